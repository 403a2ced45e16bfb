package flinkconf.oracle.host;

import java.util.List;
import java.util.Map;

/** The Maven module a class belongs to, where the jar it was read from holds several. */
final class Modules {
    /** Jars of many modules. */
    private static final List<String> UNITED = List.of(
            "flink-dist", "flink-table", "flink-table-blink", "flink-table-uber", "flink-table-api-java-uber");

    /** Whose classes are packed into other jars, because it is not published as a jar of its own. */
    private static final Map.Entry<String, String> S3_BASE =
            Map.entry("org.apache.flink.fs.s3.common.", "flink-s3-fs-base");

    /** First match counts. */
    private static final List<Map.Entry<String, String>> BY_PACKAGE = List.of(
            Map.entry("org.apache.flink.yarn.", "flink-yarn"),
            Map.entry("org.apache.flink.kubernetes.", "flink-kubernetes"),
            Map.entry("org.apache.flink.mesos.", "flink-mesos"),
            Map.entry("org.apache.flink.container.", "flink-container"),
            Map.entry("org.apache.flink.contrib.streaming.state.", "flink-statebackend-rocksdb"),
            Map.entry("org.apache.flink.state.rocksdb.", "flink-statebackend-rocksdb"),
            Map.entry("org.apache.flink.state.forst.", "flink-statebackend-forst"),
            Map.entry("org.apache.flink.changelog.fs.", "flink-dstl-dfs"),
            Map.entry("org.apache.flink.connector.base.", "flink-connector-base"),
            Map.entry("org.apache.flink.connector.file.", "flink-connector-files"),
            Map.entry("org.apache.flink.cep.", "flink-cep"),
            Map.entry("org.apache.flink.table.planner.", "flink-table-planner"),
            Map.entry("org.apache.flink.table.api.config.", "flink-table-api-java"),
            Map.entry("org.apache.flink.table.catalog.GenericInMemory", "flink-table-api-java"),
            Map.entry("org.apache.flink.table.catalog.", "flink-table-common"),
            Map.entry("org.apache.flink.table.connector.", "flink-table-common"),
            Map.entry("org.apache.flink.table.factories.", "flink-table-common"),
            Map.entry("org.apache.flink.table.module.", "flink-table-common"),
            Map.entry("org.apache.flink.formats.raw.", "flink-table-runtime"),
            Map.entry("org.apache.flink.table.filesystem.", "flink-table-runtime"),
            Map.entry("org.apache.flink.table.gateway.api.", "flink-sql-gateway-api"),
            Map.entry("org.apache.flink.table.", "flink-table-api-java-bridge"),
            Map.entry("org.apache.flink.connector.", "flink-table-api-java-bridge"));

    private Modules() {}

    static String moduleOf(OptionField field) {
        if (field.owner().startsWith(S3_BASE.getKey())) {
            return S3_BASE.getValue();
        }
        if (!UNITED.contains(field.jar().module())) {
            return field.jar().module();
        }
        return BY_PACKAGE.stream()
                .filter(entry -> field.owner().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(field.jar().module());
    }
}
