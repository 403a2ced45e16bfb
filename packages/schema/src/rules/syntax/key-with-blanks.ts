import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { malformedEntries } from "../shapes/malformed-key.js";
import { blockAround } from "../shapes/nested-blocks.js";

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
  checkDocument(context) {
    const seen = new Set<number>();
    for (const { entry, malformation } of malformedEntries(context)) {
      if (malformation !== "blank") continue;
      if (context.document.format === "flink-conf" && blockAround(context, entry.keyStart) !== undefined) continue;
      const segment = entry.segments?.find(({ text }) => /\s/.test(text));
      const { start, end } = segment ?? { start: entry.keyStart, end: entry.keyEnd };
      if (seen.has(start)) continue;
      seen.add(start);
      context.report({ message: "blank", help: "help", data: { flink: flinkName(context) }, start, end });
    }
  },
});
