package flinkconf.oracle.host;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Map;

/** JSON as the protocol needs it: numbers kept as they were written, any UTF-16 text both ways, one line an answer. */
final class Json {
    private static final Gson GSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LAZILY_PARSED_NUMBER)
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    private Json() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        Object value = GSON.fromJson(text, Object.class);
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new JsonParseException("A question is a JSON object.");
    }

    static <T> T read(Reader reader, Class<T> type) {
        return GSON.fromJson(reader, type);
    }

    static void write(Object value, Writer writer) {
        GSON.toJson(value, new AsciiWriter(writer));
    }

    /**
     * Writes everything outside ASCII as {@code \\uXXXX}, so that half a surrogate pair survives the way out. In JSON
     * such characters occur inside texts only.
     */
    private static final class AsciiWriter extends FilterWriter {
        AsciiWriter(Writer out) {
            super(out);
        }

        @Override
        public void write(int unit) throws IOException {
            if (unit < 0x7f) {
                out.write(unit);
            } else {
                out.write(String.format("\\u%04x", unit));
            }
        }

        @Override
        public void write(char[] units, int offset, int length) throws IOException {
            write(new String(units, offset, length), 0, length);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            int from = offset;
            int end = offset + length;
            for (int i = offset; i < end; i++) {
                if (text.charAt(i) >= 0x7f) {
                    out.write(text, from, i - from);
                    write(text.charAt(i));
                    from = i + 1;
                }
            }
            out.write(text, from, end - from);
        }
    }
}
