package flinkconf.oracle.host;

import flinkconf.oracle.answer.Answers;
import flinkconf.oracle.answer.Request;
import java.util.LinkedHashMap;
import java.util.Map;

/** The questions about the options of a release. */
final class CatalogueQuestions {
    private CatalogueQuestions() {}

    /** The option with a key, or null. */
    static Map<String, Object> option(Map<String, Object> fields, String line, Releases releases) {
        String key = new Request(fields).text("key");
        return Answers.value(catalogue(line, releases).options().stream()
                .filter(option -> option.get("key").equals(key))
                .findFirst()
                .orElse(null));
    }

    /** All options that may stand in a configuration file. */
    static Map<String, Object> options(Map<String, Object> fields, String line, Releases releases) {
        return Answers.value(catalogue(line, releases).options());
    }

    /**
     * What the dumps in {@code fixtures/oracle/catalogue} are made of: everything, and what could not be read. With
     * {@code "tier": "core"} what the small set of jars holds, so that dumps can be checked without the large one.
     */
    static Map<String, Object> everything(Map<String, Object> fields, String line, Releases releases) {
        boolean core = Tier.CORE.folder().equals(fields.get("tier"));
        ReleaseLoader loader = releases.loader(line, core ? Tier.CORE : Tier.CATALOGUE);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("release", loader.jars().release());
        value.put("options", loader.catalogue().records());
        value.put("failures", loader.catalogue().failures());
        return Answers.value(value);
    }

    private static Catalogue catalogue(String line, Releases releases) {
        return releases.loader(line, Tier.CATALOGUE).catalogue();
    }
}
