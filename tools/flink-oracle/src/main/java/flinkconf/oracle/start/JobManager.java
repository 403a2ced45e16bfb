package flinkconf.oracle.start;

import flinkconf.oracle.probe.CapturedLog;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.slf4j.event.Level;

/** A JobManager of a standalone cluster, as its entry point's main method starts it. */
final class JobManager implements AutoCloseable {
    private static final String SESSION = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String APPLICATION = "org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint";
    private static final long READY_MILLIS = 12_000;
    private static final long CLOSE_MILLIS = 8_000;
    private static final long PAUSE_MILLIS = 50;

    private final Object entrypoint;
    private Rest rest;

    private JobManager(Object entrypoint) {
        this.entrypoint = entrypoint;
    }

    static JobManager session(Configuration configuration) throws Exception {
        return new JobManager(Flink.make(SESSION, configuration));
    }

    /** A JobManager that runs the main method of a class in this program's own jar. */
    static JobManager application(Configuration configuration, Path jar, Class<?> main) throws Exception {
        Object builder = Flink.callStatic("org.apache.flink.client.program.PackagedProgram", "newBuilder");
        Flink.call(builder, "setJarFile", jar.toFile());
        Flink.call(builder, "setEntryPointClassName", main.getName());
        Flink.call(builder, "setConfiguration", configuration);
        Object program = Flink.call(builder, "build");
        Flink.callStatic("org.apache.flink.client.deployment.application.ApplicationClusterEntryPoint",
                "configureExecution", configuration, program);
        return new JobManager(Flink.make(APPLICATION, configuration, program));
    }

    /** Returns when the processes inside are told to start; some of them then do so in the background. */
    void start() throws Exception {
        Flink.call(entrypoint, "startCluster");
        rest = new Rest((int) Flink.call(entrypoint, "getRestPort"));
    }

    Rest rest() {
        return rest;
    }

    /** What ended it in the background; null as long as it runs. */
    Throwable failure() {
        if (ExitTrap.hasSprung()) {
            return fatal();
        }
        CompletableFuture<?> termination = termination();
        if (!termination.isDone()) {
            return null;
        }
        try {
            Object status = termination.getNow(null);
            return "SUCCEEDED".equals(String.valueOf(status)) ? null : fatal();
        } catch (RuntimeException failed) {
            return failed;
        }
    }

    boolean hasEnded() {
        return termination().isDone();
    }

    /** Waits until the dispatcher and the resource manager answer; what ended it instead, else null. */
    Throwable awaitReady() throws InterruptedException {
        long deadline = System.currentTimeMillis() + READY_MILLIS;
        while (System.currentTimeMillis() < deadline) {
            Throwable failure = failure();
            if (failure != null || hasEnded()) {
                return failure;
            }
            if (rest.get("/overview") != null) {
                break;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return failure();
    }

    /** The exception that was logged last as an error. */
    static Throwable fatal() {
        List<CapturedLog.Line> lines = CapturedLog.lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            CapturedLog.Line line = lines.get(i);
            if (line.level() == Level.ERROR && line.thrown() != null && !ExitTrap.caused(line.thrown())) {
                return line.thrown();
            }
        }
        return new IllegalStateException("The process ended without a word.");
    }

    private CompletableFuture<?> termination() {
        try {
            return (CompletableFuture<?>) Flink.call(entrypoint, "getTerminationFuture");
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            ((CompletableFuture<?>) Flink.call(entrypoint, "closeAsync")).get(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (Exception | LinkageError leftBehind) {
            StartQuestion.wear();
        }
    }
}
