import { linesTaking, nameSet, overNames } from "../shapes/named-option.js";
import { linesReading } from "../shapes/settings-read.js";
import { CHECKPOINT_DIR, SAVEPOINT_DIR } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const plain = (path: string): string => path.trim().replace(/\/+$/, "");

export default statement({
  id: "savepoint-equals-checkpoint-dir",
  area: "checkpointing",
  summary: "Savepoints and checkpoints go to the same directory",
  severity: "info",
  fix: "none",
  keys: SAVEPOINT_DIR.keys,
  when: [{ key: "*", sameAs: "execution.checkpointing.dir" }],
  messages: {
    found: "{flink} puts savepoints, which belong to you, beside the checkpoints, which it deletes itself.",
    related: "The checkpoint directory",
    help: "Give savepoints a directory of their own, so that nobody clears them away with old checkpoints.",
  },
  lines: (bound, context) => {
    const own = plain(bound.entry.value);
    const same = (text: string): boolean => plain(text) === own;
    const both = overNames(CHECKPOINT_DIR, context, (name) => linesReading(name, context, same));
    return linesTaking(SAVEPOINT_DIR, bound, context) & both;
  },
  related: (_bound, context) => nameSet(CHECKPOINT_DIR, context),
});
