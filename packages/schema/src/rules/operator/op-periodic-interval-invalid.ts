import { isCronExpression } from "../../operator/excluded-periods.js";
import { newestOf } from "../../text/flink-line.js";
import { parseDuration } from "../../values/duration.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-periodic-interval-invalid",
  summary: "A period of savepoints that is neither a duration nor a cron expression",
  severity: "warning",
  messages: {
    found: "{operator} cannot read `{value}` as a duration or a cron expression, and takes no periodic savepoints.",
    help: "Write `6h`, or a cron expression of Quartz with six fields such as `0 0 3 * * ?`.",
  },
  find: (_, { entries, target }) =>
    entries.flatMap(({ entry: { key, value }, placeholder }) => {
      if (!KEYS.includes(key) || placeholder || value.trim() === "") return [];
      const isFine = parseDuration(value, newestOf(target.lines)).ok || isCronExpression(value);
      return isFine ? [] : [{ path: ["spec", "flinkConfiguration"], key, data: { value } }];
    }),
});

const KEYS = ["kubernetes.operator.periodic.savepoint.interval", "kubernetes.operator.periodic.checkpoint.interval"];
