import type { SourceText } from "../../text/source-text.js";
import type { CommentSpan, ConfigDocument, ConfigEntry, KeySegment, ListItem, SyntaxProblem } from "../document.js";
import { scalarText, toFlowText } from "./emitter.js";
import {
  endOfQuoted,
  type FastItem,
  isKeyPart,
  isKeyStart,
  isPlainWord,
  isSafe,
  mayBeTyped,
  nextLine,
  type PlainScan,
  plainItem,
  plainValue,
  quotedItem,
  readFlowItems,
  scanPlainValue,
} from "./fast-scalars.js";
import { NestedEntry, pathTo } from "./nested-entry.js";
import { noteCutValues } from "./notes.js";
import { coreTypeOf } from "./scalar-types.js";
import { CODE_POINT_LIMIT } from "./scanner.js";

interface Level {
  readonly indent: number;
  readonly prefix: string;
  readonly parents: readonly KeySegment[] | undefined;
}

/** A key whose value is expected on the next lines. */
interface PendingKey {
  readonly start: number;
  readonly end: number;
}

interface OpenList {
  readonly key: PendingKey;
  readonly indent: number;
  readonly start: number;
  readonly items: FastItem[];
}

interface FastState {
  readonly text: string;
  readonly entries: ConfigEntry[];
  readonly comments: CommentSpan[];
  readonly problems: SyntaxProblem[];
  readonly keys: Set<string>;
  readonly outer: Level[];
  readonly scan: PlainScan;
  level: Level;
  pending: PendingKey | undefined;
  list: OpenList | undefined;
  /** A trailing comment without a blank behind its `#` was seen. */
  glued: boolean;
}

/** Keys up to here are no concern of the limit on implicit keys. */
const LONGEST_KEY = 1000;
const MOST_LEVELS = 500;

/**
 * Reads the config.yaml that nearly everybody writes: block maps of plain and quoted one-line scalars, lists of them,
 * comments. Gives undefined for anything else, also for all that Flink refuses, so that the full reader decides; a test
 * holds the two equal.
 */
export function readFast(source: SourceText): ConfigDocument | undefined {
  const { text } = source;
  if (source.malformedAt >= 0 || text.length > CODE_POINT_LIMIT) return undefined;
  const state: FastState = {
    text,
    entries: [],
    comments: [],
    problems: [],
    keys: new Set(),
    outer: [],
    scan: { end: 0, stop: 0, comment: false },
    level: { indent: -1, prefix: "", parents: undefined },
    pending: undefined,
    list: undefined,
    glued: false,
  };
  if (!readLines(state) || state.pending !== undefined || !closeList(state)) return undefined;
  const { entries, comments, problems } = state;
  if (state.glued) noteCutValues(text, entries, problems, comments);
  if (problems.length > 1) problems.sort((left, right) => left.start - right.start || left.end - right.end);
  return { format: "config-yaml", source, region: { start: 0, end: text.length }, entries, comments, problems };
}

/** Reads all lines; whether every one of them was simple. */
function readLines(state: FastState): boolean {
  const { text } = state;
  const { length } = text;
  let position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let mayStart = true;
  while (position < length) {
    let first = position;
    while (text.charCodeAt(first) === 32) first++;
    if (first >= length) return true;
    const code = text.charCodeAt(first);
    if (isKeyStart(code)) position = readPair(state, first, first - position);
    else if (code === 10 || code === 13) position = nextLine(text, first);
    else if (code === 35) position = readComment(state, first, false);
    else if (code !== 45) return false;
    else if (mayStart && first === position && text.startsWith("---", first)) position = nextLine(text, first + 3);
    else position = readItem(state, first, first - position);
    if (position === -1) return false;
    if (code === 45 || isKeyStart(code)) mayStart = false;
  }
  return true;
}

