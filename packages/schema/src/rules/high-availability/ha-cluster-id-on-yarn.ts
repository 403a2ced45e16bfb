import { CLUSTER_ID, linesHighlyAvailable } from "../shapes/high-availability.js";
import { entryRemoval } from "../shapes/key-edit.js";
import { linesTaking } from "../shapes/named-option.js";
import { repair } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-cluster-id-on-yarn",
  area: "high-availability",
  summary: "One cluster id for every application on YARN",
  severity: "warning",
  fix: "unsafe",
  keys: CLUSTER_ID.keys,
  when: [{ deployment: ["yarn"] }],
  messages: {
    found:
      "{flink} gives each application on YARN its own id unless one is set: with this line all of them share one leader and one set of jobs.",
    help: "Delete the line, or pass the id with `-D` for one application.",
    fix: "Delete the line",
  },
  at: "entry",
  lines: (bound, context) =>
    context.target.deployment?.value === "yarn"
      ? linesTaking(CLUSTER_ID, bound, context) & linesHighlyAvailable(context)
      : 0,
  fixes({ entry }, context) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : (repair(false, edit).fixes ?? []);
  },
});
