package flinkconf.oracle.probe;

import flinkconf.oracle.answer.Request;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/**
 * Environment variables for the time of one question.
 *
 * <p>Flink reads them from {@link System#getenv()}, which is a view that cannot be changed; the map behind it can, because
 * our jar's manifest opens its package.
 */
final class EnvironmentVariables implements AutoCloseable {
    private static final Map<String, String> VARIABLES = changeable();

    private final Map<String, String> before = new HashMap<>();

    EnvironmentVariables(Map<?, ?> set) {
        for (Map.Entry<?, ?> entry : set.entrySet()) {
            String name = (String) entry.getKey();
            before.put(name, VARIABLES.get(name));
            VARIABLES.put(name, Request.text(entry.getValue(), "env"));
        }
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                VARIABLES.remove(name);
            } else {
                VARIABLES.put(name, value);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> changeable() {
        try {
            Map<String, String> view = System.getenv();
            Field behind = view.getClass().getDeclaredField("m");
            behind.setAccessible(true);
            return (Map<String, String>) behind.get(view);
        } catch (ReflectiveOperationException otherJdk) {
            throw new IllegalStateException("This JDK keeps environment variables in another way.", otherJdk);
        }
    }
}
