import type { Catalogue, CatalogueKey, KeyMatch, NearKey, OptionVariant } from "./catalogue/catalogue.js";
import { flinkCatalogue } from "./catalogue/flink-catalogue.js";
import { optionDetails } from "./catalogue/option-details.js";
import type { EffectiveConfig } from "./effective/effective-config.js";
import { dynamicEntries, indexEntries } from "./effective/entry-index.js";
import { type Layer, layeredConfig } from "./effective/layered-config.js";
import { parseRelease } from "./effective/release.js";
import { type ExplainFileOptions, explainFile as explainLinted } from "./explain/explain-file.js";
import { type ExplainParts, explainKey as explainOne } from "./explain/explain-key.js";
import { explainParts as explainConfigurations, explainLineOfFile } from "./explain/explain-parts.js";
import type { FileExplanation, KeyExplanation, LineExplanation, OptionDetails } from "./explain/types.js";
import { readYaml } from "./formats/config-yaml/read-yaml.js";
import { detectFormat } from "./formats/detect.js";
import type { ConfigDocument, FlinkFormat, FormatId } from "./formats/document.js";
import { jsonSchema as schemaOf } from "./json-schema/json-schema.js";
import type { JsonSchema, SchemaKind } from "./json-schema/leaf-schema.js";
import type { FixOptions, FixOutcome } from "./linter/fix-loop.js";
import type { SettingsFor } from "./linter/lean-linter.js";
import type { InputFile, LintResult } from "./linter/lint-result.js";
import { documentsOfFile } from "./linter/manifests/documents-of-file.js";
import { parseDocument, standardLinter } from "./linter/standard-linter.js";
import { RULES } from "./rules/index.generated.js";
import { sourceText } from "./text/decode.js";
import { ALL_LINES, type FlinkLine, type LineSet, newestOf } from "./text/flink-line.js";
import { convertValue as convert, type FlinkValue, type OptionType } from "./values/convert.js";
import type { LoadedValue } from "./values/loaded-value.js";
import type { Conversion } from "./values/value-failure.js";

/** What is known about a text that shall be parsed. */
export interface ParseOptions {
  /** The file's path; its name tells the format. */
  readonly path: string;
  /** The format, when it is known. */
  readonly kind?: FormatId;
}

/**
 * The configuration documents in a text, as Flink's own loaders read them (`GlobalConfiguration.loadYAMLResource` up to
 * 1.20, `YamlParserUtils` from 1.19 on); none when the file is no Flink configuration. A file with this name counts as
 * one that somebody named. Offsets are UTF-16 code units. Never throws.
 */
export function parseDocuments(text: string, { path, kind }: ParseOptions): readonly ConfigDocument[] {
  const source = sourceText(text);
  const isKnownKey = (key: string): boolean => flinkCatalogue().exact(key) !== undefined;
  const format = kind ?? detectFormat(path, text, { explicit: true, siblings: [], isKnownKey });
  if (format === "kubernetes") return documentsOfFile(source, { parse: parseDocument, isKnownKey });
  return format === undefined ? [] : [parseDocument(format, source)];
}

/**
 * Lints files with all rules. Files that are no Flink configuration have no result; the others come in the order given, each
 * with its findings sorted by offset and rule. Settings are one object for all files, or a function of the path. Never
 * throws: a rule that does becomes a finding of `internal-error`.
 */
export function lint(files: readonly InputFile[], settings?: SettingsFor): readonly LintResult[] {
  return standardLinter().lint(files, settings);
}

/**
 * Repairs what can be repaired in a file: safe fixes, and with `unsafe` also those that may change what Flink does. Each
 * repair is kept only if its finding is gone afterwards and no rule finds more than before. Undefined when the file is no
 * Flink configuration. Nothing is written.
 */
export function applyFixes(file: InputFile, settings?: SettingsFor, options?: FixOptions): FixOutcome | undefined {
  return standardLinter().fix(file, settings, options);
}

/** One layer of a configuration: a file's text, or settings as `-D` gives them. */
export type ConfigLayer =
  | { readonly path: string; readonly text: string; readonly kind?: FormatId }
  | { readonly dynamic: readonly (readonly [key: string, value: string])[] };

/**
 * What some layers, lowest first, amount to: which entry wins for a key, and what an option reads on a release line. Mirrors
 * `Configuration.applyWithOption`: the own key, then the other keys in Flink's order, then the default.
 */
export function effectiveConfiguration(layers: readonly ConfigLayer[]): EffectiveConfig {
  const top = layers.length - 1;
  return layeredConfig(
    layers.map((layer, i): Layer => {
      const entries =
        "dynamic" in layer
          ? dynamicEntries(layer.dynamic)
          : parseDocuments(layer.text, layer).flatMap((one) => one.entries);
      const index = indexEntries(entries);
      return { name: "dynamic" in layer ? "-D" : layer.path, own: i === top, index: () => index };
    }),
    flinkCatalogue(),
  );
}

/** The options of one release, or of the lines that a release such as `2.x` stands for. */
export interface ReleaseCatalogue {
  /** The lines that the release stands for; never empty. */
  readonly lines: LineSet;
  /** What a key is there; undefined when none of the lines reads it. */
  find(key: string): KeyMatch | undefined;
  /** Type, default and other keys of an option on the newest of the lines that has it. */
  variant(key: string): OptionVariant | undefined;
  /** Keys that a person may have meant, likeliest first. */
  nearest(key: string, limit?: number): readonly NearKey[];
  /** Every key that the lines read, templates included, sorted. */
  keys(): readonly string[];
}

