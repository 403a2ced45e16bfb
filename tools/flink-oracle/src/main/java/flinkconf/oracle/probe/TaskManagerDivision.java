package flinkconf.oracle.probe;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.resources.CPUResource;
import org.apache.flink.api.common.resources.Resource;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.IllegalConfigurationException;
import org.apache.flink.configuration.TaskManagerOptions;

/** The memory of a TaskManager. */
final class TaskManagerDivision {
    private static final String FRAMEWORK = "org.apache.flink.runtime.clusterframework.";
    private static final String RESOURCE_MANAGER = "org.apache.flink.runtime.resourcemanager.";

    private static final ConfigOption<Integer> YARN_VCORES =
            ConfigOptions.key("yarn.containers.vcores").intType().defaultValue(-1);
    private static final ConfigOption<Double> OLD_KUBERNETES_CPU =
            ConfigOptions.key("kubernetes.taskmanager.cpu").doubleType().defaultValue(-1.0);
    private static final ConfigOption<Double> KUBERNETES_CPU = ConfigOptions.key("kubernetes.taskmanager.cpu.amount")
            .doubleType()
            .defaultValue(-1.0)
            .withDeprecatedKeys("kubernetes.taskmanager.cpu");

    private final Class<?> processUtils = Calls.find(FRAMEWORK + "TaskExecutorProcessUtils");
    private final Class<?> jvmUtils =
            Calls.find("org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils") == null
                    ? processUtils
                    : Calls.find("org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils");
    private final Class<?> resourceManagers = Calls.find(RESOURCE_MANAGER + "active.ActiveResourceManagerFactory");
    private final Class<?> workers = Calls.find(RESOURCE_MANAGER + "WorkerResourceSpecFactory");

    /** As start scripts and clients divide it. */
    Map<String, Object> divide(Configuration configuration, String deployment, String line) throws Exception {
        boolean standalone = deployment.equals("standalone");
        Configuration mapped = withLegacyHeap(
                configuration, standalone ? TaskManagerOptions.TOTAL_FLINK_MEMORY : TaskManagerOptions.TOTAL_PROCESS_MEMORY);
        Object specification = standalone
                ? Calls.call(processUtils, null, "processSpecFromConfig", mapped)
                : built(mapped, cpu(mapped, deployment, line));
        return answer(specification, mapped);
    }

    /** As the ResourceManager of YARN or Kubernetes divides it for the TaskManagers that it starts. */
    Map<String, Object> divideAsResourceManager(Configuration configuration, String deployment, String line) throws Exception {
        if (workers == null) {
            return divide(configuration, deployment, line);
        }
        Configuration mapped = withLegacyHeap(configuration, TaskManagerOptions.TOTAL_PROCESS_MEMORY);
        Object worker = Calls.call(
                workers, Subclasses.instance(workers), "workerResourceSpecFromConfigAndCpu", mapped,
                workerCpu(mapped, deployment, line));
        Configuration effective = mapped;
        String ownView = "getEffectiveConfigurationForResourceManager";
        if (resourceManagers != null && Calls.method(resourceManagers, ownView, 1) != null) {
            effective = (Configuration)
                    Calls.call(resourceManagers, Subclasses.instance(resourceManagers), ownView, mapped);
        }
        return answer(
                Calls.call(processUtils, null, "processSpecFromWorkerResourceSpec", effective, worker), mapped);
    }

    private Configuration withLegacyHeap(Configuration configuration, ConfigOption<?> target) throws Exception {
        String mapping = "getConfigurationMapLegacyTaskManagerHeapSizeToConfigOption";
        return Calls.method(processUtils, mapping, 2) == null
                ? configuration
                : (Configuration) Calls.call(processUtils, null, mapping, configuration, target);
    }

    /** The cores, where they are not set, as the factories of the two deployments look for them. */
    private Object cpu(Configuration configuration, String deployment, String line) throws Exception {
        boolean newKubernetesKey = !line.matches("1\\.1[0-6]");
        double fallback = deployment.equals("yarn")
                ? configuration.get(YARN_VCORES)
                : configuration.get(newKubernetesKey ? KUBERNETES_CPU : OLD_KUBERNETES_CPU);
        return Calls.call(processUtils, null, "getCpuCoresWithFallback", configuration, fallback);
    }

    /** YARN asks for whole cores, at least one; the class that rounds them is in flink-yarn, so this is what it does. */
    private Object workerCpu(Configuration configuration, String deployment, String line) throws Exception {
        Object cpu = cpu(configuration, deployment, line);
        if (!deployment.equals("yarn")) {
            return cpu;
        }
        long cores = Math.max((long) Math.ceil(((Resource) cpu).getValue().doubleValue()), 1L);
        if (cores > Integer.MAX_VALUE) {
            throw new IllegalConfigurationException(String.format(
                    "The amount of cpu cores %d cannot exceed Integer.MAX_VALUE: %d", cores, Integer.MAX_VALUE));
        }
        return new CPUResource(cores);
    }

    private Object built(Configuration configuration, Object cpu) throws Exception {
        Object builder = Calls.call(processUtils, null, "newProcessSpecBuilder", configuration);
        Calls.invoke(builder.getClass().getMethod("withCpuCores", CPUResource.class), builder, cpu);
        return Calls.call(builder.getClass(), builder, "build");
    }

    private Map<String, Object> answer(Object specification, Configuration configuration) throws Exception {
        Map<String, Object> answer = new LinkedHashMap<>();
        Division.put(answer, "frameworkHeap", specification, "getFrameworkHeapSize");
        Division.put(answer, "taskHeap", specification, "getTaskHeapSize");
        Division.put(answer, "managed", specification, "getManagedMemorySize");
        Division.put(answer, "frameworkOffHeap", specification, "getFrameworkOffHeapMemorySize");
        Division.put(answer, "taskOffHeap", specification, "getTaskOffHeapSize");
        Division.put(answer, "network", specification, "getNetworkMemSize");
        Division.put(answer, "jvmMetaspace", specification, "getJvmMetaspaceSize");
        Division.put(answer, "jvmOverhead", specification, "getJvmOverheadSize");
        Division.put(answer, "totalFlink", specification, "getTotalFlinkMemorySize");
        Division.put(answer, "totalProcess", specification, "getTotalProcessMemorySize");
        BigDecimal cores = ((Resource) Calls.call(specification.getClass(), specification, "getCpuCores")).getValue();
        answer.put("cpuCores", cores.doubleValue());
        answer.put("slots", slots(specification, configuration));
        answer.put("jvmArguments", Calls.call(jvmUtils, null, "generateJvmParametersStr", specification));
        String options = (String) Calls.call(processUtils, null, "generateDynamicConfigsStr", specification);
        answer.put("dynamicOptions", Division.dynamicOptions(options));
        return answer;
    }

    /** Part of the specification since 1.13; before, a number that cannot be read does no harm here. */
    private static Object slots(Object specification, Configuration configuration) throws Exception {
        if (Calls.method(specification.getClass(), "getNumSlots", 0) != null) {
            return Calls.call(specification.getClass(), specification, "getNumSlots");
        }
        try {
            return configuration.get(TaskManagerOptions.NUM_TASK_SLOTS);
        } catch (IllegalArgumentException unreadable) {
            return TaskManagerOptions.NUM_TASK_SLOTS.defaultValue();
        }
    }
}
