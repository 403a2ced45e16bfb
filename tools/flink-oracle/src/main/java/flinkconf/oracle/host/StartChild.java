package flinkconf.oracle.host;

import flinkconf.oracle.answer.Answers;
import flinkconf.oracle.start.StartQuestion;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The program of a JVM with one release on its class path: a question in, an answer out, until the input ends. */
public final class StartChild {
    private StartChild() {}

    public static void main(String[] arguments) throws IOException {
        Writer answers = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
        System.setOut(System.err);
        StartQuestion.prepare();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            Map<String, Object> answer;
            try {
                answer = StartQuestion.ask(Json.object(line));
            } catch (Exception | LinkageError broken) {
                answer = Answers.error(broken);
            }
            Json.write(answer, answers);
            answers.write('\n');
            answers.flush();
        }
        Runtime.getRuntime().halt(0);
    }
}
