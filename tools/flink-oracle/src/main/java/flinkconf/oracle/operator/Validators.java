package flinkconf.oracle.operator;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code DefaultValidator} of the release on the class path. All of its classes are called by name. */
final class Validators {
    private static final String OPERATOR = "org.apache.flink.kubernetes.operator.";
    private static final String API = OPERATOR + "api.";

    private final Codec codec;
    private final Map<Map<?, ?>, Object> byConfig = new HashMap<>();

    Validators(Codec codec) {
        this.codec = codec;
    }

    /** The refusal of the resource of a question, or empty where it is accepted. */
    @SuppressWarnings("unchecked")
    Optional<String> validate(Map<?, ?> question) throws ReflectiveOperationException {
        Map<?, ?> config = question.get("operatorConfig") instanceof Map<?, ?> map ? map : Map.of();
        Object validator = byConfig.computeIfAbsent(config, Validators::newValidator);
        Map<?, ?> resource = (Map<?, ?>) question.get("resource");
        String kind = String.valueOf(resource.get("kind"));
        Object read = withSpec(resource, kind);
        if (question.get("previous") instanceof Map<?, ?> previous) {
            setPrevious(read, previous, kind);
        }
        if (kind.equals("FlinkSessionJob")) {
            Object cluster = question.get("cluster");
            Optional<?> session = Optional.ofNullable(
                    cluster instanceof Map<?, ?> map ? withSpec(map, "FlinkDeployment") : null);
            Method method = validator.getClass().getMethod("validateSessionJob", read.getClass(), Optional.class);
            return (Optional<String>) method.invoke(validator, read, session);
        }
        return (Optional<String>)
                validator.getClass().getMethod("validateDeployment", read.getClass()).invoke(validator, read);
    }

    /** Reads a resource; one without a spec gets an empty one, as the operator's own classes do. */
    private Object withSpec(Map<?, ?> resource, String kind) throws ReflectiveOperationException {
        Object read = codec.read(codec.write(resource), Class.forName(API + kind));
        if (read.getClass().getMethod("getSpec").invoke(read) == null) {
            Class<?> spec = Class.forName(API + "spec." + kind + "Spec");
            setter(read, "setSpec").invoke(read, spec.getConstructor().newInstance());
        }
        return read;
    }

    private void setPrevious(Object resource, Map<?, ?> previous, String kind) throws ReflectiveOperationException {
        Object spec = codec.read(codec.write(previous), Class.forName(API + "spec." + kind + "Spec"));
        Object status = resource.getClass().getMethod("getStatus").invoke(resource);
        Object reconciliation = status.getClass().getMethod("getReconciliationStatus").invoke(status);
        for (Method method : reconciliation.getClass().getMethods()) {
            if (method.getName().equals("serializeAndSetLastReconciledSpec")) {
                method.invoke(reconciliation, spec, resource);
                return;
            }
        }
    }

    private static Method setter(Object target, String name) throws NoSuchMethodException {
        for (Method method : target.getClass().getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == 1) {
                return method;
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Object newValidator(Map<?, ?> config) {
        try {
            Class<?> configuration = Class.forName("org.apache.flink.configuration.Configuration");
            Object defaults = configuration.getMethod("fromMap", Map.class).invoke(null, config);
            Class<?> manager = Class.forName(OPERATOR + "config.FlinkConfigManager");
            Object configManager = manager.getConstructor(configuration).newInstance(defaults);
            Class<?> validator = Class.forName(OPERATOR + "validation.DefaultValidator");
            return validator.getConstructor(manager).newInstance(configManager);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
