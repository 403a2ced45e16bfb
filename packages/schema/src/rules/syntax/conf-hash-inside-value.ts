import { isSensitiveAnywhere } from "../../values/sensitive.js";
import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { isTyped, readingsOf } from "../shapes/conversion.js";
import { flinkName } from "../shapes/flink-name.js";

export default defineRule({
  id: "conf-hash-inside-value",
  area: "syntax",
  summary: "A `#` cuts the value of a flink-conf.yaml off",
  severity: "error",
  proof: { kind: "loss", flink: "GlobalConfiguration", case: "hash-in-value" },
  formats: ["flink-conf"],
  until: "1.20",
  fix: "none",
  messages: {
    cut: "{flink} cuts the value of {key} off at the first `#`.",
    quoted: "{flink} cuts the value of {key} off at the first `#`: quotes do not protect it.",
    help: "A flink-conf.yaml cannot hold a `#` in a value: use a config.yaml (Flink 1.19 and newer), or pass the setting with -D.",
    remark:
      "Put a space before the `#` if a remark begins there; otherwise use a config.yaml (Flink 1.19 and newer) or -D.",
  },
  checkDocument(context) {
    const { comments, source } = context.document;
    const { entries } = context;
    let next = 0;
    for (const { start, end, trailing } of comments) {
      if (!trailing) continue;
      while (next + 1 < entries.length && (entries[next + 1]?.entry.keyStart ?? 0) < start) next++;
      const bound = entries[next];
      if (bound === undefined || bound.entry.keyStart > start) continue;
      const between = source.text.slice(bound.entry.valueEnd, start);
      if (!/[\r\n]/.test(between)) check(bound, start, end, between === "", context);
    }
  },
});

function check(bound: BoundEntry, start: number, end: number, glued: boolean, context: RuleContext): void {
  const { entry, placeholder } = bound;
  const { text } = context.document.source;
  const quote = entry.value.charAt(0);
  const quoted =
    (quote === '"' || quote === "'") && entry.value.indexOf(quote, 1) === -1 && text.slice(start, end).includes(quote);
  if (!quoted && (!glued || placeholder || /^\s/.test(text.slice(start + 1, end)) || end === start + 1)) return;
  if (!quoted && isTyped(readingsOf(bound, context))) return;
  const certain = quoted || isSensitiveAnywhere(entry.key);
  context.report({
    message: quoted ? "quoted" : "cut",
    help: certain ? "help" : "remark",
    key: entry.key,
    data: { flink: flinkName(context), key: entry.key },
    start,
    end,
    ...(certain ? {} : { severity: "warning" }),
  });
}
