import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import {
  hadoopFile,
  hadoopProperty,
  propertyAddition,
  propertyEdit,
  propertyPlace,
  yarnWord,
} from "../shapes/hadoop.js";
import { onYarn } from "../shapes/on-yarn.js";
import { roundedUp, yarnContainers } from "../shapes/yarn-memory.js";

const CHECK = "yarn.nodemanager.vmem-check-enabled";
const RATIO = "yarn.nodemanager.vmem-pmem-ratio";
const DEFAULT_RATIO = "2.1";
/** So much address space a JVM of Flink reserves whatever its heap: class space, code cache, stacks, arenas of malloc. In MiB. */
const RESERVED = 3 * 1024;

export default defineRule({
  id: "yarn-vmem-check",
  area: "yarn",
  summary: "A small container whose address space YARN watches",
  severity: "warning",
  fix: "unsafe",
  messages: {
    found:
      "YARN kills the {process} of {flink} when its address space grows beyond {limit} MiB, {ratio} times its container of {container} MiB; a JVM reserves more than that without using it.",
    help: "Let the NodeManagers not check virtual memory (`{check}`), or make the container larger.",
    related: "YARN reads this",
    fix: "Set `{check}` in {file} to false",
  },
  ...onYarn((context) => {
    const site = hadoopFile("yarn-site.xml", context);
    const ratio = yarnWord(RATIO, DEFAULT_RATIO, context);
    if (site === undefined || ratio === undefined || yarnWord(CHECK, "true", context) !== "true") return;
    const check = hadoopProperty(CHECK, context);
    const told = check ?? hadoopProperty(RATIO, context);
    const off = check === undefined ? propertyAddition(site, CHECK, "false") : propertyEdit(check, "false");
    for (const { name, lines, mebibytes, entry } of yarnContainers(context)) {
      const container = roundedUp(mebibytes, context);
      if (entry === undefined || container === undefined || !(container * Number(ratio) < RESERVED)) continue;
      const limit = Math.floor(container * Number(ratio));
      const data = {
        flink: flinkName(context, lines),
        process: name,
        container,
        limit,
        ratio,
        check: CHECK,
        file: site.path,
      };
      context.report({
        message: "found",
        help: "help",
        data,
        key: entry.key,
        lines,
        start: entry.valueStart,
        end: entry.valueEnd,
        // What the file beside does not say, the NodeManagers may well be told elsewhere.
        ...(told === undefined ? { severity: "info" } : {}),
        related: told === undefined ? [] : [{ ...propertyPlace(told), data }],
        fixes: off === undefined ? [] : [{ title: "fix", data, applicability: "unsafe", edits: [off] }],
      });
    }
  }),
});
