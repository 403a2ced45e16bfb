import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { FixProposal } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen } from "../shapes/read-entry.js";
import { valueEdit } from "../shapes/value-edit.js";

export default defineRule({
  id: "legacy-backend-names-deprecated",
  area: "keys",
  summary: "A state backend under a name that Flink 2 does not know",
  severity: "info",
  since: "1.13",
  until: "1.20",
  fix: "safe",
  faults: ["odd-word"],
  messages: {
    found: "{flink} still reads the state backend `{value}`, but logs a warning, and Flink 2 does not know it.",
    help: "Write `hashmap`; it keeps state the same way.",
    helpStorage: "Write `hashmap`, and `jobmanager` for the checkpoint storage.",
    fix: "Write `hashmap`",
  },
  checkFault(_hint, bound, context) {
    const { entry } = bound;
    if (entry.key !== "state.backend.type" && entry.key !== "state.backend") return;
    const name = entry.value.toLowerCase();
    if ((name !== "filesystem" && name !== "jobmanager") || !isSeen(bound, context)) return;
    if ((context.target.lines & ~linesBetween("1.13", "1.20")) !== 0) return;
    if (entry.key === "state.backend" && context.effective.has("state.backend.type")) return;
    const edit =
      name === "filesystem" && hasDirectory((key) => context.effective.has(key))
        ? valueEdit(entry, "hashmap")
        : undefined;
    const fixes: FixProposal[] = edit === undefined ? [] : [{ title: "fix", applicability: "safe", edits: [edit] }];
    context.report({
      message: "found",
      help: name === "filesystem" ? "help" : "helpStorage",
      data: { flink: flinkName(context), value: entry.value },
      key: entry.key,
      start: entry.valueStart,
      end: entry.valueEnd,
      tags: ["deprecated"],
      fixes,
    });
  },
});

/** With a checkpoint directory, `hashmap` writes checkpoints where `filesystem` did. */
function hasDirectory(has: (key: string) => boolean): boolean {
  return has("state.checkpoints.dir") || has("execution.checkpointing.dir") || has("state.backend.fs.checkpointdir");
}
