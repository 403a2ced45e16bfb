package flinkconf.oracle.host;

import com.google.gson.JsonParseException;
import flinkconf.oracle.answer.Answers;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Questions in, answers out, one a line and in the same order. */
final class Server {
    private static final int BUFFER = 1 << 16;

    private final Isolation isolation;

    Server(Isolation isolation) {
        this.isolation = isolation;
    }

    void serve(InputStream input, OutputStream output) throws IOException {
        BufferedReader questions =
                new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8), BUFFER);
        Writer answers = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), BUFFER);
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            Json.write(answer(line), answers);
            answers.write('\n');
            // Someone who waits for this answer before asking on must get it now; a batch need not be cut up.
            if (!questions.ready()) {
                answers.flush();
            }
        }
        answers.flush();
    }

    private Map<String, Object> answer(String line) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", null);
        try {
            Map<String, Object> question = Json.object(line);
            answer.put("id", question.get("id"));
            answer.putAll(isolation.ask(question));
        } catch (JsonParseException | StackOverflowError malformed) {
            answer.putAll(Answers.error(malformed));
        }
        return answer;
    }
}
