package flinkconf.oracle.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.Configuration;

/** What a client does to deploy on Kubernetes, and what a JobManager there does to get a TaskManager. */
final class Kubernetes {
    private static final String MANAGER = "org.apache.flink.runtime.clusterframework.";
    private static final String KUBECLIENT = "org.apache.flink.kubernetes.kubeclient.";

    private Kubernetes() {}

    /** Deploys an application cluster; throws what the client throws. */
    static void deploy(Configuration configuration, Path directory) throws Exception {
        try (KubernetesApi api = new KubernetesApi()) {
            System.setProperty("kubernetes.master", api.address());
            System.setProperty("kubernetes.auth.tryKubeConfig", "false");
            System.setProperty("kubernetes.auth.tryServiceAccount", "false");
            System.setProperty("kubernetes.request.retry.backoffLimit", "0");
            preset(configuration, "execution.target", "kubernetes-application");
            preset(configuration, "kubernetes.cluster-id", "oracle-1");
            preset(configuration, "pipeline.jars", "local:///opt/flink/usrlib/app.jar");
            configuration.setString("$internal.deployment.config-dir", directory.toString());
            Deployment.deploy(configuration);
        }
    }

    /** Builds the pod in which a TaskManager would run. */
    static void requestTaskManager(Configuration configuration) throws Exception {
        Object spec = Flink.callStatic(MANAGER + "TaskExecutorProcessUtils", "processSpecFromConfig", configuration);
        Object sizes = Flink.callStatic(MANAGER + "ContaineredTaskManagerParameters", "create", configuration, spec);
        Object parameters = Flink.make(
                KUBECLIENT + "parameters.KubernetesTaskManagerParameters",
                configuration, "oracle-1-taskmanager-1-1", "", "", sizes, Map.of(), Set.of());
        Object pod = Flink.call(Flink.make(KUBECLIENT + "FlinkPod$Builder"), "build");
        Flink.callStatic(
                KUBECLIENT + "factory.KubernetesTaskManagerFactory", "buildTaskManagerKubernetesPod", pod, parameters);
    }

    private static void preset(Configuration configuration, String key, String value) {
        if (!configuration.containsKey(key)) {
            configuration.setString(key, value);
        }
    }
}
