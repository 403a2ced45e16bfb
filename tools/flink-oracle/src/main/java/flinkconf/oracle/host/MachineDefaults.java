package flinkconf.oracle.host;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Defaults that Flink computes when the class is loaded, put as what they are instead of what they were on this
 * machine: a text in angle brackets.
 */
final class MachineDefaults {
    /** By key, not by value: {@code env.pid.dir} is {@code /tmp} whatever the JVM's folder is. */
    private static final Set<String> TEMPORARY =
            Set.of("io.tmp.dirs", "web.tmpdir", "rest.profiling.dir", "table.resources.download-dir");

    private static final Set<String> PROCESSORS = Set.of(
            "s3.upload.max.concurrent.uploads",
            "oss.upload.max.concurrent.uploads",
            "table.exec.hive.read-statistics.thread-num");

    private static final Set<String> IMAGES = Set.of("kubernetes.container.image", "kubernetes.container.image.ref");

    /** In an image's name: the version of Flink that runs. */
    private static final Pattern VERSION = Pattern.compile(":[^:-]+-scala");

    private MachineDefaults() {}

    static Map<?, ?> removed(Map<?, ?> option) {
        Object value = option.get("default");
        Object general = value;
        if (TEMPORARY.contains(option.get("key")) && System.getProperty("java.io.tmpdir").equals(value)) {
            general = "<temporary directory>";
        } else if (PROCESSORS.contains(option.get("key")) && value != null) {
            general = "<processors>";
        } else if (IMAGES.contains(option.get("key")) && value instanceof String image) {
            general = VERSION.matcher(image).replaceFirst(":<release>-scala");
        }
        if (general == value) {
            return option;
        }
        Map<Object, Object> changed = new LinkedHashMap<>(option);
        changed.put("default", general);
        return changed;
    }
}
