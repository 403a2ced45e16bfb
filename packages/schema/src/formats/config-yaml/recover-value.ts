import type { JavaType } from "../../values/loaded-value.js";
import type { KeySegment, ListItem, Quoting } from "../document.js";
import { makeScalar } from "./constructor.js";
import { scalarText } from "./emitter.js";
import { flattenDocument } from "./flatten.js";
import { TAGS } from "./nodes.js";
import { parseSingleDocument } from "./parser.js";
import type { ProblemCode } from "./problem-codes.js";
import { commentStart, endOfLine, type LineReader, note, trimEnd } from "./recover-state.js";
import { YamlRefusal } from "./refusal.js";
import { resolvePlainTag } from "./scalar-types.js";
import { scanQuoted } from "./scanner-scalars.js";
import { createScanner, type ScannerState } from "./scanner-state.js";

/** What stands where a value is expected. */
export interface RecoveredValue {
  readonly text: string;
  readonly type: JavaType;
  readonly quoting: Quoting;
  /** The end of the value itself. */
  readonly end: number;
  /** An offset on the last line that belongs to it. */
  readonly consumed: number;
  /** Whether an entry is to be made of it; maps make their own. */
  readonly entry: boolean;
  readonly items?: readonly ListItem[];
}

/** Whose value it is. */
export interface ValueOwner {
  readonly name: string;
  readonly segment: KeySegment;
  readonly segments: readonly KeySegment[] | undefined;
}

/** Reads the value that begins at `start` on a line that ends at `end`; reports what is wrong with it. */
export function readValue(
  reader: LineReader,
  start: number,
  end: number,
  indent: number,
  owner?: ValueOwner,
): RecoveredValue {
  const content = skipProperties(reader, start, end);
  const character = reader.text.charAt(content);
  switch (character) {
    case '"':
    case "'":
      return readQuoted(reader, content, end, indent);
    case "[":
    case "{":
      return readFlow(reader, content, end, indent, owner);
    case "|":
    case ">":
      return readBlock(reader, content, end, indent);
    case "*":
      return readAlias(reader, content, end);
    case "-":
    case "?":
      if (content + 1 < end && reader.text.charCodeAt(content + 1) !== 32) break;
      return refusedStart(reader, content, end, "special-start-character");
    case "%":
    case "@":
    case "`":
    case ",":
    case "]":
    case "}":
      return refusedStart(reader, content, end, "special-start-character");
  }
  return readPlain(reader, content, end);
}

/** Steps over anchors and tags and remembers the anchors. */
function skipProperties(reader: LineReader, start: number, end: number): number {
  const { text } = reader;
  let at = start;
  while (at < end && (text.charCodeAt(at) === 38 || text.charCodeAt(at) === 33)) {
    const from = at;
    while (at < end && text.charCodeAt(at) !== 32) at++;
    if (text.charCodeAt(from) === 38) reader.anchors.add(text.slice(from + 1, at));
    while (at < end && text.charCodeAt(at) === 32) at++;
  }
  return at;
}

function plainType(value: string): { readonly text: string; readonly type: JavaType } {
  const node = {
    kind: "scalar",
    tag: resolvePlainTag(value),
    value,
    style: "plain",
    start: 0,
    end: 0,
    markOffset: 0,
  } as const;
  try {
    const made = makeScalar(node);
    if (made === null || made.type === "Optional") return { text: value, type: "String" };
    return made.type === "List" || made.type === "Map" || made.type === "Set"
      ? { text: value, type: "String" }
      : { text: scalarText(made), type: made.type };
  } catch {
    return { text: value, type: "String" };
  }
}

function readPlain(reader: LineReader, start: number, end: number): RecoveredValue {
  const { text } = reader;
  const comment = commentStart(text, start, end);
  if (comment < end) reader.comments.push({ start: comment, end, trailing: true });
  const last = trimEnd(text, start, comment);
  const value = text.slice(start, last);
  const colon = strayColon(value);
  if (colon !== -1) note(reader, "colon-in-plain-value", start, last, { colon: start + colon });
  const typed = plainType(value);
  return { ...typed, quoting: "plain", end: last, consumed: end, entry: true };
}

/** A colon with a blank or the end behind it, which YAML takes for the colon of another key. */
function strayColon(value: string): number {
  const inside = value.search(/:[ \t]/);
  return inside === -1 && value.endsWith(":") ? value.length - 1 : inside;
}

