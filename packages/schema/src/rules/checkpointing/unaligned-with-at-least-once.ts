import { linesTaking } from "../shapes/named-option.js";
import { linesReadingWord } from "../shapes/settings-read.js";
import { UNALIGNED } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "unaligned-with-at-least-once",
  area: "checkpointing",
  summary: "Unaligned checkpoints together with the mode AT_LEAST_ONCE, which switches them off",
  severity: "warning",
  since: "1.11",
  fix: "none",
  keys: UNALIGNED.keys,
  when: [{ key: "execution.checkpointing.mode", oneOf: ["at_least_once"] }],
  messages: {
    found: "{flink} switches unaligned checkpoints off again: they need the mode EXACTLY_ONCE.",
    related: "The mode",
    help: "Write `EXACTLY_ONCE` for `execution.checkpointing.mode`, or delete this line.",
  },
  lines: (bound, context) => {
    if (bound.entry.value.toLowerCase() !== "true") return 0;
    return (
      linesTaking(UNALIGNED, bound, context) &
      linesReadingWord("execution.checkpointing.mode", context, "at_least_once")
    );
  },
  related: () => "execution.checkpointing.mode",
});
