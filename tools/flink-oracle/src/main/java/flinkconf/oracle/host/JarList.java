package flinkconf.oracle.host;

import com.google.gson.JsonParseException;
import flinkconf.oracle.answer.UnsupportedQuestionException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The jars of one release and tier, in class path order, as {@code tools/oracle/resolve.ts} left them in the cache:
 * {@code <cache>/<line>/<tier>.json}.
 */
record JarList(String release, List<Jar> jars) {
    /**
     * One jar.
     *
     * @param file the path, relative to the line's folder
     * @param module the artifact without its Scala suffix
     * @param version the version that was to be had, most often the release itself
     * @param library whether it is only linked against, and its options are not listed
     */
    record Jar(String file, String module, String version, boolean library) {}

    static JarList read(Path cache, String line, Tier tier) {
        Path list = cache.resolve(line).resolve(tier.folder() + ".json");
        if (!line.matches("[0-9]+\\.[0-9]+|operator") || !Files.isRegularFile(list)) {
            throw new UnsupportedQuestionException("No jars of '" + line + "' in " + cache
                    + ": run 'npx tsx tools/oracle/resolve.ts --tier " + tier.folder() + "'.");
        }
        try (Reader reader = Files.newBufferedReader(list)) {
            return Json.read(reader, JarList.class);
        } catch (IOException | JsonParseException unreadable) {
            throw new UncheckedIOException(new IOException("Cannot read " + list, unreadable));
        }
    }
}
