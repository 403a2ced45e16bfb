import type { ConfigDocument } from "../formats/document.js";
import { lineEnd, lineStarts } from "../text/line-index.js";
import type { Move } from "./move.js";
import type { MigrationNote } from "./notes.js";
import { noteOf, type PlannedEntry } from "./plan.js";
import { yamlEntry } from "./yaml-writer.js";

/** A rewritten file and what there is to say about its lines. */
export interface Rewritten {
  readonly text: string;
  readonly notes: readonly MigrationNote[];
}

const BYTE_ORDER_MARK = "\uFEFF";

/** Rewrites a flink-conf.yaml line by line: what the plan does not speak of stays, as far as the new notation can hold it. */
export function rewriteLines(document: ConfigDocument, entries: readonly PlannedEntry[], move: Move): Rewritten {
  const toYaml = move.mode === "standard";
  const { source } = document;
  const starts = lineStarts(source);
  const byLine = new Map<number, PlannedEntry>();
  const skipped = new Map<number, string | undefined>();
  const lineOf = lineFinder(starts);
  for (const planned of entries) byLine.set(lineOf(planned.entry.keyStart), planned);
  for (const { code, start, data } of document.problems) {
    if (code !== "no-separator" && code !== "empty-key") continue;
    const key = String(data["key"] ?? "");
    skipped.set(lineOf(start), move.catalogue.exact(key) === undefined ? undefined : key);
  }
  const notes: MigrationNote[] = [];
  let out = "";
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] ?? 0;
    const end = lineEnd(source, index);
    const next = starts[index + 1] ?? source.text.length;
    const line = source.text.slice(start, end);
    const ending = source.text.slice(end, next);
    const note = (code: MigrationNote["code"], key?: string): void => {
      notes.push(noteOf(code, key, index + 1, move, {}));
    };
    const planned = byLine.get(index);
    if (planned === undefined) {
      if (!toYaml) out += line;
      else if (skipped.has(index)) {
        if (line.replace(BYTE_ORDER_MARK, "").trimStart().startsWith("#")) out += comment(line, note);
        else {
          const key = skipped.get(index);
          note(key === undefined ? "ignored" : "ignoredKey", key);
          out += comment(`# ${trimmed(line)}`, note);
        }
      } else out += comment(line, note);
    } else if (toYaml) out += yamlLines({ line, start, ending: ending || "\n" }, planned, note);
    else out += confLines({ line, start, ending: ending || "\n" }, planned);
    out += ending;
  }
  return { text: out, notes };
}

interface Line {
  readonly line: string;
  readonly start: number;
  /** What parts lines here. */
  readonly ending: string;
}
type Say = (code: MigrationNote["code"], key?: string) => void;

function yamlLines({ line, ending }: Line, { entry, settings }: PlannedEntry, say: Say): string {
  if (line.startsWith(BYTE_ORDER_MARK)) {
    say("byteOrderMark", entry.key);
    return comment(`# ${trimmed(line)}`, say);
  }
  const written = settings.map(({ key, text }) => yamlEntry(key, text));
  if (settings.length === 0 || written.includes(undefined)) {
    if (settings.length > 0) say("unwritable", entry.key);
    return comment(`# ${trimmed(line)}`, say);
  }
  const lines = written.map((one) => one?.text.replaceAll("\n", ending) ?? "");
  if (settings.some(({ key }, index) => key.startsWith("env.") && written[index]?.plain === false)) {
    say("shellQuotes", entry.key);
  }
  const hash = line.indexOf("#");
  if (hash !== -1) {
    const blanks = /[ \t]*$/.exec(line.slice(0, hash))?.[0] ?? "";
    lines[0] += (blanks.replaceAll("\t", " ") || " ") + comment(line.slice(hash), say);
  }
  return lines.join(ending);
}

function confLines({ line, start, ending }: Line, { entry, settings, kept }: PlannedEntry): string {
  if (kept) return line;
  const [first, ...others] = settings;
  if (first === undefined) return `# ${trimmed(line)}`;
  const value = first.text === entry.value ? line.slice(entry.valueStart - start, entry.valueEnd - start) : first.text;
  const indent = line.slice(0, entry.keyStart - start);
  const between = line.slice(entry.keyEnd - start, entry.valueStart - start);
  const lines = [indent + first.key + between + value + line.slice(entry.valueEnd - start)];
  for (const { key, text } of others) lines.push(`${indent}${key}: ${text}`);
  return lines.join(ending);
}

/** What snakeyaml-engine refuses even in a comment. */
const UNPRINTABLE = /[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** A comment or a blank line, as YAML takes it. */
function comment(line: string, say: Say): string {
  const blank = trimmed(line.replace(BYTE_ORDER_MARK, ""));
  if (blank === "") return /^ *$/.test(line) ? line : "";
  const indent = /^ */.exec(line)?.[0] ?? "";
  const text = blank.replace(UNPRINTABLE, "");
  if (text !== blank) say("odd");
  return indent + text;
}

/** Without what Java's `trim` takes away in front. */
function trimmed(line: string): string {
  return line.replace(/^[\0-\x20]+/, "");
}

/** The line of an offset; offsets come in order. */
function lineFinder(starts: Int32Array | readonly number[]): (offset: number) => number {
  let line = 0;
  return (offset) => {
    if ((starts[line] ?? 0) > offset) line = 0;
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= offset) line++;
    return line;
  };
}
