package flinkconf.oracle.host;

import java.util.Set;

/**
 * A field that holds a ConfigOption, as its class file declares it.
 *
 * @param owner the binary name of the class
 * @param name the field
 * @param visibility {@code private} for what no other package can name, else {@code internal}, {@code experimental} or
 *     {@code public} as Flink's annotations on the field, or else on its class, have it
 * @param deprecated whether the field or its class is marked {@code @Deprecated}
 * @param annotations simple names of the annotations on the field
 * @param jar where the class was found first
 */
record OptionField(
        String owner,
        String name,
        String visibility,
        boolean deprecated,
        Set<String> annotations,
        JarList.Jar jar) {}
