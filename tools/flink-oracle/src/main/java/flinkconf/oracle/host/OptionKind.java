package flinkconf.oracle.host;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an option object is for. Flink does not say; its own documentation generator goes by hand-kept lists of classes
 * too. Connector options are told by their class, all others by their key.
 */
enum OptionKind {
    /** May stand in a configuration file. */
    FLINK,
    /** May stand there too, or be given to SET; read by the table planner, the SQL client or the SQL gateway. */
    SQL,
    /** Flink sets it itself. */
    INTERNAL,
    /** The end of a longer key, such as that of a reporter. */
    SUFFIX,
    /** An option of a table, format, catalog or hint: it never stands in a configuration file. */
    CONNECTOR;

    private static final Pattern SET_BY_FLINK = Pattern.compile("(\\$?internal\\.|hidden\\.|__).*");

    /** What a job's operators are told, and what the Kubernetes operator tells the clusters it starts. */
    private static final Pattern INTERNAL_OWNER =
            Pattern.compile(".*\\.(StreamConfig|StandaloneKubernetesConfigOptionsInternal)");

    /** The classes whose keys are suffixes, though nothing in the class file says so. */
    private static final Pattern SUFFIX_OWNER = Pattern.compile(".*\\.(GPUDriver|GPUDriverOptions"
            + "|HiveServer2EndpointConfigOptions|InfluxdbReporterOptions|OpenTelemetryReporterOptions"
            + "|PrometheusPushGatewayReporterOptions|ReporterSetup|SqlGatewayRestOptions)");

    private static final Pattern CONNECTOR_OWNER = Pattern.compile("org\\.apache\\.flink\\.("
            // Formats, and the connectors in packages of their own.
            + "formats|connector\\.(file|datagen|print|blackhole)|state\\.table|streaming\\.connectors|model"
            // Sources, sinks and modules of the table API.
            + "|table\\.(connector|descriptors|filesystem|formats|module|sinks)|table\\.runtime\\.arrow"
            + "|table\\.utils\\.python"
            + ")\\..*"
            + "|.*\\.(AsyncSinkConnectorOptions|FileCatalogStoreFactoryOptions|FileSystemConnectorOptions"
            + "|FileSystemOptions|\\w*CatalogFactoryOptions|\\w*HintOptions|\\w*RuntimeConfigOptions"
            + "|(DataGen|Print|BlackHole)\\w*)");

    /** Hive's tables, catalog and module; its options of the planner are options of Flink. */
    private static final Pattern HIVE_OWNER = Pattern.compile(".*\\.(table|connectors)\\.(\\w+\\.)*hive\\..*");

    private static final String HIVE_PLANNER_KEY = "table.exec.hive.";

    /** Classes that hold options of tables beside options of Flink; their keys tell. */
    private static final Pattern MIXED_OWNER = Pattern.compile(".*\\.(FactoryUtil|CommonCatalogOptions)");

    private static final Pattern SQL_KEY = Pattern.compile("(table|sql-client|sql-gateway|workflow-scheduler)\\..*");

    /** The kind's name in dumps. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Options of one space never stand for each other, even when their keys are equal. */
    String space() {
        return this == SUFFIX || this == CONNECTOR ? text() : "configuration";
    }

    static OptionKind of(String key, OptionField field) {
        String owner = field.owner();
        if (isSuffix(key, field)) {
            return SUFFIX;
        }
        if (isConnector(key, owner)) {
            return CONNECTOR;
        }
        if (SET_BY_FLINK.matcher(key).matches() || INTERNAL_OWNER.matcher(owner).matches()) {
            return INTERNAL;
        }
        if (SQL_KEY.matcher(key).matches()) {
            return SQL;
        }
        return MIXED_OWNER.matcher(owner).matches() ? CONNECTOR : FLINK;
    }

    private static boolean isSuffix(String key, OptionField field) {
        return field.annotations().contains("SuffixOption")
                || SUFFIX_OWNER.matcher(field.owner()).matches()
                // metrics.reporter.<name>.class, which 1.16 to 1.20 forgot to annotate.
                || key.equals("class");
    }

    private static boolean isConnector(String key, String owner) {
        return CONNECTOR_OWNER.matcher(owner).matches()
                || key.startsWith("partition.fields.")
                || HIVE_OWNER.matcher(owner).matches() && !key.startsWith(HIVE_PLANNER_KEY);
    }
}
