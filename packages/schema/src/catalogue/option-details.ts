import { type FlinkLine, hasLine, type LineSet } from "../text/flink-line.js";
import type { EnumConstant } from "../values/value-type.js";
import { OPTION_DETAILS } from "./data/option-details.generated.js";
import { groupOf, type OptionGroup } from "./tables/groups.js";
import { PLAIN_KEYS } from "./tables/plain-keys.js";
import { MADE_OPTIONS } from "./tables/templates.js";

/*
 * What people ask about an option beyond what linting needs. Never imported on the lint path: the text below is several
 * times the size of the lint table.
 */

/** A default exactly as Flink holds it: a duration in ISO-8601, a size in bytes as text, an enum by its constant's name. */
export type ExactDefault = boolean | number | string | readonly ExactDefault[] | { readonly [key: string]: string };

/** An option as the classes of a run of release lines declare it. */
export interface ExactOption {
  readonly lines: LineSet;
  readonly type: string;
  /** Undefined when the option has none. */
  readonly default: ExactDefault | undefined;
  /** Constants of an enum or a list of enums, in Flink's order. */
  readonly constants: readonly EnumConstant[] | undefined;
  /** In look-up order. */
  readonly fallbackKeys: readonly { readonly key: string; readonly deprecated: boolean }[];
  readonly deprecated: boolean;
  /** The declaring class with its package. */
  readonly owner: string;
  /** The artifact that holds it, without Scala suffix. */
  readonly module: string;
  /** Flink's own bookkeeping, no option for a configuration file. */
  readonly internal: boolean;
}

/** What is known about the option with a key or template beyond the lint table. */
export interface OptionDetails {
  /** The class that declares it on the newest line that has it, by its simple name; else the class or script that reads it. */
  readonly owner: string;
  /** The artifact that holds that class, without Scala suffix; undefined for what no class declares. */
  readonly module: string | undefined;
  readonly group: OptionGroup | undefined;
}

/** The stored form: what repeats is kept once and named by its place. */
interface StoredDetails {
  readonly owners: readonly string[];
  readonly modules: readonly string[];
  readonly enums: readonly (readonly (readonly [name: string, text: string])[])[];
  /** By the key that the class gives to the option. */
  readonly options: Readonly<Record<string, readonly StoredOption[]>>;
  /** By template as the catalogue spells it: options that classes declare without their prefix; and the operator's options. */
  readonly templates: Readonly<Record<string, readonly StoredOption[]>>;
}

interface StoredOption {
  readonly lines: LineSet;
  readonly type: string;
  readonly default?: ExactDefault;
  readonly enum?: number;
  readonly fallback?: readonly string[];
  readonly deprecatedKeys?: readonly string[];
  readonly deprecated?: true;
  readonly owner: number;
  readonly module: number;
  readonly internal?: true;
}

let stored: StoredDetails | undefined;

function details(): StoredDetails {
  stored ??= JSON.parse(OPTION_DETAILS) as StoredDetails;
  return stored;
}

/** Every form of the option to which a class gives `key`, oldest first; empty for what is no option. */
export function exactOptions(key: string): readonly ExactOption[] {
  return formsOf(details().options, key);
}

function formsOf(options: StoredDetails["options"], key: string): readonly ExactOption[] {
  const forms = Object.hasOwn(options, key) ? options[key] : undefined;
  return (forms ?? []).map(exactOption);
}

/** The option with `key` as `line` declares it. */
export function exactOptionOn(key: string, line: FlinkLine): ExactOption | undefined {
  return exactOptions(key).find((option) => hasLine(option.lines, line));
}

/** Keys of all options, sorted by code unit. */
export function detailedKeys(): readonly string[] {
  return Object.keys(details().options).sort();
}

/**
 * Who reads a key or template, where that stands, and what group people look for it in; undefined for what Flink reads on
 * no line as an option, a plain string or in a script.
 */
export function optionDetails(key: string): OptionDetails | undefined {
  const newest = exactOptions(key).at(-1) ?? formsOf(details().templates, key).at(-1);
  if (newest !== undefined) return { owner: simpleName(newest.owner), module: newest.module, group: groupOf(key) };
  const reader =
    PLAIN_KEYS.find((plain) => plain.key === key)?.readBy ?? MADE_OPTIONS.find((made) => made.template === key)?.readBy;
  return reader === undefined ? undefined : { owner: reader, module: undefined, group: groupOf(key) };
}

function simpleName(owner: string): string {
  return owner.replace(/\$$/, "").replace(/^.*[.$]/, "");
}

function exactOption(option: StoredOption): ExactOption {
  const { owners, modules, enums } = details();
  return {
    lines: option.lines,
    type: option.type,
    default: option.default,
    constants:
      option.enum === undefined ? undefined : (enums[option.enum] ?? []).map(([name, text]) => ({ name, text })),
    // Flink keeps all fallback keys before all deprecated ones.
    fallbackKeys: [
      ...(option.fallback ?? []).map((key) => ({ key, deprecated: false })),
      ...(option.deprecatedKeys ?? []).map((key) => ({ key, deprecated: true })),
    ],
    deprecated: option.deprecated === true,
    owner: owners[option.owner] ?? "",
    module: modules[option.module] ?? "",
    internal: option.internal === true,
  };
}
