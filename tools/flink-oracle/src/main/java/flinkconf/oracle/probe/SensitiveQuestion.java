package flinkconf.oracle.probe;

import flinkconf.oracle.answer.Answers;
import flinkconf.oracle.answer.Request;
import java.util.Map;
import org.apache.flink.configuration.GlobalConfiguration;

/** Whether this release hides the value of a key where it prints a configuration. */
public final class SensitiveQuestion implements Probe {
    @Override
    public Map<String, Object> ask(Request request) {
        return Answers.value(GlobalConfiguration.isSensitive(request.text("key")));
    }
}
