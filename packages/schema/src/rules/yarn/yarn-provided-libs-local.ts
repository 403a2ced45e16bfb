import { defaultFileSystem } from "../shapes/hadoop-default-fs.js";
import { refusedItemStatement } from "../shapes/refused-items.js";

export default refusedItemStatement({
  id: "yarn-provided-libs-local",
  area: "yarn",
  summary: "A local folder for libraries that every node of YARN has to reach",
  severity: "error",
  proof: [
    { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-provided-libs-local-1" },
    { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-usrlib-local" },
  ],
  processes: ["yarn"],
  since: "1.11",
  keys: ["yarn.provided.lib.dirs", "yarn.provided.usrlib.dir"],
  messages: {
    found: "{flink} deploys nothing on YARN: `{item}` is a folder of the client, which no node can read.",
    help: "Put the libraries on the cluster's file system, such as hdfs://, and name the folder there.",
  },
  refuses(item, _, context) {
    if (/^file:/i.test(item)) return true;
    const system = /^[a-z][\w+.-]*:/i.test(item) ? undefined : defaultFileSystem(context);
    return system !== undefined && /^file:/i.test(system.value);
  },
});
