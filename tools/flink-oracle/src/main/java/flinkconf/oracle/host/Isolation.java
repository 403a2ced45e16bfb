package flinkconf.oracle.host;

import flinkconf.oracle.answer.Answers;
import java.util.Map;

/** Turns whatever a question throws into its answer, and keeps a class loader it broke from the next one. */
final class Isolation {
    private final Releases releases;

    Isolation(Releases releases) {
        this.releases = releases;
    }

    Map<String, Object> ask(Map<String, Object> question) {
        try {
            return Questions.ask(question, releases);
        } catch (LinkageError broken) {
            // An earlier question broke a class for ever; this one deserves a fresh release.
            releases.forget(question);
            return askOnce(question);
        } catch (Throwable thrown) {
            return refusal(thrown, question);
        }
    }

    private Map<String, Object> askOnce(Map<String, Object> question) {
        try {
            return Questions.ask(question, releases);
        } catch (Throwable thrown) {
            return refusal(thrown, question);
        }
    }

    /** After a question that ran out of time: its thread may still be working in the line's class loader. */
    void abandon(Map<String, Object> question) {
        releases.forget(question);
    }

    private Map<String, Object> refusal(Throwable thrown, Map<String, Object> question) {
        if (thrown instanceof LinkageError || thrown instanceof OutOfMemoryError) {
            releases.forget(question);
        }
        return Answers.error(thrown);
    }
}
