import type { Setting } from "../../effective/effective-config.js";
import { type FlinkLine, type LineSet, lineSet, linesOf, newestOf } from "../../text/flink-line.js";
import { parseMemorySize } from "../../values/memory-size.js";
import { defineRule } from "../define-rule.js";
import type { RelatedPlace, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { once } from "../shapes/once.js";
import { isOwn } from "../shapes/read-entry.js";

const RANGES: readonly (readonly [min: string, max: string])[] = [
  ["taskmanager.memory.network.min", "taskmanager.memory.network.max"],
  ["taskmanager.memory.jvm-overhead.min", "taskmanager.memory.jvm-overhead.max"],
  ["jobmanager.memory.jvm-overhead.min", "jobmanager.memory.jvm-overhead.max"],
];

export default defineRule({
  id: "range-min-above-max",
  area: "values",
  summary: "The lower bound of a memory range is above its upper bound",
  severity: "error",
  proof: { kind: "refusal", flink: "RangeFraction", case: "overhead-min-above-max" },
  fix: "none",
  faults: ["range-bound"],
  messages: {
    both: "{flink} does not start a {process} with it: `{min}` is {low}, more than the {high} of `{max}`.",
    lower: "{flink} does not start a {process} with it: {low} is more than the default of `{max}`, {high}.",
    upper: "{flink} does not start a {process} with it: {high} is less than the default of `{min}`, {low}.",
    other: "The other bound",
    help: "Raise `{max}` or lower `{min}`.",
  },
  checkFault: (_fault, _bound, context) => checkRanges(context),
});

/** Two bounds may wake the rule, but they are one mistake. */
const checkRanges = once((context) => {
  for (const [min, max] of RANGES) checkRange(min, max, context);
});

function checkRange(min: string, max: string, context: RuleContext): void {
  let lines: LineSet = 0;
  for (const line of linesOf(context.target.lines)) {
    if (isInverted(min, max, line, context)) lines |= lineSet(line);
  }
  if (lines === 0) return;
  const newest = newestOf(lines);
  const low = context.effective.read(min, newest);
  const high = context.effective.read(max, newest);
  const first = ownEntry(low, context) ?? ownEntry(high, context);
  if (first === undefined || low.from === "nothing" || high.from === "nothing") return;
  const second = first === ownEntry(low, context) ? ownEntry(high, context) : undefined;
  const related: RelatedPlace[] =
    second === undefined ? [] : [{ message: "other", start: second.valueStart, end: second.valueEnd }];
  context.report({
    message: high.from === "default" ? "lower" : low.from === "default" ? "upper" : "both",
    help: "help",
    data: {
      flink: flinkName(context, lines),
      process: min.startsWith("jobmanager") ? "JobManager" : "TaskManager",
      min,
      max,
      low: low.value,
      high: high.value,
    },
    key: first.key,
    lines,
    start: first.valueStart,
    end: first.valueEnd,
    related,
  });
}

function isInverted(min: string, max: string, line: FlinkLine, { effective }: RuleContext): boolean {
  const low = sizeOf(effective.read(min, line));
  const high = sizeOf(effective.read(max, line));
  return low !== undefined && high !== undefined && low > high;
}

function sizeOf(setting: Setting): bigint | undefined {
  if (setting.from === "nothing") return undefined;
  const size = parseMemorySize(setting.value);
  return size.ok ? size.value : undefined;
}

function ownEntry(setting: Setting, context: RuleContext) {
  return setting.from === "entry" && isOwn(setting.placed.entry, context) ? setting.placed.entry : undefined;
}
