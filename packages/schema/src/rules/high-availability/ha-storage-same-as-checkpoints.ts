import type { RuleContext } from "../rule.js";
import { linesStoringIn } from "../shapes/ha-storage.js";
import { STORAGE } from "../shapes/high-availability.js";
import { nameSet } from "../shapes/named-option.js";
import { textRead } from "../shapes/settings-read.js";
import { CHECKPOINT_DIR, SAVEPOINT_DIR } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-storage-same-as-checkpoints",
  area: "high-availability",
  summary: "One folder for the pointers of high availability and for the state of jobs",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: STORAGE.keys,
  messages: {
    found: "{flink} writes the files of high availability into the same folder as `{other}`.",
    related: "The same folder",
    help: "Give each a folder of its own, so that cleaning up one by hand cannot destroy the other.",
  },
  lines: (bound, context) =>
    sameFolder(bound.entry.value, context) === undefined ? 0 : linesStoringIn(bound, context),
  data: ({ entry }, context) => ({ other: sameFolder(entry.value, context) ?? "" }),
  related: ({ entry }, context) => sameFolder(entry.value, context),
});

/** The option that names the same folder. */
function sameFolder(text: string, context: RuleContext): string | undefined {
  for (const option of [CHECKPOINT_DIR, SAVEPOINT_DIR]) {
    const name = nameSet(option, context);
    const other = name === undefined ? undefined : textRead(name, context);
    if (other !== undefined && bare(other) === bare(text)) return name;
  }
  return undefined;
}

const bare = (path: string): string => path.trim().replace(/\/+$/, "");
