import type { ConfigEntry } from "../../formats/document.js";
import type { LineSet } from "../../text/flink-line.js";
import { acceptedLines } from "../faults/known-key-faults.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { isMiswritten } from "./miswritten-value.js";

/**
 * Whether a rule may judge the value of an entry: no later entry, layer or `-D` hides it from Flink, it is no placeholder,
 * and no rule about the writing of the file speaks of it.
 */
export function isSeen(bound: BoundEntry, context: RuleContext): boolean {
  const { effective, document } = context;
  if (bound.overridden || bound.placeholder || isMiswritten(bound.entry.value, document.format)) return false;
  return linesRead(bound, context) !== 0 && effective.winner(bound.entry.key)?.entry === bound.entry;
}

/** The lines of the target that read the key at all; the others ignore the line, whatever its value. */
export function linesRead({ match }: BoundEntry, { target }: RuleContext): LineSet {
  return match === undefined ? 0 : target.lines & acceptedLines(match);
}

/** Whether the entry belongs to the document that is linted. */
export function isOwn(entry: ConfigEntry, { entries }: RuleContext): boolean {
  return entries.some((bound) => bound.entry === entry);
}
