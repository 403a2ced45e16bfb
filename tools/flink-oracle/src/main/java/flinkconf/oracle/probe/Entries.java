package flinkconf.oracle.probe;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;

/** What a loaded Configuration holds. */
final class Entries {
    private static final Field DATA = data();

    private Entries() {}

    /** Key to the text that an option of type String reads, sorted by key. */
    static Map<String, Object> texts(Configuration configuration) {
        Map<String, Object> entries = new TreeMap<>();
        for (String key : raw(configuration).keySet()) {
            entries.put(key, textOf(configuration, key));
        }
        return entries;
    }

    /** Key to the Java type of the value held and the text that an option of type String reads, sorted by key. */
    static Map<String, Object> typed(Configuration configuration) {
        Map<String, Object> entries = new TreeMap<>();
        for (Map.Entry<String, Object> entry : raw(configuration).entrySet()) {
            String type = entry.getValue().getClass().getSimpleName();
            entries.put(entry.getKey(), List.of(type, textOf(configuration, entry.getKey())));
        }
        return entries;
    }

    private static String textOf(Configuration configuration, String key) {
        ConfigOption<String> option = ConfigOptions.key(key).stringType().noDefaultValue();
        return configuration.getOptional(option).orElseThrow();
    }

    /** The values as Flink holds them: no public method hands them out without converting. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> raw(Configuration configuration) {
        try {
            return (Map<String, Object>) DATA.get(configuration);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field data() {
        try {
            Field field = Configuration.class.getDeclaredField("confData");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException renamed) {
            throw new IllegalStateException("Configuration keeps its values elsewhere in this release.", renamed);
        }
    }
}
