import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { onYarn } from "../shapes/on-yarn.js";
import { offer } from "../shapes/repair.js";
import { valueEdit } from "../shapes/value-edit.js";
import { roundedUp, yarnContainers } from "../shapes/yarn-memory.js";

export default defineRule({
  id: "yarn-memory-rounding",
  area: "yarn",
  summary: "A process that leaves a part of its container on YARN unused",
  severity: "info",
  fix: "unsafe",
  messages: {
    found:
      "YARN gives a {process} of {flink} a container of {container} MiB, because it rounds {asked} MiB up; {unused} MiB of it stay unused.",
    help: "Give the process all of its container, or the next smaller multiple of `yarn.scheduler.minimum-allocation-mb`.",
    fix: "Write {container}m",
  },
  ...onYarn((context) => {
    for (const { name, lines, mebibytes: asked, entry } of yarnContainers(context)) {
      const container = roundedUp(asked, context);
      if (container === undefined || container === asked || entry?.key.endsWith(".memory.process.size") !== true)
        continue;
      const data = { flink: flinkName(context, lines), process: name, asked, container, unused: container - asked };
      context.report({
        message: "found",
        help: "help",
        data,
        key: entry.key,
        lines,
        start: entry.valueStart,
        end: entry.valueEnd,
        fixes: offer("unsafe", valueEdit(entry, `${container}m`), data),
      });
    }
  }),
});