/** Reads from a `#` to the end of the line; gives the start of the next line, or -1. */
function readComment(state: FastState, start: number, trailing: boolean): number {
  const { text } = state;
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code >= 32 && code < 127) continue;
    if (code === 10 || code === 13) break;
    if (!isSafe(code)) return -1;
  }
  state.comments.push({ start, end, trailing });
  if (trailing && end > start + 1 && text.charCodeAt(start + 1) !== 32) state.glued = true;
  return nextLine(text, end);
}

/** What may follow a value on its line: blanks and a comment. Gives the start of the next line, or -1. */
function readRest(state: FastState, end: number): number {
  const { text } = state;
  let at = end;
  while (text.charCodeAt(at) === 32) at++;
  if (at > end && text.charCodeAt(at) === 35) return readComment(state, at, true);
  return nextLine(text, at);
}

// --- levels ---------------------------------------------------------------------------------------------------------

/** Finds the map that a key of this indentation belongs to; false where only the full reader can tell. */
function enterLevel(state: FastState, indent: number): boolean {
  const { level, pending } = state;
  if (pending !== undefined) return indent > level.indent && openLevel(state, pending, indent);
  if (state.list !== undefined && !closeList(state)) return false;
  if (level.indent === -1) {
    state.level = { indent, prefix: "", parents: undefined };
    return true;
  }
  while (indent < state.level.indent) {
    const outer = state.outer.pop();
    if (outer === undefined) return false;
    state.level = outer;
  }
  return indent === state.level.indent;
}

function openLevel(state: FastState, key: PendingKey, indent: number): boolean {
  const { level } = state;
  const text = state.text.slice(key.start, key.end);
  const name = level.prefix + text;
  if (!addKey(state, name)) return false;
  const segment = { text, start: key.start, end: key.end };
  const parents = pathTo(level.parents, segment);
  state.outer.push(level);
  state.level = { indent, prefix: `${name}.`, parents };
  state.pending = undefined;
  return state.outer.length < MOST_LEVELS;
}

/**
 * Remembers a dotted key; false when it is there already, be it a duplicate or the same key written flat and nested.
 */
function addKey(state: FastState, name: string): boolean {
  const { keys } = state;
  const before = keys.size;
  keys.add(name);
  return keys.size > before;
}

// --- pairs ----------------------------------------------------------------------------------------------------------

/** Reads `key: value`; gives the start of the next line, or -1. */
function readPair(state: FastState, first: number, indent: number): number {
  const { text } = state;
  let colon = first + 1;
  while (isKeyPart(text.charCodeAt(colon))) colon++;
  if (text.charCodeAt(colon) !== 58 || colon - first > LONGEST_KEY) return -1;
  if (
    (indent !== state.level.indent || state.pending !== undefined || state.list !== undefined) &&
    !enterLevel(state, indent)
  ) {
    return -1;
  }
  if (mayBeTyped(text.charCodeAt(first)) && coreTypeOf(text.slice(first, colon)) !== "str") return -1;
  let start = colon + 1;
  while (text.charCodeAt(start) === 32) start++;
  const code = start < text.length ? text.charCodeAt(start) : 10;
  if (code === 10 || code === 13) {
    state.pending = { start: first, end: colon };
    return nextLine(text, start);
  }
  if (start === colon + 1) return -1;
  if (code === 35) {
    state.pending = { start: first, end: colon };
    return readComment(state, start, true);
  }
  return readValue(state, first, colon, start, code);
}

function readValue(state: FastState, keyStart: number, keyEnd: number, start: number, first: number): number {
  const { text, scan } = state;
  if (first === 91) {
    const items: FastItem[] = [];
    const end = readFlowItems(text, start, items);
    return end !== -1 && addList(state, keyStart, keyEnd, start, end, items, true) ? readRest(state, end) : -1;
  }
  if (first === 34 || first === 39) {
    const end = endOfQuoted(text, start, first);
    const quoting = first === 34 ? "double" : "single";
    return end !== -1 &&
      addEntry(state, keyStart, keyEnd, start, end, text.slice(start + 1, end - 1), "String", quoting)
      ? readRest(state, end)
      : -1;
  }
  if (!scanPlainValue(text, start, scan)) return -1;
  const { end, stop, comment } = scan;
  const written = text.slice(start, end);
  if (!mayBeTyped(first)) {
    if (!addEntry(state, keyStart, keyEnd, start, end, written, "String", "plain")) return -1;
  } else if (!addTyped(state, keyStart, keyEnd, start, end, written)) return -1;
  return comment ? readComment(state, stop, true) : nextLine(text, stop);
}

