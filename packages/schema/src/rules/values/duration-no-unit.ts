import { NEWEST_LINE } from "../../text/flink-line.js";
import { parseDuration } from "../../values/duration.js";
import { defineRule } from "../define-rule.js";
import type { ValueFault } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen } from "../shapes/read-entry.js";
import { valueEdit } from "../shapes/value-edit.js";

/** What is usual, in milliseconds, for options whose default says nothing about it. */
const USUAL: Readonly<Record<string, number>> = {
  "execution.checkpointing.interval": 10_000,
  "execution.checkpointing.interval-during-backlog": 10_000,
  "execution.checkpointing.min-pause": 10_000,
  "execution.checkpointing.aligned-checkpoint-timeout": 10_000,
  "state.backend.changelog.periodic-materialize.interval": 10_000,
  "restart-strategy.fixed-delay.delay": 10_000,
  "restart-strategy.failure-rate.delay": 10_000,
  "table.exec.state.ttl": 60_000,
  "table.exec.source.idle-timeout": 10_000,
};

/** So many times shorter than usual is a unit that was forgotten. */
const TOO_SHORT = 20;

export default defineRule({
  id: "duration-no-unit",
  area: "values",
  summary: "A duration is a small number without a unit, which means milliseconds",
  severity: "warning",
  fix: "unsafe",
  messages: {
    found: "{flink} takes a number without a unit for milliseconds, so `{key}` is {value} ms.",
    help: "Write the unit: `{replacement}` if seconds are meant, `{value} ms` if not.",
    fix: "Write `{replacement}`",
  },
  faults: ["bare-number"],
  checkFault(fault, bound, context) {
    if (fault.of !== "value" || fault.variant.type !== "duration" || !isSeen(bound, context)) return;
    const { entry } = bound;
    const value = Number(entry.value);
    if (value === 0 || value * TOO_SHORT > usualMilliseconds(fault)) return;
    const replacement = `${value} s`;
    const edit = valueEdit(entry, replacement);
    const data = { flink: flinkName(context, fault.lines), key: entry.key, value, replacement };
    context.report({
      message: "found",
      help: "help",
      data,
      key: entry.key,
      lines: fault.lines,
      start: fault.start,
      end: fault.end,
      ...(edit === undefined ? {} : { fixes: [{ title: "fix", data, applicability: "unsafe", edits: [edit] }] }),
    });
  },
});

function usualMilliseconds({ option, variant }: ValueFault): number {
  const known = USUAL[option.key];
  if (known !== undefined) return known;
  if (variant.defaultText === undefined) return 0;
  const duration = parseDuration(variant.defaultText, NEWEST_LINE);
  return duration.ok ? Number(duration.value.seconds) * 1000 : 0;
}
