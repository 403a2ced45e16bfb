import type { OptionScope } from "../../../packages/schema/src/catalogue/catalogue.js";
import { PLAIN_KEYS } from "../../../packages/schema/src/catalogue/tables/plain-keys.js";
import { scopeOf } from "../../../packages/schema/src/catalogue/tables/scopes.js";
import { MADE_OPTIONS, SUFFIX_FAMILIES } from "../../../packages/schema/src/catalogue/tables/templates.js";
import {
  ALL_LINES,
  isFlinkLine,
  type LineSet,
  lineSet,
  linesOf,
} from "../../../packages/schema/src/text/flink-line.js";
import { defaultText } from "./default-text.js";
import type { Dump, DumpedOption } from "./dump.js";

/** An option as linting sees it on some lines. */
export interface LintVariant {
  lines: LineSet;
  readonly type: string;
  /** `NAME` or `NAME:text`, joined by commas; empty unless the type is an enum or a list of one. */
  readonly constants: string;
  readonly deprecated: boolean;
  readonly defaultText: string | undefined;
  readonly alternatives: readonly { readonly key: string; readonly deprecated: boolean }[];
}

/** All that linting knows about one key or template. */
export interface LintKey {
  readonly key: string;
  readonly variants: LintVariant[];
  readonly aliasOf: { readonly option: string; readonly deprecated: boolean; lines: LineSet }[];
  internal: boolean;
  plain: LineSet;
  script: LineSet;
  scope: OptionScope;
}

/** A template: its key holds a name in angle brackets. */
export function isTemplate(key: string): boolean {
  return key.includes("<");
}

/** Brings all lines together, one entry a key, sorted by key with the templates last. */
export function mergeDumps(dumps: readonly Dump[]): readonly LintKey[] {
  const keys = new Map<string, LintKey>();
  for (const dump of [...dumps].sort((left, right) => lineOrder(left) - lineOrder(right))) {
    const lines = isFlinkLine(dump.line) ? lineSet(dump.line) : ALL_LINES;
    for (const option of dump.options) {
      for (const key of keysInFiles(option)) addOption(keys, key, option, lines, dump.line);
    }
  }
  for (const made of MADE_OPTIONS) addMade(keys, made);
  for (const { key, variants } of [...keys.values()]) {
    for (const variant of variants) addAliases(keys, key, variant);
  }
  for (const { key, lines, kind } of PLAIN_KEYS) entryOf(keys, key)[kind] |= lines;
  for (const key of keys.values()) key.scope = scopeOf(key.key);
  return [...keys.values()].sort(
    (left, right) => Number(isTemplate(left.key)) - Number(isTemplate(right.key)) || (left.key < right.key ? -1 : 1),
  );
}

function lineOrder({ line }: Dump): number {
  return isFlinkLine(line) ? lineSet(line) : 0;
}

/** The keys under which a configuration file may hold an option; none for a connector's, which stand elsewhere. */
export function keysInFiles(option: DumpedOption): readonly string[] {
  const { key, kind, owner } = option;
  if (kind === "connector" || key.includes(" ")) return [];
  if (kind === "suffix") {
    if (key.startsWith("<")) return [];
    const simpleName = owner.slice(owner.lastIndexOf(".") + 1);
    const stems = SUFFIX_FAMILIES.filter(({ owners }) => owners.includes(simpleName)).map(({ stem }) => stem + key);
    if (stems.length === 0) throw new Error(`SUFFIX_FAMILIES does not say where ${simpleName} puts "${key}".`);
    return stems;
  }
  // Below these stands anything: OPEN_PREFIXES has them.
  if (key.endsWith(">")) return [];
  // What a job's operators hand to each other never stands in a file.
  if (owner.endsWith(".StreamConfig")) return [];
  return [key.replace(/<[^>]*>/g, "<name>")];
}

function entryOf(keys: Map<string, LintKey>, key: string): LintKey {
  let entry = keys.get(key);
  if (entry === undefined) {
    entry = { key, variants: [], aliasOf: [], internal: false, plain: 0, script: 0, scope: "cluster" };
    keys.set(key, entry);
  }
  return entry;
}

function addOption(keys: Map<string, LintKey>, key: string, option: DumpedOption, lines: LineSet, line: string): void {
  const entry = entryOf(keys, key);
  const constants = (option.enum ?? []).map(({ name, text }) => (name === text ? name : `${name}:${text}`)).join(",");
  const variant: LintVariant = {
    lines,
    type: option.type,
    constants,
    deprecated: option.deprecated,
    defaultText: defaultText(option),
    alternatives: option.fallbackKeys.filter(
      (alternative) => alternative.key !== key && !alternative.key.includes(" "),
    ),
  };
  entry.internal = option.kind === "internal";
  const sameLine = entry.variants.find((other) => (other.lines & lines) !== 0);
  if (sameLine !== undefined) {
    if (option.kind === "suffix") mixSuffix(entry, sameLine, variant, lines);
    else if (!sameVariant(sameLine, variant)) throw new Error(`${line} declares ${key} twice, and differently.`);
  } else addVariant(entry, variant);
}

function addVariant(entry: LintKey, variant: LintVariant): void {
  const same = entry.variants.find((other) => sameVariant(other, variant));
  if (same === undefined) entry.variants.push(variant);
  else same.lines |= variant.lines;
}

function sameVariant(left: LintVariant, right: LintVariant): boolean {
  return JSON.stringify({ ...left, lines: 0 }) === JSON.stringify({ ...right, lines: 0 });
}

/** Two reporters have a parameter of one name: what holds for both is left of it. */
function mixSuffix(entry: LintKey, old: LintVariant, added: LintVariant, lines: LineSet): void {
  if (sameVariant(old, added)) return;
  old.lines &= ~lines;
  if (old.lines === 0) entry.variants.splice(entry.variants.indexOf(old), 1);
  const type = old.type === added.type && old.constants === added.constants ? old.type : "string";
  addVariant(entry, {
    lines,
    type,
    constants: type === "string" ? "" : old.constants,
    deprecated: old.deprecated && added.deprecated,
    defaultText: old.defaultText === added.defaultText ? old.defaultText : undefined,
    alternatives: [],
  });
}

function addMade(keys: Map<string, LintKey>, made: (typeof MADE_OPTIONS)[number]): void {
  const entry = entryOf(keys, made.template);
  for (const line of linesOf(made.lines)) {
    const lines = lineSet(line);
    const variant: LintVariant = {
      lines,
      type: made.type,
      constants: "",
      deprecated: false,
      defaultText: made.defaultText,
      alternatives: [],
    };
    const declared = entry.variants.find((other) => (other.lines & lines) !== 0);
    if (declared === undefined) addVariant(entry, variant);
    else mixSuffix(entry, declared, variant, lines);
  }
}

function addAliases(keys: Map<string, LintKey>, option: string, variant: LintVariant): void {
  for (const { key, deprecated } of variant.alternatives) {
    const { aliasOf } = entryOf(keys, key);
    const known = aliasOf.find((use) => use.option === option && use.deprecated === deprecated);
    if (known === undefined) aliasOf.push({ option, deprecated, lines: variant.lines });
    else known.lines |= variant.lines;
  }
}
