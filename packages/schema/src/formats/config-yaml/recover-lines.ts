import { lineIndexAt, lineStarts } from "../../text/line-index.js";
import type { SourceText } from "../../text/source-text.js";
import type { CommentSpan, ConfigEntry, KeySegment, SyntaxProblem } from "../document.js";
import { isDigit } from "./characters.js";
import { MAX_DEPTH } from "./composer.js";
import {
  commentStart,
  endOfLine,
  isSpace,
  type Level,
  type LineReader,
  note,
  type OpenList,
  trimEnd,
} from "./recover-state.js";
import { readValue } from "./recover-value.js";

/** What could be read of a broken text. */
export interface RecoveredLines {
  readonly entries: ConfigEntry[];
  readonly problems: SyntaxProblem[];
  readonly comments: CommentSpan[];
}

/**
 * Reads a text that YAML refuses line by line: `key: value` by indentation, lists, quotes and brackets as far as they
 * close. Reports what is wrong with each line as far as it can be told apart. Never throws.
 */
export function recoverLines(source: SourceText, from: number, end: number): RecoveredLines {
  const reader: LineReader = {
    source,
    text: source.text,
    end,
    entries: [],
    problems: [],
    comments: [],
    anchors: new Set(),
    levels: [],
    pending: undefined,
    list: undefined,
    seenContent: false,
    continuable: false,
  };
  let position = from;
  while (position < end) position = readLine(reader, position);
  settlePending(reader);
  const { entries, problems, comments } = reader;
  return { entries, problems, comments };
}

