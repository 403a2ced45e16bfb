package flinkconf.oracle.host;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.Path;

/** {@code java -jar flink-oracle.jar --jars FOLDER [--time-limit MILLISECONDS]}. */
public final class Main {
    private static final long DEFAULT_LIMIT_MILLIS = 20_000;

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jars = null;
        long limitMillis = DEFAULT_LIMIT_MILLIS;
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--jars" -> jars = Path.of(arguments[i + 1]);
                case "--time-limit" -> limitMillis = Long.parseLong(arguments[i + 1]);
                default -> usage();
            }
        }
        if (jars == null || arguments.length % 2 != 0) {
            usage();
        }
        FileOutputStream answers = new FileOutputStream(FileDescriptor.out);
        // Nothing that Flink prints may get between the answers.
        System.setOut(System.err);
        new Server(new Isolation(new Releases(jars)), limitMillis, System.in, answers).serve();
        // Threads that ran out of time may still be busy.
        System.exit(0);
    }

    private static void usage() {
        System.err.println("Usage: java -jar flink-oracle.jar --jars FOLDER [--time-limit MILLISECONDS]");
        System.exit(2);
    }
}
