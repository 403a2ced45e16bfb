package flinkconf.oracle.probe;

import flinkconf.oracle.answer.Request;
import java.util.Map;
import java.util.function.Function;

/**
 * One kind of question, asked from inside the class loader of a release.
 *
 * <p>An implementation has a public constructor without arguments and keeps nothing from one question to the next. It
 * is a {@link Function} of JDK types, because the host, in another class loader, can call nothing else.
 */
public interface Probe extends Function<Map<String, Object>, Map<String, Object>> {
    /** Answers, or throws what Flink throws. */
    Map<String, Object> ask(Request request) throws Exception;

    @Override
    default Map<String, Object> apply(Map<String, Object> fields) {
        CapturedLog.clear();
        try {
            return ask(new Request(fields));
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Exception checked) {
            throw Probe.<RuntimeException>unchanged(checked);
        } finally {
            CapturedLog.clear();
        }
    }

    /** Lets a checked exception through a method that does not declare it: a wrapper would change the answer. */
    @SuppressWarnings("unchecked")
    private static <T extends Exception> T unchanged(Exception checked) throws T {
        throw (T) checked;
    }
}
