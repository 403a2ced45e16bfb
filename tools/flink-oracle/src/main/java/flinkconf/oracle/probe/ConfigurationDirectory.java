package flinkconf.oracle.probe;

import flinkconf.oracle.answer.Request;
import flinkconf.oracle.answer.UnsupportedQuestionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;

/**
 * A folder that holds configuration files for the time of one question.
 *
 * <p>Flink's loader takes a folder and nothing else; what happens between the bytes and the characters belongs to the
 * answer, so the files are really written.
 */
final class ConfigurationDirectory implements AutoCloseable {
    static final String LEGACY_FILE = "flink-conf.yaml";
    static final String STANDARD_FILE = "config.yaml";

    /** One a class loader: its questions come one after the other, and making a folder costs more than a question. */
    private static final Path PATH = create();

    private final List<Path> files = new ArrayList<>();

    ConfigurationDirectory(Map<String, byte[]> contents) throws IOException {
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Path target = PATH.resolve(file.getKey());
            files.add(target);
            Files.write(target, file.getValue());
        }
    }

    /** As the start scripts do: the file that this release looks for, with dynamic properties on top. */
    Configuration load(Configuration dynamicProperties) {
        return dynamicProperties == null
                ? GlobalConfiguration.loadConfiguration(PATH.toString())
                : GlobalConfiguration.loadConfiguration(PATH.toString(), dynamicProperties);
    }

    Path path() {
        return PATH;
    }

    /** A message of Flink with this folder's passing name taken out. */
    String withoutPath(String message) {
        return message == null ? null : message.replace(PATH.toString(), "<dir>");
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** The bytes of a field {@code text} or {@code base64}. */
    static byte[] contentOf(Request request) {
        return request.has("base64") ? decode(request.text("base64")) : encode(request.text("text"));
    }

    /** The bytes of every file named in a field {@code files}: a text, or {@code {"b64": …}}. */
    static Map<String, byte[]> contentsOf(Map<?, ?> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (Map.Entry<?, ?> file : files.entrySet()) {
            String name = Request.text(file.getKey(), "files");
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.matches("(?s).*[/\\\\\\x00].*")) {
                throw new UnsupportedQuestionException("A file name must not leave the folder: " + name);
            }
            Object content = file.getValue();
            contents.put(
                    name,
                    content instanceof Map<?, ?> bytes
                            ? decode(Request.text(bytes.get("b64"), "b64"))
                            : encode(Request.text(content, "files")));
        }
        return contents;
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw new UnsupportedQuestionException("Not base64: " + malformed.getMessage());
        }
    }

    /** UTF-8. Half a surrogate pair has no UTF-8; it becomes U+FFFD, as in every TextEncoder, not Java's '?'. */
    static byte[] encode(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (repaired == null) {
                repaired = new StringBuilder(text);
            }
            repaired.setCharAt(i, '\uFFFD');
        }
        return (repaired == null ? text : repaired.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static Path create() {
        try {
            Path folder = Files.createTempDirectory("flink-oracle");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException noTemporaryFolder) {
            throw new UncheckedIOException(noTemporaryFolder);
        }
    }
}
