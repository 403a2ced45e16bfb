import { refusedItemStatement } from "../shapes/refused-items.js";

/** The endings that `Utils.isArchive` of Flink knows, in lower case. */
const ARCHIVE = /\.(?:tar\.gz|tar|tgz|dst|jar|zip)$/;

export default refusedItemStatement({
  id: "yarn-ship-archives-type",
  area: "yarn",
  summary: "Something else than an archive among the archives that Flink ships to YARN",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-ship-archives-type-1" },
  processes: ["yarn"],
  since: "1.12",
  keys: ["yarn.ship-archives"],
  messages: {
    found: "{flink} deploys nothing on YARN: `{item}` is no archive by its name.",
    help: "Name a .tar.gz, .tar, .tgz, .dst, .jar or .zip; folders and other files belong into `yarn.ship-files`.",
  },
  refuses: (item) => !ARCHIVE.test(item.toLowerCase()),
});
