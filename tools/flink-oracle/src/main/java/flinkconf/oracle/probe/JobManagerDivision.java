package flinkconf.oracle.probe;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;

/** The memory of a JobManager: a process from 1.11 on, a heap in 1.10. */
final class JobManagerDivision {
    private final Class<?> processUtils = Calls.find("org.apache.flink.runtime.jobmanager.JobManagerProcessUtils");

    Map<String, Object> divide(Configuration configuration, String deployment) throws Exception {
        return processUtils == null ? heap(configuration, deployment) : process(configuration, deployment);
    }

    private Map<String, Object> process(Configuration configuration, String deployment) throws Exception {
        String mapping = "processSpecFromConfigWithNewOptionToInterpretLegacyHeap";
        Object specification = Calls.method(processUtils, mapping, 2) == null
                ? Calls.call(processUtils, null, "processSpecFromConfig", configuration)
                : Calls.call(processUtils, null, mapping, configuration, legacyTarget(deployment));
        Map<String, Object> answer = new LinkedHashMap<>();
        Division.put(answer, "jvmHeap", specification, "getJvmHeapMemorySize");
        Division.put(answer, "offHeap", specification, "getJvmDirectMemorySize");
        Division.put(answer, "jvmMetaspace", specification, "getJvmMetaspaceSize");
        Division.put(answer, "jvmOverhead", specification, "getJvmOverheadSize");
        Division.put(answer, "totalFlink", specification, "getTotalFlinkMemorySize");
        Division.put(answer, "totalProcess", specification, "getTotalProcessMemorySize");
        answer.put("jvmArguments", Calls.call(processUtils, null, "generateJvmParametersStr", specification, configuration));
        boolean printsOptions = Calls.method(processUtils, "generateDynamicConfigsStr", 1) != null;
        answer.put(
                "dynamicOptions",
                printsOptions
                        ? Division.dynamicOptions(
                                (String) Calls.call(processUtils, null, "generateDynamicConfigsStr", specification))
                        : Map.of());
        return answer;
    }

    /** The option that start scripts, or clients of YARN and Kubernetes, take a legacy heap size for. */
    private static ConfigOption<?> legacyTarget(String deployment) throws ReflectiveOperationException {
        String name = deployment.equals("standalone") ? "JVM_HEAP_MEMORY" : "TOTAL_PROCESS_MEMORY";
        return (ConfigOption<?>) JobManagerOptions.class.getField(name).get(null);
    }

    /** Flink 1.10: the heap in mebibytes as the start script gives it, in a container what the cut-off leaves. */
    private static Map<String, Object> heap(Configuration configuration, String deployment) throws Exception {
        Class<?> reader = Class.forName("org.apache.flink.configuration.ConfigurationUtils");
        MemorySize size = (MemorySize) Calls.call(reader, null, "getJobManagerHeapMemory", configuration);
        int megabytes = size.getMebiBytes();
        int heap = megabytes;
        Map<String, Object> answer = new LinkedHashMap<>();
        if (!deployment.equals("standalone")) {
            heap = withoutCutOff(megabytes, configuration);
        }
        answer.put("jvmHeap", String.valueOf((long) heap << 20));
        if (!deployment.equals("standalone")) {
            answer.put("totalProcess", String.valueOf((long) megabytes << 20));
        }
        answer.put("jvmArguments", heap == 0 ? "" : "-Xms" + heap + "m -Xmx" + heap + "m");
        answer.put("dynamicOptions", Map.of());
        return answer;
    }

    /** Looked up by its exact type: going through all methods of its class would need the classes of Scala. */
    private static int withoutCutOff(int megabytes, Configuration configuration) throws Exception {
        Class<?> bootstrap = Class.forName("org.apache.flink.runtime.clusterframework.BootstrapTools");
        MethodType type = MethodType.methodType(int.class, int.class, Configuration.class);
        try {
            return (int) MethodHandles.lookup()
                    .findStatic(bootstrap, "calculateHeapSize", type)
                    .invokeExact(megabytes, configuration);
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
