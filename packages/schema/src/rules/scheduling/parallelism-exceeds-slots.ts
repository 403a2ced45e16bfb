import { parseJavaInt } from "../../values/java-integer.js";
import type { RuleContext } from "../rule.js";
import { hostsIn } from "../shapes/hosts.js";
import { linesReactive } from "../shapes/scheduler-options.js";
import { textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const workers = (context: RuleContext): number =>
  hostsIn("workers", context).length || hostsIn("slaves", context).length;

const slotsEach = (context: RuleContext): number =>
  parseJavaInt(textRead("taskmanager.numberOfTaskSlots", context) ?? "1");

export default statement({
  id: "parallelism-exceeds-slots",
  area: "scheduling",
  summary: "The default parallelism asks for more slots than the cluster has",
  severity: "warning",
  fix: "none",
  keys: ["parallelism.default"],
  when: [{ anyOf: [{ neighbour: "workers" }, { neighbour: "slaves" }] }],
  messages: {
    found:
      "A job with this parallelism needs {value} slots, and the cluster has {slots}: {workers} in `workers`, {each} each. {flink} gives up after `slot.request.timeout`.",
    help: "Lower the parallelism, or raise `taskmanager.numberOfTaskSlots` or the number of TaskManagers.",
    related: "Slots of each TaskManager",
  },
  lines({ entry }, context) {
    const { target } = context;
    if (/^(?:yarn|kubernetes)/.test(target.deployment?.value ?? "")) return 0;
    const slots = workers(context) * slotsEach(context);
    return slots > 0 && parseJavaInt(entry.value) > slots ? target.lines & ~linesReactive(context) : 0;
  },
  related: () => "taskmanager.numberOfTaskSlots",
  data: (_bound, context) => ({
    slots: workers(context) * slotsEach(context),
    workers: workers(context),
    each: slotsEach(context),
  }),
});
