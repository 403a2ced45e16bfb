import { refusedItemStatement } from "../shapes/refused-items.js";

export default refusedItemStatement({
  id: "yarn-ship-files-usrlib",
  area: "yarn",
  summary: "A folder named usrlib among the files that Flink ships to YARN",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-ship-files-usrlib-1" },
  processes: ["yarn"],
  since: "1.11",
  keys: ["yarn.ship-files", "yarn.ship-directories"],
  messages: {
    found:
      "{flink} deploys nothing on YARN: it ships no folder with the name usrlib, which it keeps for the classes of users.",
    help: "Give the folder another name, or name the one of the cluster in `yarn.provided.usrlib.dir`.",
  },
  refuses: (item) => /(?:^|\/)usrlib\/*$/.test(item),
});
