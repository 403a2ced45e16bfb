import { isComplete } from "../effective/completeness.js";
import { readDirectives } from "../effective/directive.js";
import type { EffectiveConfig } from "../effective/effective-config.js";
import { dynamicEntries, indexEntries } from "../effective/entry-index.js";
import { inferTarget } from "../effective/infer-target.js";
import { type Layer, layeredConfig } from "../effective/layered-config.js";
import { hasTemplateStatements, isTemplateLine } from "../effective/placeholder.js";
import { detectFormat } from "../formats/detect.js";
import type { ConfigDocument, ConfigEntry, FormatId } from "../formats/document.js";
import type { Neighbour } from "../rules/rule.js";
import type { LintSettings } from "../settings/lint-settings.js";
import { lineEnd, lineIndexAt, lineStarts } from "../text/line-index.js";
import type { Range } from "../text/source-text.js";
import type { DiagnosticParts } from "./diagnostics.js";
import { type Binding, bind, DocumentRun, knownKeys, type RawFinding } from "./document-run.js";
import { crashFinding, directiveFinding, type EngineFinding, releaseFinding } from "./engine-findings.js";
import { keyMatcher } from "./known-keys.js";
import type { InputFile, LintResult } from "./lint-result.js";
import type { LinterCore } from "./linter-core.js";
import { Masker } from "./masker.js";
import { silence } from "./silence.js";
import { situationsOf } from "./situations.js";
import { Texts } from "./texts.js";

/** A result together with what it was made from. */
export interface Linted {
  readonly result: LintResult;
  readonly document: ConfigDocument;
  readonly effective: EffectiveConfig;
  /** Names of the layers, lowest first. */
  readonly layers: readonly string[];
}

const NO_LEVELS = {};

/** Everything that happens to one file, from its text to its diagnostics. */
export function lintDocument(core: LinterCore, file: InputFile, kind: FormatId, settings: LintSettings): Linted {
  const document = core.parse(kind, file.source);
  const binding = bind(document, core.planFor);
  const layers = layersOf(core, file, binding);
  const effective = layeredConfig(layers, core.catalogue);
  const directives = readDirectives(document);
  const target = inferTarget({
    stated: settings,
    directive: directives.target,
    path: file.path,
    format: kind,
    siblings: file.siblings ?? [],
    knownKeys: () => knownKeys(binding),
    value: (key) => effective.winner(key)?.entry.value,
  });
  const complete = isComplete({ path: file.path, stated: settings.complete, has: (key) => effective.has(key) });
  const levels = settings.rules ?? NO_LEVELS;
  const run = new DocumentRun({
    document,
    path: file.path,
    binding,
    effective,
    target,
    catalogue: core.catalogue,
    complete,
    isKnownKey: matcherOf(settings),
    neighbours: () => neighboursOf(file),
    situations: situationsOf(file, kind, target),
    levels,
    ignoresProblemAt: templateLines(document),
  });
  run.run(core.rules, core.entryFaults);

  const engine: EngineFinding[] = directives.mistakes.map(directiveFinding);
  const crashed = new Set<string>();
  for (const crash of run.crashes) {
    if (!crashed.has(crash.name)) engine.push(crashFinding(crash));
    crashed.add(crash.name);
  }
  const notice = releaseFinding(target);
  if (notice !== undefined) engine.push(notice);

  const parts: DiagnosticParts = {
    document,
    path: file.path,
    targetLines: target.lines,
    levels,
    texts: new Texts(settings.locale, core.locales),
    masker: new Masker(document, () => otherEntries(layers)),
  };
  const raw = [...run.found, ...resolved(core, run, engine)];
  const silenced = silence(core, run, raw, parts);
  return {
    result: resultOf(file, kind, parts.masker, run, silenced),
    document,
    effective,
    layers: layers.map(({ name }) => name),
  };
}

function resultOf(
  file: InputFile,
  kind: FormatId,
  masker: Masker,
  run: DocumentRun,
  silenced: ReturnType<typeof silence>,
): LintResult {
  let secrets: readonly Range[] | undefined;
  return {
    path: file.path,
    kind,
    source: file.source,
    target: run.target,
    complete: run.complete,
    diagnostics: silenced.diagnostics,
    suppressed: silenced.suppressed,
    get secrets() {
      secrets ??= masker.rangesInText();
      return secrets;
    },
  };
}

/** Findings of the linter's own rules, as far as these are there and switched on. */
export function resolved(core: LinterCore, run: DocumentRun, findings: readonly EngineFinding[]): RawFinding[] {
  const raw: RawFinding[] = [];
  for (const { rule, finding } of findings) {
    const loaded = core.rules.byId(rule);
    if (loaded !== undefined && run.isActive(loaded)) raw.push({ loaded, finding });
  }
  return raw;
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

/** Layers below, the file itself, layers above, `-D`: each parsed and indexed when a rule asks for it. */
function layersOf(core: LinterCore, file: InputFile, binding: Binding): readonly Layer[] {
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
  const own: Layer = { name: file.path, own: true, index: () => binding.slots };
  if (file.below === undefined && file.above === undefined && file.dynamic === undefined) return [own];
  const layers = [...(file.below ?? []).map(other), own, ...(file.above ?? []).map(other)];
  const { dynamic } = file;
  if (dynamic !== undefined && dynamic.length > 0) {
    const index = indexEntries(dynamicEntries(dynamic));
    layers.push({ name: "-D", own: false, index: () => index });
  }
  return layers;
}

function* otherEntries(layers: readonly Layer[]): Generator<ConfigEntry> {
  for (const layer of layers) {
    if (layer.own) continue;
    for (const slot of layer.index().values()) {
      if (slot.earlier !== undefined) yield* slot.earlier;
      yield slot.last;
    }
  }
}

function neighboursOf(file: InputFile): ReadonlyMap<string, Neighbour> {
  const neighbours = new Map<string, Neighbour>();
  for (const { path, source } of file.neighbours ?? []) {
    neighbours.set(path.slice(path.lastIndexOf("/") + 1), { path, text: source.text });
  }
  return neighbours;
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
