package flinkconf.oracle.probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/** Calls methods of flink-runtime by name: its classes are in other places in other releases. */
final class Calls {
    private static final Map<String, Class<?>> CLASSES = new HashMap<>();
    private static final Map<String, Method> METHODS = new HashMap<>();

    private Calls() {}

    /** The class of that name, or null where this release has none. */
    static Class<?> find(String name) {
        return CLASSES.computeIfAbsent(name, key -> {
            try {
                return Class.forName(key, false, Calls.class.getClassLoader());
            } catch (ClassNotFoundException absent) {
                return null;
            }
        });
    }

    /** The method of that name and number of parameters, wherever in the hierarchy, or null. */
    static Method method(Class<?> type, String name, int parameters) {
        return METHODS.computeIfAbsent(type.getName() + '#' + name + parameters, key -> {
            for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
                for (Method method : owner.getDeclaredMethods()) {
                    if (method.getName().equals(name) && method.getParameterCount() == parameters) {
                        method.setAccessible(true);
                        return method;
                    }
                }
            }
            return null;
        });
    }

    /** Calls a method; {@code target} is null for a static one. Throws what the method throws. */
    static Object call(Class<?> type, Object target, String name, Object... arguments) throws Exception {
        Method method = method(type, name, arguments.length);
        if (method == null) {
            throw new NoSuchMethodError(type.getName() + "." + name);
        }
        return invoke(method, target, arguments);
    }

    static Object invoke(Method method, Object target, Object... arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw (Error) thrown.getCause();
        }
    }
}
