package flinkconf.oracle.operator;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers {@code operator}: what the validator of an operator release says to a resource.
 *
 * <p>Runs in a JVM of its own with one release of flink-kubernetes-operator on the class path, since no two of them bear
 * each other. Questions in, answers out, one a line. The API server is not asked: a resource that its schema refuses, or
 * prunes, is judged as the operator's classes read it.
 */
public final class OperatorJudge {
    private final Validators validators;
    private final Codec codec;

    private OperatorJudge() throws ReflectiveOperationException {
        codec = new Codec();
        validators = new Validators(codec);
    }

    /** Reads questions from the file named, or from standard input. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Loggers of the operator print on standard output.
        System.setOut(System.err);
        OperatorJudge judge = new OperatorJudge();
        InputStream input = arguments.length == 0 ? System.in : new FileInputStream(arguments[0]);
        BufferedReader questions = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            if (!line.isBlank()) {
                answers.println(judge.codec.write(judge.answer(line)));
            }
        }
        // The operator's configuration keeps a thread that would keep the process.
        System.exit(0);
    }

    private Map<String, Object> answer(String line) {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            Map<?, ?> question = codec.read(line, Map.class);
            answer.put("id", question.get("id"));
            answer.put("value", verdict(question));
        } catch (ReflectiveOperationException | RuntimeException broken) {
            answer.put("error", new String[] {broken.getClass().getSimpleName()});
            answer.put("message", String.valueOf(broken.getMessage()));
        }
        return answer;
    }

    private Map<String, Object> verdict(Map<?, ?> question) throws ReflectiveOperationException {
        Map<String, Object> verdict = new LinkedHashMap<>();
        try {
            String refusal = validators.validate(question).orElse(null);
            verdict.put("layer", refusal == null ? "accept" : "validator");
            if (refusal != null) {
                verdict.put("message", refusal);
            }
        } catch (InvocationTargetException thrown) {
            verdict.put("layer", "crash");
            verdict.put("message", String.valueOf(thrown.getCause()));
        }
        return verdict;
    }
}
