import { isComplete } from "../effective/completeness.js";
import type { Directives } from "../effective/directive.js";
import { allEntries, dynamicEntries, indexEntries } from "../effective/entry-index.js";
import { inferTarget } from "../effective/infer-target.js";
import { type Layer, layeredConfig } from "../effective/layered-config.js";
import { hasTemplateStatements, isTemplateLine } from "../effective/placeholder.js";
import type { Target } from "../effective/target.js";
import { detectFormat } from "../formats/detect.js";
import type { ConfigDocument, ConfigEntry, FormatId } from "../formats/document.js";
import { isFlinkFormat } from "../formats/format-id.js";
import type { LintSettings } from "../settings/lint-settings.js";
import { lineEnd, lineIndexAt, lineStarts } from "../text/line-index.js";
import type { Range, SourceText } from "../text/source-text.js";
import { Binding } from "./binding.js";
import { DocumentRun, NO_LEVELS } from "./document-run.js";
import { foreignSituations } from "./foreign.js";
import { keyMatcher } from "./known-keys.js";
import type { InputFile, LintResult } from "./lint-result.js";
import type { Linted } from "./linted.js";
import type { LinterCore, LinterKits, RanOver, Surroundings } from "./linter-core.js";
import { neighboursOf, relativesOf } from "./neighbours.js";
import type { FinishedRun } from "./report-kit.js";
import type { Silenced } from "./silence.js";
import { situationsOf } from "./situations.js";

const NO_KEYS: readonly never[] = [];

const NO_DIRECTIVES: Directives = { target: undefined, mistakes: [] };

/** Everything that happens to one file, from its text to its diagnostics. */
export function lintDocument(core: LinterCore, file: InputFile, kind: FormatId, settings: LintSettings): Linted {
  if (kind === "kubernetes") return core.kits.manifests().lint(core, file, settings, runOver);
  const ran = runOver(core, file, core.parse(kind, file.source), settings);
  const { finished, effective, layers } = ran;
  return {
    result: resultOf(core, file, kind, finished, ran.speaksToUs),
    document: finished.run.document,
    effective,
    layers: layers.map(({ name }) => name),
    shown: (value, key) => core.kits.report().masked(finished, value, key),
  };
}

const ALONE: Surroundings = {};

/** Runs all rules over a document. */
function runOver(
  core: LinterCore,
  file: InputFile,
  document: ConfigDocument,
  settings: LintSettings,
  around = ALONE,
): RanOver {
  const kind = document.format;
  // One search for most files, which do not speak to flinkconf.
  const speaksToUs = file.source.text.includes("flinkconf");
  const binding = new Binding(document, core);
  const flinks = isFlinkFormat(kind);
  const layers = flinks ? layersOf(core, file, binding, around) : [ownLayer(file, binding)];
  const effective = layeredConfig(layers, core.catalogue);
  const directives = speaksToUs ? core.kits.report().readDirectives(document) : NO_DIRECTIVES;
  const target = inferTarget({
    stated: settings,
    directive: directives.target,
    path: file.path,
    format: kind,
    siblings: file.siblings ?? [],
    knownKeys: () => (flinks ? binding.knownKeys() : NO_KEYS),
    value: (key) => (flinks ? effective.winner(key)?.entry.value : undefined),
  });
  const levels = settings.rules ?? NO_LEVELS;
  let read: ReturnType<typeof neighboursOf> | undefined;
  const neighbours = (): ReturnType<typeof neighboursOf> => {
    read ??= neighboursOf(core, file);
    return read;
  };
  const run = new DocumentRun({
    document,
    path: file.path,
    binding,
    alone: layers.length === 1,
    effective,
    target,
    catalogue: core.catalogue,
    complete:
      around.complete ?? isComplete({ path: file.path, stated: settings.complete, has: (key) => effective.has(key) }),
    isKnownKey: matcherOf(settings),
    neighbours,
    relatives: () => relativesOf(core, file),
    hasNeighbour: (name) =>
      (!isNamed(file, name) && file.siblings?.includes(name) === true) ||
      neighbours().has(name) ||
      (file.relatives ?? []).some((relative) => isNamed(relative, name)),
    situations:
      around.situations ?? (flinks ? situationsOf(file, kind, target) : foreignSituations(document, core.catalogue)),
    operator: around.operator,
    levels,
    ignoresProblemAt: templateLines(document),
  });
  run.run(core.rules, flinks ? core.entryFaults : undefined, core.quickLook);
  const finished: FinishedRun = {
    rules: core.rules,
    locales: core.locales,
    run,
    directives,
    levels,
    locale: settings.locale,
    others: () => otherEntries(layers),
  };
  return { finished, effective, layers, speaksToUs };
}

