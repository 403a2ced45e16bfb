import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { entryRead, linesSetting } from "../shapes/settings-read.js";
import { wholeFile } from "../shapes/whole-file.js";

const KEY = "env.pid.dir";

export default defineRule({
  id: "pid-dir-in-tmp",
  area: "jvm",
  summary: "The scripts keep the numbers of their processes in /tmp",
  severity: "info",
  offByDefault: true,
  fix: "none",
  when: [{ deployment: ["standalone"] }],
  messages: {
    unset:
      "The scripts of {flink} note in /tmp which processes they have started; once somebody has cleaned up there, stop-cluster.sh finds none of them.",
    found:
      "The scripts of {flink} note in `{value}` which processes they have started; once somebody has cleaned up there, stop-cluster.sh finds none of them.",
    help: "Set `env.pid.dir` to a folder that outlives a clean-up, such as /var/run/flink.",
  },
  checkDocument(context) {
    if (context.target.deployment?.value !== "standalone") return;
    const read = entryRead(KEY, context);
    const data = { flink: flinkName(context), value: read?.entry.value ?? "" };
    if (read === undefined) {
      if (!context.complete || linesSetting(KEY, context) !== 0) return;
      context.report({ message: "unset", help: "help", data, ...wholeFile(context.document) });
      return;
    }
    const { entry, own } = read;
    if (!own || !/^\/(?:var\/)?tmp(?:\/|$)/.test(entry.value)) return;
    context.report({ message: "found", help: "help", data, key: KEY, start: entry.valueStart, end: entry.valueEnd });
  },
});
