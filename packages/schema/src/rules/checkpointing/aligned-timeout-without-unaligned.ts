import { linesSettingOption, overNames } from "../shapes/named-option.js";
import { linesPossiblyReadingWord, millisOf } from "../shapes/settings-read.js";
import { UNALIGNED } from "../shapes/state-options.js";
import { ignoredUnless } from "../shapes/statement.js";

export default ignoredUnless({
  id: "aligned-timeout-without-unaligned",
  area: "checkpointing",
  summary: "A timeout for aligned checkpoints while unaligned ones are off",
  severity: "info",
  since: "1.12",
  fix: "unsafe",
  keys: ["execution.checkpointing.aligned-checkpoint-timeout", "execution.checkpointing.alignment-timeout"],
  messages: {
    found:
      "{flink} does not look at `{key}`: it says when an aligned checkpoint becomes an unaligned one, and those are off.",
    help: "Set `execution.checkpointing.unaligned.enabled: true`, or delete the line.",
    fix: "Delete the line",
  },
  unless: ({ entry }, context) => {
    // What does not convert is refused, on or off.
    if ((millisOf(entry.value) ?? 0) === 0) return context.target.lines;
    if (!context.complete && linesSettingOption(UNALIGNED, context) === 0) return context.target.lines;
    return overNames(UNALIGNED, context, (name) => linesPossiblyReadingWord(name, context, "true"));
  },
});
