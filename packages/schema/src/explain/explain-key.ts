import type { Catalogue, CatalogueKey, OptionVariant } from "../catalogue/catalogue.js";
import type { Rule } from "../rules/rule.js";
import { ALL_LINES, FLINK_LINES, hasLine, type LineSet, linesOf, newestOf } from "../text/flink-line.js";
import { isSensitiveAnywhere } from "../values/sensitive.js";
import type {
  ExplainedAlias,
  ExplainedOption,
  ExplainedSuccessor,
  KeyExplanation,
  OnLines,
  OptionDetails,
  RelatedRule,
} from "./types.js";

/** What an explanation draws on. */
export interface ExplainParts {
  readonly catalogue: Catalogue;
  /** What is known about an option or template beside the lint table. */
  readonly details: (key: string) => OptionDetails | undefined;
  /** All rules; those that name a key are told beside it. */
  readonly rules: readonly Rule[];
}

const MOST_NEAREST = 5;
const NO_DETAILS: OptionDetails = {};

/** What a key is on some release lines. Templates are answered for by the names that fill them. */
export function explainKey(asked: string, lines: LineSet, parts: ExplainParts): KeyExplanation {
  const key = asked.trim();
  const match = parts.catalogue.find(key);
  const details = (of: string): OptionDetails => parts.details(of) ?? NO_DETAILS;
  const common = { sensitive: isSensitiveAnywhere(key), rules: relatedRules(key, parts) };
  if (match === undefined) return { asked: key, lines, answer: unknown(key, lines, parts) };
  if (match.how === "prefix") {
    return { asked: key, lines, answer: { is: "prefix", prefix: match.prefix, lines: match.lines, ...common } };
  }
  if (match.how === "map-entry") {
    const { option, name } = match;
    const answer = {
      is: "map-entry",
      option: option.key,
      name,
      lines: match.lines,
      details: details(option.key),
      ...common,
    } as const;
    return { asked: key, lines, answer };
  }
  const { option } = match;
  const successor = successorOf(key, lines, parts.catalogue);
  if (option.variants.length === 0) {
    const { scope, aliasOf, accepted, scriptOnly } = option;
    const answer = {
      is: "alias",
      key,
      scope,
      details: aliasDetails(key, aliasOf, details),
      readBy: aliasOf,
      accepted,
      scriptOnly,
      successor,
      ...common,
    } as const;
    return { asked: key, lines, answer };
  }
  const names = match.how === "template" ? match.names : [];
  const answer: ExplainedOption = {
    ...explainOption(option, lines, parts.catalogue),
    names,
    details: details(option.key),
    successor,
    olderName: olderNameOf(key, option, lines, parts.catalogue),
    ...common,
  };
  return { asked: key, lines, answer };
}

/** An old name has no words of its own: those of the option that reads it are said. */
function aliasDetails(
  key: string,
  readBy: CatalogueKey["aliasOf"],
  details: (of: string) => OptionDetails,
): OptionDetails {
  const own = details(key);
  const reader = readBy.at(-1);
  if (own.description !== undefined || reader === undefined) return own;
  const { description, longer } = details(reader.option);
  return {
    ...own,
    ...(description === undefined ? {} : { description }),
    ...(longer === undefined ? {} : { longer }),
  };
}

function unknown(key: string, lines: LineSet, { catalogue }: ExplainParts): KeyExplanation["answer"] {
  const departed = catalogue.departed(key);
  const near = catalogue.nearest(key, lines, MOST_NEAREST);
  // A key of another release is still the best guess when nothing is near on the lines asked about.
  const nearest = near.length > 0 ? near : catalogue.nearest(key, ALL_LINES, MOST_NEAREST);
  return {
    is: "unknown",
    departed:
      departed === undefined
        ? undefined
        : { why: departed.why, lastRelease: departed.lastRelease, successor: departed.successor },
    nearest: nearest.map((one) => one.key),
  };
}

function explainOption(
  option: CatalogueKey,
  lines: LineSet,
  catalogue: Catalogue,
): Omit<ExplainedOption, "names" | "details" | "successor" | "olderName" | "sensitive" | "rules"> {
  const variant = catalogue.variantOn(option, lines) ?? (option.variants[option.variants.length - 1] as OptionVariant);
  const newest = newestOf(option.primary);
  return {
    is: "option",
    key: option.key,
    scope: option.scope,
    type: variant.type,
    values: variant.constants.map(({ text }) => text),
    defaultText: variant.defaultText,
    types: changes(option.variants, ({ type }) => type),
    defaults: changes(option.variants, ({ defaultText }) => defaultText),
    since: linesOf(option.primary)[0] ?? newest,
    until: newest === FLINK_LINES[FLINK_LINES.length - 1] ? undefined : newest,
    deprecated: option.variants.reduce((set, one) => (one.deprecated ? set | one.lines : set), 0),
    scriptOnly: option.scriptOnly,
    undeclared: option.aliasOf.reduce(
      (set, use) => set & ~use.lines,
      option.accepted & ~option.primary & ~option.scriptOnly,
    ),
    aliases: aliasesOf(option, variant, lines),
  };
}

/** What a property of an option was from line to line, oldest first; empty when it never changed. */
function changes<T>(
  variants: readonly OptionVariant[],
  property: (variant: OptionVariant) => T,
): readonly OnLines<T>[] {
  const runs: { lines: LineSet; value: T }[] = [];
  for (const variant of variants) {
    const value = property(variant);
    const last = runs[runs.length - 1];
    if (last !== undefined && last.value === value) last.lines |= variant.lines;
    else runs.push({ lines: variant.lines, value });
  }
  return runs.length > 1 ? runs : [];
}

/** The other keys of an option in the look-up order of the newest line, then those of older lines only. */
function aliasesOf(option: CatalogueKey, newest: OptionVariant, lines: LineSet): readonly ExplainedAlias[] {
  const asked = (option.primary & lines) === 0 ? ALL_LINES : lines;
  const aliases = new Map<string, ExplainedAlias>();
  for (const variant of [newest, ...[...option.variants].reverse()]) {
    for (const { key, kind } of variant.alternatives) {
      const on = (aliases.get(key)?.lines ?? 0) | (variant.lines & asked);
      if (on !== 0) aliases.set(key, { key, kind: aliases.get(key)?.kind ?? kind, lines: on });
    }
  }
  return [...aliases.values()];
}

function successorOf(key: string, lines: LineSet, catalogue: Catalogue): ExplainedSuccessor | undefined {
  const line = newestOf(lines);
  const successor = catalogue.successorOn(key, line);
  return successor === undefined ? undefined : { ...successor, line };
}

function olderNameOf(key: string, option: CatalogueKey, lines: LineSet, catalogue: Catalogue): string | undefined {
  const without = linesOf(lines).findLast((line) => !hasLine(option.primary, line));
  return without === undefined ? undefined : catalogue.olderNameOn(key, without);
}

function relatedRules(key: string, { rules }: ExplainParts): readonly RelatedRule[] {
  const wakes = (pattern: string): boolean =>
    pattern.endsWith(".*") ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
  return rules
    .filter(({ keys }) => keys !== undefined && keys !== "all" && keys.some(wakes))
    .map(({ id, summary, severity }) => ({ id, summary, severity }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}
