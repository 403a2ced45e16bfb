import { type Diagnostic, describeLines, type Fix, phrase, positionAt } from "@flinkconf/schema/host";
import { sourceText } from "@flinkconf/schema/host-explain";
import { codeFrame } from "../print/frame.js";
import type { Paint } from "../print/paint.js";
import { spokenLocale } from "../words/locale.js";
import { memoryHtml } from "./html-memory.js";
import { STYLE } from "./html-style.js";
import { entities, markup, sentence } from "./markup.js";
import type { FileReport, Reporter, ReporterContext } from "./reporter.js";
import { summaryLine } from "./summary.js";
import { placeIn } from "./text.js";

/** One page that needs nothing else and runs no script: findings with their lines, and the memory that results. */
export function htmlReporter({ version }: ReporterContext): Reporter {
  const files: string[] = [];
  return {
    begin: () => "",
    file: (report) => {
      const html = fileHtml(report);
      if (html !== "") files.push(html);
      return "";
    },
    end: (totals, errors) => {
      const summary = markup(summaryLine(totals));
      const unread = errors.map(({ message }) => `<li>${markup(message)}</li>`).join("");
      return `<!doctype html>
<html lang="${spokenLocale()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>flinkconf: ${summary}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>flinkconf</h1><p>${summary}</p>${unread === "" ? "" : `<ul class="error">${unread}</ul>`}</header>
<main>
${files.join("")}</main>
<footer>flinkconf ${markup(version)}</footer>
</body>
</html>
`;
    },
  };
}

function fileHtml(report: FileReport): string {
  const { path, diagnostics, target } = report;
  const memory = memoryHtml(report);
  if (diagnostics.length === 0 && memory === "") return "";
  const flink = target === undefined ? "" : `Flink ${describeLines(target.lines)} (${sourceText(target.linesSource)})`;
  const findings = diagnostics.map((diagnostic) => findingHtml(diagnostic, report)).join("");
  const none = diagnostics.length === 0 ? `<p>${phrase("No findings.")}</p>\n` : "";
  return `<article><h2>${markup(path)}</h2><p class="target">${markup(flink)}</p>\n${none}${findings}${memory}</article>\n`;
}

function findingHtml(diagnostic: Diagnostic, report: FileReport): string {
  const { rule, severity, message, help, related, fixes, docs } = diagnostic;
  const { path, source, sourceOf } = report;
  const { line, column } = positionAt(source, diagnostic.start);
  const notes = [
    ...(help === undefined ? [] : [sentence(help)]),
    ...related.map((place) => {
      const where = placeIn(place.path, place.path === path ? source : sourceOf(place.path), place);
      return `${markup(where)}: ${sentence(place.message)}`;
    }),
    ...fixes.map((fix) => `${phrase("Repair:")} ${sentence(fix.title)} (${markup(howToApply(fix))})`),
  ];
  const list = notes.length === 0 ? "" : `<ul>${notes.map((note) => `<li>${note}</li>`).join("")}</ul>`;
  const link = `<a href="${markup(docs)}">${markup(rule)}</a>`;
  return (
    `<section class="finding ${severity}"><h3><span class="severity">${severity}</span> ${sentence(message)}</h3>` +
    `<p class="place">${line}:${column} ${link}</p><pre>${frameHtml(diagnostic, report)}</pre>${list}</section>\n`
  );
}

function howToApply({ edits, applicability }: Fix): string {
  if (edits.some(({ path }) => path !== undefined)) return phrase("by hand");
  return applicability === "safe" ? "--fix" : "--fix --unsafe";
}

/** Controls never occur in a frame, so that they can stand for tags until the text is escaped. */
const OPEN_GUTTER = "\x01";
const OPEN_MARK = "\x02";
const CLOSE = "\x03";
const same = (text: string): string => text;
const PAINT: Paint = {
  bold: same,
  faint: same,
  red: same,
  yellow: same,
  green: same,
  blue: (text) => `${OPEN_GUTTER}${text}${CLOSE}`,
  link: same,
};

function frameHtml(diagnostic: Diagnostic, { source, secrets }: FileReport): string {
  const frame = codeFrame(
    { source, range: diagnostic, secrets: secrets() },
    PAINT,
    (text) => `${OPEN_MARK}${text}${CLOSE}`,
  );
  return entities(frame.slice(1, -1).join("\n"))
    .replaceAll(OPEN_GUTTER, '<span class="gutter">')
    .replaceAll(OPEN_MARK, '<span class="mark">')
    .replaceAll(CLOSE, "</span>");
}
