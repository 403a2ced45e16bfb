import { hasPlaceholder } from "../../effective/placeholder.js";
import { parameterOf, reporterKey } from "../shapes/metric-reporters.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "pushgateway-fixed-job-name",
  area: "metrics",
  summary: "All processes push their metrics to one group of the PushGateway",
  severity: "warning",
  fix: "unsafe",
  keys: ["metrics.reporter.*"],
  when: [{ waker: "\\.randomJobNameSuffix$" }, { key: "*", oneOf: ["false"] }],
  messages: {
    found: "Every process of the cluster pushes to the group `{name}` and overwrites what the others pushed there.",
    help: "Leave the suffix random, or set another `jobName` or `groupingKey` for each process with `-D`.",
    fix: "Write `true`",
  },
  lines({ entry }, context) {
    const key = reporterKey(entry.key);
    if (key?.parameter !== "randomJobNameSuffix" || entry.value.toLowerCase() !== "false") return 0;
    const jobName = parameterOf(key.name, "jobName", context) ?? "";
    const grouping = parameterOf(key.name, "groupingKey", context) ?? "";
    return jobName === "" || hasPlaceholder(jobName) || hasPlaceholder(grouping) ? 0 : context.target.lines;
  },
  data: ({ entry }, context) => ({ name: parameterOf(reporterKey(entry.key)?.name ?? "", "jobName", context) ?? "" }),
  fixes({ entry }) {
    const edit = valueEdit(entry, "true");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
