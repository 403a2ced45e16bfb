import {
  type Diagnostic,
  type Fix,
  phrase,
  positionAt,
  type Range,
  type Severity,
  type SourceText,
} from "@flinkconf/schema/host";
import { codeFrame } from "../print/frame.js";
import { visible } from "../print/visible.js";
import type { FileReport, Reporter, ReporterContext } from "./reporter.js";

/** Findings for people: what Flink will do, the lines with the place underlined, and what to do. */
export function textReporter(context: ReporterContext): Reporter {
  return {
    begin: () => "",
    file: (report) => report.diagnostics.map((diagnostic) => `${finding(diagnostic, report, context)}\n\n`).join(""),
    end: () => "",
  };
}

function finding(diagnostic: Diagnostic, report: FileReport, { paint }: ReporterContext): string {
  const color = colorOf(diagnostic.severity, paint);
  const { source, path, sourceOf } = report;
  const rule = paint.link(diagnostic.rule, diagnostic.docs);
  const frame = codeFrame({ source, range: diagnostic, secrets: report.secrets() }, paint, color);
  const indent = " ".repeat(gutterOf(frame));
  const lines = [
    `${color(paint.bold(`${diagnostic.severity}[${rule}]`))}: ${paint.bold(visible(diagnostic.message))}`,
    `${indent}${paint.blue("-->")} ${placeIn(path, source, diagnostic)}`,
    ...frame,
  ];
  const note = (name: string, text: string): void => {
    lines.push(`${indent} ${paint.blue("=")} ${paint.bold(phrase(name))}: ${visible(text)}`);
  };
  if (diagnostic.help !== undefined) note("help", diagnostic.help);
  for (const place of diagnostic.related) {
    const other = place.path === path ? source : sourceOf(place.path);
    note("see", `${placeIn(place.path, other, place)}: ${place.message}`);
  }
  for (const fix of diagnostic.fixes) note("fix", `${fix.title} (${howToApply(fix)})`);
  return lines.join("\n");
}

/** The width of the line numbers: the first row of a frame begins with as many blanks and one more. */
function gutterOf(frame: readonly string[]): number {
  return (frame[0] ?? "").search(/[^ ]/) - 1;
}

/** `path:line:column`, or the path alone when the file was not read. */
export function placeIn(path: string, source: SourceText | undefined, range: Range): string {
  if (source === undefined) return visible(path);
  const { line, column } = positionAt(source, range.start);
  return `${visible(path)}:${line}:${column}`;
}

function howToApply(fix: Fix): string {
  const other = fix.edits.find(({ path }) => path !== undefined)?.path;
  if (other !== undefined) return phrase("by hand");
  return fix.applicability === "safe" ? "--fix" : "--fix --unsafe";
}

function colorOf(severity: Severity, paint: ReporterContext["paint"]): (text: string) => string {
  switch (severity) {
    case "error":
      return paint.red;
    case "warning":
      return paint.yellow;
    case "info":
      return paint.blue;
  }
}
