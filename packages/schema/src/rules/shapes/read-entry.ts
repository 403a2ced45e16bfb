import type { ConfigEntry } from "../../formats/document.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { isMiswritten } from "./miswritten-value.js";

/**
 * Whether a rule may judge the value of an entry: no later entry, layer or `-D` hides it from Flink, it is no placeholder,
 * and no rule about the writing of the file speaks of it.
 */
export function isSeen(bound: BoundEntry, { effective, document }: RuleContext): boolean {
  if (bound.overridden || bound.placeholder || isMiswritten(bound.entry.value, document.format)) return false;
  return effective.winner(bound.entry.key)?.entry === bound.entry;
}

/** Whether the entry belongs to the document that is linted. */
export function isOwn(entry: ConfigEntry, { entries }: RuleContext): boolean {
  return entries.some((bound) => bound.entry === entry);
}
