import { overNames } from "../shapes/named-option.js";
import { linesReadingWord, linesSetting } from "../shapes/settings-read.js";
import { STATE_BACKEND } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "object-reuse-with-hashmap",
  area: "scheduling",
  summary: "Records are handed on without copies to state that keeps them as they are",
  severity: "warning",
  fix: "unsafe",
  keys: ["pipeline.object-reuse"],
  when: [{ key: "*", oneOf: ["true"] }],
  messages: {
    found:
      "{flink} hands records from function to function without copies, and this state backend keeps the objects themselves: a function that changes one changes what is stored.",
    help: "Write `false`, or make sure that no function keeps or changes an object that it has handed on.",
    related: "The state backend",
    fix: "Write `false`",
  },
  lines: ({ entry }, context) =>
    entry.value.trim().toLowerCase() === "true"
      ? overNames(
          STATE_BACKEND,
          context,
          (name) =>
            linesSetting(name, context) & linesReadingWord(name, context, "hashmap", "filesystem", "jobmanager"),
        )
      : 0,
  related: (_bound, context) => STATE_BACKEND.names.find((name) => linesSetting(name, context) !== 0),
  fixes({ entry }) {
    const edit = valueEdit(entry, "false");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
