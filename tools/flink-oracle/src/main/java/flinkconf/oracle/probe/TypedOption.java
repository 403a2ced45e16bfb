package flinkconf.oracle.probe;

import flinkconf.oracle.answer.UnsupportedQuestionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ConfigOptions.OptionBuilder;
import org.apache.flink.configuration.ConfigOptions.TypedConfigOptionBuilder;
import org.apache.flink.configuration.MemorySize;

/** Options made for a question, by the name of their type, and their values as JSON can hold them. */
final class TypedOption {
    /** Constants whose text is their name, as in most of Flink's enums. */
    enum Plain {
        EXACTLY_ONCE,
        AT_LEAST_ONCE,
        NONE
    }

    /** Constants with a text of their own: Flink compares that, not the name. */
    enum Nice {
        FIXED_DELAY("fixed-delay"),
        NO_CLAIM("no claim"),
        Mixed("MiXed");

        private final String text;

        Nice(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private TypedOption() {}

    /** An option without a default; {@code type} as in {@code duration} or {@code list<duration>}. */
    static ConfigOption<?> of(String key, String type) {
        if (type.startsWith("list<") && type.endsWith(">")) {
            String element = type.substring("list<".length(), type.length() - 1);
            return scalar(key, element).asList().noDefaultValue();
        }
        return scalar(key, type).noDefaultValue();
    }

    private static TypedConfigOptionBuilder<?> scalar(String key, String type) {
        OptionBuilder builder = ConfigOptions.key(key);
        return switch (type) {
            case "boolean" -> builder.booleanType();
            case "int" -> builder.intType();
            case "long" -> builder.longType();
            case "float" -> builder.floatType();
            case "double" -> builder.doubleType();
            case "string" -> builder.stringType();
            case "duration" -> builder.durationType();
            case "memory" -> builder.memoryType();
            case "map" -> builder.mapType();
            case "enum" -> builder.enumType(Plain.class);
            case "enum-nice" -> builder.enumType(Nice.class);
            default -> throw new UnsupportedQuestionException("No such type: " + type);
        };
    }

    /**
     * A value as JSON: durations in ISO-8601, sizes in bytes as text, floating point numbers as Java writes them,
     * constants by name.
     */
    static Object json(Object value) {
        if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>(list.size());
            for (Object element : list) {
                elements.add(json(element));
            }
            return elements;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new TreeMap<>();
            map.forEach((key, element) -> entries.put(String.valueOf(key), json(element)));
            return entries;
        }
        if (value instanceof MemorySize size) {
            return Long.toString(size.getBytes());
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        }
        if (value instanceof Duration || value instanceof Float || value instanceof Double) {
            return value.toString();
        }
        return value == null ? null : value.toString();
    }
}
