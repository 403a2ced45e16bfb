import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { isTyped, readingsOf, refusedLines } from "../shapes/conversion.js";
import { flinkName } from "../shapes/flink-name.js";
import { replaceInLine, reportMistake } from "../shapes/mistaken-line.js";
import { remarkStart } from "../shapes/remark.js";
import { repair } from "../shapes/repair.js";

const mistake = reportMistake({
  line: "foreign-comment",
  key: "foreign-comment",
  harmless: true,
  mend: (line) => replaceInLine(line, /^(\/\/|\/\*|\*\/|<!--|-->|--|;)/, "#"),
});

export default defineRule({
  id: "conf-foreign-comment",
  area: "syntax",
  summary: "A remark does not begin with `#`",
  severity: "error",
  proof: [
    { kind: "refusal", flink: "ConfigurationUtils", case: "remark-in-number", format: "flink-conf" },
    { kind: "refusal", flink: "YamlParserUtils", case: "slashes-refused", format: "config-yaml" },
  ],
  fix: "mixed",
  messages: {
    skipped: "{flink} takes this line for a setting and warns about it: only `#` begins a comment.",
    refused: "{flink} refuses this config.yaml: only `#` begins a comment.",
    asKey: "{flink} takes this line for a setting: only `#` begins a comment.",
    value: "{flink} takes the remark for part of the value of {key} and cannot read it: only `#` begins a comment.",
    text: "{flink} takes the remark for part of the value of {key}: only `#` begins a comment.",
    help: "Begin the remark with `#`.",
    fix: "Begin the remark with `#`",
  },
  ...mistake,
  faults: ["malformed-key", "remark"],
  checkFault(fault, bound, context) {
    if (fault.code === "remark") checkValue(bound, context);
    else mistake.checkFault?.(fault, bound, context);
  },
});

function checkValue(bound: BoundEntry, context: RuleContext): void {
  const { entry, placeholder } = bound;
  const { text } = context.document.source;
  const quoted = entry.quoting !== "plain";
  const start = placeholder ? -1 : remarkStart(entry.value);
  if (start === -1) return;
  const readings = readingsOf(bound, context);
  const refused = refusedLines(entry.value, readings);
  if (refused === 0 && (quoted || isTyped(readings) || !/\s\/\/\s/.test(entry.value))) return;
  const written = text.slice(entry.valueStart, entry.valueEnd);
  const at = entry.valueStart + remarkStart(written);
  const mark = /^\s*(?:\/\/|<!--|\/\*)?\s*/.exec(text.slice(at, entry.valueEnd))?.[0] ?? "";
  const safe = refused !== 0 && refusedLines(entry.value.slice(0, start), readings) === 0;
  context.report({
    message: refused === 0 ? "text" : "value",
    help: "help",
    key: entry.key,
    data: { flink: flinkName(context, refused || undefined), key: entry.key },
    start: at,
    end: entry.valueEnd,
    ...(refused === 0 ? { severity: "warning" } : { proof: "refusal", lines: refused }),
    // Between quotes a `#` would be part of the value as well.
    ...(quoted ? {} : repair(safe, { start: at, end: at + mark.length, newText: " # " })),
  });
}
