package flinkconf.oracle.probe;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;

/**
 * Instances of Flink's abstract classes whose finished methods are to be called. The JVM lets a class leave abstract
 * methods out as long as nobody calls them, so a subclass with nothing but a constructor will do.
 */
final class Subclasses {
    private static final int JAVA_8 = 52;
    private static final int PUBLIC_SUPER = 0x0021;
    private static final Map<Class<?>, Object> INSTANCES = new HashMap<>();

    private Subclasses() {}

    /** The one instance of a subclass of that class, which has a constructor without arguments. */
    static Object instance(Class<?> parent) throws ReflectiveOperationException {
        Object known = INSTANCES.get(parent);
        if (known == null) {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(parent, MethodHandles.lookup());
            known = lookup.defineClass(bytes(parent)).getConstructor().newInstance();
            INSTANCES.put(parent, known);
        }
        return known;
    }

    /** A class file: {@code public class <parent>Instance extends <parent> { public <init>() { super(); } }}. */
    private static byte[] bytes(Class<?> parent) {
        String parentName = parent.getName().replace('.', '/');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0xCAFEBABE);
            out.writeShort(0);
            out.writeShort(JAVA_8);
            out.writeShort(10);
            utf8(out, parentName + "Instance"); // 1
            reference(out, 7, 1); // 2: this class
            utf8(out, parentName); // 3
            reference(out, 7, 3); // 4: its parent
            utf8(out, "<init>"); // 5
            utf8(out, "()V"); // 6
            out.writeByte(12); // 7: name and type of the constructor
            out.writeShort(5);
            out.writeShort(6);
            out.writeByte(10); // 8: the parent's constructor
            out.writeShort(4);
            out.writeShort(7);
            utf8(out, "Code"); // 9
            out.writeShort(PUBLIC_SUPER);
            out.writeShort(2);
            out.writeShort(4);
            out.writeShort(0); // interfaces
            out.writeShort(0); // fields
            out.writeShort(1); // methods
            out.writeShort(1); // public
            out.writeShort(5);
            out.writeShort(6);
            out.writeShort(1);
            out.writeShort(9);
            out.writeInt(17);
            out.writeShort(1); // stack
            out.writeShort(1); // locals
            out.writeInt(5);
            out.writeByte(0x2A); // aload_0
            out.writeByte(0xB7); // invokespecial
            out.writeShort(8);
            out.writeByte(0xB1); // return
            out.writeShort(0); // exception table
            out.writeShort(0); // attributes of the code
            out.writeShort(0); // attributes of the class
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void utf8(DataOutputStream out, String text) throws IOException {
        out.writeByte(1);
        out.writeUTF(text);
    }

    private static void reference(DataOutputStream out, int tag, int index) throws IOException {
        out.writeByte(tag);
        out.writeShort(index);
    }
}
