package flinkconf.oracle.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every option of a release, one a key. */
final class Catalogue {
    /** Of several objects with one key: the living one, then the one that others may use, then the first found. */
    private static final Comparator<Option> IN_USE = Comparator.comparing((Option option) -> option.field().deprecated())
            .thenComparing(option -> option.field().visibility().equals("private"));

    /** What the field says and what the object says. */
    private record Option(OptionField field, OptionKind kind, Map<?, ?> object) {}

    private final List<Option> options;
    private final List<String> failures;

    private Catalogue(List<Option> options, List<String> failures) {
        this.options = options;
        this.failures = failures;
    }

    static Catalogue read(ReleaseLoader loader) {
        List<OptionField> fields = scan(loader);
        List<?> objects = readObjects(loader, fields);
        Map<String, Option> byKey = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            OptionField field = fields.get(i);
            if (!(objects.get(i) instanceof Map<?, ?> object)) {
                continue;
            }
            if (object.containsKey("error")) {
                failures.add(field.owner() + "." + field.name() + ": " + object.get("message"));
                continue;
            }
            String key = (String) object.get("key");
            // Hive's connector of 1.16 gives two descriptions as keys; a key that no file can spell is none.
            if (key.chars().noneMatch(Character::isWhitespace)) {
                OptionKind kind = OptionKind.of(key, field);
                Option option = new Option(field, kind, MachineDefaults.removed(withoutBlankKeys(object)));
                byKey.merge(key + "\n" + kind.space(), option, (a, b) -> IN_USE.compare(a, b) <= 0 ? a : b);
            }
        }
        return new Catalogue(List.copyOf(byKey.values()), failures);
    }

    /** Options that could not be read, because their class does not initialise; empty when all jars are there. */
    List<String> failures() {
        return failures;
    }

    /** As the protocol has them: what may stand in a configuration file, sorted by key. */
    List<Map<String, Object>> options() {
        return options.stream()
                .filter(option -> option.kind() == OptionKind.FLINK || option.kind() == OptionKind.SQL)
                .map(Catalogue::answer)
                .toList();
    }

    /** Everything, with where it was found and what it is for. */
    List<Map<String, Object>> records() {
        return options.stream().map(Catalogue::record).toList();
    }

    private static Map<String, Object> answer(Option option) {
        Map<String, Object> answer = new LinkedHashMap<>();
        option.object().forEach((name, value) -> answer.put((String) name, value));
        answer.put("deprecated", option.field().deprecated());
        answer.put("owner", option.field().owner());
        return answer;
    }

    private static Map<String, Object> record(Option option) {
        Map<String, Object> record = answer(option);
        record.put("module", Modules.moduleOf(option.field()));
        record.put("kind", option.kind().text());
        record.put("visibility", option.field().visibility());
        record.put("version", option.field().jar().version());
        return record;
    }

    private static Map<?, ?> withoutBlankKeys(Map<?, ?> object) {
        Map<Object, Object> cleaned = new LinkedHashMap<>(object);
        List<?> keys = (List<?>) object.get("fallbackKeys");
        cleaned.put(
                "fallbackKeys",
                keys.stream()
                        .filter(key -> ((String) ((Map<?, ?>) key).get("key"))
                                .chars()
                                .noneMatch(Character::isWhitespace))
                        .toList());
        return cleaned;
    }

    private static List<OptionField> scan(ReleaseLoader loader) {
        try {
            return OptionFieldScanner.scan(loader.folder(), loader.jars().jars());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<?> readObjects(ReleaseLoader loader, List<OptionField> fields) {
        List<List<String>> names = new ArrayList<>();
        for (OptionField field : fields) {
            names.add(List.of(field.owner(), field.name()));
        }
        Map<String, Object> answer = loader.probe("OptionReader").apply(Map.of("fields", names));
        return (List<?>) answer.get("value");
    }
}
