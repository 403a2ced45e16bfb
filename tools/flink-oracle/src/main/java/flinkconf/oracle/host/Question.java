package flinkconf.oracle.host;

import java.util.Map;

/** One kind of question, as the host puts it to a release. */
@FunctionalInterface
interface Question {
    /** Answers, or throws what Flink throws. */
    Map<String, Object> ask(Map<String, Object> fields, String line, Releases releases);

    /** A question that one class of package {@code flinkconf.oracle.probe} answers alone. */
    static Question of(Tier tier, String probe) {
        return (fields, line, releases) -> releases.loader(line, tier).probe(probe).apply(fields);
    }
}
