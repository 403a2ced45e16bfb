package flinkconf.oracle.host;

import flinkconf.oracle.answer.Answers;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks questions of whole processes in a JVM beside this one, with one release on its class path as in a distribution.
 *
 * <p>Flink's processes end the JVM, leave threads behind and hold static state; where one did, the next question gets a
 * fresh JVM. One at a time is alive: questions that are sorted by release are answered faster.
 */
final class StartJvms {
    private static final long LIMIT_SECONDS = 100;
    private static final int QUESTIONS_A_JVM = 60;
    private static final Path WORKING_DIRECTORY = workingDirectory();
    private static StartJvms current;

    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;
    private final String line;
    private final Tier tier;
    private int asked;

    private StartJvms(JarList jars, Path folder, String line, Tier tier) throws IOException {
        this.line = line;
        this.tier = tier;
        String own = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        String theirs = jars.jars().stream()
                .map(jar -> folder.resolve(jar.file()).toString())
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(
                        java,
                        "-Djava.security.manager=allow",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-Duser.timezone=UTC",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-OmitStackTraceInFastThrow",
                        "-Xmx1g",
                        "-XX:MaxDirectMemorySize=3g",
                        "--add-exports=java.base/sun.net.util=ALL-UNNAMED",
                        "--add-exports=java.security.jgss/sun.security.krb5=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.io=ALL-UNNAMED",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                        "--add-opens=java.base/java.text=ALL-UNNAMED",
                        "--add-opens=java.base/java.time=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent.locks=ALL-UNNAMED",
                        "-cp",
                        own + File.pathSeparator + theirs,
                        StartChild.class.getName())
                // What configurations name relatively, and what a node of YARN keeps, lands here.
                .directory(WORKING_DIRECTORY.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        questions = process.outputWriter(StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static synchronized Map<String, Object> ask(Map<String, Object> fields, String line, Releases releases) {
        try {
            StartJvms jvm = fresh(line, "yarn".equals(fields.get("role")) ? Tier.YARN : Tier.START, releases);
            Map<String, Object> answer = jvm.answer(fields);
            if (answer.remove("worn") != null || ++jvm.asked >= QUESTIONS_A_JVM) {
                end();
            }
            return answer;
        } catch (IOException | TimeoutException broken) {
            end();
            Map<String, Object> hangs = new LinkedHashMap<>();
            hangs.put("verdict", "hangs");
            hangs.put("warnings", List.of());
            return broken instanceof TimeoutException ? Answers.value(hangs) : Answers.error(broken);
        }
    }

    private static StartJvms fresh(String line, Tier tier, Releases releases) throws IOException {
        if (current != null
                && (!current.line.equals(line) || current.tier != tier || !current.process.isAlive())) {
            end();
        }
        if (current == null) {
            current = new StartJvms(releases.jars(line, tier), releases.folder(line), line, tier);
        }
        return current;
    }

    private static void end() {
        if (current != null) {
            current.process.destroyForcibly();
            current = null;
        }
    }

    private static Path workingDirectory() {
        try {
            return Files.createTempDirectory("flink-start-work");
        } catch (IOException noTemporaryFolder) {
            throw new UncheckedIOException(noTemporaryFolder);
        }
    }

    private Map<String, Object> answer(Map<String, Object> fields) throws IOException, TimeoutException {
        Json.write(fields, questions);
        questions.write('\n');
        questions.flush();
        CompletableFuture<String> reply = CompletableFuture.supplyAsync(() -> {
            try {
                return answers.readLine();
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        });
        try {
            String text = reply.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (text == null) {
                throw new IOException("The process ended without an answer.");
            }
            return new LinkedHashMap<>(Json.object(text));
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IOException(failed);
        }
    }
}
