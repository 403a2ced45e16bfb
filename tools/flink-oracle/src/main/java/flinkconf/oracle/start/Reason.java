package flinkconf.oracle.start;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The innermost exception of a refusal.
 *
 * @param exception its simple class name
 * @param message its message, possibly null
 */
record Reason(String exception, String message) {
    private static final int CAUSES = 60;
    private static final int SHORT = 400;

    /** A line of a printed stack trace that names an exception. */
    private static final Pattern THROWN =
            Pattern.compile("^(?:Caused by: )?((?:[a-z][\\w]*\\.)+[A-Z][\\w$]*)(?:: (.*))?$", Pattern.MULTILINE);

    static Reason of(Throwable thrown) {
        Throwable innermost = thrown;
        for (int i = 0; i < CAUSES; i++) {
            Throwable cause = carried(innermost);
            if (cause == null || cause == innermost) {
                break;
            }
            innermost = cause;
        }
        String message = innermost.getMessage();
        if (message != null && message.contains("Exception on server side")) {
            Reason told = innermostOf(message.substring(message.indexOf("Exception on server side")));
            if (told != null) {
                return told;
            }
        }
        return new Reason(innermost.getClass().getSimpleName(), message);
    }

    /** The messages from the outermost exception to the cause, shortened: the outer ones name keys. */
    static List<String> messages(Throwable thrown) {
        List<String> messages = new ArrayList<>();
        Throwable current = thrown;
        while (current != null && messages.size() < CAUSES) {
            String text = String.valueOf(current.getMessage());
            messages.add(text.substring(0, Math.min(text.length(), SHORT)));
            current = carried(current);
        }
        return messages;
    }

    /** The last exception in a printed stack trace; null where none is printed. */
    static Reason innermostOf(String trace) {
        Matcher matcher = THROWN.matcher(trace);
        Reason last = null;
        while (matcher.find()) {
            String name = matcher.group(1);
            if (name.endsWith("SerializedThrowable") && matcher.group(2) != null) {
                Matcher inner = THROWN.matcher(matcher.group(2));
                if (inner.find()) {
                    last = new Reason(simple(inner.group(1)), inner.group(2));
                    continue;
                }
            }
            last = new Reason(simple(name), matcher.group(2));
        }
        return last;
    }

    private static Throwable carried(Throwable thrown) {
        if (thrown.getClass().getSimpleName().equals("SerializedThrowable")) {
            try {
                Object original = Flink.call(thrown, "deserializeError", Reason.class.getClassLoader());
                if (original instanceof Throwable throwable && original != thrown) {
                    return throwable;
                }
            } catch (Exception unreadable) {
                return thrown.getCause();
            }
        }
        return thrown.getCause();
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
