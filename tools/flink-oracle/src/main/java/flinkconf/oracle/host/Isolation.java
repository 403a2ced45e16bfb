package flinkconf.oracle.host;

import flinkconf.oracle.answer.Answers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets a question do its worst: every one runs on a thread of its own, with the stack that a Flink process has by
 * default and a time limit, and whatever is thrown becomes its answer.
 */
final class Isolation {
    /** The default of a 64-bit JVM, on which the recorded answers about deep nesting depend. */
    private static final long STACK_BYTES = 1L << 20;

    private final Releases releases;
    private final long limitMillis;
    private long asked;

    Isolation(Releases releases, long limitMillis) {
        this.releases = releases;
        this.limitMillis = limitMillis;
    }

    Map<String, Object> ask(Map<String, Object> fields) {
        Outcome outcome = run(fields);
        if (outcome.breaksLoader()) {
            releases.forget(String.valueOf(fields.get("flink")));
            if (outcome.thrown() instanceof LinkageError) {
                // The class was broken by an earlier question; this one deserves a fresh release.
                outcome = run(fields);
            }
        }
        return outcome.answer();
    }

    private Outcome run(Map<String, Object> fields) {
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        Thread thread = new Thread(null, () -> outcome.set(attempt(fields)), "question-" + asked++, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(limitMillis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Outcome done = outcome.get();
        if (done != null) {
            return done;
        }
        thread.interrupt();
        thread.setPriority(Thread.MIN_PRIORITY);
        Map<String, Object> late =
                Answers.error(List.of("TimeoutException"), "No answer within " + limitMillis + " ms.");
        return new Outcome(late, null, true);
    }

    private Outcome attempt(Map<String, Object> fields) {
        try {
            return new Outcome(Questions.ask(fields, releases), null, false);
        } catch (Throwable thrown) {
            boolean breaksLoader = thrown instanceof LinkageError || thrown instanceof OutOfMemoryError;
            return new Outcome(Answers.error(thrown), thrown, breaksLoader);
        }
    }

    private record Outcome(Map<String, Object> answer, Throwable thrown, boolean breaksLoader) {}
}