function refusedStart(reader: LineReader, start: number, end: number, code: ProblemCode): RecoveredValue {
  const { text } = reader;
  const comment = commentStart(text, start, end);
  if (comment < end) reader.comments.push({ start: comment, end, trailing: true });
  const last = trimEnd(text, start, comment);
  note(reader, code, start, last, { character: text.charAt(start), where: "value" });
  return { text: text.slice(start, last), type: "String", quoting: "plain", end: last, consumed: end, entry: true };
}

function readAlias(reader: LineReader, start: number, end: number): RecoveredValue {
  const { text } = reader;
  const last = trimEnd(text, start, commentStart(text, start, end));
  const name = text.slice(start + 1, last);
  if (!/^[^\s,[\]{}/.*&]+$/.test(name)) return refusedStart(reader, start, end, "special-start-character");
  if (!reader.anchors.has(name)) return refusedStart(reader, start, end, "undefined-alias");
  return { text: text.slice(start, last), type: "String", quoting: "plain", end: last, consumed: end, entry: true };
}

// --- quotes ---------------------------------------------------------------------------------------------------------

function readQuoted(reader: LineReader, start: number, end: number, indent: number): RecoveredValue {
  const { text } = reader;
  const scanner = createScanner(text, start, reader.end, false, undefined);
  let closed = false;
  try {
    scanQuoted(scanner, text.charCodeAt(start));
    closed = scanner.position <= end || !keyBetween(reader, end, scanner.position, indent);
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    if (error.details.code === "bad-escape" && error.details.offset <= end) return badEscape(reader, start, end, error);
  }
  if (!closed) {
    const last = trimEnd(text, start, end);
    note(reader, "unclosed-quote", start, last, { quote: text.charAt(start) });
    const quoting = text.charCodeAt(start) === 34 ? "double" : "single";
    return { text: text.slice(start + 1, last), type: "String", quoting, end: last, consumed: end, entry: true };
  }
  return closedQuote(reader, scanner, start);
}

function closedQuote(reader: LineReader, scanner: ScannerState, start: number): RecoveredValue {
  const after = scanner.position;
  checkRest(reader, after);
  return {
    text: scanner.tokens[0]?.value ?? "",
    type: "String",
    quoting: reader.text.charCodeAt(start) === 34 ? "double" : "single",
    end: after,
    consumed: after,
    entry: true,
  };
}

function badEscape(reader: LineReader, start: number, end: number, error: YamlRefusal): RecoveredValue {
  const { text } = reader;
  const { offset } = error.details;
  note(reader, "bad-escape", Math.max(start, offset - 1), Math.min(end, offset + 1), {});
  const close = text.lastIndexOf('"', end);
  const last = close > start ? close + 1 : trimEnd(text, start, end);
  const inner = text.slice(start + 1, last > start + 1 ? last - 1 : last);
  return { text: inner, type: "String", quoting: "double", end: last, consumed: end, entry: true };
}

/** Reports what stands behind a closed quote or bracket on its line. */
function checkRest(reader: LineReader, after: number): void {
  const { text } = reader;
  const end = endOfLine(reader, after);
  let at = after;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  if (at >= end) return;
  if (text.charCodeAt(at) === 35 && at > after) {
    reader.comments.push({ start: at, end, trailing: true });
    return;
  }
  note(reader, "text-after-quote", at, trimEnd(text, at, end), {});
}

/** Whether a line between two offsets looks like a key or an item of the current or an outer level. */
function keyBetween(reader: LineReader, from: number, to: number, indent: number): boolean {
  for (let at = from; at < to; at++) if (startsEntry(reader, at, indent)) return true;
  return false;
}

/** Whether behind a line break at an offset a line begins that looks like a key or an item of this level or an outer one. */
function startsEntry(reader: LineReader, at: number, indent: number): boolean {
  const { text } = reader;
  const code = text.charCodeAt(at);
  if (code !== 10 && (code !== 13 || text.charCodeAt(at + 1) === 10)) return false;
  let first = at + 1;
  while (text.charCodeAt(first) === 32) first++;
  if (first - at - 1 > indent) return false;
  return /^(?:[\w.-]+:(?:\s|$)|-\s)/.test(text.slice(first, Math.min(first + 200, reader.end)));
}

// --- brackets and blocks --------------------------------------------------------------------------------------------

