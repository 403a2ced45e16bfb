import type { Catalogue } from "../catalogue/catalogue.js";
import { counterpart } from "./counterpart.js";
import { isSameValue } from "./same-value.js";
import { defaultReading, optionOn, type Reading, readSide, type Side } from "./side.js";

/** One thing in which two configurations amount to something else. */
export interface Difference {
  /**
   * `changed`: both read a value, and another one. `unread`: only the first reads something, because the second neither sets it nor
   * has a default. `new`: only the second does.
   */
  readonly kind: "changed" | "unread" | "new";
  /** The name of the option on the second line, or on the first one where the second has no such option. */
  readonly option: string;
  /** What is read before and after; undefined where nothing is. */
  readonly before: Reading | undefined;
  readonly after: Reading | undefined;
  /** Whether the second line has the option at all. */
  readonly known: boolean;
}

/** What two configurations amount to. */
export interface Comparison {
  readonly before: ReadonlyMap<string, Reading>;
  readonly after: ReadonlyMap<string, Reading>;
  /** Sorted by name. */
  readonly differences: readonly Difference[];
}

/** Compares what two sides read from their settings, defaults included where one side sets something and the other does not. */
export function compareSides(left: Side, right: Side, catalogue: Catalogue): Comparison {
  const before = readSide(left, catalogue);
  const after = readSide(right, catalogue);
  const differences: Difference[] = [];
  const seen = new Set<string>();
  const look = (name: string, old: Reading | undefined, now: Reading | undefined, known: boolean): void => {
    if (seen.has(name)) return;
    seen.add(name);
    if (old === undefined && now === undefined) return;
    if (old !== undefined && now !== undefined && isSameValue(old, left, now, right)) return;
    const kind = old === undefined ? "new" : now === undefined ? "unread" : "changed";
    differences.push({ kind, option: name, before: old, after: now, known });
  };
  for (const [name, old] of before) {
    const now = counterpart(name, right.line, catalogue);
    if (now === undefined) {
      look(name, old, undefined, false);
      continue;
    }
    // An option that both lines have speaks for itself; what reads it as an old name does not.
    if (now !== name && isOption(now, left, catalogue)) continue;
    // A key that an option reads here may be read as plain text there.
    const plain = old.keys.length === 1 ? after.get(old.keys[0] ?? "") : undefined;
    const sameKey = plain?.variant === undefined ? plain : undefined;
    look(now, old, after.get(now) ?? sameKey ?? defaultOf(right, now, catalogue), true);
  }
  for (const [name, now] of after) {
    const old = counterpart(name, left.line, catalogue);
    const reading = old === undefined ? undefined : (before.get(old) ?? defaultOf(left, old, catalogue));
    if (old !== undefined && old !== name && isOption(old, right, catalogue)) continue;
    look(name, reading, now, true);
  }
  differences.sort((one, other) => (one.option < other.option ? -1 : 1));
  return { before, after, differences };
}

function isOption(name: string, { line }: Side, catalogue: Catalogue): boolean {
  const option = catalogue.exact(name);
  return option !== undefined && optionOn(option, catalogue, line) !== undefined;
}

/** What an option reads when nothing is set. */
export function defaultOf(side: Side, name: string, catalogue: Catalogue): Reading | undefined {
  const option = catalogue.exact(name);
  const variant = option === undefined ? undefined : optionOn(option, catalogue, side.line);
  return variant === undefined ? undefined : defaultReading(side, name, variant);
}
