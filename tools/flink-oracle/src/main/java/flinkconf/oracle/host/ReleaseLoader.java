package flinkconf.oracle.host;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The classes of one release in a world of their own.
 *
 * <p>The parent is the platform loader, so nothing is shared with the host or with another release but the JDK. Our
 * own jar is on this path a second time: the probes must be linked against this release.
 */
final class ReleaseLoader {
    private final URLClassLoader classes;
    private final JarList jars;
    private final Path folder;
    private Catalogue catalogue;
    private final Map<String, Function<Map<String, Object>, Map<String, Object>>> probes = new HashMap<>();

    ReleaseLoader(Path cache, String line, Tier tier) {
        this.jars = JarList.read(cache, line, tier);
        this.folder = cache.resolve(line);
        URL[] path = new URL[jars.jars().size() + 1];
        path[0] = ReleaseLoader.class.getProtectionDomain().getCodeSource().getLocation();
        for (int i = 0; i < jars.jars().size(); i++) {
            path[i + 1] = url(folder.resolve(jars.jars().get(i).file()));
        }
        this.classes = new URLClassLoader(line + "-" + tier.folder(), path, ClassLoader.getPlatformClassLoader());
    }

    JarList jars() {
        return jars;
    }

    /** An instance of a class of package {@code flinkconf.oracle.probe}, linked against this release. */
    @SuppressWarnings("unchecked")
    Function<Map<String, Object>, Map<String, Object>> probe(String simpleName) {
        return probes.computeIfAbsent(simpleName, name -> {
            try {
                Class<?> type = Class.forName("flinkconf.oracle.probe." + name, true, classes);
                return (Function<Map<String, Object>, Map<String, Object>>)
                        type.getConstructor().newInstance();
            } catch (ReflectiveOperationException missing) {
                throw new IllegalStateException("No probe " + name, missing);
            }
        });
    }

    /** Every option of this release; read when first asked for. */
    Catalogue catalogue() {
        if (catalogue == null) {
            catalogue = Catalogue.read(this);
        }
        return catalogue;
    }

    /** What the paths of {@link #jars()} are relative to. */
    Path folder() {
        return folder;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
