import { isSensitiveAnywhere } from "../../values/sensitive.js";
import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { isTyped, readingsOf } from "../shapes/conversion.js";
import { flinkName } from "../shapes/flink-name.js";
import { once } from "../shapes/once.js";
import { lineEnd } from "../shapes/text-lines.js";

/** All at once: a `#` may stand directly behind a value, or behind blanks where a quote is still open. */
const checkAll = once((context) => {
  const { text } = context.document.source;
  for (const bound of context.entries) {
    let start = bound.entry.valueEnd;
    while (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9) start++;
    if (text.charCodeAt(start) !== 35) continue;
    check(bound, start, lineEnd(text, start), start === bound.entry.valueEnd, context);
  }
});

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
  problems: ["glued-hash"],
  checkProblem: (_, context) => checkAll(context),
  faults: ["quoted-value"],
  checkFault: (_, __, context) => checkAll(context),
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
