package flinkconf.oracle.start;

import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.configuration.Configuration;

/** A ResourceManager with one node in this JVM, and the client that deploys on it. */
final class Yarn {
    private static final Map<String, String> SETTINGS = Map.of(
            "yarn.scheduler.capacity.root.queues", "default",
            "yarn.scheduler.capacity.root.default.capacity", "100",
            "yarn.scheduler.capacity.maximum-am-resource-percent", "1",
            "yarn.resourcemanager.am.max-attempts", "4",
            "yarn.scheduler.maximum-allocation-mb", "4096",
            "yarn.scheduler.maximum-allocation-vcores", "4",
            "yarn.nodemanager.resource.cpu-vcores", "8",
            "yarn.minicluster.yarn.nodemanager.resource.memory-mb", "8192");
    private static final long NODE_MILLIS = 20_000;
    private static final long ACCEPTED_MILLIS = 30_000;
    private static final long KILLED_MILLIS = 10_000;
    private static final long PAUSE_MILLIS = 100;
    private static final Set<String> ACCEPTED = Set.of("ACCEPTED", "RUNNING", "FINISHED");

    /** Made by the first question of this JVM. */
    private static Yarn instance;

    private final ClassLoader files;
    private final Object client;
    private final Object applications;
    private final Set<String> seen = new HashSet<>();
    private Map<String, Object> attempts = Map.of();

    private Yarn() throws Exception {
        Object settings = Flink.make("org.apache.hadoop.yarn.conf.YarnConfiguration");
        for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
            Flink.call(settings, "set", setting.getKey(), setting.getValue());
        }
        Object cluster = Flink.make("org.apache.hadoop.yarn.server.MiniYARNCluster", "oracle", 1, 1, 1);
        Flink.call(cluster, "init", settings);
        Flink.call(cluster, "start");
        Flink.call(cluster, "waitForNodeManagersToConnect", NODE_MILLIS);
        Object manager = Flink.call(cluster, "getResourceManager");
        applications = Flink.call(Flink.call(manager, "getRMContext"), "getRMApps");
        Object running = Flink.call(cluster, "getConfig");
        // Hadoop's clients look for this file on the class path.
        Path folder = Files.createTempDirectory("flink-start-hadoop");
        try (OutputStream out = Files.newOutputStream(folder.resolve("yarn-site.xml"))) {
            Flink.call(running, "writeXml", out);
        }
        files = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Yarn.class.getClassLoader());
        client = Flink.callStatic("org.apache.hadoop.yarn.client.api.YarnClient", "createYarnClient");
        Flink.call(client, "init", running);
        Flink.call(client, "start");
    }

    /** Starts the ResourceManager, if none runs yet. What this throws is no answer of Flink's. */
    static Yarn running() throws Exception {
        if (instance == null) {
            instance = new Yarn();
        }
        return instance;
    }

    /** Whether the ResourceManager took the application; throws what the client throws. */
    boolean accepts(Configuration configuration, Path directory, Path jar) throws Exception {
        preset(configuration, "execution.target", "yarn-application");
        preset(configuration, "pipeline.jars", jar.toUri().toString());
        preset(configuration, "yarn.staging-directory", directory.resolveSibling("staging").toUri().toString());
        configuration.setString("$internal.deployment.config-dir", directory.toString());
        return deploy(configuration);
    }

    /** How many attempts the last application asked for, and how many the ResourceManager keeps. */
    Map<String, Object> attempts() {
        return attempts;
    }

    private boolean deploy(Configuration configuration) throws Exception {
        AtomicReference<Throwable> refusal = new AtomicReference<>();
        Thread deployer = new Thread(
                () -> {
                    try {
                        Deployment.deploy(configuration);
                    } catch (Exception | LinkageError refused) {
                        refusal.set(refused);
                    }
                },
                "deployer");
        deployer.setDaemon(true);
        deployer.setContextClassLoader(files);
        deployer.start();
        long deadline = System.currentTimeMillis() + ACCEPTED_MILLIS;
        while (deployer.isAlive() && System.currentTimeMillis() < deadline) {
            Thread.sleep(PAUSE_MILLIS);
            if (killAccepted()) {
                deployer.join(KILLED_MILLIS);
                return true;
            }
        }
        if (refusal.get() instanceof Exception exception) {
            throw exception;
        }
        if (refusal.get() instanceof LinkageError error) {
            throw error;
        }
        return !deployer.isAlive();
    }

    /** Whether the ResourceManager holds an application that it did not hold before; ends it. */
    private boolean killAccepted() throws Exception {
        for (Object report : (List<?>) Flink.call(client, "getApplications")) {
            Object id = Flink.call(report, "getApplicationId");
            String state = String.valueOf(Flink.call(report, "getYarnApplicationState"));
            if (ACCEPTED.contains(state) && seen.add(String.valueOf(id))) {
                Object application = ((Map<?, ?>) applications).get(id);
                Object asked = Flink.call(application, "getApplicationSubmissionContext");
                attempts = Map.of(
                        "asked", Flink.call(asked, "getMaxAppAttempts"),
                        "kept", Flink.call(application, "getMaxAppAttempts"));
                Flink.call(client, "killApplication", id);
                return true;
            }
        }
        return false;
    }

    private static void preset(Configuration configuration, String key, String value) {
        if (!configuration.containsKey(key)) {
            configuration.setString(key, value);
        }
    }
}
