package flinkconf.oracle.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The three shapes an answer can have: a value, nothing, or an exception.
 *
 * <p>Answers are made of JDK classes only, because they cross from the class loader of a Flink release to that of the
 * host. This class itself is loaded by both.
 */
public final class Answers {
    private static final int MESSAGE_LIMIT = 260;
    private static final int CAUSE_LIMIT = 50;

    /** Our class loaders in the text of a ClassCastException; in a process of Flink's own it is the JVM's. */
    private static final Pattern LOADER = Pattern.compile("loader '[\\w.]+-(core|catalogue)' @[0-9a-f]+");

    private Answers() {}

    public static Map<String, Object> value(Object value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("value", value);
        return answer;
    }

    public static Map<String, Object> absent() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("absent", Boolean.TRUE);
        return answer;
    }

    /** The simple names of the exception and its causes, outermost first, and the text of the innermost. */
    public static Map<String, Object> error(Throwable thrown) {
        List<String> names = new ArrayList<>();
        Throwable innermost = thrown;
        for (Throwable cause = thrown; cause != null && names.size() < CAUSE_LIMIT; cause = cause.getCause()) {
            names.add(cause.getClass().getSimpleName());
            innermost = cause;
        }
        return error(names, innermost.getMessage());
    }

    public static Map<String, Object> error(List<String> names, String message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", names);
        answer.put("message", message == null ? null : shorten(LOADER.matcher(message).replaceAll("loader 'app'")));
        return answer;
    }

    private static String shorten(String message) {
        if (message.length() <= MESSAGE_LIMIT) {
            return message;
        }
        return message.substring(0, MESSAGE_LIMIT - 1) + "\u2026";
    }
}
