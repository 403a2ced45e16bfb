import type { Catalogue, CatalogueKey, KeyMatch } from "../../catalogue/catalogue.js";
import type { ConfigEntry } from "../../formats/document.js";
import type { LineSet } from "../../text/flink-line.js";
import type { KeyFault, KeyFaultCode } from "../rule.js";

/* What the lines of a target say about keys that the catalogue has, apart from any file. */

/** The names under which the options that read a key as an alias may be set as well. */
export function otherNames(option: CatalogueKey, key: string, catalogue: Pick<Catalogue, "exact">): readonly string[] {
  const names = new Set<string>();
  for (const use of option.aliasOf) {
    names.add(use.option);
    for (const { alternatives } of catalogue.exact(use.option)?.variants ?? []) {
      for (const other of alternatives) names.add(other.key);
    }
  }
  names.delete(key);
  return [...names];
}

/**
 * What there may be to say about a key that was found, from the lines of the target alone: nothing (no names), something
 * (undefined), or something only where one of some other names is set too.
 */
export function namesThatTell(
  key: string,
  match: KeyMatch,
  lines: LineSet,
  catalogue: Pick<Catalogue, "exact">,
): readonly string[] | undefined {
  const faults = knownKeyFaults(match, lines, NOWHERE);
  if (faults === undefined) return NO_NAMES;
  const names: string[] = [];
  for (const { code, lines: on, option } of faults) {
    if (code !== "alias" || on === lines || option === undefined) return undefined;
    names.push(...otherNames(option, key, catalogue));
  }
  return names;
}

const NO_NAMES: readonly string[] = [];

type KeyPlace = Pick<ConfigEntry, "keyStart" | "keyEnd">;
const NOWHERE: KeyPlace = { keyStart: 0, keyEnd: 0 };

export function knownKeyFaults(match: KeyMatch, lines: LineSet, entry: KeyPlace): readonly KeyFault[] | undefined {
  const option = match.how === "exact" || match.how === "template" ? match.option : undefined;
  const missing = lines & ~acceptedLines(match);
  if (option === undefined && missing === 0) return undefined;
  if (option !== undefined && (lines & ~option.primary) === 0 && (lines & deprecatedLines(option)) === 0) {
    return undefined;
  }
  if (option?.internal) return undefined;
  const faults: KeyFault[] = [];
  if (missing !== 0) faults.push(...unread(entry, match, missing, lines));
  if (option !== undefined) {
    const alias = lines & oldNameLines(option);
    if (alias !== 0) faults.push(fault(entry, "alias", alias, option));
    faults.push(...(deprecated(entry, option, lines & option.primary & ~alias) ?? []));
  }
  return faults.length === 0 ? undefined : faults;
}

/** The lines on which Flink reads a key that was found. */
export function acceptedLines(match: KeyMatch): LineSet {
  return match.how === "exact" || match.how === "template" ? match.option.accepted : match.lines;
}

/**
 * The lines on which the key is but an old name of an option. Flink keeps many an option that it has renamed, marked as
 * deprecated, beside the new one; a fallback is a living option of its own.
 */
export function oldNameLines(option: CatalogueKey): LineSet {
  let lines: LineSet = 0;
  for (const use of option.aliasOf) if (use.kind === "deprecated") lines |= use.lines;
  return lines === 0 ? 0 : lines & ~(option.primary & ~deprecatedLines(option));
}

/** The lines on which Flink marks the option itself as deprecated. */
function deprecatedLines(option: CatalogueKey): LineSet {
  let lines: LineSet = 0;
  for (const variant of option.variants) if (variant.deprecated) lines |= variant.lines;
  return lines;
}

/** Only where Flink calls the option deprecated on all of `lines`: a file for older lines as well may well keep it. */
function deprecated(entry: KeyPlace, option: CatalogueKey, lines: LineSet): readonly KeyFault[] | undefined {
  const marked = lines & deprecatedLines(option);
  return marked === 0 || marked !== lines ? undefined : [fault(entry, "deprecated", marked, option)];
}

/**
 * Lines before Flink knew the key, and lines after it forgot it. A key that some line of the target has yet to learn is
 * nothing to speak of: the file may well be for a later one.
 */
function unread(entry: KeyPlace, match: KeyMatch, missing: LineSet, lines: LineSet): KeyFault[] {
  const accepted = acceptedLines(match);
  const option = match.how === "exact" || match.how === "template" ? match.option : undefined;
  const newest = accepted === 0 ? 0 : (1 << (31 - Math.clz32(accepted))) - 1;
  const notYet = missing & newest;
  const removed = missing & ~newest;
  const faults: KeyFault[] = [];
  if (notYet === lines) faults.push(fault(entry, "not-yet", notYet, option));
  if (removed !== 0) faults.push(fault(entry, "removed", removed, option));
  return faults;
}

export function fault(entry: KeyPlace, code: KeyFaultCode, lines: LineSet, option?: CatalogueKey): KeyFault {
  const place = { of: "key", code, lines, start: entry.keyStart, end: entry.keyEnd } as const;
  return option === undefined ? place : { ...place, option };
}
