import type { LineSet } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { settingAbove } from "../shapes/added-setting.js";
import {
  linesPossiblyReading,
  linesPossiblyReadingWord,
  linesWithMillis,
  linesWithNumber,
} from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const LATENCY = "table.exec.mini-batch.allow-latency";
const SIZE = "table.exec.mini-batch.size";

export default statement({
  id: "mini-batch-incomplete",
  area: "sql",
  summary: "Mini-batches without a size or without a latency",
  severity: "error",
  proof: { kind: "refusal", flink: "MinibatchUtil", case: "mini-batch-incomplete-1" },
  processes: ["sql"],
  fix: "unsafe",
  keys: ["table.exec.mini-batch.enabled"],
  messages: {
    latency:
      "{flink} plans no streaming query that groups: mini-batches need a latency above zero in `{missing}`, whose default is none.",
    size: "{flink} plans no streaming query that groups: mini-batches need a size above zero in `{missing}`, whose default is -1.",
    both: "{flink} plans no streaming query that groups: mini-batches need a latency and a size above zero (`{missing}`).",
    help: "Set both, for example to 2 s and 5000.",
    fix: "Add what is missing",
  },
  lines({ entry }, context) {
    if (entry.value.toLowerCase() !== "true") return 0;
    const batch = linesPossiblyReadingWord("execution.runtime-mode", context, "batch", "automatic");
    return (withoutLatency(context) | withoutSize(context)) & ~batch;
  },
  wording(_, context) {
    if (withoutLatency(context) === 0) return { found: "size" };
    return { found: withoutSize(context) === 0 ? "latency" : "both" };
  },
  data(_, context) {
    const missing = [withoutLatency(context) === 0 ? "" : LATENCY, withoutSize(context) === 0 ? "" : SIZE];
    return { missing: missing.filter((key) => key !== "").join(", ") };
  },
  fixes({ entry }, context) {
    const latency = withoutLatency(context) === 0 ? undefined : settingAbove(entry, LATENCY, "2 s", context);
    const size = withoutSize(context) === 0 ? undefined : settingAbove(entry, SIZE, "5000", context);
    const edits = [latency, size].filter((edit) => edit !== undefined);
    const needed = (withoutLatency(context) === 0 ? 0 : 1) + (withoutSize(context) === 0 ? 0 : 1);
    if (edits.length === 0 || edits.length < needed) return [];
    const newText = edits.map((edit) => edit.newText).join("");
    const { start, end } = edits[0] ?? { start: 0, end: 0 };
    return [{ title: "fix", applicability: "unsafe", edits: [{ start, end, newText }] }];
  },
});

/** A placeholder leaves it open, and a text that is no duration is told by another rule. */
function withoutLatency(context: RuleContext): LineSet {
  const open = linesPossiblyReading(LATENCY, context, () => false);
  const unread = linesPossiblyReading(LATENCY, context, (text) => !/^\d/.test(text) && text !== "-1 ms");
  return context.target.lines & ~linesWithMillis(LATENCY, context, (millis) => millis >= 1) & ~open & ~unread;
}

function withoutSize(context: RuleContext): LineSet {
  const open = linesPossiblyReading(SIZE, context, (text) => !/^[+-]?\d+$/.test(text));
  return context.target.lines & ~linesWithNumber(SIZE, context, (size) => size > 0) & ~open;
}
