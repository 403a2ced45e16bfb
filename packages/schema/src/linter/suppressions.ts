import type { ConfigDocument } from "../formats/document.js";
import { lineEnd, lineIndexAt, lineStarts } from "../text/line-index.js";
import type { Range, SourceText } from "../text/source-text.js";

/** A rule named in a comment. */
export interface NamedRule extends Range {
  readonly id: string;
}

/** A comment that silences rules. */
export interface Suppression {
  readonly form: SuppressionForm;
  /** The rules silenced on {@link from} to {@link to}. */
  readonly rules: readonly NamedRule[];
  /** All rules that the comment names. */
  readonly named: readonly NamedRule[];
  readonly reason: string | undefined;
  /** From the `#` to the end of the comment. */
  readonly comment: Range;
  /** The comment that ends this one's reach and nothing else's. */
  readonly endComment: Range | undefined;
  /** 0-based line of the comment. */
  readonly line: number;
  /** First and last 0-based line that it covers, both included. */
  readonly from: number;
  readonly to: number;
}

/** A comment that looks like one for flinkconf and is none. */
export interface SuppressionMistake extends Range {
  readonly code: "form" | "no-rule" | "end-without-start";
  readonly word: string;
}

export interface Suppressions {
  readonly list: readonly Suppression[];
  readonly mistakes: readonly SuppressionMistake[];
}

const FORMS = [
  "flinkconf-ignore-next-line",
  "flinkconf-ignore-line",
  "flinkconf-ignore-file",
  "flinkconf-ignore-start",
] as const;
type SuppressionForm = (typeof FORMS)[number];
const END = "flinkconf-ignore-end";
const OPENING = /#[ \t]*(flinkconf-ignore[A-Za-z-]*)(?=[\s,:]|$)/;
const REASON = /(?:^|\s)--(?:\s|$)/;
const NONE: Suppressions = { list: [], mistakes: [] };
const LAST_LINE = Number.MAX_SAFE_INTEGER;

/** One comment, taken apart. */
interface Parsed {
  readonly word: string;
  readonly rules: readonly NamedRule[];
  readonly reason: string | undefined;
  readonly comment: Range;
  readonly line: number;
  /** Nothing but the comment stands on its line. */
  readonly alone: boolean;
}

/**
 * Reads the comments that silence rules. Their text may follow another comment on the same line, because everything behind
 * the first `#` is one comment to Flink.
 */
export function readSuppressions(document: ConfigDocument): Suppressions {
  const { source } = document;
  if (!source.text.includes("flinkconf-ignore")) return NONE;
  const parsed: Parsed[] = [];
  for (const comment of document.comments) {
    const one = parseComment(source, comment, !comment.trailing);
    if (one !== undefined) parsed.push(one);
  }
  return resolve(parsed);
}

function parseComment(source: SourceText, comment: Range, alone: boolean): Parsed | undefined {
  const body = source.text.slice(comment.start, comment.end);
  const opening = OPENING.exec(body);
  if (opening === null) return undefined;
  const restStart = opening.index + opening[0].length;
  const rest = body.slice(restStart);
  const dashes = REASON.exec(rest);
  const named = dashes === null ? rest : rest.slice(0, dashes.index);
  const reason = dashes === null ? "" : rest.slice(dashes.index + dashes[0].length).trim();
  const offset = comment.start + restStart;
  const rules: NamedRule[] = [];
  for (const word of named.matchAll(/[^\s,:]+/g)) {
    const start = offset + word.index;
    rules.push({ id: word[0], start, end: start + word[0].length });
  }
  const start = comment.start + opening.index;
  return {
    word: opening[1] ?? "",
    rules,
    reason: reason === "" ? undefined : reason,
    comment: { start, end: comment.end },
    line: lineIndexAt(lineStarts(source), start),
    alone: alone && opening.index === 0,
  };
}

function resolve(parsed: readonly Parsed[]): Suppressions {
  const list: Suppression[] = [];
  const mistakes: SuppressionMistake[] = [];
  const commentLines = new Set(parsed.filter((one) => one.alone).map((one) => one.line));
  let open: { readonly start: Parsed; readonly rules: Map<string, NamedRule> }[] = [];
  const close = (start: Parsed, rules: readonly NamedRule[], to: number, endComment?: Range): void => {
    if (rules.length === 0) return;
    list.push({ ...suppression("flinkconf-ignore-start", start, start.line, to), rules, endComment });
  };
  for (const one of parsed) {
    if (one.word === END) {
      const closing = open.filter(({ rules }) => one.rules.length === 0 || one.rules.some(({ id }) => rules.has(id)));
      if (closing.length === 0) mistakes.push({ code: "end-without-start", word: one.word, ...one.comment });
      for (const { start, rules } of closing) {
        const ended = [...rules.values()].filter(
          ({ id }) => one.rules.length === 0 || one.rules.some((rule) => rule.id === id),
        );
        for (const { id } of ended) rules.delete(id);
        close(
          start,
          ended,
          one.line,
          closing.length === 1 && ended.length === start.rules.length ? one.comment : undefined,
        );
      }
      open = open.filter(({ rules }) => rules.size > 0);
      continue;
    }
    const form = FORMS.find((known) => known === one.word);
    if (form === undefined || one.rules.length === 0) {
      mistakes.push({ code: form === undefined ? "form" : "no-rule", word: one.word, ...one.comment });
      continue;
    }
    switch (form) {
      case "flinkconf-ignore-file":
        list.push(suppression(form, one, 0, LAST_LINE));
        break;
      case "flinkconf-ignore-line":
        list.push(suppression(form, one, one.line, one.line));
        break;
      case "flinkconf-ignore-next-line": {
        // Comments for one line may stand above each other.
        let target = one.line + 1;
        while (commentLines.has(target)) target++;
        list.push(suppression(form, one, target, target));
        break;
      }
      case "flinkconf-ignore-start":
        open.push({ start: one, rules: new Map(one.rules.map((rule) => [rule.id, rule])) });
        break;
    }
  }
  for (const { start, rules } of open) close(start, [...rules.values()], LAST_LINE);
  return { list, mistakes };
}

function suppression(form: SuppressionForm, parsed: Parsed, from: number, to: number): Suppression {
  const { rules, reason, comment, line } = parsed;
  return { form, rules, named: rules, reason, comment, endComment: undefined, line, from, to };
}

/** The edit that takes a comment out: with its whole line when nothing else stands there, else with the blanks before it. */
export function removalOf(source: SourceText, comment: Range): Range {
  const { text } = source;
  const starts = lineStarts(source);
  const line = lineIndexAt(starts, comment.start);
  const lineStart = starts[line] ?? 0;
  let start = comment.start;
  while (start > lineStart && (text.charCodeAt(start - 1) === 32 || text.charCodeAt(start - 1) === 9)) start--;
  if (start > lineStart) return { start, end: comment.end };
  const end = lineEnd(source, line);
  const next = starts[line + 1];
  if (next !== undefined) return { start: lineStart, end: next };
  return { start: line === 0 ? lineStart : lineEnd(source, line - 1), end };
}

/** The edit that takes one of several rules out of a comment, with the comma or blanks that part it from its neighbour. */
export function removalOfRule(rules: readonly NamedRule[], index: number): Range {
  const rule = rules[index] as NamedRule;
  const next = rules[index + 1];
  if (next !== undefined) return { start: rule.start, end: next.start };
  const previous = rules[index - 1];
  return previous === undefined ? rule : { start: previous.end, end: rule.end };
}
