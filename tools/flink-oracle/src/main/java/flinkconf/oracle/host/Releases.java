package flinkconf.oracle.host;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The class loaders of the releases asked so far; made when first needed, thrown away when a question broke one. */
final class Releases {
    private final Path cache;
    private final Map<String, ReleaseLoader> loaders = new HashMap<>();

    Releases(Path cache) {
        this.cache = cache;
    }

    synchronized ReleaseLoader loader(String line, Tier tier) {
        return loaders.computeIfAbsent(key(line, tier), key -> {
            ReleaseLoader loader = new ReleaseLoader(cache, line, tier);
            WarmUp.run(loader, line);
            return loader;
        });
    }

    /** The jars of a line and tier, without a class loader. */
    JarList jars(String line, Tier tier) {
        return JarList.read(cache, line, tier);
    }

    /** What the paths of {@link #jars} are relative to. */
    Path folder(String line) {
        return cache.resolve(line);
    }

    /**
     * Forgets the loaders of the line that a question named. They are not closed: a question that ran out of time may still be working in them, and
     * classes it loads later must not fail in another question's place.
     */
    synchronized void forget(Map<String, Object> question) {
        for (Tier tier : Tier.values()) {
            loaders.remove(key(String.valueOf(question.get("flink")), tier));
        }
    }

    private static String key(String line, Tier tier) {
        return line + "/" + tier.folder();
    }
}
