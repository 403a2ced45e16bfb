package flinkconf.oracle.host;

/** How much of a release a question needs. */
enum Tier {
    /** flink-core and what it cannot do without: loading, converting, looking up. */
    CORE("core"),
    /** Core and flink-runtime: how memory is divided. */
    MEMORY("memory"),
    /** Every jar that declares options. */
    CATALOGUE("catalogue"),
    /** A whole distribution, for processes. */
    START("start"),
    /** The same with a Hadoop. */
    YARN("yarn");

    private final String folder;

    Tier(String folder) {
        this.folder = folder;
    }

    /** The name of the tier's folder and jar list in the cache. */
    String folder() {
        return folder;
    }
}
