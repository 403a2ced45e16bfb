import { detectFormat, holdsEnough } from "../formats/detect.js";
import { type FormatId, isFlinkFormat } from "../formats/format-id.js";
import type { LintSettings } from "../settings/lint-settings.js";
import { createCore } from "./create-core.js";
import type { FixOptions, FixOutcome } from "./fix-loop.js";
import { lintDocument } from "./lint-document.js";
import type { InputFile, LintResult } from "./lint-result.js";
import type { Linted } from "./linted.js";
import type { LinterCore, LinterKits, LinterParts } from "./linter-core.js";
import type { Screened } from "./screen.js";

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
  let made: LinterCore | undefined;
  const core = (): LinterCore => {
    made ??= createCore(parts, kits);
    return made;
  };
  const settingsOf = (settings: SettingsFor | undefined, path: string): LintSettings =>
    (typeof settings === "function" ? settings(path) : settings) ?? {};
  return {
    lint(files, settings) {
      const results: LintResult[] = [];
      for (const file of files) {
        const own = settingsOf(settings, file.path);
        const early = passedByContent(parts, file, own);
        const kind = early === undefined ? kindOf(parts, file) : "config-yaml";
        if (kind === undefined) continue;
        const passed = early ?? (isFlinkFormat(kind) ? parts.screen?.().pass(file, kind, own) : undefined);
        const closely = (): LintResult => lintDocument(core(), file, kind, own).result;
        results.push(passed === undefined ? closely() : new PassedResult(file, kind, passed, closely));
      }
      return results;
    },
    fix(file, settings, options) {
      const kind = kindOf(parts, file);
      if (kind === undefined) return undefined;
      const own = settingsOf(settings, file.path);
      return kits.repair().fixFile(file, (state) => lintDocument(core(), state, kind, own), options);
    },
    inspect(file, settings) {
      const kind = kindOf(parts, file);
      if (kind === undefined || !(isFlinkFormat(kind) || kind === "kubernetes")) return undefined;
      return lintDocument(core(), file, kind, settingsOf(settings, file.path));
    },
    ruleIds: () => core().rules.knownIds(),
  };
}

const NONE: readonly never[] = [];

/** The result for a file that nothing is said about. */
class PassedResult implements LintResult {
  readonly path: string;
  readonly source: LintResult["source"];
  readonly target: LintResult["target"];
  readonly complete: boolean;
  readonly diagnostics = NONE;
  readonly suppressed = NONE;
  readonly #closely: () => LintResult;

  constructor(
    { path, source }: InputFile,
    readonly kind: FormatId,
    { target, complete }: Screened,
    closely: () => LintResult,
  ) {
    this.path = path;
    this.source = source;
    this.target = target;
    this.complete = complete;
    this.#closely = closely;
  }

  get secrets(): LintResult["secrets"] {
    return this.#closely().secrets;
  }
}

/**
 * A config.yaml that nobody named is Flink's when enough of its keys are. Whether the screen passes it tells that too, and quicker
 * than a look at its keys before it is read.
 */
function passedByContent({ screen }: LinterParts, file: InputFile, settings: LintSettings): Screened | undefined {
  if (screen === undefined || file.kind !== undefined || file.explicit === true) return undefined;
  if (file.path !== "config.yaml" && !file.path.endsWith("/config.yaml")) return undefined;
  const passed = screen().pass(file, "config-yaml", settings);
  return passed !== undefined && holdsEnough(passed.listed, passed.keys) ? passed : undefined;
}

function kindOf({ catalogue }: LinterParts, file: InputFile): FormatId | undefined {
  if (file.kind !== undefined) return file.kind;
  return detectFormat(file.path, file.source.text, {
    explicit: file.explicit === true,
    siblings: file.siblings ?? [],
    isKnownKey: (key) => catalogue.exact(key) !== undefined,
  });
}
