import { deletion } from "../shapes/replacement.js";
import { linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const SIZE = "taskmanager.memory.managed.size";

export default statement({
  id: "tm-managed-size-and-fraction",
  area: "memory",
  summary: "A fraction of managed memory beside its size, which wins",
  severity: "warning",
  fix: "unsafe",
  when: [{ key: SIZE, set: true }],
  at: "entry",
  tags: ["unnecessary"],
  keys: ["taskmanager.memory.managed.fraction"],
  messages: {
    found: "{flink} ignores this line: `taskmanager.memory.managed.size` is set, and wins.",
    related: "This size wins",
    help: "Keep one of the two lines.",
    fix: "Delete the line that is ignored",
  },
  lines: (_, context) => linesSetting(SIZE, context),
  related: () => SIZE,
  fixes: (bound, context, lines) => deletion(bound, context, lines),
});
