import type { AliasUse, CatalogueKey, KeyMatch } from "../catalogue/catalogue.js";
import { defaultOf } from "../diff/compare.js";
import { counterpart } from "../diff/counterpart.js";
import { isSameValue } from "../diff/same-value.js";
import { optionOn, type Reading, readSetOption, type Side } from "../diff/side.js";
import { hasLine, lineSet } from "../text/flink-line.js";
import { type Decision, decided, type Move } from "./move.js";
import { spellings } from "./spellings.js";
import { successionOf } from "./successions.js";

const KEPT = (key: string, text: string): Decision => ({ settings: [{ key, text }], notes: [] });

/** What becomes of the entry that Flink sees for a key. */
export function decide(key: string, text: string, move: Move): Decision {
  const special = successionOf(key, text, move.line, move);
  if (special !== undefined) return special;
  const match = move.catalogue.find(key);
  if (match?.how !== "exact") return decideOther(key, text, match, move);
  const { option } = match;
  const readBefore = hasLine(option.accepted, move.from.line);
  const isOldName = option.aliasOf.some((use) => use.kind === "deprecated" && hasLine(use.lines, move.from.line));
  if (isOldName && !move.effective.has(key)) {
    const winner = readFirst(option, move);
    if (winner !== undefined) return decided([], "shadowed", { now: winner });
  }
  const name = nameFor(option, move);
  switch (name.how) {
    case "gone":
      return readBefore ? goneOrDefault(option, text, move) : KEPT(key, text);
    case "successor":
      return readBefore ? decided([], "successor", { now: name.key }) : KEPT(key, text);
    case "several":
      return withValue(key, move, { settings: [{ key, text }], notes: [{ code: "several", data: {} }] });
    case "same": {
      const decision = withValue(key, move, KEPT(key, text));
      if (readBefore || decision.settings.length === 0) return decision;
      return { ...decision, notes: [...decision.notes, { code: "read", data: {} }] };
    }
    case "new": {
      if (readBefore) return renamed(key, text, name.key, move);
      if (!hasLine(option.accepted, move.line)) return KEPT(key, text);
      const decision = renamed(key, text, name.key, move);
      return decision.settings.length === 0
        ? decision
        : { ...decision, notes: [...decision.notes, { code: "read", data: {} }] };
    }
  }
}

type NameFor =
  | { readonly how: "same" | "gone" | "several" }
  | { readonly how: "new" | "successor"; readonly key: string };

/** Under which name the new line wants a key. */
function nameFor(option: CatalogueKey, { catalogue, line }: Move): NameFor {
  const { key } = option;
  const readers = option.aliasOf.filter((use) => use.kind === "deprecated" && hasLine(use.lines, line));
  const own = optionOn(option, catalogue, line);
  if (own !== undefined && (!own.deprecated || readers.length === 0)) return { how: "same" };
  if (readers.length > 0) {
    const now = catalogue.successorOn(key, line);
    if (now === undefined) return { how: "several" };
    return isOnlyReader(now.option, readers) || othersFallBack(now.option, readers, option, { catalogue, line })
      ? { how: "new", key: now.option }
      : { how: "several" };
  }
  if (hasLine(option.accepted, line)) return { how: "same" };
  const successor = catalogue.successorOn(key, line);
  if (successor !== undefined) {
    return { how: successor.relation === "replaced" ? "successor" : "new", key: successor.option };
  }
  const departed = catalogue.departed(key);
  if (departed?.successor !== undefined) return { how: "successor", key: departed.successor };
  const older = catalogue.olderNameOn(key, line);
  return older === undefined ? { how: "gone" } : { how: "new", key: older };
}

function isOnlyReader(name: string, readers: readonly AliasUse[]): boolean {
  return readers.length === 1 && readers[0]?.option === name;
}

/** Whether every other option that reads the old key falls back to `name` before it comes to the old key. */
function othersFallBack(
  name: string,
  readers: readonly AliasUse[],
  old: CatalogueKey,
  { catalogue, line }: Pick<Move, "catalogue" | "line">,
): boolean {
  return readers.every(({ option }) => {
    if (option === name) return true;
    const known = catalogue.exact(option);
    const keys = (known === undefined ? undefined : catalogue.variantOn(known, lineSet(line)))?.alternatives ?? [];
    const first = keys.findIndex(({ key }) => key === name || key === old.key);
    return keys[first]?.key === name;
  });
}

/** Gives an entry another key, unless the option that has it reads something else now, and only another one this entry. */
function renamed(key: string, text: string, now: string, move: Move): Decision {
  const name = counterpart(now, move.from.line, move.catalogue);
  const reading = name === undefined ? undefined : move.read.get(name);
  const winner = reading?.keys[0];
  if (reading !== undefined && winner !== undefined && !reading.keys.includes(key)) {
    const option = move.catalogue.exact(key);
    const readers = option?.aliasOf.filter(({ lines }) => hasLine(lines, move.line)) ?? [];
    return isOnlyReader(now, readers) ? decided([], "leftOver", { now: winner }) : decided([{ key, text }], "several");
  }
  const decision = withValue(key, move, KEPT(now, text));
  if (decision.settings.length === 0) return decision;
  return { ...decision, notes: [{ code: "renamed", data: { now } }, ...decision.notes] };
}

