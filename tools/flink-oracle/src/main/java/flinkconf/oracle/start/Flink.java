package flinkconf.oracle.start;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;

/** Calls classes of the release by their names: what is asked of them has been the same since 1.16, their types have not. */
final class Flink {
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            int.class, Integer.class,
            long.class, Long.class);

    private Flink() {}

    static Class<?> type(String name) {
        try {
            return Class.forName(name, true, Flink.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException("This release has no class " + name, absent);
        }
    }

    static boolean has(String name) {
        try {
            Class.forName(name, false, Flink.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** An instance of a class, whether its constructor is public or not; throws what the constructor throws. */
    static Object make(String type, Object... arguments) throws Exception {
        for (Constructor<?> constructor : type(type).getDeclaredConstructors()) {
            if (fits(constructor, arguments)) {
                constructor.setAccessible(true);
                try {
                    return constructor.newInstance(arguments);
                } catch (InvocationTargetException wrapped) {
                    throw cause(wrapped);
                }
            }
        }
        throw new NoSuchMethodException(type + Arrays.toString(arguments));
    }

    static Object call(Object target, String method, Object... arguments) throws Exception {
        return invoke(target.getClass(), target, method, arguments);
    }

    static Object callStatic(String type, String method, Object... arguments) throws Exception {
        return invoke(type(type), null, method, arguments);
    }

    private static Object invoke(Class<?> type, Object target, String name, Object... arguments) throws Exception {
        Deque<Class<?>> types = new ArrayDeque<>();
        types.add(type);
        while (!types.isEmpty()) {
            Class<?> current = types.poll();
            for (Method method : current.getDeclaredMethods()) {
                if (method.getName().equals(name) && !method.isBridge() && fits(method, arguments)) {
                    method.setAccessible(true);
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException wrapped) {
                        throw cause(wrapped);
                    }
                }
            }
            if (current.getSuperclass() != null) {
                types.add(current.getSuperclass());
            }
            types.addAll(Arrays.asList(current.getInterfaces()));
        }
        throw new NoSuchMethodException(type.getName() + "." + name + Arrays.toString(arguments));
    }

    private static boolean fits(Executable executable, Object[] arguments) {
        Class<?>[] types = executable.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            Class<?> type = Objects.requireNonNullElse(BOXES.get(types[i]), types[i]);
            if (arguments[i] == null ? types[i].isPrimitive() : !type.isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Exception cause(InvocationTargetException wrapped) {
        if (wrapped.getCause() instanceof Exception exception) {
            return exception;
        }
        if (wrapped.getCause() instanceof Error error) {
            throw error;
        }
        return wrapped;
    }
}
