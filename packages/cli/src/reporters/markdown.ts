import { type Diagnostic, phrase, positionAt, type Severity } from "@flinkconf/schema/host";
import { counted } from "../print/counted.js";
import { visible } from "../print/visible.js";
import { wellFormed } from "./markup.js";
import type { FileReport, Reporter } from "./reporter.js";
import { summaryLine } from "./summary.js";

/** GitHub takes comments of 65,536 characters; the rest is for what a bot adds. */
const MOST_CHARACTERS = 60_000;

interface Row {
  readonly path: string;
  readonly severity: Severity;
  readonly text: string;
}

/** A comment for a merge request: one table a file. The first line lets a bot find its comment again. */
export function markdownReporter(): Reporter {
  const rows: Row[] = [];
  return {
    begin: () => "",
    file: (report) => {
      for (const diagnostic of report.diagnostics) rows.push(rowOf(diagnostic, report));
      return "";
    },
    end: (totals, errors) => {
      const unread = errors.map(({ message }) => `- ${prose(message)}\n`).join("");
      const head = `<!-- flinkconf -->\n## flinkconf\n\n${prose(summaryLine(totals))}\n${unread === "" ? "" : `\n${unread}`}`;
      const shown = fitting(rows, MOST_CHARACTERS - head.length);
      const left = rows.length - shown.length;
      const note =
        left === 0
          ? ""
          : `\n${phrase("{findings} more: the comment would become too long.", { findings: counted(left, "finding") })}\n`;
      return `${head}${tables(shown)}${note}`;
    },
  };
}

function rowOf(diagnostic: Diagnostic, { path, source }: FileReport): Row {
  const { severity, rule, message, help, docs } = diagnostic;
  const { line } = positionAt(source, diagnostic.start);
  const text = help === undefined ? prose(message) : `${prose(message)} ${prose(help)}`;
  return { path, severity, text: `| ${line} | ${severity} | ${text} [${rule}](${docs}) |\n` };
}

function tables(rows: readonly Row[]): string {
  let path: string | undefined;
  let out = "";
  for (const row of rows) {
    if (row.path !== path)
      out += `\n### ${code(row.path)}\n\n${phrase("| Line | Severity | Finding |")}\n| ---: | --- | --- |\n`;
    path = row.path;
    out += row.text;
  }
  return out;
}

/** As many rows as fit, the most severe ones first, in their order. */
function fitting(rows: readonly Row[], characters: number): readonly Row[] {
  let room = characters;
  const kept = new Set<Row>();
  for (const severity of ["error", "warning", "info"]) {
    for (const row of rows) {
      if (row.severity !== severity) continue;
      // A heading may come with every row.
      room -= row.text.length + code(row.path).length + 80;
      if (room < 0) return rows.filter((one) => kept.has(one));
      kept.add(row);
    }
  }
  return rows;
}

/** A sentence of ours, in which backticks hold what comes from files. */
function prose(text: string): string {
  let out = "";
  let done = 0;
  for (const match of text.matchAll(/`([^`]+)`/g)) {
    out += words(text.slice(done, match.index)) + code(match[1] ?? "");
    done = match.index + match[0].length;
  }
  return out + words(text.slice(done));
}

/** Text in which nothing means anything to Markdown, and nobody is called by name. */
function words(text: string): string {
  return escaped(text).replace(/&#(?:64|35);/g, "$&\u2060");
}

/** What comes from a file or is one's name, in the letters of code. */
function code(text: string): string {
  const shown = visible(text);
  if (/^[\w./][\w./= -]*$/.test(shown) && !/ $|www\./i.test(shown)) return `\`${shown}\``;
  return `<code>${escaped(shown)}</code>`;
}

/** A colon is one of the marks where it may end the scheme of an address, or begin a picture. */
const MARKS = /[\\`*_{}[\]()#+!|~@$^=&<>"]|:(?=\S)|(?<=www)\./gi;

function escaped(text: string): string {
  return wellFormed(visible(text)).replace(MARKS, (character) => `&#${character.charCodeAt(0)};`);
}
