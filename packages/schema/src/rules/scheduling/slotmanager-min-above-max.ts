import { parseJavaDouble } from "../../values/java-floating.js";
import { linesComparing, type Reading } from "../shapes/compared-settings.js";
import { linesTaking, namedOption } from "../shapes/named-option.js";
import { bytesOf, textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const READINGS: Readonly<Record<string, Reading>> = {
  "slotmanager.number-of-slots.min": parseJavaDouble,
  "slotmanager.min-total-resource.cpu": parseJavaDouble,
  "slotmanager.min-total-resource.memory": bytesOf,
};

const upper = (key: string): string => key.replace(".min-total", ".max-total").replace(/\.min$/, ".max");

export default statement({
  id: "slotmanager-min-above-max",
  area: "scheduling",
  summary: "The cluster has to hold more than it may hold",
  severity: "warning",
  since: "1.19",
  fix: "none",
  keys: Object.keys(READINGS),
  messages: {
    found:
      "The JobManager of {flink} fails when it makes its slot manager: {value}, the least the cluster has to hold, is above `{upper}`, {maximum}.",
    help: "Raise the upper bound, or lower this one.",
    related: "The upper bound",
  },
  lines(bound, context) {
    const { key } = bound.entry;
    // A standalone cluster ignores all of them, which is a finding of its own.
    if (/^(?:standalone|docker)$/.test(context.target.deployment?.value ?? "")) return 0;
    const read = READINGS[key];
    if (read === undefined) return 0;
    const [least, most] = [namedOption([key]), namedOption([upper(key)])];
    return linesTaking(least, bound, context) & linesComparing(least, most, context, read, (min, max) => min > max);
  },
  related: ({ entry }) => upper(entry.key),
  data: ({ entry }, context, lines) => ({
    upper: upper(entry.key),
    maximum: textRead(upper(entry.key), context, lines) ?? "",
  }),
});
