import { parseJavaInt } from "../../values/java-integer.js";
import { linesWithMillis } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const PAUSE = "execution.checkpointing.min-pause";

export default statement({
  id: "checkpoint-concurrency-with-pause",
  area: "checkpointing",
  summary: "Several checkpoints at a time together with a pause between them",
  severity: "info",
  fix: "unsafe",
  keys: ["execution.checkpointing.max-concurrent-checkpoints"],
  when: [
    { key: "*", above: "1" },
    { key: "execution.checkpointing.min-pause", set: true },
  ],
  messages: {
    found:
      "{flink} starts no further checkpoint until `{pause}` has passed since the last completed one, even while fewer run than this allows.",
    related: "The pause",
    help: "Write 1, or delete the pause.",
    fix: "Write `1`",
  },
  lines: ({ entry }, context) =>
    parseJavaInt(entry.value) > 1 ? linesWithMillis(PAUSE, context, (pause) => pause > 0) : 0,
  data: () => ({ pause: PAUSE }),
  related: () => PAUSE,
  fixes: ({ entry }) => {
    const edit = valueEdit(entry, "1");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
