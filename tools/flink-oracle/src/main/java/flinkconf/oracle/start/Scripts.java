package flinkconf.oracle.start;

import java.util.List;
import org.apache.flink.configuration.Configuration;

/** What the start scripts work out in a JVM of its own before a process starts. */
final class Scripts {
    private static final String TOOL = "org.apache.flink.runtime.util.bash.BashJavaUtils";

    private Scripts() {}

    static void forJobManager(Configuration configuration) throws Exception {
        apply(Flink.callStatic(TOOL, "getJmResourceParams", configuration), configuration);
    }

    static void forTaskManager(Configuration configuration) throws Exception {
        apply(Flink.callStatic(TOOL, "getTmResourceParams", configuration), configuration);
    }

    /** The second line holds dynamic properties, which the scripts hand to the process. */
    private static void apply(Object lines, Configuration configuration) {
        String properties = String.valueOf(((List<?>) lines).get(1));
        for (String property : properties.split("-D ")) {
            int equals = property.indexOf('=');
            if (equals > 0) {
                configuration.setString(property.substring(0, equals).trim(), property.substring(equals + 1).trim());
            }
        }
    }
}
