import { hasPlaceholder } from "../../effective/placeholder.js";
import { listedReporters, reporterClass } from "../shapes/metric-reporters.js";
import { entryRead, linesReading, textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const LIST = "metrics.reporters";

export default statement({
  id: "reporter-configured-not-listed",
  area: "metrics",
  summary: "A metrics reporter is configured, and `metrics.reporters` leaves it out",
  severity: "warning",
  fix: "unsafe",
  keys: ["metrics.reporter.*"],
  when: [{ key: "metrics.reporters", set: true }, { waker: "class$" }],
  messages: {
    found: "{flink} leaves the reporter `{name}` out: `metrics.reporters` is `{list}`.",
    help: "Add the name to `metrics.reporters`, or delete that line to start every reporter.",
    related: "Only these reporters are started.",
    fix: "Add `{name}` to `metrics.reporters`",
  },
  lines(bound, context) {
    const reporter = reporterClass(bound);
    if (reporter === undefined) return 0;
    return linesReading(LIST, context, (text) => text !== "" && !listedReporters(text).includes(reporter.name));
  },
  data: (bound, context) => ({ name: reporterClass(bound)?.name ?? "", list: textRead(LIST, context) ?? "" }),
  related: () => LIST,
  fixes(bound, context) {
    const name = reporterClass(bound)?.name ?? "";
    const list = entryRead(LIST, context);
    if (list?.own !== true || hasPlaceholder(list.entry.value)) return [];
    const edit = valueEdit(list.entry, [...listedReporters(list.entry.value), name].join(","));
    return edit === undefined ? [] : [{ title: "fix", data: { name }, applicability: "unsafe", edits: [edit] }];
  },
});
