package flinkconf.oracle.host;

import java.util.List;
import java.util.Map;

/**
 * Initialises the classes that questions walk through before the first question does.
 *
 * <p>A class whose initialiser dies of a stack overflow stays broken for ever; if the first document a loader sees is a
 * thousand levels deep, that happens. It also gives the first question the speed of the others.
 */
final class WarmUp {
    private static final List<Map<String, Object>> CONVERSIONS = List.of(
            Map.of("via", "legacy", "type", "list<map>", "input", "a:'b';c:d"),
            Map.of("via", "legacy", "type", "duration", "input", "1x"),
            Map.of("via", "legacy", "type", "memory", "input", "1 kb"),
            Map.of("via", "legacy", "type", "enum", "input", "none"),
            Map.of("via", "yaml", "type", "map", "input", "k: {a: 1.5, b: [c, 0x10, true], d: '{}'}"),
            Map.of("via", "yaml", "type", "string", "input", "k: [a, 1, null]"),
            Map.of("via", "yaml", "type", "int", "input", "k: &a [*a"),
            Map.of("via", "standard", "type", "list<duration>", "input", "[1 s, PT1S, 99999999999999999999 ms]"));

    private WarmUp() {}

    static void run(ReleaseLoader loader, String line) {
        if (line.equals("operator")) {
            return;
        }
        for (Map<String, Object> conversion : CONVERSIONS) {
            ask(loader, "ConvertQuestion", conversion);
        }
        ask(loader, "LoadQuestion", Map.of("kind", "flink-conf", "text", "a: 1\nb:2\n: c\n"));
        ask(loader, "LoadQuestion", Map.of("kind", "config-yaml", "text", "a: [1]\nb: {c: 1.5, d: '1'}\n"));
        ask(loader, "SensitiveQuestion", Map.of("key", "a"));
    }

    private static void ask(ReleaseLoader loader, String probe, Map<String, Object> fields) {
        try {
            loader.probe(probe).apply(fields);
        } catch (RuntimeException refused) {
            // Some of these are meant to be refused, and not every release knows both notations.
        }
    }
}
