import type { ConfigEntry } from "../../formats/document.js";
import { type LineSet, lineSet, linesOf } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";

/** Whether Flink sees the value of an entry as it stands: no later entry, layer or `-D` hides it, and it is no placeholder. */
export function isSeen(bound: BoundEntry, { effective }: RuleContext): boolean {
  if (bound.overridden || bound.placeholder) return false;
  return effective.winner(bound.entry.key)?.entry === bound.entry;
}

/** Whether the entry belongs to the document that is linted. */
export function isOwn(entry: ConfigEntry, { entries }: RuleContext): boolean {
  return entries.some((bound) => bound.entry === entry);
}

/** The lines of the target on which the option `key` reads this very entry, through its own key or an alias. */
export function linesReading(bound: BoundEntry, key: string, context: RuleContext): LineSet {
  let lines: LineSet = 0;
  for (const line of linesOf(context.target.lines)) {
    const setting = context.effective.read(key, line);
    if (setting.from === "entry" && setting.placed.entry === bound.entry) lines |= lineSet(line);
  }
  return lines;
}
