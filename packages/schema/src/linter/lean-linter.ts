import type { KeyMatch } from "../catalogue/catalogue.js";
import { detectFormat } from "../formats/detect.js";
import { type FormatId, isFlinkFormat } from "../formats/format-id.js";
import type { LintSettings } from "../settings/lint-settings.js";
import type { FixOptions, FixOutcome } from "./fix-loop.js";
import { type KeyPlan, PlanCache } from "./key-plan.js";
import { lintDocument } from "./lint-document.js";
import type { InputFile, LintResult } from "./lint-result.js";
import type { Linted } from "./linted.js";
import type { LinterCore, LinterKits, LinterParts } from "./linter-core.js";
import { LoadedRules } from "./rule-registry.js";

/** Settings for every file, or a function that gives them for a path. */
export type SettingsFor = LintSettings | ((path: string) => LintSettings);

/** The engine: synchronous, without I/O, the same answer to the same question. */
export interface Linter {
  /** Lints files; a file that is no Flink configuration has no result. Results come in the order of the files. */
  lint(files: readonly InputFile[], settings?: SettingsFor): readonly LintResult[];
  /** Fixes what can be fixed in one file; undefined when it is no Flink configuration. */
  fix(file: InputFile, settings?: SettingsFor, options?: FixOptions): FixOutcome | undefined;
  /** Lints one file and gives what its result was made from too; undefined when it is no Flink configuration. */
  inspect(file: InputFile, settings?: SettingsFor): Linted | undefined;
  /** Ids of all rules, sorted by area. */
  ruleIds(): readonly string[];
}

/**
 * Makes a linter whose rarer parts come from functions, so that a host can load them when a file needs them. Make one and
 * keep it: what it learns about keys and rules serves every further file.
 */
export function createLeanLinter(parts: LinterParts, kits: LinterKits): Linter {
  const core = createCore(parts, kits);
  const settingsOf = (settings: SettingsFor | undefined, path: string): LintSettings =>
    (typeof settings === "function" ? settings(path) : settings) ?? {};
  return {
    lint(files, settings) {
      const results: LintResult[] = [];
      for (const file of files) {
        const kind = kindOf(core, file);
        if (kind !== undefined) results.push(lintDocument(core, file, kind, settingsOf(settings, file.path)).result);
      }
      return results;
    },
    fix(file, settings, options) {
      const kind = kindOf(core, file);
      if (kind === undefined) return undefined;
      const own = settingsOf(settings, file.path);
      return kits.repair().fixFile(file, (state) => lintDocument(core, state, kind, own), options);
    },
    inspect(file, settings) {
      const kind = kindOf(core, file);
      if (kind === undefined || !(isFlinkFormat(kind) || kind === "kubernetes")) return undefined;
      return lintDocument(core, file, kind, settingsOf(settings, file.path));
    },
    ruleIds: () => core.rules.knownIds(),
  };
}

function kindOf(core: LinterCore, file: InputFile): FormatId | undefined {
  if (file.kind !== undefined) return file.kind;
  return detectFormat(file.path, file.source.text, {
    explicit: file.explicit === true,
    siblings: file.siblings ?? [],
    isKnownKey: (key) => core.catalogue.exact(key) !== undefined,
  });
}

/** So many filled templates are remembered, and no longer ones. */
const MOST_FILLED = 1000;
const LONGEST_FILLED = 200;

/**
 * The same text as a string of its own: a piece that was cut out of a longer text takes a detour for each of its characters,
 * and the keys of plans are compared with every key of every file. Names of properties are always made whole.
 */
function flat(key: string): string {
  return Object.keys({ [key]: 0 })[0] ?? key;
}

function createCore(parts: LinterParts, kits: LinterKits): LinterCore {
  // Only keys that the catalogue has are kept, and some filled templates and entries of maps, which come again in the next
  // file, too: a bounded number. The cache holds strings of its own, because a piece of a file's text would keep all of it alive.
  const plans = new PlanCache();
  const isListed = (key: string): boolean => parts.catalogue.lists?.(key) ?? parts.catalogue.exact(key) !== undefined;
  const rules = new LoadedRules(parts.registry, { isListed, peek: (key, hash) => plans.ofKey(key, hash) });
  let filled = 0;
  // Keys below one open prefix share a match, and a plan unless rules tell them apart.
  let shared: { readonly match: KeyMatch; readonly plan: KeyPlan | undefined } | undefined;
  let uniform: { readonly parent: string; readonly plan: KeyPlan } | undefined;
  const planFor: LinterCore["planFor"] = (table, index, hash) => {
    const known = plans.get(table, index, hash);
    if (known !== undefined) return known;
    if (uniform !== undefined && table.keyIsChildOf(index, uniform.parent)) return uniform.plan;
    const key = table.key(index);
    const match = parts.catalogue.find(key);
    if (match?.how === "prefix") {
      if (shared?.match !== match) {
        shared = { match, plan: rules.isBlindBelow(match.prefix) ? rules.planFor(key, match, true) : undefined };
      }
      const { plan } = shared;
      const parent = plan === undefined ? undefined : parts.catalogue.uniformParent?.();
      if (plan !== undefined && parent !== undefined) uniform = { parent: flat(parent), plan };
      if (plan !== undefined) return plan;
    }
    if (match?.how === "exact") {
      const plan = rules.planFor(flat(match.option.key), match);
      plans.add(plan, hash);
      return plan;
    }
    if (match === undefined || filled >= MOST_FILLED || key.length > LONGEST_FILLED)
      return rules.planFor(key, match, true);
    // A copy: a piece of a file's text would keep all of it alive.
    const copy = flat(key);
    const plan = rules.planFor(copy, parts.catalogue.find(copy));
    filled++;
    plans.add(plan, hash);
    return plan;
  };
  return { ...parts, kits, rules, planFor, isListed };
}
