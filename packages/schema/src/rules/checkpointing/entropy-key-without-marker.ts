import { hasPlaceholder } from "../../effective/placeholder.js";
import { nameSet, overNames } from "../shapes/named-option.js";
import { linesReading } from "../shapes/settings-read.js";
import { CHECKPOINT_DIR } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "entropy-key-without-marker",
  area: "checkpointing",
  summary: "An entropy key that the checkpoint directory does not hold",
  severity: "info",
  fix: "none",
  keys: ["s3.entropy.key"],
  messages: {
    found: "{flink} replaces nothing: the checkpoint directory does not hold `{value}`.",
    related: "The checkpoint directory",
    help: "Write `{value}` into the path where the random characters should go, or delete the line.",
  },
  lines: ({ entry }, context) => {
    const marker = entry.value.trim();
    if (marker === "") return 0;
    const without = (text: string): boolean => !hasPlaceholder(text) && !text.includes(marker);
    return overNames(CHECKPOINT_DIR, context, (name) => linesReading(name, context, without));
  },
  related: (_bound, context) => nameSet(CHECKPOINT_DIR, context),
});
