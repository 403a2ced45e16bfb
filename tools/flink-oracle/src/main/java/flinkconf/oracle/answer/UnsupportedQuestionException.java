package flinkconf.oracle.answer;

/** The question cannot be put to this release, or is not well formed: Flink itself was not asked. */
public final class UnsupportedQuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnsupportedQuestionException(String message) {
        super(message);
    }
}