function isNamed({ path }: Pick<InputFile, "path">, name: string): boolean {
  return path === name || path.endsWith(`/${name}`);
}

const NOTHING: Silenced = { diagnostics: [], suppressed: [] };

/** What a run comes to. A file that nothing is said about needs none of the report kit. */
function resultOf(
  core: LinterCore,
  file: InputFile,
  kind: FormatId,
  finished: FinishedRun,
  speaksToUs: boolean,
): LintResult {
  const { run, directives } = finished;
  const isSilent =
    run.found.length === 0 &&
    run.crashes.length === 0 &&
    directives.mistakes.length === 0 &&
    run.target.judgedAs === undefined &&
    !speaksToUs;
  const { diagnostics, suppressed } = isSilent ? NOTHING : core.kits.report().finish(finished);
  return new Result(file, kind, finished, core.kits, diagnostics, suppressed);
}

/** A class, because an object with a getter of its own would be a new kind of object for every file. */
class Result implements LintResult {
  readonly path: string;
  readonly source: SourceText;
  readonly target: Target;
  readonly complete: boolean;
  #secrets: readonly Range[] | undefined;
  readonly #finished: FinishedRun;
  readonly #kits: LinterKits;

  constructor(
    file: InputFile,
    readonly kind: FormatId,
    finished: FinishedRun,
    kits: LinterKits,
    readonly diagnostics: LintResult["diagnostics"],
    readonly suppressed: LintResult["suppressed"],
  ) {
    this.path = file.path;
    this.source = file.source;
    this.target = finished.run.target;
    this.complete = finished.run.complete;
    this.#finished = finished;
    this.#kits = kits;
  }

  get secrets(): readonly Range[] {
    this.#secrets ??= this.#kits.report().secretsOf(this.#finished);
    return this.#secrets;
  }
}

const matchers = new WeakMap<readonly string[], (key: string) => boolean>();

function matcherOf({ knownKeys: patterns }: LintSettings): (key: string) => boolean {
  if (patterns === undefined) return keyMatcher(undefined);
  let matcher = matchers.get(patterns);
  if (matcher === undefined) {
    matcher = keyMatcher(patterns);
    matchers.set(patterns, matcher);
  }
  return matcher;
}

function ownLayer({ path }: InputFile, binding: Binding): Layer {
  return { name: path, own: true, index: () => binding.index };
}

/** Layers below, the file itself, layers above, `-D`: each parsed and indexed when a rule asks for it. */
function layersOf(core: LinterCore, file: InputFile, binding: Binding, around: Surroundings): readonly Layer[] {
  const other = (input: InputFile): Layer => {
    let index: ReturnType<Layer["index"]> | undefined;
    return {
      name: input.path,
      own: false,
      index: () => {
        const kind = input.kind ?? detectFormat(input.path, input.source.text, { explicit: true, siblings: [] });
        index ??= indexEntries(core.parse(kind ?? "flink-conf", input.source).entries);
        return index;
      },
    };
  };
  const own = ownLayer(file, binding);
  if (file.below === undefined && file.above === undefined && file.dynamic === undefined && around === ALONE) {
    return [own];
  }
  const { below = [], above = [] } = around;
  const layers = [...below, ...(file.below ?? []).map(other), own, ...(file.above ?? []).map(other), ...above];
  const { dynamic } = file;
  if (dynamic !== undefined && dynamic.length > 0) {
    const index = indexEntries(dynamicEntries(dynamic));
    layers.push({ name: "-D", own: false, index: () => index });
  }
  return layers;
}

function* otherEntries(layers: readonly Layer[]): Generator<ConfigEntry> {
  for (const layer of layers) if (!layer.own) yield* allEntries(layer.index());
}

const nowhere = (): boolean => false;

/** Whether an offset stands on a line that a template language takes out before Flink sees the file. */
function templateLines(document: ConfigDocument): (offset: number) => boolean {
  const { source } = document;
  if (document.problems.length === 0 || !hasTemplateStatements(source.text)) return nowhere;
  return (offset) => {
    const line = lineIndexAt(lineStarts(source), offset);
    return isTemplateLine(source.text.slice(lineStarts(source)[line] ?? 0, lineEnd(source, line)));
  };
}
