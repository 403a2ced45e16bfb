import { type LineSet, newestOf } from "../../text/flink-line.js";
import type { BoundEntry, KeyFault, RuleContext } from "../rule.js";
import { isForeignKey } from "../shapes/foreign-keys.js";
import { isMalformedKey } from "../shapes/malformed-key.js";
import { blockAround } from "../shapes/nested-blocks.js";
import { fault, knownKeyFaults, otherNames } from "./known-key-faults.js";

/** What can be said about the key of an entry; undefined when every line of the target reads it under this name. */
export function keyFaults(bound: BoundEntry, context: RuleContext): readonly KeyFault[] | undefined {
  const { match, entry } = bound;
  if (match === undefined) return strangeKey(bound, context);
  const faults = knownKeyFaults(match, context.target.lines, entry);
  const telling = faults?.filter((one) => tellsSomething(one, entry.key, context));
  return telling === undefined || telling.length === 0 ? undefined : telling;
}

/** An old name that some lines of the target need is fine, unless the option is set under another name as well. */
function tellsSomething(
  { code, lines, option }: KeyFault,
  key: string,
  { target, effective, catalogue }: RuleContext,
): boolean {
  if (code !== "alias" || lines === target.lines || option === undefined) return true;
  return otherNames(option, key, catalogue).some((name) => effective.has(name));
}

/** A key that no line of Flink reads. */
function strangeKey(bound: BoundEntry, context: RuleContext): readonly KeyFault[] | undefined {
  const { entry } = bound;
  const { key, keyStart } = entry;
  const { target, catalogue, document } = context;
  // In a file that Flink refuses, the keys around the mistake are guesses.
  if (document.failure !== undefined || context.isKnownKey(key) || isMalformedKey(key) || isForeignKey(key)) {
    return undefined;
  }
  if (document.format === "flink-conf" && blockAround(context, keyStart) !== undefined) return undefined;
  if (catalogue.departed(key) !== undefined) return [fault(entry, "removed", target.lines)];
  const rightCase = catalogue.ignoringCase(key);
  if (rightCase !== undefined) return [fault(entry, "key-case", target.lines, rightCase)];
  return [fault(entry, "unknown", target.lines)];
}

/** Whether a fault holds on every line of the target. */
export function holdsEverywhere({ lines }: { readonly lines: LineSet }, context: RuleContext): boolean {
  return lines === context.target.lines;
}

/** The newest line on which a fault holds. */
export function newestLineOf({ lines }: { readonly lines: LineSet }): ReturnType<typeof newestOf> {
  return newestOf(lines);
}
