package flinkconf.oracle.probe;

import flinkconf.oracle.answer.Answers;
import flinkconf.oracle.answer.Request;
import flinkconf.oracle.answer.UnsupportedQuestionException;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/** What an option of some type reads from a text, in either notation or through a whole config.yaml. */
public final class ConvertQuestion implements Probe {
    private static final String KEY = "k";

    @Override
    public Map<String, Object> ask(Request request) throws IOException {
        String input = request.text("input");
        ConfigOption<?> option = TypedOption.of(KEY, request.text("type"));
        String via = request.text("via");
        switch (via) {
            case "legacy" -> ParserMode.legacy();
            case "standard", "yaml" -> ParserMode.standard();
            default -> throw new UnsupportedQuestionException("No such way to give a value: " + via);
        }
        return via.equals("yaml") ? fromFile(input, option) : read(fromText(input), option);
    }

    private static Configuration fromText(String input) {
        Configuration configuration = new Configuration();
        configuration.setString(KEY, input);
        return configuration;
    }

    private static Map<String, Object> fromFile(String text, ConfigOption<?> option) throws IOException {
        Map<String, byte[]> file =
                Map.of(ConfigurationDirectory.STANDARD_FILE, ConfigurationDirectory.encode(text));
        try (ConfigurationDirectory directory = new ConfigurationDirectory(file)) {
            Configuration configuration;
            try {
                configuration = directory.load(null);
            } catch (RuntimeException | StackOverflowError refused) {
                Map<String, Object> answer = Answers.error(refused);
                answer.put("load", Boolean.TRUE);
                return answer;
            }
            return read(configuration, option);
        }
    }

    static Map<String, Object> read(Configuration configuration, ConfigOption<?> option) {
        return configuration
                .getOptional(option)
                .<Map<String, Object>>map(value -> Answers.value(TypedOption.json(value)))
                .orElseGet(Answers::absent);
    }
}
