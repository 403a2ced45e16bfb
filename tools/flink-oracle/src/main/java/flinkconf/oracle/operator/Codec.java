package flinkconf.oracle.operator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** JSON by fabric8's own mapper, with which the operator reads its resources. */
final class Codec {
    private final Method read;
    private final Method write;

    Codec() throws ReflectiveOperationException {
        Class<?> serialization = Class.forName("io.fabric8.kubernetes.client.utils.Serialization");
        read = serialization.getMethod("unmarshal", String.class, Class.class);
        write = serialization.getMethod("asJson", Object.class);
    }

    /** Throws what the mapper throws, as the webhook would. */
    <T> T read(String json, Class<T> type) throws InvocationTargetException, IllegalAccessException {
        return type.cast(read.invoke(null, json, type));
    }

    String write(Object value) {
        try {
            return ((String) write.invoke(null, value)).replace("\n", "");
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
