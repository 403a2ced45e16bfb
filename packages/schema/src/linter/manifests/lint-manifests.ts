import { detectFormat } from "../../formats/detect.js";
import type { Manifest } from "../../formats/manifests/manifest.js";
import { type EmbeddedPart, type ManifestPart, partsOf } from "../../formats/manifests/manifest-parts.js";
import { parseKubernetes } from "../../formats/manifests/parse-kubernetes.js";
import { readManifests } from "../../formats/manifests/read-manifests.js";
import { offsetInScalar, startInFile } from "../../formats/manifests/scalar-runs.js";
import type { Diagnostic, SuppressedDiagnostic } from "../../rules/diagnostic.js";
import { Fingerprints } from "../../rules/fingerprint.js";
import type { LintSettings } from "../../settings/lint-settings.js";
import { lineIndexAt, lineStarts } from "../../text/line-index.js";
import type { Range, SourceText } from "../../text/source-text.js";
import type { InputFile, LintResult } from "../lint-result.js";
import type { Linted, LintedPart } from "../linted.js";
import type { LinterCore, ManifestKit, RanOver, RunOver, Surroundings } from "../linter-core.js";
import type { LoadedRule } from "../rule-registry.js";
import { mergedRanges } from "../secrets.js";
import type { Silenced } from "../silence.js";
import { diagnosticInFile, rangeInFile } from "./map-back.js";
import { operatorLayers, operatorOf } from "./operator-surroundings.js";
import { settingsFor } from "./part-target.js";
import { sensitiveScalars } from "./sensitive-scalars.js";
import { targetOfParts } from "./target-of-parts.js";

/** What lints files with Kubernetes resources: each configuration by itself, and the findings told with the places of the file. */
export const MANIFEST_KIT: ManifestKit = { lint: lintManifests };

interface RanPart extends RanOver {
  readonly part: ManifestPart;
  readonly file: InputFile;
}

function lintManifests(core: LinterCore, file: InputFile, settings: LintSettings, runOver: RunOver): Linted {
  const { source } = file;
  const read = readManifests(source.text);
  const whole = runOver(core, aloneIn(file, source), parseKubernetes(source, read), settings);
  const parts = partsOf(read, source).flatMap((part) => runPart(core, file, part, settings, runOver) ?? []);
  const diagnostics: Diagnostic[] = [];
  const suppressed: SuppressedDiagnostic[] = [];
  const linted = parts.map((ran) => {
    const found = isSilent(ran) ? NOTHING : core.kits.report().finish(ran.finished);
    const { part } = ran;
    const own = part.part === "embedded";
    const inFile = <T extends Diagnostic>(one: T): T => (own ? diagnosticInFile(one, part, file.path, source) : one);
    diagnostics.push(...found.diagnostics.map(inFile));
    suppressed.push(...found.suppressed.map((one) => (own ? silencedInFile(inFile(one), part, source) : one)));
    return partOf(core, ran, found);
  });
  const isActive = (rule: LoadedRule): boolean => parts.some(({ finished }) => finished.run.isActive(rule));
  const silent = isSilent(whole) && diagnostics.length + suppressed.length === 0;
  const found = { diagnostics: told(diagnostics), suppressed, isActive };
  const all = silent ? NOTHING : core.kits.report().finish(whole.finished, found);
  const target = targetOfParts(parts.map(({ finished }) => finished.run.target)) ?? whole.finished.run.target;
  const [first] = parts;
  const secrets = (): readonly Range[] => secretsOf(core, whole, parts, read);
  return {
    result: new ManifestResult(file, target, first?.finished.run.complete ?? false, all, secrets),
    document: whole.finished.run.document,
    effective: (first ?? whole).effective,
    layers: whole.layers.map(({ name }) => name),
    shown: (value, key) => core.kits.report().masked((first ?? whole).finished, value, key),
    parts: linted,
  };
}

const NOTHING: Silenced = { diagnostics: [], suppressed: [] };

/** Whether there is nothing to say about a run, so that nobody need be loaded to say it. */
function isSilent({ finished: { run, directives }, speaksToUs }: RanOver): boolean {
  return (
    run.found.length === 0 &&
    run.crashes.length === 0 &&
    directives.mistakes.length === 0 &&
    run.target.judgedAs === undefined &&
    !speaksToUs
  );
}

/** A comment inside an embedded configuration stands on another line of the file. */
function silencedInFile(one: SuppressedDiagnostic, part: EmbeddedPart, source: SourceText): SuppressedDiagnostic {
  const inner: SourceText = { text: part.decoded.text, encoding: "utf-8", malformedAt: -1 };
  if (one.by.line === undefined) return one;
  const offset = lineStarts(inner)[one.by.line - 1] ?? 0;
  return { ...one, by: { ...one.by, line: lineIndexAt(lineStarts(source), startInFile(part.decoded, offset)) + 1 } };
}

