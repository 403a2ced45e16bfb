package flinkconf.oracle.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the fields that hold options by reading class files.
 *
 * <p>Loading ten thousand classes to look at their fields would take minutes and fail for want of their dependencies;
 * and most of the annotations are not visible at run time before Flink 2.1.
 */
final class OptionFieldScanner {
    private static final String OPTION = "Lorg/apache/flink/configuration/ConfigOption;";
    private static final String SCALA_INSTANCE = "MODULE$";

    private final Set<String> seen = new HashSet<>();
    private final List<OptionField> fields = new ArrayList<>();

    private OptionFieldScanner() {}

    /** All such fields; of a class that stands in several jars, those of the first. */
    static List<OptionField> scan(Path folder, List<JarList.Jar> jars) throws IOException {
        OptionFieldScanner scanner = new OptionFieldScanner();
        for (JarList.Jar jar : jars) {
            if (!jar.library()) {
                scanner.scan(folder.resolve(jar.file()), jar);
            }
        }
        return scanner.fields;
    }

    private void scan(Path path, JarList.Jar jar) throws IOException {
        try (JarFile file = new JarFile(path.toFile());
                Stream<JarEntry> entries = file.stream()) {
            for (JarEntry entry : (Iterable<JarEntry>) entries.sorted((a, b) -> a.getName().compareTo(b.getName()))
                    ::iterator) {
                if (isFlinkClass(entry.getName()) && seen.add(entry.getName())) {
                    try (InputStream bytes = file.getInputStream(entry)) {
                        new ClassReader(bytes).accept(new OptionClass(jar), ClassReader.SKIP_CODE);
                    }
                }
            }
        }
    }

    private static boolean isFlinkClass(String name) {
        return name.startsWith("org/apache/flink/") && name.endsWith(".class") && !name.contains("/shaded/");
    }

    /** Collects from one class. */
    private final class OptionClass extends ClassVisitor {
        private final JarList.Jar jar;
        private final List<Declaration> declared = new ArrayList<>();
        private String owner;
        private final Set<String> annotations = new TreeSet<>();
        private boolean scalaObject;

        OptionClass(JarList.Jar jar) {
            super(Opcodes.ASM9);
            this.jar = jar;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            owner = name.replace('/', '.');
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            annotations.add(simpleName(descriptor));
            return null;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            scalaObject |= name.equals(SCALA_INSTANCE);
            if (!descriptor.equals(OPTION)) {
                return null;
            }
            Declaration declaration = new Declaration(access, name, new TreeSet<>());
            declared.add(declaration);
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    declaration.annotations().add(simpleName(annotation));
                    return null;
                }
            };
        }

        @Override
        public void visitEnd() {
            for (Declaration field : declared) {
                boolean held = (field.access() & Opcodes.ACC_STATIC) != 0;
                if (held || scalaObject) {
                    boolean deprecated =
                            annotations.contains("Deprecated") || field.annotations().contains("Deprecated");
                    fields.add(new OptionField(
                            owner, field.name(), visibility(field), deprecated, field.annotations(), jar));
                }
            }
        }

        private String visibility(Declaration field) {
            if ((field.access() & Opcodes.ACC_PUBLIC) == 0) {
                return "private";
            }
            return Stream.of(field.annotations(), annotations)
                    .map(OptionFieldScanner::stability)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("public");
        }
    }

    /** What Flink promises about something it annotates so, or null. */
    private static String stability(Set<String> annotations) {
        if (annotations.contains("Internal")) {
            return "internal";
        }
        if (annotations.contains("Experimental")) {
            return "experimental";
        }
        return annotations.contains("PublicEvolving") || annotations.contains("Public") ? "public" : null;
    }

    private record Declaration(int access, String name, Set<String> annotations) {}

    /** {@code Lorg/a/Documentation$SuffixOption;} to {@code SuffixOption}. */
    private static String simpleName(String descriptor) {
        String name = descriptor.substring(0, descriptor.length() - 1);
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    }
}