/** The key that the old line reads before another one for the same option. */
function readFirst(option: CatalogueKey, { from, read, catalogue }: Move): string | undefined {
  for (const name of [
    option.key,
    ...option.aliasOf.filter((use) => hasLine(use.lines, from.line)).map((use) => use.option),
  ]) {
    const known = catalogue.exact(name);
    if (known === undefined || optionOn(known, catalogue, from.line) === undefined) continue;
    const [winner] = read.get(name)?.keys ?? [];
    if (winner !== undefined && winner !== option.key) return winner;
  }
  return undefined;
}

/** Templates, entries of maps, keys below prefixes, and keys that nobody knows. */
function decideOther(key: string, text: string, match: KeyMatch | undefined, move: Move): Decision {
  if (match === undefined || match.how === "exact") return KEPT(key, text);
  const lines = match.how === "template" ? match.option.accepted : match.lines;
  const before = hasLine(lines, move.from.line);
  const after = hasLine(lines, move.line);
  if (before && !after) return decided([], "removed");
  return before || !after ? KEPT(key, text) : decided([{ key, text }], "read");
}

/** An option that nothing takes the place of; nothing is lost where its value was the default. */
function goneOrDefault(option: CatalogueKey, text: string, { from, catalogue }: Move): Decision {
  const variant = optionOn(option, catalogue, from.line);
  const set = variant === undefined ? undefined : readSetOption(from, option.key, variant);
  const unset = defaultOf(from, option.key, catalogue);
  const same = set !== undefined && unset !== undefined && set.text === text && isSameValue(set, from, unset, from);
  return decided([], same ? "noEffect" : "removed");
}

/** Sees to it that the option reads the same value on the new line, spelt otherwise where it must be. */
function withValue(key: string, move: Move, decision: Decision): Decision {
  const [setting] = decision.settings;
  if (setting === undefined) return decision;
  const { from, catalogue } = move;
  const option = readerOf(setting.key, move.line, move);
  const to: Side = { settings: from.settings, line: move.line, mode: move.mode };
  if (option === undefined) return decision;
  const nameBefore = counterpart(option.key, from.line, catalogue);
  const before = nameBefore === undefined ? undefined : readAs(key, nameBefore, from, move);
  const after = readText(setting.text, option.key, to, move);
  if (before === undefined || after === undefined) return decision;
  if (isSameValue(before, from, after, to)) return decision;
  if (!before.value.ok) {
    return after.value.ok ? { ...decision, notes: [...decision.notes, { code: "accepted", data: {} }] } : decision;
  }
  for (const spelling of spellings(before, move)) {
    const respelled = readText(spelling, option.key, to, move);
    if (respelled === undefined || !isSameValue(before, from, respelled, to)) continue;
    return {
      settings: [{ key: setting.key, text: spelling }],
      notes: [...decision.notes, { code: "respelled", data: { value: spelling } }],
    };
  }
  const unset = nameBefore === undefined ? undefined : defaultOf(from, nameBefore, catalogue);
  const unsetNow = defaultOf(to, option.key, catalogue);
  const sameDefault = unset !== undefined && (unsetNow === undefined || isSameValue(unset, from, unsetNow, to));
  if (sameDefault && isSameValue(before, from, unset, from)) return decided([], "wasDefault");
  if (!after.value.ok) return { ...decision, notes: [...decision.notes, { code: "refused", data: {} }] };
  const data = { before: before.text, now: after.text };
  return { ...decision, notes: [...decision.notes, { code: "differs", data }] };
}

/** The option that reads a key on a line. */
function readerOf(key: string, line: Move["line"], { catalogue }: Move): CatalogueKey | undefined {
  const known = catalogue.exact(key);
  if (known === undefined) return undefined;
  if (optionOn(known, catalogue, line) !== undefined) return known;
  const use = known.aliasOf.find(({ lines }) => hasLine(lines, line));
  return use === undefined ? undefined : catalogue.exact(use.option);
}

function readAs(key: string, name: string, side: Side, { catalogue }: Move): Reading | undefined {
  const option = catalogue.exact(name);
  const variant = option === undefined ? undefined : optionOn(option, catalogue, side.line);
  const value = side.settings.get(key);
  if (variant === undefined || value === undefined) return undefined;
  return readSetOption({ ...side, settings: new Map([[name, value]]) }, name, variant);
}

function readText(text: string, name: string, side: Side, { catalogue }: Move): Reading | undefined {
  const option = catalogue.exact(name);
  const variant = option === undefined ? undefined : optionOn(option, catalogue, side.line);
  if (variant === undefined) return undefined;
  return readSetOption({ ...side, settings: new Map([[name, { type: "String", text }]]) }, name, variant);
}
