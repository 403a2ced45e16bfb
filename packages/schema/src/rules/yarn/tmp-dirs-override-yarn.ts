import { entryRemoval } from "../shapes/key-edit.js";
import { linesTaking, namedOption } from "../shapes/named-option.js";
import { repair } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";

const TMP_DIRS = namedOption(["io.tmp.dirs"], ["taskmanager.tmp.dirs"]);

export default statement({
  id: "tmp-dirs-override-yarn",
  area: "yarn",
  summary: "Temporary folders of one's own in the place of those that YARN gives each container",
  severity: "warning",
  fix: "unsafe",
  keys: TMP_DIRS.keys,
  when: [{ deployment: ["yarn"] }],
  messages: {
    found:
      "{flink} spills to `{value}` instead of the folders that YARN gives each container, spreads over its disks and clears away at the end.",
    help: "Delete the line.",
    fix: "Delete the line",
  },
  at: "entry",
  lines: (bound, context) =>
    context.target.deployment?.value === "yarn" && bound.entry.value.trim() !== ""
      ? linesTaking(TMP_DIRS, bound, context)
      : 0,
  fixes({ entry }, context) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : (repair(false, edit).fixes ?? []);
  },
});