function afterBreak(reader: LineReader, end: number): number {
  const { text } = reader;
  if (end >= reader.end) return reader.end;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Reads one line, or several where a value goes on; gives the offset behind it. */
function readLine(reader: LineReader, start: number): number {
  const { text } = reader;
  const end = endOfLine(reader, start);
  let first = start;
  let tab = -1;
  while (first < end && isSpace(text.charCodeAt(first))) {
    if (tab === -1 && text.charCodeAt(first) === 9) tab = first;
    first++;
  }
  if (tab !== -1) note(reader, "tab-indentation", tab, first, { line: lineOf(reader, start) });
  const next = afterBreak(reader, end);
  if (first === end) return next;
  const code = text.charCodeAt(first);
  if (code === 35) {
    reader.comments.push({ start: first, end, trailing: false });
    return next;
  }
  if (first === start && readMarker(reader, start, end)) return next;
  const indent = first - start;
  if (code === 45 && (first + 1 === end || isSpace(text.charCodeAt(first + 1))))
    return readItem(reader, first, end, indent);
  return readPair(reader, first, end, indent);
}

function lineOf(reader: LineReader, offset: number): number {
  return lineIndexAt(lineStarts(reader.source), offset) + 1;
}

/** Directives, `---` and `...`. Whether the line was one. */
function readMarker(reader: LineReader, start: number, end: number): boolean {
  const { text } = reader;
  if (text.charCodeAt(start) === 37 && !reader.seenContent) return true;
  const mark = text.slice(start, start + 3);
  if (mark !== "---" && mark !== "...") return false;
  if (start + 3 < end && !isSpace(text.charCodeAt(start + 3))) return false;
  if (reader.seenContent && mark === "---") note(reader, "second-document", start, start + 3);
  settlePending(reader);
  reader.levels = [];
  reader.list = undefined;
  reader.continuable = false;
  return true;
}

// --- lists ----------------------------------------------------------------------------------------------------------

function readItem(reader: LineReader, first: number, end: number, indent: number): number {
  const { text } = reader;
  let content = first + 1;
  while (content < end && isSpace(text.charCodeAt(content))) content++;
  const { pending } = reader;
  if (pending !== undefined && indent >= pending.level.indent) {
    reader.list = { indent, items: [], text: "[" };
    reader.entries.push({
      key: pending.name,
      keyStart: pending.segment.start,
      keyEnd: pending.segment.end,
      valueStart: first,
      valueEnd: trimEnd(text, first, end),
      value: "",
      valueType: "String",
      quoting: "block",
      items: reader.list.items,
      ...segmentsOf(pending.level, pending.segment),
    });
    reader.pending = undefined;
  } else if (reader.list === undefined || indent < reader.list.indent) {
    note(reader, reader.seenContent ? "bad-indentation" : "root-not-mapping", first, trimEnd(text, first, end), {});
  }
  reader.seenContent = true;
  reader.continuable = false;
  if (content >= end) return afterBreak(reader, end);
  if (reader.list !== undefined && findKey(reader, content, end) !== undefined) {
    const last = trimEnd(text, content, commentStart(text, content, end));
    finishItem(reader, reader.list, { text: text.slice(content, last), end: last }, content);
    return afterBreak(reader, end);
  }
  const value = readValue(reader, content, end, indent);
  if (reader.list !== undefined) finishItem(reader, reader.list, value, content);
  return afterBreak(reader, endOfLine(reader, value.consumed));
}

function finishItem(
  reader: LineReader,
  list: OpenList,
  value: { readonly text: string; readonly end: number },
  start: number,
): void {
  list.items.push({ text: value.text, start, end: value.end });
  const last = reader.entries.at(-1);
  if (last === undefined || last.items !== list.items) return;
  list.text += list.items.length === 1 ? value.text : `, ${value.text}`;
  const text = `${list.text}]`;
  reader.entries[reader.entries.length - 1] = { ...last, value: text, valueEnd: Math.max(last.valueEnd, value.end) };
}

// --- pairs ----------------------------------------------------------------------------------------------------------

function segmentsOf(level: Level, segment: KeySegment): { readonly segments?: readonly KeySegment[] } {
  return level.segments === undefined ? {} : { segments: [...level.segments, segment] };
}

function readPair(reader: LineReader, first: number, end: number, indent: number): number {
  const { text } = reader;
  if (reader.list !== undefined && indent > reader.list.indent) return afterBreak(reader, end);
  const key = findKey(reader, first, end);
  const top = reader.levels.at(-1);
  if (key === undefined) return readWithoutKey(reader, first, end, top !== undefined && indent > top.indent);
  reader.list = undefined;
  const level = levelFor(reader, indent, first, end);
  reader.seenContent = true;
  checkKeyStart(reader, first, key.end);
  const segment: KeySegment = { text: key.text, start: first, end: key.end };
  const name = level.prefix + key.text;
  const known = level.seen.get(key.text);
  if (known !== undefined) {
    note(reader, "duplicate-key", first, key.end, { key: name, line: lineOf(reader, known), first: known });
  } else level.seen.set(key.text, first);
  let content = key.colon + 1;
  if (text.charCodeAt(content) === 9)
    note(reader, "tab-indentation", content, content + 1, { line: lineOf(reader, first) });
  while (content < end && isSpace(text.charCodeAt(content))) content++;
  if (content >= end || text.charCodeAt(content) === 35) {
    if (content < end) reader.comments.push({ start: content, end, trailing: true });
    reader.pending = { segment, name, level, colonEnd: key.colon + 1, guessed: false };
    reader.continuable = false;
    return afterBreak(reader, end);
  }
  const value = readValue(reader, content, end, level.indent, { name, segment, segments: level.segments });
  reader.continuable = value.quoting === "plain" && value.entry;
  if (value.entry) {
    reader.entries.push({
      key: name,
      keyStart: first,
      keyEnd: key.end,
      valueStart: content,
      valueEnd: value.end,
      value: value.text,
      valueType: value.type,
      quoting: value.quoting,
      ...segmentsOf(level, segment),
      ...(value.items === undefined ? {} : { items: value.items }),
    });
  }
  return afterBreak(reader, endOfLine(reader, value.consumed));
}

/** The level that a key of this indentation belongs to. */
function levelFor(reader: LineReader, indent: number, first: number, end: number): Level {
  const { pending } = reader;
  const { levels } = reader;
  const top = levels.at(-1);
  if (pending !== undefined && indent > pending.level.indent && levels.length < MAX_DEPTH) {
    reader.pending = undefined;
    const segments = [...(pending.level.segments ?? []), pending.segment];
    const level: Level = { indent, prefix: `${pending.name}.`, segments, seen: new Map() };
    levels.push(level);
    return level;
  }
  settlePending(reader);
  if (top === undefined) {
    const level: Level = { indent, prefix: "", segments: undefined, seen: new Map() };
    levels.push(level);
    return level;
  }
  if (indent > top.indent) {
    note(reader, "bad-indentation", first, trimEnd(reader.text, first, end), { line: lineOf(reader, first) });
    return top;
  }
  while (levels.length > 1 && (levels.at(-1) as Level).indent > indent) levels.pop();
  const level = levels.at(-1) as Level;
  if (level.indent !== indent) {
    note(reader, "bad-indentation", first, trimEnd(reader.text, first, end), { line: lineOf(reader, first) });
  }
  return level;
}

/** A key without a value is null for YAML, and null is no value for Flink. */
function settlePending(reader: LineReader): void {
  const { pending } = reader;
  if (pending === undefined) return;
  reader.pending = undefined;
  if (pending.guessed) return;
  note(reader, "null-value", pending.segment.start, pending.colonEnd, { key: pending.name, written: "" });
}

interface FoundKey {
  readonly text: string;
  readonly end: number;
  readonly colon: number;
}

/** The key of a line: up to a colon with a blank or the end of the line behind it, outside quotes. */
function findKey(reader: LineReader, first: number, end: number): FoundKey | undefined {
  const { text } = reader;
  const quote = text.charCodeAt(first);
  let from = first;
  let quotedEnd = -1;
  if (quote === 34 || quote === 39) {
    quotedEnd = text.indexOf(String.fromCharCode(quote), first + 1);
    if (quotedEnd === -1 || quotedEnd >= end) return undefined;
    from = ++quotedEnd;
  } else if (quote === 91 || quote === 123) return undefined;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 35 && at > first && isSpace(text.charCodeAt(at - 1))) return undefined;
    if (code !== 58 || (at + 1 < end && !isSpace(text.charCodeAt(at + 1)))) continue;
    const keyEnd = trimEnd(text, first, at);
    if (keyEnd === first) return undefined;
    if (quotedEnd === keyEnd) return { text: text.slice(first + 1, keyEnd - 1), end: keyEnd, colon: at };
    return { text: text.slice(first, keyEnd), end: keyEnd, colon: at };
  }
  return undefined;
}

