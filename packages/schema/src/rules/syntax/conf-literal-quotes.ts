import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { isStructured, isTyped, readingsOf, refusedLines } from "../shapes/conversion.js";
import { flinkName } from "../shapes/flink-name.js";
import { keyMalformation } from "../shapes/malformed-key.js";
import { blockAround } from "../shapes/nested-blocks.js";
import { repair } from "../shapes/repair.js";

export default defineRule({
  id: "conf-literal-quotes",
  area: "syntax",
  summary: "Quotes of a flink-conf.yaml are part of the value",
  severity: "error",
  proof: [
    { kind: "refusal", flink: "StateBackendLoader", case: "quoted-backend" },
    { kind: "loss", flink: "GlobalConfiguration", case: "quoted-key" },
  ],
  formats: ["flink-conf"],
  until: "1.20",
  fix: "mixed",
  messages: {
    value: "{flink} reads the quotes as part of the value of {key}, which it then refuses.",
    text: "{flink} reads the quotes as part of the value of {key}.",
    shell:
      "{flink} starts its processes without any of the Java options: the start script takes off the closing quote alone, and what is left is no text for a shell.",
    asKey: "{flink} finds no option here: the quotes count as part of the key.",
    help: "Leave the quotes out: flink-conf.yaml is no YAML, nothing in it needs them.",
    fix: "Leave the quotes out",
  },
  faults: ["malformed-key", "quoted-value"],
  checkFault(fault, bound, context) {
    if (blockAround(context, bound.entry.keyStart) !== undefined) return;
    if (fault.code === "quoted-value") checkValue(bound, context);
    else if (keyMalformation(bound.entry.key) === "quotes") reportKey(bound, context);
  },
});

function reportKey({ entry }: BoundEntry, context: RuleContext): void {
  const { keyStart, keyEnd } = entry;
  const key = entry.key.slice(1, -1);
  const safe = context.catalogue.find(key) !== undefined && !context.effective.has(key);
  context.report({
    message: "asKey",
    help: "help",
    proof: "loss",
    key,
    data: { flink: flinkName(context) },
    start: keyStart,
    end: keyEnd,
    ...repair(safe, { start: keyStart, end: keyEnd, newText: key }),
  });
}

function reportHalfStripped({ entry }: BoundEntry, context: RuleContext): void {
  const lines = context.target.lines & HALF_STRIPPED;
  const { key, value, valueStart: start, valueEnd: end } = entry;
  if (lines === 0 || !key.startsWith(`${SHELL_KEYS}opts`)) return;
  const inner = value.slice(1, -1);
  context.report({
    message: "shell",
    help: "help",
    severity: "warning",
    key,
    data: { flink: flinkName(context, lines), key },
    start,
    end,
    lines,
    ...(inner.includes('"') || inner.trim() === "" ? {} : repair(true, { start, end, newText: inner.trim() })),
  });
}

/** `config.sh` takes double quotes off these, and the shell evaluates them. */
const SHELL_KEYS = "env.java.";
/**
 * From 1.19 on it writes a blank, or the default options and a blank, before the value, so that its pattern for an opening
 * quote no longer fits; `eval echo` then refuses the whole text.
 */
const HALF_STRIPPED = linesBetween("1.19", "1.20");

function checkValue(bound: BoundEntry, context: RuleContext): void {
  const { entry, match } = bound;
  const { value, key } = entry;
  const quote = value.charCodeAt(0);
  if ((quote !== 34 && quote !== 39) || value.length < 2 || value.charCodeAt(value.length - 1) !== quote) return;
  if (match === undefined) return;
  if (key.startsWith(SHELL_KEYS) && key !== "env.java.home") {
    if (quote === 34) reportHalfStripped(bound, context);
    return;
  }
  const readings = readingsOf(bound, context);
  if (isStructured(readings)) return;
  const refused = refusedLines(value, readings);
  const certain = match.how === "exact" && match.option.scope !== "script";
  const inner = value.slice(1, -1);
  const plain = inner.trim() === inner && inner !== "" && !inner.includes(value.charAt(0));
  const safe = plain && (certain || isTyped(readings));
  context.report({
    message: refused === 0 ? "text" : "value",
    help: "help",
    key,
    data: { flink: flinkName(context, refused || undefined), key },
    start: entry.valueStart,
    end: entry.valueEnd,
    ...(refused !== 0 ? { lines: refused } : {}),
    ...(certain ? { proof: "refusal" } : { severity: "warning" }),
    ...(plain ? repair(safe, { start: entry.valueStart, end: entry.valueEnd, newText: inner }) : {}),
  });
}
