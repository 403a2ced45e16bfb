package flinkconf.oracle.probe;

import flinkconf.oracle.answer.Answers;
import flinkconf.oracle.answer.Request;
import flinkconf.oracle.answer.UnsupportedQuestionException;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/**
 * How this release divides the memory of a process, with the JVM arguments and dynamic options that follow, or its refusal.
 *
 * <p>Start scripts and clients divide what is configured; {@code "by": "resource-manager"} asks for the TaskManagers that
 * the ResourceManager of YARN or Kubernetes starts by itself.
 */
public final class MemoryQuestion implements Probe {
    private final TaskManagerDivision taskManagers = new TaskManagerDivision();
    private final JobManagerDivision jobManagers = new JobManagerDivision();

    @Override
    public Map<String, Object> ask(Request request) throws Exception {
        ParserMode.reset();
        String deployment = request.text("deployment");
        if (!deployment.matches("standalone|yarn|kubernetes")) {
            throw new UnsupportedQuestionException("No such deployment: " + deployment);
        }
        Configuration configuration = new Configuration();
        for (Map.Entry<?, ?> entry : request.object("config").entrySet()) {
            configuration.setString((String) entry.getKey(), Request.text(entry.getValue(), "config"));
        }
        Map<?, ?> environment = request.has("env") ? request.object("env") : Map.of();
        try (EnvironmentVariables set = new EnvironmentVariables(environment)) {
            return Answers.value(divide(request, deployment, configuration));
        }
    }

    private Map<String, Object> divide(Request request, String deployment, Configuration configuration)
            throws Exception {
        String line = request.text("flink");
        boolean byResourceManager = request.has("by") && request.text("by").equals("resource-manager");
        return switch (request.text("process")) {
            case "jobmanager" -> jobManagers.divide(configuration, deployment);
            case "taskmanager" -> byResourceManager && !deployment.equals("standalone")
                    ? taskManagers.divideAsResourceManager(configuration, deployment, line)
                    : taskManagers.divide(configuration, deployment, line);
            default -> throw new UnsupportedQuestionException("No such process: " + request.text("process"));
        };
    }
}
