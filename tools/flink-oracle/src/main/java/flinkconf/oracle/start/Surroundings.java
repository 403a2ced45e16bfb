package flinkconf.oracle.start;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What recorded configurations take for granted: a key store, an empty keytab, folders, a ZooKeeper. */
final class Surroundings {
    private static final String ZOOKEEPER = "org.apache.flink.shaded.zookeeper3.org.apache.zookeeper.server.";
    private static final int TICK_MILLIS = 2000;
    private static final int CONNECTIONS = 1000;

    /** One for all cases of this process: making it takes half a second. */
    private static byte[] keyStore;

    private final Path folder;

    Surroundings(Path folder) {
        this.folder = folder;
    }

    /** Makes what the values speak of. */
    void prepare(Collection<String> values) throws IOException {
        for (String name : List.of("a", "b", "d", "usrlib", "ha", "checkpoints")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.write(folder.resolve("kt"), new byte[0]);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }
        if (values.stream().anyMatch(value -> value.endsWith("ks.p12"))) {
            Files.write(folder.resolve("ks.p12"), keyStore());
        }
    }

    /** A ZooKeeper that knows nothing yet; ends with {@code shutdown()}. */
    Object zooKeeper(int port) throws Exception {
        File data = Files.createDirectories(folder.resolve("zookeeper")).toFile();
        Object server = Flink.make(ZOOKEEPER + "ZooKeeperServer", data, data, TICK_MILLIS);
        Object factory = Flink.make(ZOOKEEPER + "NIOServerCnxnFactory");
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        Flink.call(factory, "configure", address, CONNECTIONS);
        Flink.call(factory, "startup", server);
        return factory;
    }

    private byte[] keyStore() throws IOException {
        if (keyStore == null) {
            Path made = folder.resolve("made.p12");
            String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            Process process = new ProcessBuilder(
                            keytool, "-genkeypair", "-alias", "a", "-keyalg", "RSA", "-storetype", "PKCS12",
                            "-keystore", made.toString(), "-storepass", "changeit", "-keypass", "changeit",
                            "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-validity", "3650")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.waitFor();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            keyStore = Files.readAllBytes(made);
        }
        return keyStore;
    }
}