/** Runs the rules over one part; undefined for a `config.yaml` of another program. */
function runPart(
  core: LinterCore,
  file: InputFile,
  part: ManifestPart,
  settings: LintSettings,
  runOver: RunOver,
): RanPart | undefined {
  const { manifest } = part;
  const own = settingsFor(settings, manifest);
  if (part.part === "resource") {
    const input = aloneIn(file, file.source);
    const around = surroundingsOf(core, part.manifest, file, settings);
    return { ...runOver(core, input, part.document, own, around), part, file: input };
  }
  const source: SourceText = { text: part.decoded.text, encoding: "utf-8", malformedAt: -1 };
  const kind = detectFormat(part.name, source.text, {
    explicit: false,
    siblings: part.siblings,
    isKnownKey: (key) => core.catalogue.exact(key) !== undefined,
  });
  if (kind === undefined) return undefined;
  const document = core.parse(kind, source);
  // Nobody else has the document yet, and some make their entries on demand: a copy would not.
  if (manifest !== undefined) Object.defineProperty(document, "manifest", { value: manifest });
  const input = aloneIn(file, source);
  return { ...runOver(core, input, document, own), part, file: input };
}

function surroundingsOf(core: LinterCore, manifest: Manifest, file: InputFile, settings: LintSettings): Surroundings {
  if (manifest.kind === "") return { situations: [], complete: false };
  const operator = operatorOf(core, manifest, file, settings);
  const kind = manifest.place(["kind"])?.value ?? manifest.region;
  return {
    // Nothing is missing that the operator's own configuration may set.
    complete: settings.complete ?? (operator.config !== undefined && !manifest.fragment),
    situations: [{ code: "operator-resource", start: kind.start, end: kind.end, data: {} }],
    operator,
    ...operatorLayers(manifest, operator),
  };
}

/** The file without what lies beside it: what is mounted beside a configuration in a pod is not what lies beside the manifest. */
function aloneIn({ path, explicit, dynamic, below, above }: InputFile, source: SourceText): InputFile {
  return {
    path,
    source,
    ...(explicit === undefined ? {} : { explicit }),
    ...(dynamic === undefined ? {} : { dynamic }),
    ...(below === undefined ? {} : { below }),
    ...(above === undefined ? {} : { above }),
  };
}

/** Findings of several parts, sorted; those that read the same in two parts still have fingerprints of their own. */
function told(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const again = new Fingerprints();
  return diagnostics.map((diagnostic) => {
    let { fingerprint } = diagnostic;
    while (seen.has(fingerprint)) fingerprint = again.of(diagnostic.rule, diagnostic.key, fingerprint);
    seen.add(fingerprint);
    return fingerprint === diagnostic.fingerprint ? diagnostic : { ...diagnostic, fingerprint };
  });
}

function partOf(core: LinterCore, ran: RanPart, found: Pick<LintResult, "diagnostics" | "suppressed">): LintedPart {
  const { part, finished, effective, layers, file } = ran;
  const { run } = finished;
  const report = (): ReturnType<LinterCore["kits"]["report"]> => core.kits.report();
  const embedded = part.part === "embedded" ? part.decoded : undefined;
  const region = part.part === "embedded" ? part.scalar : (part.manifest.region ?? part.document.region);
  return {
    title: titleOf(part),
    region: { start: region.start, end: region.end },
    block: part.block,
    inFile: (offset) => (embedded === undefined ? offset : startInFile(embedded, offset)),
    inPart: (offset) => {
      if (offset < region.start || offset > region.end) return undefined;
      return embedded === undefined ? offset : offsetInScalar(embedded, offset);
    },
    result: {
      path: file.path,
      kind: run.document.format,
      source: run.document.source,
      target: run.target,
      complete: run.complete,
      ...found,
      get secrets() {
        return report().secretsOf(finished);
      },
    },
    document: run.document,
    effective,
    layers: layers.map(({ name }) => name),
    shown: (value, key) => report().masked(finished, value, key),
  };
}

function titleOf(part: ManifestPart): string {
  const { manifest } = part;
  const resource =
    manifest === undefined || manifest.kind === "" ? "" : [manifest.kind, manifest.name].filter(Boolean).join(" ");
  const name = part.part === "embedded" ? part.name : resource === "" ? "flinkConfiguration" : "";
  return [resource, name].filter((text) => text !== "").join(", ");
}

function secretsOf(
  core: LinterCore,
  whole: RanOver,
  parts: readonly RanPart[],
  read: ReturnType<typeof readManifests>,
): readonly Range[] {
  const report = core.kits.report();
  const ranges: Range[] = [...report.secretsOf(whole.finished)];
  for (const { part, finished } of parts) {
    for (const range of report.secretsOf(finished)) {
      ranges.push(part.part === "embedded" ? rangeInFile(part.decoded, range) : range);
    }
  }
  for (const { tree } of read.resources) ranges.push(...sensitiveScalars(tree));
  return mergedRanges(ranges);
}

/** Where secrets stand is worked out when somebody asks. */
class ManifestResult implements LintResult {
  readonly kind = "kubernetes";
  readonly path: string;
  readonly source: SourceText;
  readonly diagnostics: LintResult["diagnostics"];
  readonly suppressed: LintResult["suppressed"];
  #secrets: readonly Range[] | undefined;
  readonly #find: () => readonly Range[];

  constructor(
    file: InputFile,
    readonly target: LintResult["target"],
    readonly complete: boolean,
    { diagnostics, suppressed }: Pick<LintResult, "diagnostics" | "suppressed">,
    find: () => readonly Range[],
  ) {
    this.path = file.path;
    this.source = file.source;
    this.diagnostics = diagnostics;
    this.suppressed = suppressed;
    this.#find = find;
  }

  get secrets(): readonly Range[] {
    this.#secrets ??= this.#find();
    return this.#secrets;
  }
}
