import { parseJavaInt } from "../../values/java-integer.js";
import { linesComparing } from "../shapes/compared-settings.js";
import { keysOf, linesTaking, namedOption } from "../shapes/named-option.js";
import { linesReactive } from "../shapes/scheduler-options.js";
import { textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const PARALLELISM = namedOption(["parallelism.default"]);
const MAXIMUM = namedOption(["pipeline.max-parallelism"]);

export default statement({
  id: "parallelism-exceeds-max-parallelism",
  area: "scheduling",
  summary: "The default parallelism is above the maximum parallelism",
  severity: "error",
  proof: { kind: "refusal", flink: "ExecutionJobVertex", case: "parallelism-exceeds-max-parallelism-1" },
  processes: ["submission"],
  fix: "none",
  keys: keysOf(PARALLELISM),
  when: [{ key: "pipeline.max-parallelism", set: true }],
  messages: {
    found:
      "{flink} refuses every job that does not choose its own parallelism: {value} is above `pipeline.max-parallelism`, {maximum}.",
    help: "Raise the maximum, or lower the parallelism. Jobs that keep state cannot be restored with another maximum.",
    related: "The maximum",
  },
  lines: (bound, context) =>
    linesTaking(PARALLELISM, bound, context) &
    linesComparing(
      PARALLELISM,
      MAXIMUM,
      context,
      parseJavaInt,
      (parallelism, maximum) => maximum > 0 && parallelism > maximum,
    ) &
    ~linesReactive(context),
  related: () => "pipeline.max-parallelism",
  data: (_bound, context, lines) => ({ maximum: textRead("pipeline.max-parallelism", context, lines) ?? "" }),
});
