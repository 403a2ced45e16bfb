package flinkconf.oracle.start;

import flinkconf.oracle.probe.CapturedLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.event.Level;

/** What a process did, as an answer. */
final class Verdict {
    private static final int MESSAGE_LIMIT = 260;
    private static final int WARNING_LIMIT = 300;
    private static final int WARNINGS = 40;

    private final Map<String, Object> value = new LinkedHashMap<>();

    private Verdict(String verdict) {
        value.put("verdict", verdict);
    }

    static Verdict starts() {
        return new Verdict("starts");
    }

    static Verdict hangs() {
        return new Verdict("hangs");
    }

    /** @param where {@code script}, {@code load}, {@code start}, {@code client}, {@code submit} or {@code run} */
    static Verdict refuses(String where, Throwable thrown) {
        return refuses(where, Reason.of(thrown)).with("causes", Reason.messages(thrown));
    }

    static Verdict refuses(String where, Reason reason) {
        Verdict refusal = new Verdict("refuses");
        refusal.value.put("error", reason.exception());
        refusal.value.put("message", reason.message() == null ? null : shorten(reason.message(), MESSAGE_LIMIT));
        refusal.value.put("where", where);
        return refusal;
    }

    /** The same with a fact beside it. */
    Verdict with(String name, Object fact) {
        value.put(name, fact);
        return this;
    }

    /** The answer, with what was logged as a warning or worse. */
    Map<String, Object> withWarnings() {
        List<String> warnings = new ArrayList<>();
        for (CapturedLog.Line line : CapturedLog.lines()) {
            if (line.level().toInt() >= Level.WARN.toInt() && warnings.size() < WARNINGS) {
                warnings.add(shorten(line.text(), WARNING_LIMIT));
            }
        }
        value.put("warnings", warnings);
        return value;
    }

    private static String shorten(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "\u2026";
    }
}
