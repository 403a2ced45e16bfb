import { type Diagnostic, docsAddress, type Fix, phrase, type Range, type SourceText } from "@flinkconf/schema/host";
import type { FileError } from "../failure.js";
import { visible } from "../print/visible.js";
import { json } from "./json.js";
import { wellFormed } from "./markup.js";
import { placeOf } from "./places.js";
import type { FileReport, Reporter, ReporterContext } from "./reporter.js";
import { type RepositoryPath, repositoryPaths } from "./repository-path.js";
import { type LimitedResult, withinLimits } from "./sarif-limits.js";
import { LEVELS, sarifRules } from "./sarif-rules.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** GitHub shows no more places of one finding. */
const MOST_RELATED = 100;

/**
 * SARIF 2.1.0 for code scanning, with fixes, fingerprints and the pages of the rules that found something. Suppressed findings
 * are left out: GitHub opens an alert for every result, suppressed or not.
 */
export function sarifReporter({ version }: ReporterContext): Reporter {
  const pathOf = repositoryPaths();
  const rules = new Map<string, number>();
  const results: LimitedResult[] = [];
  const indexOf = (rule: string): number => {
    const index = rules.get(rule) ?? rules.size;
    rules.set(rule, index);
    return index;
  };
  return {
    begin: () => "",
    file: (report) => {
      for (const diagnostic of report.diagnostics) {
        const text = json(result(diagnostic, report, { index: indexOf(diagnostic.rule), pathOf }));
        results.push({ severity: diagnostic.severity, text });
      }
      return "";
    },
    end: (_totals, errors) => {
      const { shown, left } = withinLimits(results);
      const driver = {
        name: "flinkconf",
        semanticVersion: version,
        informationUri: docsAddress("").replace(/rules\/$/, ""),
        rules: sarifRules([...rules.keys()]),
      };
      const notes = [...errors.map((error) => notification(error, pathOf)), ...(left === 0 ? [] : [leftOut(left)])];
      const invocation = {
        executionSuccessful: errors.length === 0,
        ...(notes.length === 0 ? {} : { toolExecutionNotifications: notes }),
      };
      const head = `{"$schema":${json(SCHEMA)},"version":"2.1.0","runs":[{"tool":${json({ driver })}`;
      const body = shown.length === 0 ? "[]" : `[\n${shown.join(",\n")}\n]`;
      return `${head},"columnKind":"utf16CodeUnits","invocations":${json([invocation])},"results":${body}}]}\n`;
    },
  };
}

interface Surroundings {
  readonly index: number;
  readonly pathOf: (shown: string) => RepositoryPath;
}

function result(diagnostic: Diagnostic, report: FileReport, { index, pathOf }: Surroundings): object {
  const { rule, severity, message, help, fingerprint, related, fixes, key } = diagnostic;
  const { path, source, sourceOf } = report;
  const sourceAt = (other: string | undefined): SourceText | undefined =>
    other === undefined || other === path ? source : sourceOf(other);
  const location = (other: string | undefined, range: Range): object => ({
    artifactLocation: artifact(pathOf(other ?? path)),
    ...regionIn(sourceAt(other), range),
  });
  const repairs = fixes.map((fix) => fixObject(fix, sourceAt, (other) => artifact(pathOf(other ?? path))));
  const offered = repairs.filter((fix) => fix !== undefined);
  const places = related.slice(0, MOST_RELATED).map((place, id) => ({
    id,
    message: { text: plain(place.message) },
    physicalLocation: location(place.path, place),
  }));
  return {
    ruleId: rule,
    ruleIndex: index,
    level: LEVELS[severity],
    message: { text: plain(help === undefined ? message : `${message} ${help}`) },
    locations: [{ physicalLocation: location(undefined, diagnostic) }],
    // GitHub recognises a finding by the first one.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, "flinkconf/v1": fingerprint },
    ...(places.length === 0 ? {} : { relatedLocations: places }),
    ...(offered.length === 0 ? {} : { fixes: offered }),
    ...(key === undefined ? {} : { properties: { key } }),
  };
}

/** A repair that changes files we have read; one that holds a secret is left out. */
function fixObject(
  { title, edits, masked }: Fix,
  sourceAt: (path: string | undefined) => SourceText | undefined,
  artifactLocation: (path: string | undefined) => object,
): object | undefined {
  if (masked === true || edits.length === 0) return undefined;
  const byFile = new Map<string | undefined, object[]>();
  for (const { path, start, end, newText } of edits) {
    const source = sourceAt(path);
    if (source === undefined) return undefined;
    const replacements = byFile.get(path) ?? [];
    byFile.set(path, replacements);
    replacements.push({
      ...deletedRegion(source, { start, end }),
      ...(newText === "" ? {} : { insertedContent: { text: newText } }),
    });
  }
  return {
    description: { text: plain(title) },
    artifactChanges: [...byFile].map(([path, replacements]) => ({
      artifactLocation: artifactLocation(path),
      replacements,
    })),
  };
}

function deletedRegion(source: SourceText, range: Range): { readonly deletedRegion: object } {
  return { deletedRegion: regionOf(source, range) };
}

function regionIn(source: SourceText | undefined, range: Range): { readonly region?: object } {
  return source === undefined ? {} : { region: regionOf(source, range) };
}

function regionOf(source: SourceText, range: Range): object {
  const { line, column, endLine, endColumn } = placeOf(source, range);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifact({ path, inside }: RepositoryPath): object {
  const uri = wellFormed(path).split("/").map(encodeURIComponent).join("/");
  if (!inside) return { uri: `file://${uri.startsWith("/") ? "" : "/"}${uri}` };
  return { uri, uriBaseId: "%SRCROOT%" };
}

/** A text in which SARIF sees no link. */
function plain(text: string): string {
  return visible(text).replaceAll("](", "\\](");
}

function notification({ path, message }: FileError, pathOf: Surroundings["pathOf"]): object {
  return {
    level: "error",
    message: { text: plain(message) },
    locations: [{ physicalLocation: { artifactLocation: artifact(pathOf(path)) } }],
  };
}

function leftOut(count: number): object {
  const text = phrase(
    "{count} findings are left out, the least severe ones first, because GitHub takes no larger report.",
    { count },
  );
  return { level: "warning", message: { text } };
}
