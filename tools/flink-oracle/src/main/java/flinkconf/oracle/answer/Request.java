package flinkconf.oracle.answer;

import java.util.List;
import java.util.Map;

/** Typed reading of a question's fields; a field of the wrong kind is the asker's mistake and is said so. */
public final class Request {
    private final Map<String, Object> fields;

    public Request(Map<String, Object> fields) {
        this.fields = fields;
    }

    public boolean has(String name) {
        return fields.get(name) != null;
    }

    public String text(String name) {
        return text(fields.get(name), name);
    }

    public List<?> list(String name) {
        return list(fields.get(name), name);
    }

    public Map<?, ?> object(String name) {
        if (fields.get(name) instanceof Map<?, ?> map) {
            return map;
        }
        throw new UnsupportedQuestionException("The field '" + name + "' must be an object.");
    }

    public static String text(Object value, String name) {
        if (value instanceof String text) {
            return text;
        }
        throw new UnsupportedQuestionException("The field '" + name + "' must be a text.");
    }

    public static List<?> list(Object value, String name) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new UnsupportedQuestionException("The field '" + name + "' must be a list.");
    }
}
