package flinkconf.oracle.start;

import flinkconf.oracle.answer.Request;
import flinkconf.oracle.answer.UnsupportedQuestionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;

/** One question: a folder of its own with a configuration directory, the plain base below what is asked. */
final class StartCase implements AutoCloseable {
    private static final String LEGACY_FILE = "flink-conf.yaml";
    private static final String STANDARD_FILE = "config.yaml";

    /** Stands for the folder in keys' values and in files. */
    private static final String FOLDER = "@TMP@";

    /** Where configurations look for a ZooKeeper; one on a free port takes its place. */
    private static final String ZOOKEEPER = "localhost:12181";

    private final String line;
    private final String role;
    private final Path folder;
    private final Map<String, String> config = new LinkedHashMap<>();
    private final Map<String, String> base = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private Object zooKeeper;

    StartCase(Request request) throws IOException {
        line = request.text("flink");
        role = request.text("role");
        folder = Files.createTempDirectory("flink-start");
        Set<String> without = new LinkedHashSet<>();
        if (request.has("config")) {
            for (Map.Entry<?, ?> entry : request.object("config").entrySet()) {
                String key = Request.text(entry.getKey(), "config");
                if (entry.getValue() == null) {
                    without.add(key);
                } else {
                    config.put(key, filled(Request.text(entry.getValue(), "config")));
                }
            }
        }
        if (request.has("without")) {
            for (Object key : request.list("without")) {
                without.add(Request.text(key, "without"));
            }
        }
        if (request.has("files")) {
            for (Map.Entry<?, ?> file : request.object("files").entrySet()) {
                String name = Request.text(file.getKey(), "files");
                if (!name.matches("[\\w][\\w.-]*")) {
                    throw new UnsupportedQuestionException("A file name must not leave the folder: " + name);
                }
                files.put(name, filled(Request.text(file.getValue(), "files")));
            }
        }
        base.put("jobmanager.rpc.address", "localhost");
        base.put("jobmanager.rpc.port", String.valueOf(freePort()));
        base.put("jobmanager.memory.process.size", "1600m");
        base.put("rest.port", String.valueOf(freePort()));
        base.put("taskmanager.host", "localhost");
        base.put("taskmanager.memory.process.size", "1728m");
        base.put("io.tmp.dirs", folder.resolve("tmp").toString());
        base.keySet().removeAll(without);
        base.keySet().removeAll(config.keySet());
    }

    String line() {
        return line;
    }

    String role() {
        return role;
    }

    Path folder() {
        return folder;
    }

    /** What was asked for, without the base. */
    Map<String, String> config() {
        return config;
    }

    /** Writes the files, and loads the configuration as Flink's processes do. */
    Configuration load() throws Exception {
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Files.createDirectories(folder.resolve("tmp"));
        Surroundings surroundings = new Surroundings(folder);
        surroundings.prepare(config.values());
        if (config.values().stream().anyMatch(value -> value.contains(ZOOKEEPER))) {
            int port = freePort();
            zooKeeper = surroundings.zooKeeper(port);
            config.replaceAll((key, value) -> value.replace(ZOOKEEPER, "localhost:" + port));
        }
        boolean given = false;
        for (Map.Entry<String, String> file : files.entrySet()) {
            boolean own = file.getKey().equals(LEGACY_FILE) || file.getKey().equals(STANDARD_FILE);
            given |= own;
            write((own ? conf : folder).resolve(file.getKey()), file.getValue());
        }
        boolean plain = !role.equals("load");
        if (!given) {
            Map<String, String> entries = new LinkedHashMap<>(plain ? base : Map.of());
            entries.putAll(config);
            write(conf.resolve(readsLegacy() ? LEGACY_FILE : STANDARD_FILE), readsLegacy() ? legacy(entries) : yaml(entries));
        }
        Configuration configuration = GlobalConfiguration.loadConfiguration(conf.toString());
        if (given && plain) {
            for (Map.Entry<String, String> entry : base.entrySet()) {
                if (!configuration.containsKey(entry.getKey())) {
                    configuration.setString(entry.getKey(), entry.getValue());
                }
            }
            config.forEach(configuration::setString);
        }
        return configuration;
    }

    Path configurationDirectory() {
        return folder.resolve("conf");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private boolean readsLegacy() {
        return line.startsWith("1.");
    }

    private String filled(String text) {
        return text.replace(FOLDER, folder.toString());
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String legacy(Map<String, String> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.toString();
    }

    /** Every value a string, as it stands. */
    private static String yaml(Map<String, String> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach((key, value) -> text.append(quoted(key)).append(": ").append(quoted(value)).append('\n'));
        return text.toString();
    }

    private static String quoted(String text) {
        if (text.matches("[A-Za-z/][\\w./-]*") && !text.matches("(?i)true|false|yes|no|on|off|null|y|n")) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append(unit);
            } else if (unit < ' ' || unit == '\u007f') {
                quoted.append(String.format("\\x%02x", (int) unit));
            } else {
                quoted.append(unit);
            }
        }
        return quoted.append('"').toString();
    }

    /** The folder's passing name does not belong to the answer. */
    String withoutFolder(String text) {
        return text == null ? null : text.replace(folder.toString(), FOLDER);
    }

    @Override
    public void close() throws Exception {
        if (zooKeeper != null) {
            Flink.call(zooKeeper, "shutdown");
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
                visited.toFile().delete();
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
