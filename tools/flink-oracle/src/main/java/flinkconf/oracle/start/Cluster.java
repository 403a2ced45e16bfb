package flinkconf.oracle.start;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.apache.flink.configuration.Configuration;

/** A JobManager, a TaskManager and a job that a client submits to them. */
final class Cluster implements AutoCloseable {
    private static final long SUBMITTED_MILLIS = 15_000;
    private static final long PATIENCE_MILLIS = 6_000;
    private static final long PAUSE_MILLIS = 100;

    private final Configuration forJobManager;
    private final Configuration forTaskManager;
    private final Configuration forClient;
    private JobManager jobManager;
    private TaskManager taskManager;

    Cluster(Configuration configuration) {
        forJobManager = new Configuration(configuration);
        forTaskManager = new Configuration(configuration);
        forClient = new Configuration(configuration);
    }

    Verdict run() throws Exception {
        try {
            Scripts.forJobManager(forJobManager);
            Scripts.forTaskManager(forTaskManager);
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("script", refused);
        }
        try {
            jobManager = JobManager.session(forJobManager);
            jobManager.start();
            taskManager = new TaskManager(forTaskManager);
            taskManager.start();
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("start", refused);
        }
        Throwable failure = jobManager.awaitReady();
        if (failure != null) {
            return Verdict.refuses("start", failure);
        }
        String job;
        try {
            if (!forClient.containsKey("execution.target")) {
                forClient.setString("execution.target", "remote");
            }
            forClient.setString("rest.address", "localhost");
            Object client = Flink.call(SampleJob.defined(forClient), "executeAsync", "sample");
            job = String.valueOf(Flink.call(client, "getJobID"));
        } catch (Exception | LinkageError refused) {
            return Verdict.refuses("submit", refused);
        }
        return watch(job);
    }

    private Verdict watch(String job) throws Exception {
        boolean checkpoints = forClient.containsKey("execution.checkpointing.interval");
        long submitted = System.currentTimeMillis();
        long running = 0;
        while (System.currentTimeMillis() < submitted + SUBMITTED_MILLIS) {
            Thread.sleep(PAUSE_MILLIS);
            Throwable failure = jobManager.failure() == null ? taskManager.failure() : jobManager.failure();
            if (failure != null) {
                return Verdict.refuses("run", failure);
            }
            JsonObject state = jobManager.rest().get("/jobs/" + job);
            if (state == null) {
                continue;
            }
            String name = state.get("state").getAsString();
            if (name.equals("FINISHED")) {
                return Verdict.starts();
            }
            if (name.equals("FAILED")) {
                break;
            }
            if (name.equals("RUNNING") && allRun(state)) {
                running = running == 0 ? System.currentTimeMillis() : running;
                if (!checkpoints || completed(job) || System.currentTimeMillis() > running + PATIENCE_MILLIS) {
                    return Verdict.starts();
                }
            } else {
                running = 0;
            }
        }
        JsonObject exceptions = jobManager.rest().get("/jobs/" + job + "/exceptions?maxExceptions=1");
        JsonElement root = exceptions == null ? null : exceptions.get("root-exception");
        if (root == null || root.isJsonNull()) {
            root = firstOf(exceptions);
        }
        Reason reason = root == null ? null : Reason.innermostOf(root.getAsString());
        return reason == null ? Verdict.hangs() : Verdict.refuses("run", reason);
    }

    private static JsonElement firstOf(JsonObject exceptions) {
        if (exceptions == null || !exceptions.has("exceptionHistory")) {
            return null;
        }
        var entries = exceptions.getAsJsonObject("exceptionHistory").getAsJsonArray("entries");
        return entries == null || entries.isEmpty() ? null : entries.get(0).getAsJsonObject().get("stacktrace");
    }

    private boolean completed(String job) throws InterruptedException {
        JsonObject checkpoints = jobManager.rest().get("/jobs/" + job + "/checkpoints");
        return checkpoints != null && checkpoints.getAsJsonObject("counts").get("completed").getAsInt() > 0;
    }

    private static boolean allRun(JsonObject job) {
        for (JsonElement vertex : job.getAsJsonArray("vertices")) {
            String status = vertex.getAsJsonObject().get("status").getAsString();
            if (!status.equals("RUNNING") && !status.equals("FINISHED")) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        if (taskManager != null) {
            taskManager.close();
        }
        if (jobManager != null) {
            jobManager.close();
        }
    }
}
