import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext, TextEdit } from "../rule.js";
import { isStructured, isTyped, readingsOf, refusedLines } from "../shapes/conversion.js";
import { flinkName } from "../shapes/flink-name.js";
import { type MistakenLine, reportMistake } from "../shapes/mistaken-line.js";
import { describeOddCharacter, toAscii } from "../shapes/odd-characters.js";
import { remarkStart } from "../shapes/remark.js";
import { repair } from "../shapes/repair.js";

const mistake = reportMistake({ line: "odd-character", key: "odd-character", mend: mendKey });

export default defineRule({
  id: "conf-fullwidth-or-nbsp",
  area: "syntax",
  summary: "A character only looks like a colon, a blank, a quote or a digit",
  severity: "error",
  proof: [
    { kind: "loss", flink: "GlobalConfiguration", case: "fullwidth-colon-skipped", format: "flink-conf" },
    { kind: "refusal", flink: "YamlParserUtils", case: "fullwidth-colon-refused", format: "config-yaml" },
    { kind: "refusal", flink: "ConfigurationUtils", case: "nbsp-in-memory-size", format: "flink-conf" },
    { kind: "loss", flink: "YamlParserUtils", case: "fullwidth-key", format: "config-yaml" },
  ],
  fix: "mixed",
  messages: {
    skipped: "{flink} ignores this line: it holds a character that only looks like a colon or a space.",
    refused: "{flink} refuses this config.yaml: the line holds a character that only looks like a colon or a space.",
    asKey: "{flink} finds no option here: the key holds a character that only looks like an ASCII one.",
    value: "{flink} takes {character} for part of the value of {key} and cannot read it.",
    text: "{flink} takes {character} for part of the value of {key}.",
    help: "Type the characters on an English keyboard; such ones come with text copied from a page.",
    fix: "Replace such characters by ASCII ones",
  },
  ...mistake,
  faults: ["malformed-key", "odd-character"],
  checkFault(fault, bound, context) {
    if (fault.code === "odd-character") checkValue(bound, context);
    else mistake.checkFault?.(fault, bound, context);
  },
});

/** Key and separator only: what the value means is seen when the key is known. */
function mendKey(line: MistakenLine): readonly TextEdit[] {
  const [whole, key = "", separator = ""] = /^([^:：﹕=]*[^:：﹕=\s])\s*([:：﹕])\s*/.exec(line.text) ?? [];
  if (whole === undefined || separator === "") return [];
  return [{ start: line.start, end: line.start + whole.length, newText: `${toAscii(key).trim()}: ` }];
}

/** A value that is text may hold such characters on purpose, but not at its ends, and no invisible ones. */
const STRAY_IN_TEXT =
  /^[\u00a0\u2000-\u200f\u3000\u2018-\u201f]|[\u00a0\u2000-\u200f\u3000\u2018-\u201f]$|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/;

function checkValue(bound: BoundEntry, context: RuleContext): void {
  const { entry, placeholder } = bound;
  if (placeholder || remarkStart(entry.value) !== -1) return;
  const readings = readingsOf(bound, context);
  const refused = refusedLines(entry.value, readings);
  if (refused === 0 && !STRAY_IN_TEXT.test(entry.value)) return;
  if (refused === 0 && isTyped(readings) && !isStructured(readings)) return;
  const { document } = context;
  const safe = refused !== 0 && refusedLines(toAscii(entry.value).trim(), readings) === 0;
  const ascii = toAscii(document.source.text.slice(entry.valueStart, entry.valueEnd)).trim();
  // In a flink-conf.yaml the quotes that this makes would be part of the value again.
  const newText = document.format === "flink-conf" ? ascii.replace(/^(["'])(.*)\1$/, "$2") : ascii;
  context.report({
    message: refused === 0 ? "text" : "value",
    help: "help",
    key: entry.key,
    data: {
      flink: flinkName(context, refused || undefined),
      key: entry.key,
      character: describeOddCharacter(entry.value),
    },
    start: entry.valueStart,
    end: entry.valueEnd,
    ...(refused === 0 ? { severity: "warning" } : { proof: "refusal", lines: refused }),
    ...repair(safe, { start: entry.valueStart, end: entry.valueEnd, newText }),
  });
}
