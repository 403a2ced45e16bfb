package flinkconf.oracle.probe;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.resources.CPUResource;
import org.apache.flink.api.common.resources.Resource;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.TaskManagerOptions;

/** The memory of a TaskManager. */
final class TaskManagerDivision {
    private static final String FRAMEWORK = "org.apache.flink.runtime.clusterframework.";
    private static final String RESOURCE_MANAGER = "org.apache.flink.runtime.resourcemanager.";

    private static final ConfigOption<Integer> YARN_VCORES =
            ConfigOptions.key("yarn.containers.vcores").defaultValue(-1);
    private static final ConfigOption<Double> OLD_KUBERNETES_CPU =
            ConfigOptions.key("kubernetes.taskmanager.cpu").defaultValue(-1.0);
    private static final ConfigOption<Double> KUBERNETES_CPU = ConfigOptions.key("kubernetes.taskmanager.cpu.amount")
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
        return answer(specification);
    }

    /** As the ResourceManager of YARN or Kubernetes divides it for the TaskManagers that it starts. */
    Map<String, Object> divideAsResourceManager(Configuration configuration, String deployment, String line) throws Exception {
        if (workers == null) {
            return divide(configuration, deployment, line);
        }
        Configuration mapped = withLegacyHeap(configuration, TaskManagerOptions.TOTAL_PROCESS_MEMORY);
        Configuration effective = mapped;
        if (resourceManagers != null && Calls.method(resourceManagers, "getEffectiveConfigurationForResourceManager", 1) != null) {
            Object factory = Subclasses.instance(resourceManagers);
            effective = (Configuration)
                    Calls.call(resourceManagers, factory, "getEffectiveConfigurationForResourceManager", mapped);
        }
        Object worker = Calls.call(
                workers, Subclasses.instance(workers), "workerResourceSpecFromConfigAndCpu", mapped, cpu(mapped, deployment, line));
        return answer(Calls.call(processUtils, null, "processSpecFromWorkerResourceSpec", effective, worker));
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
                ? configuration.getInteger(YARN_VCORES)
                : configuration.getDouble(newKubernetesKey ? KUBERNETES_CPU : OLD_KUBERNETES_CPU);
        return Calls.call(processUtils, null, "getCpuCoresWithFallback", configuration, fallback);
    }

    private Object built(Configuration configuration, Object cpu) throws Exception {
        Object builder = Calls.call(processUtils, null, "newProcessSpecBuilder", configuration);
        Calls.invoke(builder.getClass().getMethod("withCpuCores", CPUResource.class), builder, cpu);
        return Calls.call(builder.getClass(), builder, "build");
    }

    private Map<String, Object> answer(Object specification) throws Exception {
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
        if (Calls.method(specification.getClass(), "getNumSlots", 0) != null) {
            answer.put("slots", Calls.call(specification.getClass(), specification, "getNumSlots"));
        }
        answer.put("jvmArguments", Calls.call(jvmUtils, null, "generateJvmParametersStr", specification));
        String options = (String) Calls.call(processUtils, null, "generateDynamicConfigsStr", specification);
        answer.put("dynamicOptions", Division.dynamicOptions(options));
        return answer;
    }
}
