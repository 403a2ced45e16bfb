import { parseJavaInt } from "../../values/java-integer.js";
import { linesComparing } from "../shapes/compared-settings.js";
import { linesTaking, namedOption } from "../shapes/named-option.js";
import { linesAdaptive, linesStreaming } from "../shapes/scheduler-options.js";
import { textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const MOST_SLOTS = namedOption(["slotmanager.number-of-slots.max"]);
const PARALLELISM = namedOption(["parallelism.default"]);

export default statement({
  id: "slots-max-below-parallelism",
  area: "scheduling",
  summary: "The cluster may not have the slots that its default parallelism needs",
  severity: "warning",
  since: "1.11",
  fix: "none",
  keys: MOST_SLOTS.keys,
  messages: {
    found:
      "A streaming job of the default parallelism, {parallelism}, never runs: {flink} gives the cluster {value} slots at most.",
    help: "Raise the bound, or lower `parallelism.default`.",
    related: "The default parallelism",
  },
  lines: (bound, context) =>
    /^(?:yarn|kubernetes)/.test(context.target.deployment?.value ?? "")
      ? linesTaking(MOST_SLOTS, bound, context) &
        linesStreaming(context) &
        ~linesAdaptive(context) &
        linesComparing(MOST_SLOTS, PARALLELISM, context, parseJavaInt, (most, parallelism) => most < parallelism)
      : 0,
  related: () => "parallelism.default",
  data: (_bound, context, lines) => ({ parallelism: textRead("parallelism.default", context, lines) ?? "" }),
});
