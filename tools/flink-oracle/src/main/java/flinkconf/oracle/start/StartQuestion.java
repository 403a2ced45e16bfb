package flinkconf.oracle.start;

import flinkconf.oracle.answer.Answers;
import flinkconf.oracle.answer.Request;
import flinkconf.oracle.probe.CapturedLog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/** Plays one role with one configuration, under a time limit. Runs in a JVM that has one release on its class path. */
public final class StartQuestion {
    private static final long LIMIT_MILLIS = 45_000;
    private static final long CLOSE_MILLIS = 20_000;

    private static volatile boolean worn;

    private StartQuestion() {}

    /** Something was left behind that may disturb the next question. */
    static void wear() {
        worn = true;
    }

    /** To be called once, before the first question. */
    public static void prepare() {
        ExitTrap.install();
    }

    /** The answer; beside it {@code worn} where this JVM should not be asked again. */
    public static Map<String, Object> ask(Map<String, Object> fields) throws Exception {
        CapturedLog.clear();
        ExitTrap.reset();
        Properties properties = (Properties) System.getProperties().clone();
        AtomicReference<Map<String, Object>> answer = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        StartCase asked = new StartCase(new Request(fields));
        Thread worker = new Thread(() -> play(asked, answer, failure), "main");
        worker.setDaemon(true);
        worker.start();
        worker.join(LIMIT_MILLIS + (answer.get() == null ? 0 : CLOSE_MILLIS));
        boolean late = worker.isAlive();
        if (failure.get() != null && answer.get() == null) {
            return worn(Answers.error(failure.get()));
        }
        Map<String, Object> value = answer.get() == null ? Verdict.hangs().withWarnings() : answer.get();
        value.computeIfPresent("message", (name, message) -> asked.withoutFolder(String.valueOf(message)));
        if (!late) {
            asked.close();
        }
        System.setProperties(properties);
        Map<String, Object> answered = Answers.value(value);
        return late || failure.get() != null || worn || ExitTrap.hasSprung() ? worn(answered) : answered;
    }

    private static void play(
            StartCase asked, AtomicReference<Map<String, Object>> answer, AtomicReference<Throwable> failure) {
        try {
            answer.set(Roles.play(asked).withWarnings());
        } catch (Throwable broken) {
            failure.set(broken);
        }
    }

    private static Map<String, Object> worn(Map<String, Object> answer) {
        Map<String, Object> marked = new LinkedHashMap<>(answer);
        marked.put("worn", true);
        return marked;
    }
}
