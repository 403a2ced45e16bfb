import { backendOfKey, linesUsing } from "../shapes/rocksdb-options.js";
import { statement } from "../shapes/statement.js";

/** Folders that are named after what is mounted there. */
const NETWORK = /(?:^|[/_-])(?:nfs|efs|ceph(?:fs)?|gluster(?:fs)?|smb|cifs|s3fs|hdfs)(?:[/_-]|\d*(?:$|[/,:]))/i;

export default statement({
  id: "rocksdb-localdir-network-mount",
  area: "rocksdb",
  summary: "A directory for RocksDB's files that looks like a network mount",
  severity: "warning",
  fix: "none",
  keys: ["state.backend.rocksdb.localdir", "state.backend.forst.local-dir"],
  when: [{ key: "*", matching: "nfs|efs|ceph|gluster|smb|cifs|s3fs|hdfs" }],
  messages: {
    found:
      "{flink} reads and writes RocksDB's files there for every record; on a network mount each access waits for the network.",
    help: "Use a local disk, best a fast one; the checkpoint directory is what belongs on shared storage.",
  },
  lines: ({ entry }, context) =>
    entry.value.startsWith("/") && NETWORK.test(entry.value) ? linesUsing(backendOfKey(entry.key), context) : 0,
});