function readFlow(
  reader: LineReader,
  start: number,
  end: number,
  indent: number,
  owner: ValueOwner | undefined,
): RecoveredValue {
  const { text } = reader;
  const close = closingBracket(reader, start, indent);
  if (close === -1) {
    const last = trimEnd(text, start, commentStart(text, start, end));
    note(reader, "unclosed-flow", start, last, { bracket: text.charAt(start) });
    return { text: text.slice(start, last), type: "String", quoting: "flow", end: last, consumed: end, entry: true };
  }
  const parsed = parseFlow(reader, start, close, owner);
  checkRest(reader, close);
  return parsed;
}

/** The offset behind the bracket that closes the one at `start`, or -1 before the next key. Quotes are stepped over. */
function closingBracket(reader: LineReader, start: number, indent: number): number {
  const { text } = reader;
  let depth = 0;
  for (let at = start; at < reader.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) {
      if (--depth === 0) return at + 1;
    } else if (startsEntry(reader, at, indent)) {
      return -1;
    } else if (code === 34 || code === 39) {
      const before = text.charAt(at - 1);
      if (!" ,[{:".includes(before)) continue;
      const next = text.indexOf(String.fromCharCode(code), at + 1);
      if (next === -1 || next >= reader.end) return -1;
      at = next;
    }
  }
  return -1;
}

/** Has the real parser read a list or map in brackets; maps make entries of their own. */
function parseFlow(reader: LineReader, start: number, end: number, owner: ValueOwner | undefined): RecoveredValue {
  const { text, source } = reader;
  const written = { text: text.slice(start, end), type: "String", quoting: "flow", end, consumed: end } as const;
  try {
    const composed = parseSingleDocument(createScanner(text, start, end, false, undefined));
    if (composed === undefined) return { ...written, entry: true };
    const segment = owner?.segment ?? { text: "", start, end: start };
    const root = { ...segment, kind: "scalar", tag: TAGS.str, value: segment.text, style: "plain" } as const;
    const wrapped = {
      kind: "mapping",
      tag: TAGS.map,
      flow: true,
      pairs: [{ key: { ...root, markOffset: segment.start }, value: composed.root }],
      start,
      end,
      markOffset: start,
    } as const;
    const prefix = owner === undefined ? "" : owner.name.slice(0, owner.name.length - segment.text.length);
    const document = {
      root: { ...wrapped, pairs: [...wrapped.pairs] },
      recursive: composed.recursive,
      collectionAliases: composed.collectionAliases,
    };
    const flat = flattenDocument(source, document, prefix, owner?.segments);
    for (const problem of flat.problems) reader.problems.push(problem);
    const [first] = flat.entries;
    if (flat.entries.length === 1 && first !== undefined && first.key === owner?.name) {
      return {
        ...written,
        text: first.value,
        entry: true,
        ...(first.items === undefined ? {} : { items: first.items }),
      };
    }
    if (owner !== undefined) for (const entry of flat.entries) reader.entries.push(entry);
    return { ...written, entry: false };
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    const { code, offset } = error.details;
    const at = Math.min(Math.max(start, offset), end - 1);
    note(reader, code, at, at + 1, {});
    return { ...written, entry: true };
  }
}

function readBlock(reader: LineReader, start: number, end: number, indent: number): RecoveredValue {
  const { text } = reader;
  const comment = commentStart(text, start, end);
  const header = text.slice(start + 1, trimEnd(text, start, comment));
  if (!/^(?:[-+]?[1-9]?|[1-9][-+])$/.test(header)) return refusedStart(reader, start, end, "special-start-character");
  if (comment < end) reader.comments.push({ start: comment, end, trailing: true });
  const lines: string[] = [];
  let last = end;
  let position = end;
  while (position < reader.end) {
    const from = position + (text.charCodeAt(position) === 13 && text.charCodeAt(position + 1) === 10 ? 2 : 1);
    const lineEnd = endOfLine(reader, from);
    let first = from;
    while (first < lineEnd && text.charCodeAt(first) === 32) first++;
    if (first < lineEnd && first - from <= indent) break;
    lines.push(text.slice(first, lineEnd));
    if (first < lineEnd) last = lineEnd;
    position = lineEnd;
  }
  return { text: lines.join("\n"), type: "String", quoting: "block", end: last, consumed: last, entry: true };
}