/**
 * The catalogue of a release as people write it (`1.20`, `1.20.5`, `2.x`). An older or newer release than every one known is
 * answered for by the nearest one. Undefined when the text names no release.
 */
export function catalogueFor(flink: string): ReleaseCatalogue | undefined {
  const release = parseRelease(flink);
  if (release === undefined) return undefined;
  const catalogue: Catalogue = flinkCatalogue();
  const { lines } = release;
  const accepted = (key: CatalogueKey): boolean => (key.accepted & lines) !== 0 && !key.internal;
  return {
    lines,
    find(key) {
      const match = catalogue.find(key);
      if (match === undefined) return undefined;
      const on = match.how === "exact" || match.how === "template" ? match.option.accepted : match.lines;
      return (on & lines) === 0 ? undefined : match;
    },
    variant(key) {
      const match = catalogue.find(key);
      return match === undefined || match.how === "prefix" ? undefined : catalogue.variantOn(match.option, lines);
    },
    nearest: (key, limit) => catalogue.nearest(key, lines, limit),
    keys: () =>
      catalogue
        .all()
        .filter(accepted)
        .map(({ key }) => key),
  };
}

function explainParts(): ExplainParts {
  return { catalogue: flinkCatalogue(), details: detailsOf, rules: RULES };
}

function detailsOf(key: string): OptionDetails | undefined {
  const known = optionDetails(key);
  if (known === undefined) return undefined;
  const { owner, module, group } = known;
  return {
    owner,
    ...(module === undefined ? {} : { module }),
    ...(group === undefined ? {} : { group: String(group) }),
  };
}

/**
 * What a key is: type, default, values, other names, who reads it and on which lines, what took its place. `flink` is a
 * release as people write it; without one, or when the text names none, the answer is for all lines known.
 */
export function explainKey(key: string, { flink }: { readonly flink?: string } = {}): KeyExplanation {
  const release = flink === undefined ? undefined : parseRelease(flink);
  return explainOne(key, release?.lines ?? ALL_LINES, explainParts());
}

/**
 * What a file amounts to: each setting that counts with its place and what it beats, lines that set nothing, defaults that
 * matter, the target and where it was learnt from; of a file with several configurations the first one. Undefined when the file is no Flink configuration. Values of sensitive
 * keys are hidden.
 */
export function explainFile(
  file: InputFile,
  settings?: SettingsFor,
  options?: ExplainFileOptions,
): FileExplanation | undefined {
  const linted = standardLinter().inspect(file, settings);
  if (linted === undefined) return undefined;
  const [first] = explainConfigurations(linted, explainParts(), options);
  return first?.file ?? explainLinted(linted, explainParts(), options);
}

/**
 * The same for every configuration of a file with Kubernetes resources, each with the name of its resource. Empty for any other
 * file.
 */
export function explainResources(
  file: InputFile,
  settings?: SettingsFor,
  options?: ExplainFileOptions,
): readonly { readonly title: string; readonly file: FileExplanation }[] {
  const linted = standardLinter().inspect(file, settings);
  if (linted === undefined) return [];
  return explainConfigurations(linted, explainParts(), options).map(({ title, file: one }) => ({ title, file: one }));
}

/** What one line of a file does; lines count from 1. Undefined when the file is no Flink configuration. */
export function explainLine(file: InputFile, line: number, settings?: SettingsFor): LineExplanation | undefined {
  const linted = standardLinter().inspect(file, settings);
  return linted === undefined ? undefined : explainLineOfFile(linted, line, explainParts());
}

/**
 * A JSON Schema (draft 7) of one kind of file for one release; undefined when the release does not read such a file, or the
 * text names no release. A whole major stands for its newest line.
 */
export function jsonSchema({
  flink,
  kind,
}: {
  readonly flink: string;
  readonly kind: SchemaKind;
}): JsonSchema | undefined {
  const release = parseRelease(flink);
  return release === undefined ? undefined : schemaOf(flinkCatalogue(), { flink: newestOf(release.lines), kind });
}

/**
 * Converts a value as an option of a type reads it on a release line. `source` is the file it stands in: Flink 1.19 and 1.20
 * convert lists and maps of a config.yaml in another way than those of a flink-conf.yaml. Mirrors
 * `ConfigurationUtils.convertValue`; a failure names Flink's exceptions, outermost first.
 */
export function convertValue(
  raw: string | LoadedValue,
  type: OptionType,
  { flink, source }: { readonly flink: FlinkLine; readonly source: FlinkFormat },
): Conversion<FlinkValue> {
  const value: LoadedValue = typeof raw === "string" ? { type: "String", text: raw } : raw;
  return convert(value, type, { line: flink, mode: isLegacy(source, flink) ? "legacy" : "standard", readYaml });
}

/** The operator writes a flink-conf.yaml for releases up to 1.20. */
function isLegacy(source: FlinkFormat, flink: FlinkLine): boolean {
  return source === "flink-conf" || (source === "flink-configuration" && flink.startsWith("1."));
}
