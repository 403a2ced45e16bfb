package flinkconf.oracle.probe;

import flinkconf.oracle.answer.UnsupportedQuestionException;
import java.lang.reflect.Field;
import org.apache.flink.configuration.GlobalConfiguration;

/**
 * Which of Flink's two notations values are read in.
 *
 * <p>Flink 1.19 and 1.20 remember in a static field which parser ran last, and every Configuration made afterwards
 * follows it. A question must not inherit the answer of the one before, so the field is set before each. Releases up
 * to 1.18 know only the legacy notation, releases from 2.0 only the standard one; they have no such field.
 */
final class ParserMode {
    private static final Field FLAG = flag();
    private static final boolean STANDARD_EXISTS = exists("org.apache.flink.configuration.YamlParserUtils");
    private static final boolean LEGACY_EXISTS = FLAG != null || !STANDARD_EXISTS;

    private ParserMode() {}

    /** Goes back to what a fresh JVM starts with. */
    static void reset() {
        if (FLAG != null) {
            write(true);
        }
    }

    /** Makes Configurations created from now on read their texts as flink-conf.yaml does. */
    static void legacy() {
        if (!LEGACY_EXISTS) {
            throw new UnsupportedQuestionException("This release has no legacy notation.");
        }
        if (FLAG != null) {
            write(false);
        }
    }

    /** Makes Configurations created from now on read their texts as config.yaml does. */
    static void standard() {
        if (!STANDARD_EXISTS) {
            throw new UnsupportedQuestionException("This release has no standard notation.");
        }
        reset();
    }

    static boolean hasLegacy() {
        return LEGACY_EXISTS;
    }

    private static void write(boolean standard) {
        try {
            FLAG.setBoolean(null, standard);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field flag() {
        try {
            Field field = GlobalConfiguration.class.getDeclaredField("standardYaml");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException releaseWithOneParser) {
            return null;
        }
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, ParserMode.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
