import { FLINK_CONF_LINES } from "../../effective/release.js";
import type { SyntaxProblem } from "../../formats/document.js";
import type { Range } from "../../text/source-text.js";
import { trimmedEnd, trimmedStart } from "../../values/java-text.js";
import type { BoundEntry, RuleContext, RuleDefinition, Severity, TextEdit } from "../rule.js";
import { flinkName } from "./flink-name.js";
import { type LineMistake, lineMistake } from "./line-mistake.js";
import { type KeyMalformation, keyMalformation } from "./malformed-key.js";
import { blockAround } from "./nested-blocks.js";
import { toAscii } from "./odd-characters.js";
import { repair } from "./repair.js";
import { lineStart, nextLine } from "./text-lines.js";
import { continuesValue } from "./value-lines.js";

/** Problems that are a line which Flink cannot split into key and value: skipped in flink-conf.yaml, fatal in config.yaml. */
export const LINE_PROBLEMS = [
  "no-separator",
  "missing-blank-after-colon",
  "missing-colon",
  "root-not-mapping",
] as const;

/** A line that does not say what a person meant. */
export interface MistakenLine extends Range {
  /** Without its comment and without blanks around it. */
  readonly text: string;
  /** The key as it was meant. */
  readonly key: string | undefined;
}

/** A line that Flink cannot split, and what a person did there. */
export interface UnsplitLine extends MistakenLine {
  readonly mistake: LineMistake;
}

/**
 * The lines of a problem, each with its mistake. Lines that belong to a block of nested YAML in a flink-conf.yaml are left
 * out: the block is one mistake, and the rules about blocks speak of it.
 */
export function unsplitLines(problem: SyntaxProblem, context: RuleContext): readonly UnsplitLine[] {
  const { text } = context.document.source;
  const legacy = context.document.format === "flink-conf";
  if (legacy && blockAround(context, problem.start) !== undefined) return [];
  const lines: UnsplitLine[] = [];
  for (let at = problem.start; at < problem.end; at = nextLine(text, at)) {
    const line = lineWithin(text, at, Math.min(nextLine(text, at), problem.end), legacy);
    if (line.text === "") continue;
    const mistake = lineMistake(line.text, context.catalogue);
    const continues = legacy && CONTINUABLE.has(mistake) && continuesValue(text, line.start);
    lines.push({ ...line, mistake: continues ? "continuation" : mistake });
  }
  return lines;
}

/** What a further line of a value may look like; a line with a key of its own is none. */
const CONTINUABLE: ReadonlySet<LineMistake> = new Set(["prose", "dash-d", "foreign-comment"]);

