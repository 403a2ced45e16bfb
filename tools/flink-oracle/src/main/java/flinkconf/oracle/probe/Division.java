package flinkconf.oracle.probe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.MemorySize;

/** What the divisions of both processes share: reading a process specification of flink-runtime. */
final class Division {
    private static final Pattern DYNAMIC_OPTION = Pattern.compile("-D (.*?)=(.*?)(?= -D |$)", Pattern.DOTALL);

    private Division() {}

    /** A part's size in bytes, as text. */
    static void put(Map<String, Object> answer, String part, Object specification, String getter) throws Exception {
        MemorySize size = (MemorySize) Calls.call(specification.getClass(), specification, getter);
        answer.put(part, String.valueOf(size.getBytes()));
    }

    /** Texts such as {@code -D key=value -D key=value}, in their order. */
    static Map<String, Object> dynamicOptions(String printed) {
        Map<String, Object> options = new LinkedHashMap<>();
        // Flink 1.10 and 1.11 end with a blank.
        Matcher matcher = DYNAMIC_OPTION.matcher(printed.endsWith(" ") ? printed.substring(0, printed.length() - 1) : printed);
        while (matcher.find()) {
            options.put(matcher.group(1), matcher.group(2));
        }
        return options;
    }
}
