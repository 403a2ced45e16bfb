import { defineRule } from "../define-rule.js";

export default defineRule({
  id: "yarn-pmem-check-disabled",
  area: "yarn",
  summary: "NodeManagers that do not watch the memory of containers",
  severity: "info",
  offByDefault: true,
  formats: ["hadoop-xml"],
  fix: "none",
  keys: ["yarn.nodemanager.pmem-check-enabled"],
  messages: {
    found:
      "YARN lets every container grow beyond its size: a TaskManager that leaks native memory takes that of its neighbours, and the kernel ends any of them.",
    help: "Leave the check on, unless control groups bound the memory of containers.",
  },
  checkEntry({ entry, overridden }, context) {
    if (overridden || entry.value.toLowerCase() !== "false") return;
    context.report({ message: "found", help: "help", key: entry.key, start: entry.valueStart, end: entry.valueEnd });
  },
});
