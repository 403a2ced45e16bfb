package flinkconf.oracle.probe;

import flinkconf.oracle.answer.Answers;
import flinkconf.oracle.answer.Request;
import flinkconf.oracle.answer.UnsupportedQuestionException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/** What Flink's loader makes of one file, or of a folder with dynamic properties on top. */
public final class LoadQuestion implements Probe {
    @Override
    public Map<String, Object> ask(Request request) throws IOException {
        if (request.has("files")) {
            Map<String, byte[]> contents = ConfigurationDirectory.contentsOf(request.object("files"));
            return load(contents, dynamicProperties(request), false);
        }
        String kind = request.text("kind");
        byte[] content = ConfigurationDirectory.contentOf(request);
        return switch (kind) {
            case "flink-conf" -> load(Map.of(ConfigurationDirectory.LEGACY_FILE, content), null, true);
            case "config-yaml" -> load(Map.of(ConfigurationDirectory.STANDARD_FILE, content), null, false);
            default -> throw new UnsupportedQuestionException("No such kind of file: " + kind);
        };
    }

    private static Map<String, Object> load(Map<String, byte[]> contents, Configuration dynamic, boolean plainTexts)
            throws IOException {
        ParserMode.reset();
        try (ConfigurationDirectory directory = new ConfigurationDirectory(contents)) {
            try {
                Configuration configuration = directory.load(dynamic);
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("entries", plainTexts ? Entries.texts(configuration) : Entries.typed(configuration));
                if (ParserMode.hasLegacy() && contents.containsKey(ConfigurationDirectory.LEGACY_FILE)) {
                    value.put(
                            "skipped",
                            SkippedLines.of(
                                    directory.path().resolve(ConfigurationDirectory.LEGACY_FILE),
                                    CapturedLog.lines()));
                }
                return Answers.value(value);
            } catch (RuntimeException refused) {
                return withoutPath(Answers.error(refused), directory);
            }
        }
    }

    private static Map<String, Object> withoutPath(Map<String, Object> answer, ConfigurationDirectory directory) {
        answer.computeIfPresent("message", (field, message) -> directory.withoutPath((String) message));
        return answer;
    }

    private static Configuration dynamicProperties(Request request) {
        if (!request.has("dynamic")) {
            return null;
        }
        Configuration dynamic = new Configuration();
        for (Map.Entry<?, ?> property : request.object("dynamic").entrySet()) {
            dynamic.setString(
                    Request.text(property.getKey(), "dynamic"), Request.text(property.getValue(), "dynamic"));
        }
        return dynamic;
    }
}
