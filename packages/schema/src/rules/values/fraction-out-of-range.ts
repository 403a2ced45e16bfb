import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen, linesRead } from "../shapes/read-entry.js";
import { reportRefusedValues } from "../shapes/refused-value.js";
import { shownValue, valueEdit } from "../shapes/value-edit.js";

const NETWORK = "taskmanager.memory.network.fraction";
const MANAGED = "taskmanager.memory.managed.fraction";

const FRACTIONS: readonly string[] = [
  NETWORK,
  MANAGED,
  "taskmanager.memory.jvm-overhead.fraction",
  "jobmanager.memory.jvm-overhead.fraction",
];

const PERCENT = reportRefusedValues(["percent"], ({ text }) => ({
  message: "percent",
  help: "help",
  replacement: hundredth(text.replace("%", "")),
  applicability: "safe",
}));

export default defineRule({
  id: "fraction-out-of-range",
  area: "values",
  summary: "A memory fraction below 0 or not below 1, or a fraction written in percent",
  severity: "error",
  proof: [
    { kind: "refusal", flink: "RangeFraction", case: "fraction-one" },
    { kind: "refusal", flink: "Configuration", case: "percent-as-float" },
  ],
  fix: "mixed",
  messages: {
    range: "{flink} refuses `{value}`: a memory fraction lies between 0 and 1, and is less than 1.",
    percent: "{flink} refuses `{value}`: it reads a plain number, not a percentage.",
    help: "Write a number such as 0.4 for 40 percent.",
    fix: "Write `{replacement}`",
  },
  faults: ["percent", "odd-number"],
  checkFault(fault, bound, context) {
    if (fault.of !== "value") return;
    if (fault.code === "percent") {
      PERCENT.checkFault?.(fault, bound, context);
      return;
    }
    if (!FRACTIONS.includes(fault.option.key) || !isSeen(bound, context)) return;
    const value = fractionOf(bound.entry.value);
    if (value === undefined || (value >= 0 && value < 1) || isUnread(bound.entry.key, context)) return;
    report(bound, context, value);
  },
});

/** A managed size that is written down leaves the fraction unread. */
function isUnread(key: string, { effective }: RuleContext): boolean {
  if (key === MANAGED) return effective.has("taskmanager.memory.managed.size");
  return key !== NETWORK && key === "taskmanager.network.memory.fraction" && effective.has(NETWORK);
}

function report(bound: BoundEntry, context: RuleContext, value: number): void {
  const { entry } = bound;
  const replacement = value > 1 && value < 100 ? hundredth(entry.value) : "";
  const edit = replacement === "" ? undefined : valueEdit(entry, replacement);
  const data = { flink: flinkName(context), value: shownValue(entry.value), replacement };
  context.report({
    message: "range",
    help: "help",
    data,
    key: entry.key,
    lines: linesRead(bound, context),
    start: entry.valueStart,
    end: entry.valueEnd,
    ...(edit === undefined ? {} : { fixes: [{ title: "fix", data, applicability: "unsafe", edits: [edit] }] }),
  });
}

/** What `Float.parseFloat` makes of a plain number; undefined for everything else, which another rule speaks of. */
function fractionOf(text: string): number | undefined {
  const plain = text.trim().replace(/[fd]$/i, "");
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Math.fround(Number(plain)) : undefined;
}

function hundredth(text: string): string {
  return String(Number((Number(text.trim()) / 100).toFixed(6)));
}
