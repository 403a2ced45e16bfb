package flinkconf.oracle.probe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.event.Level;

/**
 * The lines that the legacy parser warned about and left out.
 *
 * <p>Flink reports them in its log only. Both messages go on with {@code <file>:<line>: }; what follows changed with
 * 1.17 (before, it was the raw line) and is not looked at.
 */
final class SkippedLines {
    private static final String NO_SEPARATOR = "Error while trying to split key and value in configuration file ";
    private static final String EMPTY = "Error after splitting key and value in configuration file ";

    private SkippedLines() {}

    /** Pairs of line number, counted from 1, and {@code no-separator} or {@code empty}. */
    static List<List<Object>> of(Path file, List<CapturedLog.Line> log) {
        List<List<Object>> skipped = new ArrayList<>();
        for (CapturedLog.Line line : log) {
            if (line.level() == Level.WARN) {
                add(skipped, line.text(), NO_SEPARATOR + file + ":", "no-separator");
                add(skipped, line.text(), EMPTY + file + ":", "empty");
            }
        }
        return skipped;
    }

    private static void add(List<List<Object>> skipped, String text, String start, String reason) {
        if (!text.startsWith(start)) {
            return;
        }
        int end = start.length();
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        skipped.add(List.of(Integer.parseInt(text.substring(start.length(), end)), reason));
    }
}
