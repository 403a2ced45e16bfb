import {
  type Diagnostic,
  type Fix,
  linesOf,
  positionAt,
  type Range,
  type SourceText,
  type SuppressedDiagnostic,
  type Target,
} from "@flinkconf/schema/host";
import type { FileReport, Reporter, ReporterContext } from "./reporter.js";

/** Output for programs, version 1: one file a line, so that it can be written while the work goes on. */
export function jsonReporter({ version }: ReporterContext): Reporter {
  let separator = "\n";
  return {
    begin: () => `{"version":1,"tool":${json({ name: "flinkconf", version })},"files":[`,
    file: (report) => {
      const line = `${separator}${json(fileObject(report))}`;
      separator = ",\n";
      return line;
    },
    end: (totals, errors) => {
      const { files, errors: found, warnings, infos, fixable, suppressed } = totals;
      const summary = { files, errors: found, warnings, infos, fixable, suppressed };
      return `${separator === "\n" ? "" : "\n"}],"errors":${json(errors)},"summary":${json(summary)}}\n`;
    },
  };
}

/** JSON that no terminal acts on: control characters beyond ASCII and direction marks are escaped too. */
export function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function fileObject({ path, kind, target, source, diagnostics, suppressed, sourceOf }: FileReport): object {
  const sourceAt = (other: string | undefined): SourceText | undefined =>
    other === undefined || other === path ? source : sourceOf(other);
  const object = (diagnostic: Diagnostic): object => diagnosticObject(diagnostic, source, sourceAt);
  return {
    path,
    kind,
    target: target === undefined ? null : targetObject(target),
    diagnostics: diagnostics.map(object),
    suppressed: suppressed.map((diagnostic) => ({ ...object(diagnostic), by: byObject(diagnostic) })),
  };
}

function targetObject({ lines, linesSource, judgedAs, deployment, mode }: Target): object {
  return {
    flink: { lines: linesOf(lines), source: linesSource, ...(judgedAs === undefined ? {} : { judgedAs }) },
    deployment: deployment ?? null,
    mode: mode ?? null,
  };
}

type SourceAt = (path: string | undefined) => SourceText | undefined;

function diagnosticObject(diagnostic: Diagnostic, source: SourceText, sourceAt: SourceAt): object {
  const { rule, severity, message, help, key, related, tags, fixes, docs, fingerprint } = diagnostic;
  return {
    rule,
    severity,
    message,
    help: help ?? null,
    key: key ?? null,
    range: rangeObject(source, diagnostic),
    related: related.map((place) => ({
      message: place.message,
      path: place.path,
      range: rangeObject(sourceAt(place.path), place),
    })),
    tags,
    fixes: fixes.map((fix) => fixObject(fix, sourceAt)),
    docs,
    fingerprint,
  };
}

/** An edit that holds a secret is left out, and the fix says so. */
function fixObject({ title, applicability, edits, masked }: Fix, sourceAt: SourceAt): object {
  return {
    title,
    applicability,
    edits:
      masked === true
        ? []
        : edits.map((edit) => ({
            ...(edit.path === undefined ? {} : { path: edit.path }),
            range: rangeObject(sourceAt(edit.path), edit),
            newText: edit.newText,
          })),
    ...(masked === true ? { masked } : {}),
  };
}

function byObject({ by: { kind, reason, line } }: SuppressedDiagnostic): object {
  return { kind, reason: reason ?? null, line: line ?? null };
}

function rangeObject(source: SourceText | undefined, { start, end }: Range): object {
  return { start: placeObject(source, start), end: placeObject(source, end) };
}

function placeObject(source: SourceText | undefined, offset: number): object {
  const { line, column } = source === undefined ? { line: 1, column: 1 } : positionAt(source, offset);
  return { line, column, offset };
}