function addTyped(
  state: FastState,
  keyStart: number,
  keyEnd: number,
  start: number,
  end: number,
  written: string,
): boolean {
  const made = plainValue(written);
  if (made === undefined || made === null) return false;
  const read = scalarText(made);
  if (!addEntry(state, keyStart, keyEnd, start, end, read, made.type, "plain")) return false;
  if (read !== written && made.type !== "Boolean") {
    const key = state.level.prefix + state.text.slice(keyStart, keyEnd);
    state.problems.push({ code: "number-respelled", start, end, data: { key, written, read } });
  }
  return true;
}

function addEntry(
  state: FastState,
  keyStart: number,
  keyEnd: number,
  valueStart: number,
  valueEnd: number,
  value: string,
  valueType: ConfigEntry["valueType"],
  quoting: ConfigEntry["quoting"],
  items?: readonly ListItem[],
): boolean {
  const { level } = state;
  const text = state.text.slice(keyStart, keyEnd);
  const key = level.prefix + text;
  if (!addKey(state, key)) return false;
  const written = { key, keyStart, keyEnd, valueStart, valueEnd, value, valueType, quoting };
  const entry = items === undefined ? written : { ...written, items };
  state.entries.push(level.parents === undefined ? entry : new NestedEntry(entry, level.parents));
  return true;
}

// --- lists ----------------------------------------------------------------------------------------------------------

/** Reads `- item`; gives the start of the next line, or -1. */
function readItem(state: FastState, first: number, indent: number): number {
  const { text, pending, scan } = state;
  if (text.charCodeAt(first + 1) !== 32) return -1;
  if (pending !== undefined) {
    if (indent < state.level.indent) return -1;
    state.list = { key: pending, indent, start: first, items: [] };
    state.pending = undefined;
  }
  const { list } = state;
  if (list === undefined || list.indent !== indent) return -1;
  let start = first + 2;
  while (text.charCodeAt(start) === 32) start++;
  const code = text.charCodeAt(start);
  if (code === 34 || code === 39) {
    const end = endOfQuoted(text, start, code);
    if (end === -1) return -1;
    list.items.push(quotedItem(text, start, end));
    return readRest(state, end);
  }
  if (!scanPlainValue(text, start, scan)) return -1;
  const item = plainItem(text, start, scan.end);
  if (item === undefined) return -1;
  list.items.push(item);
  return scan.comment ? readComment(state, scan.stop, true) : nextLine(text, scan.stop);
}

/** Makes the entry of a block list that has come to its end; false when its key is there already. */
function closeList(state: FastState): boolean {
  const { list } = state;
  if (list === undefined) return true;
  state.list = undefined;
  const end = (list.items.at(-1) as FastItem).end;
  return addList(state, list.key.start, list.key.end, list.start, end, list.items, false);
}

function addList(
  state: FastState,
  keyStart: number,
  keyEnd: number,
  start: number,
  end: number,
  found: readonly FastItem[],
  flow: boolean,
): boolean {
  const items: ListItem[] = [];
  let value = "[";
  let simple = true;
  for (const { text, start: itemStart, end: itemEnd } of found) {
    if (items.length > 0) value += ", ";
    value += text;
    simple &&= isPlainWord(text);
    items.push({ text, start: itemStart, end: itemEnd });
  }
  value = simple ? `${value}]` : toFlowText({ type: "List", items: found.map((item) => item.value) });
  return addEntry(state, keyStart, keyEnd, start, end, value, "String", flow ? "flow" : "block", items);
}
