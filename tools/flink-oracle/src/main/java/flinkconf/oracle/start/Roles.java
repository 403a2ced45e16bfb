package flinkconf.oracle.start;

import flinkconf.oracle.answer.UnsupportedQuestionException;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/** What is done for each role. */
final class Roles {
    private static final long SETTLE_MILLIS = 700;
    private static final long APPLICATION_MILLIS = 4_000;
    private static final long PAUSE_MILLIS = 100;

    /** Starts a process with a configuration, sees what becomes of it, and ends it. */
    private interface Role {
        Verdict play(Configuration configuration, StartCase asked) throws Exception;
    }

    private static final Map<String, Role> BY_NAME = Map.ofEntries(
            Map.entry("load", (configuration, asked) -> Verdict.starts()),
            Map.entry("jm", Roles::jobManager),
            Map.entry("tm", Roles::taskManager),
            Map.entry("client", Roles::client),
            Map.entry("job", Roles::job),
            Map.entry("app", Roles::application),
            Map.entry("k8s", Roles::kubernetes),
            Map.entry("k8stm", Roles::kubernetesTaskManager),
            Map.entry("yarn", Roles::yarn),
            Map.entry("history", Roles::historyServer),
            Map.entry("gateway", Roles::gateway),
            Map.entry("sql", Roles::sql));

    private Roles() {}

    static Verdict play(StartCase asked) throws Exception {
        Role role = BY_NAME.get(asked.role());
        if (role == null) {
            throw new UnsupportedQuestionException("No such role: " + asked.role());
        }
        Configuration configuration;
        try {
            configuration = asked.load();
        } catch (RuntimeException refused) {
            return Verdict.refuses("load", refused);
        }
        return role.play(configuration, asked);
    }

    private static Verdict jobManager(Configuration configuration, StartCase asked) throws Exception {
        try {
            Scripts.forJobManager(configuration);
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("script", refused);
        }
        JobManager process;
        try {
            process = JobManager.session(configuration);
            process.start();
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("start", refused);
        }
        try (process) {
            Throwable failure = process.awaitReady();
            return failure == null ? Verdict.starts() : Verdict.refuses("start", failure);
        }
    }

    private static Verdict taskManager(Configuration configuration, StartCase asked) throws Exception {
        try {
            Scripts.forTaskManager(configuration);
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("script", refused);
        }
        try (TaskManager process = new TaskManager(configuration)) {
            try {
                process.start();
            } catch (Exception | LinkageError refused) {
                return Verdict.refuses("start", refused);
            }
            Thread.sleep(SETTLE_MILLIS);
            Throwable failure = process.failure();
            return failure == null ? Verdict.starts() : Verdict.refuses("start", failure);
        }
    }

    private static Verdict client(Configuration configuration, StartCase asked) {
        try {
            Object graph = Flink.call(SampleJob.defined(configuration), "getStreamGraph");
            Flink.call(graph, "getJobGraph");
            return Verdict.starts();
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("client", refused);
        }
    }

    private static Verdict job(Configuration configuration, StartCase asked) throws Exception {
        try (Cluster cluster = new Cluster(configuration)) {
            return cluster.run();
        }
    }

    private static Verdict application(Configuration configuration, StartCase asked) throws Exception {
        Path jar = ownJar();
        try {
            Scripts.forJobManager(configuration);
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("script", refused);
        }
        JobManager process;
        try {
            process = JobManager.application(configuration, jar, SampleJob.class);
            process.start();
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("start", refused);
        }
        try (process) {
            long deadline = System.currentTimeMillis() + APPLICATION_MILLIS;
            while (System.currentTimeMillis() < deadline && process.failure() == null && !process.hasEnded()) {
                Thread.sleep(PAUSE_MILLIS);
            }
            Throwable failure = process.failure();
            return failure == null ? Verdict.starts() : Verdict.refuses("start", failure);
        }
    }

    private static Verdict kubernetes(Configuration configuration, StartCase asked) {
        try {
            Kubernetes.deploy(configuration, asked.configurationDirectory());
            return Verdict.starts();
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("client", refused);
        }
    }

    private static Verdict kubernetesTaskManager(Configuration configuration, StartCase asked) {
        try {
            Kubernetes.requestTaskManager(configuration);
            return Verdict.starts();
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("client", refused);
        }
    }

    private static Verdict yarn(Configuration configuration, StartCase asked) throws Exception {
        Yarn yarn = Yarn.running();
        try {
            boolean accepted = yarn.accepts(configuration, asked.configurationDirectory(), ownJar());
            return accepted ? Verdict.starts().with("attempts", yarn.attempts()) : Verdict.hangs();
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("client", refused);
        }
    }

    /** This program, which holds the job. */
    private static Path ownJar() throws URISyntaxException {
        return Path.of(Roles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Verdict historyServer(Configuration configuration, StartCase asked) {
        String type = "org.apache.flink.runtime.webmonitor.history.HistoryServer";
        if (!configuration.containsKey("historyserver.web.port")) {
            configuration.setString("historyserver.web.port", String.valueOf(StartCase.freePort()));
        }
        try {
            Object server = Flink.make(type, configuration);
            try {
                Flink.call(server, "start");
            } finally {
                Flink.call(server, "stop");
            }
            return Verdict.starts();
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("start", refused);
        }
    }

    private static Verdict gateway(Configuration configuration, StartCase asked) {
        String api = "org.apache.flink.table.gateway.api.";
        Class<?> service = Flink.type(api + "SqlGatewayService");
        Object idle = Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> null);
        String port = "sql-gateway.endpoint.rest.port";
        if (configuration.containsKey("sql-gateway.endpoint.rest.address") && !configuration.containsKey(port)) {
            configuration.setString(port, String.valueOf(StartCase.freePort()));
        }
        try {
            Object endpoints = Flink.callStatic(
                    api + "endpoint.SqlGatewayEndpointFactoryUtils", "createSqlGatewayEndpoint", idle, configuration);
            for (Object endpoint : (List<?>) endpoints) {
                Flink.call(endpoint, "start");
                Flink.call(endpoint, "stop");
            }
            return Verdict.starts();
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("start", refused);
        }
    }

    private static Verdict sql(Configuration configuration, StartCase asked) {
        try {
            Object settings = Flink.callStatic("org.apache.flink.table.api.EnvironmentSettings", "newInstance");
            Flink.call(settings, "withConfiguration", configuration);
            Object environment = Flink.callStatic(
                    "org.apache.flink.table.api.TableEnvironment", "create", Flink.call(settings, "build"));
            Flink.call(environment, "executeSql",
                    "CREATE TABLE t (a INT, b BIGINT) WITH ('connector' = 'datagen')");
            Class<?> detail = Flink.type("org.apache.flink.table.api.ExplainDetail");
            Flink.call(environment, "explainSql", "SELECT a, SUM(b) FROM t GROUP BY a",
                    java.lang.reflect.Array.newInstance(detail, 0));
            return Verdict.starts();
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("client", refused);
        }
    }
}