/** The part of a line without blanks around it and without its comment, which needs a blank before it in config.yaml. */
function lineWithin(text: string, from: number, to: number, legacy: boolean): MistakenLine {
  const whole = text.slice(from, to);
  const comment = legacy ? whole.indexOf("#") : whole.search(/(^|\s)#/);
  const stop = comment === -1 ? to : from + comment;
  const start = Math.min(trimmedStart(text, from, stop), stop);
  const end = Math.max(start, trimmedEnd(text, start, stop));
  const content = text.slice(start, end);
  return { start, end, text: content, key: keyMeant(content) };
}

function keyMeant(text: string): string | undefined {
  return /^(?:-y?D\s*)?["']?(\w[\w.-]*)/.exec(toAscii(text))?.[1];
}

/** What a rule says about one such mistake. */
export interface MistakeReport {
  readonly line: LineMistake;
  /** The same mistake in a line that Flink does split, into a key that no option has. */
  readonly key?: KeyMalformation;
  /** Edits that turn the line into what was meant; `text` is the whole file, in which offsets count. */
  readonly mend?: (line: MistakenLine, text: string) => readonly TextEdit[];
  /** The edits need a look in any case. */
  readonly unsafe?: true;
  /** Nothing of what was meant is lost in a flink-conf.yaml. */
  readonly harmless?: true;
}

/**
 * The checks of a rule about one such mistake. The rule has the messages `skipped` (flink-conf.yaml), `refused`
 * (config.yaml), `asKey` when it looks at keys, `help`, and `fix` when there is a repair. The repair is safe when the key is
 * an option that nothing else in the configuration sets; a line that something else makes up for is a warning.
 */
export function reportMistake(
  report: MistakeReport,
): Pick<RuleDefinition, "problems" | "checkProblem" | "faults" | "checkFault"> {
  const { key } = report;
  return {
    problems: LINE_PROBLEMS,
    checkProblem(problem, context) {
      if (!isReadAtAll(context)) return;
      for (const line of unsplitLines(problem, context)) {
        if (line.mistake !== report.line) continue;
        reportLine(line, context.document.format === "flink-conf" ? "skipped" : "refused", context, report);
      }
    },
    ...(key === undefined
      ? {}
      : { faults: ["malformed-key"], checkFault: (_, bound, context) => reportKey(bound, key, context, report) }),
  };
}

/** Whether some line of the target reads the file: from 2.0 on Flink knows no flink-conf.yaml, whatever its lines say. */
function isReadAtAll({ document, target }: RuleContext): boolean {
  return document.format !== "flink-conf" || (target.lines & FLINK_CONF_LINES) !== 0;
}

function reportKey(
  { entry }: BoundEntry,
  malformation: KeyMalformation,
  context: RuleContext,
  report: MistakeReport,
): void {
  const { document } = context;
  if (!isReadAtAll(context)) return;
  const found = keyMalformation(entry.key);
  // Only at the beginning of a file is it a byte order mark; further on it came with a piece of another file.
  const here = found === "byte-order-mark" && entry.keyStart > 0 ? "odd-character" : found;
  if (here !== malformation || blockAround(context, entry.keyStart) !== undefined) return;
  const { text } = document.source;
  const start = lineStart(text, entry.keyStart);
  const line = lineWithin(text, start, nextLine(text, start), document.format === "flink-conf");
  reportLine(line, "asKey", context, report, { start: entry.keyStart, end: entry.keyEnd });
}

function reportLine(
  line: MistakenLine,
  message: "skipped" | "refused" | "asKey",
  context: RuleContext,
  { mend, harmless, unsafe }: MistakeReport,
  range: Range = line,
): void {
  const { key } = line;
  const elsewhere = key !== undefined && context.effective.has(key);
  const severity: Severity = message !== "refused" && (harmless || elsewhere) ? "warning" : "error";
  const edits = mend?.(line, context.document.source.text) ?? [];
  const known = key !== undefined && !elsewhere && context.catalogue.find(key) !== undefined;
  const safe = !unsafe && (harmless || known);
  context.report({
    message,
    help: "help",
    severity,
    ...(severity === "error" ? { proof: message === "refused" ? "refusal" : "loss" } : {}),
    data: { flink: flinkName(context), key: key ?? "" },
    start: range.start,
    end: range.end,
    ...(key === undefined ? {} : { key }),
    ...repair(safe, ...edits),
  });
}

/** Replaces the first match of a pattern in a line; nothing when it does not match. */
export function replaceInLine(line: MistakenLine, pattern: RegExp, newText: string): readonly TextEdit[] {
  const match = pattern.exec(line.text);
  if (match === null) return [];
  const start = line.start + match.index;
  return [{ start, end: start + match[0].length, newText }];
}

/** Mistakes on lines of a config.yaml that have a rule of their own. */
const EXPLAINED: ReadonlySet<LineMistake> = new Set([
  "missing-space",
  "missing-value",
  "equals",
  "dash-d",
  "odd-character",
  "foreign-comment",
]);

/** Whether a rule about such a mistake speaks of a line of this problem, so that nothing general needs to be said. */
export function isExplained(problem: SyntaxProblem, context: RuleContext): boolean {
  if (!(LINE_PROBLEMS as readonly string[]).includes(problem.code)) return false;
  return unsplitLines(problem, context).some(({ mistake }) => EXPLAINED.has(mistake));
}
