package flinkconf.oracle.host;

import flinkconf.oracle.answer.Answers;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions in, answers out, one a line and in the same order.
 *
 * <p>A worker thread reads, asks and writes; the calling thread only watches the clock. When a question overstays, the
 * watcher answers in the worker's place, leaves the worker to its fate and starts another. Questions thus run on a
 * stack of known size and under a time limit without a change of threads for each, which would cost more than most
 * questions do.
 */
final class Server {
    /** The default of a 64-bit JVM, on which the answers about deep nesting depend. */
    private static final long STACK_BYTES = 1L << 20;

    private static final int BUFFER = 1 << 16;
    private static final long WATCH_MILLIS = 50;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A question that waits instead of working may take this many times the limit. */
    private static final long PATIENCE = 10;

    private final Isolation isolation;
    private final long limitMillis;
    private final BufferedReader questions;
    private final Writer answers;

    /** The worker whose answers count; guarded by this. */
    private Worker current;

    private boolean finished;
    private IOException failure;

    Server(Isolation isolation, long limitMillis, InputStream input, OutputStream output) {
        this.isolation = isolation;
        this.limitMillis = limitMillis;
        this.questions = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8), BUFFER);
        this.answers = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), BUFFER);
    }

    /** Returns at the end of the input. */
    synchronized void serve() throws IOException, InterruptedException {
        startWorker();
        while (!finished) {
            wait(WATCH_MILLIS);
            if (current.isLate()) {
                current.kill();
                isolation.abandon(current.question);
                current.write(Answers.error(
                        List.of("TimeoutException"), "No answer within " + limitMillis + " ms."));
                startWorker();
            }
        }
        if (failure != null) {
            throw failure;
        }
        answers.flush();
    }

    private void startWorker() {
        current = new Worker();
        current.start();
    }

    private final class Worker extends Thread {
        /** The question being answered, else null; guarded by the server. */
        private Map<String, Object> question;

        private long started;
        private long cpuBefore;

        Worker() {
            super(null, null, "questions", STACK_BYTES);
            setDaemon(true);
        }

        /** Counts the thread's own work, so that a busy machine does not change an answer. */
        boolean isLate() {
            if (question == null) {
                return false;
            }
            long waited = System.currentTimeMillis() - started;
            long worked = (THREADS.getThreadCpuTime(getId()) - cpuBefore) / NANOS_PER_MILLI;
            return worked > limitMillis || waited > PATIENCE * limitMillis;
        }

        /** Stops even an endless loop: the releases whose classes it leaves half done are forgotten with it. */
        @SuppressWarnings({"deprecation", "removal"})
        void kill() {
            try {
                stop();
            } catch (UnsupportedOperationException sinceJava20) {
                interrupt();
                setPriority(MIN_PRIORITY);
            }
        }

        @Override
        public void run() {
            try {
                for (String line = questions.readLine(); line != null; line = questions.readLine()) {
                    if (!line.isBlank() && !answer(line)) {
                        return;
                    }
                }
                end(null);
            } catch (IOException broken) {
                end(broken);
            } catch (RuntimeException | Error fatal) {
                end(new IOException("The oracle itself failed.", fatal));
            }
        }

        /** Whether this worker's answers still count. */
        private boolean answer(String line) throws IOException {
            Map<String, Object> parsed;
            try {
                parsed = Json.object(line);
            } catch (RuntimeException | StackOverflowError malformed) {
                begin(Map.of());
                return finish(Answers.error(malformed));
            }
            begin(parsed);
            return finish(isolation.ask(parsed));
        }

        private void begin(Map<String, Object> parsed) {
            synchronized (Server.this) {
                started = System.currentTimeMillis();
                cpuBefore = THREADS.getCurrentThreadCpuTime();
                question = parsed;
            }
        }

        private boolean finish(Map<String, Object> answer) throws IOException {
            synchronized (Server.this) {
                if (current != this) {
                    return false;
                }
                write(answer);
                question = null;
                return true;
            }
        }

        /** Called by whoever holds the server's lock. */
        private void write(Map<String, Object> answer) throws IOException {
            Map<String, Object> numbered = new LinkedHashMap<>();
            numbered.put("id", question.get("id"));
            numbered.putAll(answer);
            Json.write(numbered, answers);
            answers.write('\n');
            // Someone who waits for this answer before asking on must get it now; a batch need not be cut up.
            if (!questions.ready()) {
                answers.flush();
            }
        }

        private void end(IOException broken) {
            synchronized (Server.this) {
                if (current == this) {
                    finished = true;
                    failure = broken;
                    Server.this.notifyAll();
                }
            }
        }
    }
}
