import { HIGH_AVAILABILITY, linesWithZooKeeper } from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

/** Deployments that give each cluster an id of its own. */
const NAMED: readonly (string | undefined)[] = ["yarn", "kubernetes", "kubernetes-operator"];

export default statement({
  id: "ha-standalone-cluster-id-default",
  area: "high-availability",
  summary: "A standalone cluster in ZooKeeper under the id that every other one has as well",
  severity: "warning",
  offByDefault: true,
  fix: "none",
  keys: HIGH_AVAILABILITY.keys,
  messages: {
    found:
      "{flink} calls this cluster `/default` in ZooKeeper: a second one with the same servers takes over its leadership and jobs.",
    help: "Set `high-availability.cluster-id` to a name of this cluster's own.",
  },
  lines: (bound, context) =>
    context.complete && !NAMED.includes(context.target.deployment?.value)
      ? linesTaking(HIGH_AVAILABILITY, bound, context) &
        linesWithZooKeeper(context) &
        ~linesSetting("high-availability.cluster-id", context)
      : 0,
});
