import { statement } from "../shapes/statement.js";

export default statement({
  id: "fs-hdfs-keys-legacy",
  area: "file-systems",
  summary: "Hadoop's configuration is named by a key that Flink 2 does not read",
  severity: "info",
  until: "1.20",
  fix: "none",
  keys: ["fs.hdfs.hadoopconf", "fs.hdfs.hdfsdefault", "fs.hdfs.hdfssite"],
  at: "key",
  messages: {
    found: "{flink} still reads this key, but calls it deprecated, and Flink 2 does not read it.",
    help: "Export HADOOP_CONF_DIR for every process, or set `env.hadoop.conf.dir`.",
  },
  lines: (_, { target }) => target.lines,
  tags: ["deprecated"],
});
