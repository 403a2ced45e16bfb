package flinkconf.oracle.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.helpers.FormattingTuple;
import org.slf4j.helpers.MarkerIgnoringBase;
import org.slf4j.helpers.MessageFormatter;

/**
 * What Flink logged while it worked on the present question.
 *
 * <p>Only the loggers that say something about a configuration are on: INFO of every property of a large file would
 * cost more than the parsing. Questions of one release run one after the other, so one list is enough.
 */
public final class CapturedLog {
    /**
     * One logged line, its parameters filled in.
     *
     * @param thrown the exception logged with it, else null
     */
    public record Line(Level level, String logger, String text, Throwable thrown) {}

    private static final int LINE_LIMIT = 2_000_000;

    /** The least level recorded for a logger, where it is not WARN. */
    private static final Map<String, Level> LEVELS =
            Map.of("org.apache.flink.configuration.Configuration", Level.INFO);

    private static final Map<String, Logger> LOGGERS = new ConcurrentHashMap<>();

    private static final List<Line> LINES = new ArrayList<>();

    private CapturedLog() {}

    public static Logger loggerFor(String name) {
        return LOGGERS.computeIfAbsent(name, CapturingLogger::new);
    }

    public static void clear() {
        synchronized (LINES) {
            LINES.clear();
        }
    }

    /** The lines logged since the last {@link #clear()}. */
    public static List<Line> lines() {
        synchronized (LINES) {
            return List.copyOf(LINES);
        }
    }

    private static void add(Level level, String logger, String text, Throwable thrown) {
        synchronized (LINES) {
            if (LINES.size() < LINE_LIMIT) {
                LINES.add(new Line(level, logger, text, thrown));
            }
        }
    }

    private static final class CapturingLogger extends MarkerIgnoringBase {
        private static final long serialVersionUID = 1L;

        private final Level least;

        CapturingLogger(String name) {
            this.name = name;
            this.least = LEVELS.getOrDefault(name, Level.WARN);
        }

        private boolean on(Level level) {
            return level.toInt() >= least.toInt();
        }

        private void log(Level level, String format, Object... arguments) {
            if (on(level)) {
                FormattingTuple line = MessageFormatter.arrayFormat(format, arguments);
                add(level, name, line.getMessage(), line.getThrowable());
            }
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public void trace(String text) {}

        @Override
        public void trace(String format, Object argument) {}

        @Override
        public void trace(String format, Object first, Object second) {}

        @Override
        public void trace(String format, Object... arguments) {}

        @Override
        public void trace(String text, Throwable thrown) {}

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public void debug(String text) {}

        @Override
        public void debug(String format, Object argument) {}

        @Override
        public void debug(String format, Object first, Object second) {}

        @Override
        public void debug(String format, Object... arguments) {}

        @Override
        public void debug(String text, Throwable thrown) {}

        @Override
        public boolean isInfoEnabled() {
            return on(Level.INFO);
        }

        @Override
        public void info(String text) {
            plain(Level.INFO, text, null);
        }

        @Override
        public void info(String format, Object argument) {
            log(Level.INFO, format, argument);
        }

        @Override
        public void info(String format, Object first, Object second) {
            log(Level.INFO, format, first, second);
        }

        @Override
        public void info(String format, Object... arguments) {
            log(Level.INFO, format, arguments);
        }

        @Override
        public void info(String text, Throwable thrown) {
            plain(Level.INFO, text, thrown);
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public void warn(String text) {
            plain(Level.WARN, text, null);
        }

        @Override
        public void warn(String format, Object argument) {
            log(Level.WARN, format, argument);
        }

        @Override
        public void warn(String format, Object first, Object second) {
            log(Level.WARN, format, first, second);
        }

        @Override
        public void warn(String format, Object... arguments) {
            log(Level.WARN, format, arguments);
        }

        @Override
        public void warn(String text, Throwable thrown) {
            plain(Level.WARN, text, thrown);
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        public void error(String text) {
            plain(Level.ERROR, text, null);
        }

        @Override
        public void error(String format, Object argument) {
            log(Level.ERROR, format, argument);
        }

        @Override
        public void error(String format, Object first, Object second) {
            log(Level.ERROR, format, first, second);
        }

        @Override
        public void error(String format, Object... arguments) {
            log(Level.ERROR, format, arguments);
        }

        @Override
        public void error(String text, Throwable thrown) {
            plain(Level.ERROR, text, thrown);
        }

        private void plain(Level level, String text, Throwable thrown) {
            if (on(level)) {
                add(level, name, text, thrown);
            }
        }
    }
}
