package flinkconf.oracle.probe;

import flinkconf.oracle.answer.Answers;
import flinkconf.oracle.answer.Request;
import flinkconf.oracle.answer.UnsupportedQuestionException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/** Which of several entries an option with deprecated and fallback keys takes. */
public final class LookupQuestion implements Probe {
    private static final Pattern USED =
            Pattern.compile("Config uses (deprecated|fallback) configuration key '(.*?)' instead of .*", Pattern.DOTALL);

    @Override
    public Map<String, Object> ask(Request request) {
        ConfigOption<?> option = TypedOption.of(request.text("key"), request.text("type"));
        if (request.has("alternatives")) {
            for (Object group : request.list("alternatives")) {
                option = withAlternatives(option, Request.list(group, "alternatives"));
            }
        }
        ParserMode.reset();
        Configuration configuration = new Configuration();
        for (Object entry : request.list("set")) {
            List<?> pair = Request.list(entry, "set");
            if (pair.size() != 2) {
                throw new UnsupportedQuestionException("The field 'set' must hold pairs of key and text.");
            }
            configuration.setString(Request.text(pair.get(0), "set"), Request.text(pair.get(1), "set"));
        }
        CapturedLog.clear();
        Map<String, Object> answer;
        try {
            answer = ConvertQuestion.read(configuration, option);
        } catch (RuntimeException refused) {
            answer = Answers.error(refused);
        }
        List<String> used = used();
        if (used != null) {
            answer.put("used", used);
        }
        return answer;
    }

    private static ConfigOption<?> withAlternatives(ConfigOption<?> option, List<?> group) {
        if (group.isEmpty()) {
            throw new UnsupportedQuestionException("A group of alternatives starts with its kind.");
        }
        String[] keys = group.stream()
                .skip(1)
                .map(key -> Request.text(key, "alternatives"))
                .toArray(String[]::new);
        String kind = Request.text(group.get(0), "alternatives");
        return switch (kind) {
            case "deprecated" -> option.withDeprecatedKeys(keys);
            case "fallback" -> option.withFallbackKeys(keys);
            default -> throw new UnsupportedQuestionException("No such kind of alternative: " + kind);
        };
    }

    /** Kind and key of the alternative taken: Flink tells in its log only. */
    private static List<String> used() {
        for (CapturedLog.Line line : CapturedLog.lines()) {
            Matcher matcher = USED.matcher(line.text());
            if (matcher.matches()) {
                return List.of(matcher.group(1), matcher.group(2));
            }
        }
        return null;
    }
}
