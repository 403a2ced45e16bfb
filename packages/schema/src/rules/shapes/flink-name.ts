import { ALL_LINES, type LineSet, linesOf } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";

/**
 * How a message speaks of the release: `Flink 1.20` when the target is one line, `Flink` when it may be several.
 * `lines` narrows the target to those on which the finding holds.
 */
export function flinkName(context: RuleContext, lines: LineSet = ALL_LINES): string {
  const [first, ...others] = linesOf(context.target.lines & lines);
  return first === undefined || others.length > 0 ? "Flink" : `Flink ${first}`;
}
