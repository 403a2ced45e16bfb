import { propertyPlace } from "../shapes/hadoop.js";
import { defaultFileSystem } from "../shapes/hadoop-default-fs.js";
import { statement } from "../shapes/statement.js";

/** A path of HDFS that leaves the host to the default file system. */
const NO_HOST = /^hdfs:(?:\/\/\/|\/(?!\/))/i;

export default statement({
  id: "yarn-staging-without-host",
  area: "yarn",
  summary: "A staging directory on HDFS without a host, and no HDFS by default",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-staging-without-host" },
  processes: ["yarn"],
  fix: "none",
  keys: ["yarn.staging-directory"],
  messages: {
    found:
      "{flink} deploys nothing on YARN: `{value}` names no NameNode, and the default file system of {file} is `{system}`.",
    help: "Write the NameNode or the name service behind `hdfs://`.",
    related: "This is the default file system",
  },
  lines({ entry }, context) {
    if (!NO_HOST.test(entry.value)) return 0;
    const system = defaultFileSystem(context);
    return system !== undefined && !/^hdfs:/i.test(system.value) ? context.target.lines : 0;
  },
  data(_, context) {
    const system = defaultFileSystem(context);
    return { file: system?.file.path ?? "", system: system?.value ?? "" };
  },
  places(_, context) {
    const property = defaultFileSystem(context)?.property;
    return property === undefined ? [] : [propertyPlace(property)];
  },
});
