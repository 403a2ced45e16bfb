import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { keyMalformation } from "../shapes/malformed-key.js";
import { blockAround } from "../shapes/nested-blocks.js";
import { once } from "../shapes/once.js";

/** All at once, because many nested keys may share the part that holds the space. */
const checkAll = once((context) => {
  const seen = new Set<number>();
  for (const { entry, match } of context.entries) {
    if (match !== undefined || keyMalformation(entry.key) !== "blank") continue;
    if (blockAround(context, entry.keyStart) !== undefined) continue;
    const segment = entry.segments?.find(({ text }) => /\s/.test(text));
    const { start, end } = segment ?? { start: entry.keyStart, end: entry.keyEnd };
    if (seen.has(start)) continue;
    seen.add(start);
    context.report({ message: "blank", help: "help", data: { flink: flinkName(context) }, start, end });
  }
});

export default defineRule({
  id: "key-with-blanks",
  area: "syntax",
  summary: "A key holds a space",
  severity: "warning",
  fix: "none",
  messages: {
    blank: "{flink} finds no option here: no key holds a space.",
    help: "Write the key without spaces, or put a `#` before the line if it is a remark.",
  },
  faults: ["malformed-key"],
  checkFault: (_, __, context) => checkAll(context),
});
