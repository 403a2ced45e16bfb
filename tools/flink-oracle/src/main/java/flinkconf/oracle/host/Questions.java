package flinkconf.oracle.host;

import flinkconf.oracle.answer.Request;
import flinkconf.oracle.answer.UnsupportedQuestionException;
import java.util.Map;

/** All questions there are, by the name in the field {@code ask}: a new kind is one class and one line here. */
final class Questions {
    private static final Map<String, Question> BY_NAME = Map.of(
            "load", Question.of(Tier.CORE, "LoadQuestion"),
            "convert", Question.of(Tier.CORE, "ConvertQuestion"),
            "lookup", Question.of(Tier.CORE, "LookupQuestion"),
            "sensitive", Question.of(Tier.CORE, "SensitiveQuestion"),
            "memory", Question.of(Tier.MEMORY, "MemoryQuestion"),
            "option", CatalogueQuestions::option,
            "options", CatalogueQuestions::options,
            "catalogue", CatalogueQuestions::everything,
            "start", StartJvms::ask);

    private Questions() {}

    static Map<String, Object> ask(Map<String, Object> fields, Releases releases) {
        Request request = new Request(fields);
        Question question = BY_NAME.get(request.text("ask"));
        if (question == null) {
            throw new UnsupportedQuestionException("No such question: " + request.text("ask"));
        }
        return question.ask(fields, request.text("flink"), releases);
    }
}
