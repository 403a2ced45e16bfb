import { hashStep } from "../../text/key-hash.js";
import type { SourceText } from "../../text/source-text.js";
import type { ConfigDocument, ListItem, SyntaxProblem } from "../document.js";
import { COMMENT_CELLS, GrowingNumbers } from "../entry-table.js";
import { CODE_POINT_LIMIT } from "./characters.js";
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
  writtenType,
} from "./fast-scalars.js";
import {
  ENTRY_CELLS,
  formOf,
  KEPT_APART,
  LEVEL_CELLS,
  type NestedColumns,
  NestedDocument,
  type ReadValue,
  ROOT_LEVEL,
} from "./nested-entries.js";
import { noteCutValues } from "./notes.js";
import { SeenKeys } from "./seen-keys.js";

/** A list whose items are still to come. */
interface OpenList {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly hash: number;
  readonly dotted: boolean;
  readonly indent: number;
  readonly start: number;
  readonly items: FastItem[];
}

/** Keys up to here are no concern of the limit on implicit keys. */
const LONGEST_KEY = 1000;
const MOST_LEVELS = 500;
const NO_KEY = -1;

/** Reading is synchronous, so that one memory will do for all files. */
const places = new GrowingNumbers();
const levels = new GrowingNumbers();
const comments = new GrowingNumbers();

/** One reading. */
class FastState {
  readonly problems: SyntaxProblem[] = [];
  readonly scan: PlainScan = { end: 0, stop: 0, comment: false };
  readonly seen = new SeenKeys(this);
  /** Values that do not read as they are written, by the place of their entry. */
  apart: Map<number, ReadValue> | undefined;
  /** Levels around the present one, with their indents. */
  readonly outer: number[] = [];
  readonly outerIndents: number[] = [];
  level = ROOT_LEVEL;
  indent = -1;
  /** The key whose value is expected on the next lines. */
  pendingStart = NO_KEY;
  pendingEnd = NO_KEY;
  pendingHash = 0;
  pendingDotted = false;
  /** The key read last. */
  hash = 0;
  dotted = false;
  list: OpenList | undefined;
  /** A trailing comment without a blank behind its `#` was seen. */
  glued = false;

  constructor(readonly text: string) {
    places.length = 0;
    levels.length = 0;
    comments.length = 0;
    levels.cells.fill(0, levels.more(LEVEL_CELLS), LEVEL_CELLS);
  }

  /** The dotted key of a level with a dot behind it. */
  prefix(level: number): string {
    let prefix = "";
    for (let at = level * LEVEL_CELLS; at !== 0; at = (levels.cells[at + 2] as number) * LEVEL_CELLS) {
      prefix = `${this.text.slice(levels.cells[at], levels.cells[at + 1])}.${prefix}`;
    }
    return prefix;
  }
}

/**
 * Reads the config.yaml that nearly everybody writes: block maps of plain and quoted one-line scalars, lists of them,
 * comments. Gives undefined for anything else, also for all that Flink refuses, so that the full reader decides; a test
 * holds the two equal.
 */
export function readFast(source: SourceText): ConfigDocument | undefined {
  const { text } = source;
  if (source.malformedAt >= 0 || text.length > CODE_POINT_LIMIT) return undefined;
  const state = new FastState(text);
  if (!readLines(state) || state.pendingStart !== NO_KEY || !closeList(state)) return undefined;
  const columns: NestedColumns = {
    places: places.take(),
    levels: levels.take(),
    apart: state.apart ?? NOTHING_APART,
    comments: comments.take(),
  };
  const { problems } = state;
  const document = new NestedDocument(source, columns, problems);
  if (state.glued) noteCutValues(text, document.entries, problems, document.comments);
  if (problems.length > 1) problems.sort((left, right) => left.start - right.start || left.end - right.end);
  return document;
}

const NOTHING_APART: ReadonlyMap<number, ReadValue> = new Map();

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
  const at = comments.more(COMMENT_CELLS);
  comments.cells[at] = start;
  comments.cells[at + 1] = end;
  comments.cells[at + 2] = trailing ? 1 : 0;
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
  if (state.pendingStart !== NO_KEY) return indent > state.indent && openLevel(state, indent);
  if (state.list !== undefined && !closeList(state)) return false;
  if (state.indent === -1) {
    state.indent = indent;
    return true;
  }
  while (indent < state.indent) {
    if (state.outer.length === 0) return false;
    state.level = state.outer.pop() as number;
    state.indent = state.outerIndents.pop() as number;
  }
  return indent === state.indent;
}

function openLevel(state: FastState, indent: number): boolean {
  const { pendingStart: start, pendingEnd: end, level } = state;
  if (!state.seen.add(level, start, end, state.pendingHash, state.pendingDotted)) return false;
  const at = levels.more(LEVEL_CELLS);
  const { cells } = levels;
  cells[at] = start;
  cells[at + 1] = end;
  cells[at + 2] = level;
  cells[at + 3] = (cells[level * LEVEL_CELLS + 3] as number) + end - start + 1;
  state.outer.push(level);
  state.outerIndents.push(state.indent);
  state.level = at / LEVEL_CELLS;
  state.indent = indent;
  state.pendingStart = NO_KEY;
  return state.outer.length < MOST_LEVELS;
}

// --- pairs ----------------------------------------------------------------------------------------------------------

