import type { Deployment } from "../../effective/target.js";
import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";

const BY_SCRIPT: readonly (Deployment | undefined)[] = [undefined, "standalone", "docker"];
const FLAG = "-XX:+UseG1GC";

export default statement({
  id: "java-opts-drop-g1",
  area: "jvm",
  summary: "Java options that keep the start script from choosing the G1 collector",
  severity: "info",
  offByDefault: true,
  until: "1.17",
  fix: "unsafe",
  keys: ["env.java.opts", "env.java.opts.all", "env.java.opts.taskmanager"],
  messages: {
    found:
      "taskmanager.sh of {flink} chooses the G1 collector only where no Java options are set: with this line Java 8 runs TaskManagers with the parallel one.",
    help: "Add `-XX:+UseG1GC` to the options, or another collector.",
    fix: "Add `-XX:+UseG1GC`",
  },
  lines: ({ entry }, { target }) =>
    BY_SCRIPT.includes(target.deployment?.value) && !/-XX:[+-]Use\w*GC\b/.test(entry.value) ? target.lines : 0,
  fixes({ entry }) {
    const end = entry.quoting === "plain" ? entry.valueEnd : entry.valueEnd - 1;
    return entry.quoting === "block" ? [] : offer("unsafe", { start: end, end, newText: ` ${FLAG}` });
  },
});
