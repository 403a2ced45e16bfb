package flinkconf.oracle.probe;

import flinkconf.oracle.answer.Answers;
import flinkconf.oracle.answer.Request;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.FallbackKey;
import org.apache.flink.configuration.MemorySize;

/**
 * Reads ConfigOption objects out of named fields.
 *
 * <p>The host knows the fields from the class files ({@code fields}: owner and field name); only here can the objects
 * be had. The answer has one record a field, in the same order.
 */
public final class OptionReader implements Probe {
    private static final Method VALUE_CLASS = method("getClazz");
    private static final Method IS_LIST = method("isList");

    /** Beyond this a JSON number is no longer exact for every reader. */
    private static final long EXACT_NUMBER = (1L << 53) - 1;

    @Override
    public Map<String, Object> ask(Request request) throws ReflectiveOperationException {
        List<Object> records = new ArrayList<>();
        for (Object field : request.list("fields")) {
            List<?> pair = Request.list(field, "fields");
            records.add(read(Request.text(pair.get(0), "owner"), Request.text(pair.get(1), "field")));
        }
        return Answers.value(records);
    }

    /** The option's record, an error where its class does not initialise, or null where the field is empty. */
    private static Map<String, Object> read(String owner, String fieldName) throws ReflectiveOperationException {
        try {
            ClassLoader loader = OptionReader.class.getClassLoader();
            Class<?> type = Class.forName(owner, true, loader);
            Field field = type.getDeclaredField(fieldName);
            field.setAccessible(true);
            Object holder = Modifier.isStatic(field.getModifiers()) ? null : scalaObject(type);
            return field.get(holder) instanceof ConfigOption<?> option ? describe(option) : null;
        } catch (LinkageError broken) {
            return Answers.error(broken);
        }
    }

    /** The one instance of a Scala object, whose options are instance fields. */
    private static Object scalaObject(Class<?> type) throws ReflectiveOperationException {
        Field module = type.getDeclaredField("MODULE$");
        module.setAccessible(true);
        return module.get(null);
    }

    private static Map<String, Object> describe(ConfigOption<?> option) throws ReflectiveOperationException {
        Class<?> valueClass = (Class<?>) VALUE_CLASS.invoke(option);
        boolean list = (Boolean) IS_LIST.invoke(option);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("key", option.key());
        record.put("type", list ? "list<" + typeName(valueClass) + ">" : typeName(valueClass));
        record.put("default", option.hasDefaultValue() ? exact(option.defaultValue()) : null);
        record.put("hasDefault", option.hasDefaultValue());
        record.put("enum", valueClass.isEnum() ? constants(valueClass) : null);
        record.put("fallbackKeys", fallbackKeys(option));
        return record;
    }

    private static String typeName(Class<?> valueClass) {
        if (valueClass.isEnum()) {
            return "enum";
        }
        if (Map.class.isAssignableFrom(valueClass)) {
            return "map";
        }
        if (valueClass == Integer.class) {
            return "int";
        }
        if (valueClass == MemorySize.class) {
            return "memory-size";
        }
        if (valueClass == Duration.class
                || valueClass == String.class
                || valueClass == Boolean.class
                || valueClass == Long.class
                || valueClass == Float.class
                || valueClass == Double.class) {
            return valueClass.getSimpleName().toLowerCase(Locale.ROOT);
        }
        throw new IllegalStateException("An option of a class unknown until now: " + valueClass.getName());
    }

    /** Flink compares a value with the constant's text, which need not be its name. */
    private static List<Object> constants(Class<?> enumClass) {
        List<Object> constants = new ArrayList<>();
        for (Object constant : enumClass.getEnumConstants()) {
            Map<String, Object> pair = new LinkedHashMap<>();
            pair.put("name", ((Enum<?>) constant).name());
            pair.put("text", constant.toString());
            constants.add(pair);
        }
        return constants;
    }

    /** In look-up order. */
    private static List<Object> fallbackKeys(ConfigOption<?> option) {
        List<Object> keys = new ArrayList<>();
        for (FallbackKey key : option.fallbackKeys()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("key", key.getKey());
            entry.put("deprecated", key.isDeprecated());
            keys.add(entry);
        }
        return keys;
    }

    private static Object exact(Object value) {
        if (value instanceof Long number && (number > EXACT_NUMBER || number < -EXACT_NUMBER)) {
            return number.toString();
        }
        return TypedOption.json(value);
    }

    /** Package-private in every release, under the same two names. */
    private static Method method(String name) {
        try {
            Method method = ConfigOption.class.getDeclaredMethod(name);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException renamed) {
            throw new IllegalStateException("ConfigOption tells its type otherwise in this release.", renamed);
        }
    }
}