/** Reads `key: value`; gives the start of the next line, or -1. */
function readPair(state: FastState, first: number, indent: number): number {
  const { text } = state;
  let hash = 0;
  let dotted = false;
  let colon = first;
  let code = text.charCodeAt(first);
  do {
    if (code === 46) dotted = true;
    hash = hashStep(hash, code);
    code = text.charCodeAt(++colon);
  } while (isKeyPart(code));
  if (code !== 58 || colon - first > LONGEST_KEY) return -1;
  if (
    (indent !== state.indent || state.pendingStart !== NO_KEY || state.list !== undefined) &&
    !enterLevel(state, indent)
  ) {
    return -1;
  }
  if (mayBeTyped(text.charCodeAt(first)) && writtenType(text, first, colon) !== "str") return -1;
  let start = colon + 1;
  while (text.charCodeAt(start) === 32) start++;
  code = start < text.length ? text.charCodeAt(start) : 10;
  if (code === 10 || code === 13 || (code === 35 && start > colon + 1)) {
    state.pendingStart = first;
    state.pendingEnd = colon;
    state.pendingHash = hash;
    state.pendingDotted = dotted;
    return code === 35 ? readComment(state, start, true) : nextLine(text, start);
  }
  if (start === colon + 1) return -1;
  state.hash = hash;
  state.dotted = dotted;
  return readValue(state, first, colon, start, code);
}

function readValue(state: FastState, keyStart: number, keyEnd: number, start: number, first: number): number {
  const { text, scan } = state;
  if (first === 91) {
    const items: FastItem[] = [];
    const end = readFlowItems(text, start, items);
    return end !== -1 && addList(state, keyStart, keyEnd, start, end, items, "flow") ? readRest(state, end) : -1;
  }
  if (first === 34 || first === 39) {
    const end = endOfQuoted(text, start, first);
    return end !== -1 && addEntry(state, keyStart, keyEnd, start, end, first === 34 ? DOUBLE : SINGLE)
      ? readRest(state, end)
      : -1;
  }
  if (!scanPlainValue(text, start, scan)) return -1;
  const { end, stop, comment } = scan;
  if (mayBeTyped(first)) {
    if (!addTyped(state, keyStart, keyEnd, start, end)) return -1;
  } else if (!addEntry(state, keyStart, keyEnd, start, end, PLAIN)) return -1;
  return comment ? readComment(state, stop, true) : nextLine(text, stop);
}

const PLAIN = formOf("plain", "String");
const SINGLE = formOf("single", "String");
const DOUBLE = formOf("double", "String");
const VERBATIM = {
  str: PLAIN,
  int: formOf("plain", "Integer"),
  float: formOf("plain", "Double"),
  bool: formOf("plain", "Boolean"),
};

function addTyped(state: FastState, keyStart: number, keyEnd: number, start: number, end: number): boolean {
  const { text } = state;
  const type = writtenType(text, start, end);
  if (type === "null") return false;
  if (type !== undefined) return addEntry(state, keyStart, keyEnd, start, end, VERBATIM[type]);
  const written = text.slice(start, end);
  const made = plainValue(written);
  if (made === undefined || made === null) return false;
  const read = scalarText(made);
  keepApart(state, { value: read, valueType: made.type, quoting: "plain" });
  if (!addEntry(state, keyStart, keyEnd, start, end, KEPT_APART)) return false;
  if (read !== written && made.type !== "Boolean") {
    const key = state.prefix(state.level) + text.slice(keyStart, keyEnd);
    state.problems.push({ code: "number-respelled", start, end, data: { key, written, read } });
  }
  return true;
}

/** Keeps the value of the entry that comes next. */
function keepApart(state: FastState, value: ReadValue): void {
  state.apart ??= new Map();
  state.apart.set(places.length / ENTRY_CELLS, value);
}

function addEntry(
  state: FastState,
  keyStart: number,
  keyEnd: number,
  valueStart: number,
  valueEnd: number,
  form: number,
): boolean {
  if (!state.seen.add(state.level, keyStart, keyEnd, state.hash, state.dotted)) return false;
  const at = places.more(ENTRY_CELLS);
  const { cells } = places;
  cells[at] = keyStart;
  cells[at + 1] = keyEnd;
  cells[at + 2] = valueStart;
  cells[at + 3] = valueEnd;
  cells[at + 4] = state.level;
  cells[at + 5] = form;
  return true;
}

// --- lists ----------------------------------------------------------------------------------------------------------

/** Reads `- item`; gives the start of the next line, or -1. */
function readItem(state: FastState, first: number, indent: number): number {
  const { text, scan } = state;
  if (text.charCodeAt(first + 1) !== 32) return -1;
  if (state.pendingStart !== NO_KEY) {
    if (indent < state.indent) return -1;
    const { pendingStart: keyStart, pendingEnd: keyEnd, pendingHash: hash, pendingDotted: dotted } = state;
    state.list = { keyStart, keyEnd, hash, dotted, indent, start: first, items: [] };
    state.pendingStart = NO_KEY;
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
  // The key that comes next has been read already.
  const { hash, dotted } = state;
  state.hash = list.hash;
  state.dotted = list.dotted;
  const added = addList(state, list.keyStart, list.keyEnd, list.start, end, list.items, "block");
  state.hash = hash;
  state.dotted = dotted;
  return added;
}

function addList(
  state: FastState,
  keyStart: number,
  keyEnd: number,
  start: number,
  end: number,
  found: readonly FastItem[],
  quoting: "flow" | "block",
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
  keepApart(state, { value, valueType: "String", quoting, items });
  return addEntry(state, keyStart, keyEnd, start, end, KEPT_APART);
}