/** Characters that cannot begin a key of any kind. */
function checkKeyStart(reader: LineReader, first: number, end: number): void {
  const character = reader.text.charAt(first);
  if (!"@`%,]}|>".includes(character)) return;
  note(reader, "special-start-character", first, end, { character, where: "key" });
}

/** A line that holds no `key: value`: the continuation of a value, a missing blank, a missing colon. */
function readWithoutKey(reader: LineReader, first: number, end: number, deeper: boolean): number {
  const { text } = reader;
  const comment = commentStart(text, first, end);
  const last = trimEnd(text, first, comment);
  if (comment < end) reader.comments.push({ start: comment, end, trailing: true });
  const next = afterBreak(reader, end);
  const pending = reader.pending;
  if (pending !== undefined && !pending.guessed && deeper) {
    reader.pending = undefined;
    reader.seenContent = true;
    const value = readValue(reader, first, end, pending.level.indent, {
      name: pending.name,
      segment: pending.segment,
      segments: pending.level.segments,
    });
    return afterBreak(reader, endOfLine(reader, value.consumed));
  }
  if (reader.continuable && deeper) {
    const entry = reader.entries.at(-1);
    if (entry !== undefined) {
      const value = `${entry.value} ${text.slice(first, last)}`;
      reader.entries[reader.entries.length - 1] = { ...entry, value, valueType: "String", valueEnd: last };
    }
    return next;
  }
  if (last === first) return next;
  reader.seenContent = true;
  const colon = gluedColon(text, first, last);
  const keyEnd = colon === -1 ? wordEnd(text, first, last) : colon;
  const data = { line: lineOf(reader, first), key: text.slice(first, keyEnd) };
  if (colon !== -1) note(reader, "missing-blank-after-colon", first, last, { ...data, colon });
  else {
    note(reader, "missing-colon", first, last, data);
    if (keyEnd === last) guessKey(reader, first, last, end);
  }
  return next;
}

/** A word alone on a line is taken for a key whose colon was forgotten, so that what stands below it keeps its place. */
function guessKey(reader: LineReader, first: number, last: number, end: number): void {
  const lineStart = reader.text.lastIndexOf("\n", first - 1) + 1;
  const level = levelFor(reader, first - lineStart, first, end);
  const segment = { text: reader.text.slice(first, last), start: first, end: last };
  reader.list = undefined;
  reader.continuable = false;
  reader.pending = { segment, name: level.prefix + segment.text, level, colonEnd: last, guessed: true };
}

/** Where what looks like a key ends: before a blank or an equals sign. */
function wordEnd(text: string, first: number, end: number): number {
  let at = first;
  while (at < end && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 61) at++;
  return at;
}

/** The colon of `key:value`, where what stands before it looks like a key; -1 where there is none. */
function gluedColon(text: string, first: number, end: number): number {
  for (let at = first; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 58) return at > first ? at : -1;
    const lower = code | 32;
    const isWord = isDigit(code) || (lower >= 97 && lower <= 122) || code === 46 || code === 45 || code === 95;
    if (!isWord) return -1;
  }
  return -1;
}
