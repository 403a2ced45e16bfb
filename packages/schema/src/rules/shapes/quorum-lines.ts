import type { LineSet } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { HIGH_AVAILABILITY, linesWithZooKeeper, QUORUM } from "./high-availability.js";
import { linesTaking } from "./named-option.js";
import { isSample } from "./sample-value.js";

/**
 * The lines on which Flink connects to the quorum of an entry: those with ZooKeeper, or all where the file, a fragment, leaves
 * the type to another one. A text out of an example is the business of the rule about those.
 */
export function linesConnecting(bound: BoundEntry, context: RuleContext): LineSet {
  if (isSample(bound.entry.value)) return 0;
  const taken = linesTaking(QUORUM, bound, context);
  const isElsewhere = !context.complete && !HIGH_AVAILABILITY.keys.some((key) => context.effective.has(key));
  return isElsewhere ? taken : taken & linesWithZooKeeper(context);
}
