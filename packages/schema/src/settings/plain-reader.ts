import type { MapSetting, SettingNode, SettingPair } from "./settings-node.js";
import { plainScalar } from "./settings-node.js";

/** Thrown and caught in this file only: the text holds more YAML than this reader knows. */
class Unusual extends Error {}

interface Line {
  /** Offset of the first character that is no blank. */
  readonly start: number;
  /** Offset behind the last one that is no blank and no comment. */
  readonly end: number;
  readonly indent: number;
}

interface Cursor {
  readonly text: string;
  readonly lines: readonly Line[];
  next: number;
}

const MOST_LEVELS = 20;
const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_.*/-]*$/;
/** Unquoted text that no reader of YAML takes for anything else. */
const PLAIN_TEXT = /^[A-Za-z0-9_./<=~+-][A-Za-z0-9_./*<>=~+@$%^()&;, \u00a1-\ud7ff\ue000-\ufefe-]*$/;
const LOOKS_SPECIAL = /^(?:[-+]?\.(?:inf|nan)|0[xo]|[-?](?: |$)|---)/i;

/**
 * Reads the plain part of YAML that settings files are written in: nested maps and lists in block form, one-line `[a, b]` and
 * `{a: b}`, plain and quoted scalars on one line, comments. Undefined when the text holds anything else; what is read is
 * exactly what a full reader of YAML 1.2 reads.
 */
export function readPlainSettings(text: string): SettingNode | undefined {
  try {
    const cursor: Cursor = { text, lines: linesOf(text), next: 0 };
    const first = cursor.lines[0];
    if (first === undefined) return { kind: "map", pairs: [], start: 0, end: 0 };
    if (first.indent !== 0) throw new Unusual();
    const root = readBlock(cursor, 0, 0);
    if (cursor.next < cursor.lines.length) throw new Unusual();
    return root;
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

function linesOf(text: string): readonly Line[] {
  // Control characters, tabs, carriage returns that end no line pair and byte order marks are for the full reader.
  if (
    /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|\r(?!\n)/.test(
      text,
    )
  )
    throw new Unusual();
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const next = feed === -1 ? text.length : feed + 1;
    let end = feed === -1 ? text.length : feed;
    if (text.charCodeAt(end - 1) === 13 && end > start) end--;
    let first = start;
    while (first < end && text.charCodeAt(first) === 32) first++;
    end = contentEnd(text, first, end);
    if (end > first) lines.push({ start: first, end, indent: first - start });
    start = next;
  }
  return lines;
}

/** Where the content of a line ends: before a comment, and before the blanks in front of it. */
function contentEnd(text: string, start: number, lineEnd: number): number {
  let quote = "";
  let end = lineEnd;
  for (let i = start; i < lineEnd; i++) {
    const unit = text[i] as string;
    if (quote !== "") {
      if (unit === "\\" && quote === '"') throw new Unusual();
      if (unit === quote) quote = "";
    } else if (unit === "#" && (i === start || text[i - 1] === " ")) {
      end = i;
      break;
    } else if ((unit === '"' || unit === "'") && (i === start || " [{,:".includes(text[i - 1] as string))) quote = unit;
  }
  if (quote !== "") throw new Unusual();
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  return end;
}

function readBlock(cursor: Cursor, indent: number, level: number): SettingNode {
  const line = cursor.lines[cursor.next] as Line;
  if (level > MOST_LEVELS || line.indent !== indent) throw new Unusual();
  return isItem(cursor.text, line) ? readItems(cursor, indent, level) : readPairs(cursor, indent, level);
}

const isItem = (text: string, line: Line): boolean =>
  text[line.start] === "-" && (line.end === line.start + 1 || text[line.start + 1] === " ");

function readItems(cursor: Cursor, indent: number, level: number): SettingNode {
  const { text, lines } = cursor;
  const items: SettingNode[] = [];
  const start = lines[cursor.next]?.start ?? 0;
  for (let line = lines[cursor.next]; line !== undefined; line = lines[cursor.next]) {
    if (line.indent !== indent || !isItem(text, line)) break;
    let content = line.start + 1;
    while (content < line.end && text[content] === " ") content++;
    if (content >= line.end) throw new Unusual();
    if (keyEnd(text, content, line.end) === -1) {
      cursor.next++;
      items.push(readInline(text, content, line.end, level));
      refuseContinuation(cursor, indent);
    } else {
      // The map of an item begins behind the dash, and goes on below at the same column.
      const inner = { start: content, end: line.end, indent: indent + (content - line.start) };
      (cursor.lines as Line[])[cursor.next] = inner;
      items.push(readPairs(cursor, inner.indent, level + 1));
    }
  }
  return { kind: "list", items, start, end: items[items.length - 1]?.end ?? start };
}

function readPairs(cursor: Cursor, indent: number, level: number): MapSetting {
  const { text, lines } = cursor;
  if (level > MOST_LEVELS) throw new Unusual();
  const pairs: SettingPair[] = [];
  const start = lines[cursor.next]?.start ?? 0;
  for (let line = lines[cursor.next]; line !== undefined && line.indent === indent; line = lines[cursor.next]) {
    if (isItem(text, line)) throw new Unusual();
    const end = keyEnd(text, line.start, line.end);
    if (end === -1) throw new Unusual();
    const key = readKey(text, line.start, end);
    let value = end + 1;
    while (value < line.end && text[value] === " ") value++;
    cursor.next++;
    pairs.push({ key, keyStart: line.start, keyEnd: end, value: readValue(cursor, value, line, indent, level) });
  }
  if ((lines[cursor.next]?.indent ?? 0) > indent) throw new Unusual();
  return { kind: "map", pairs, start, end: pairs[pairs.length - 1]?.value.end ?? start };
}

function readValue(cursor: Cursor, start: number, line: Line, indent: number, level: number): SettingNode {
  if (start < line.end) {
    const value = readInline(cursor.text, start, line.end, level);
    refuseContinuation(cursor, indent);
    return value;
  }
  const next = cursor.lines[cursor.next];
  if (next !== undefined && next.indent > indent) return readBlock(cursor, next.indent, level + 1);
  // The items of a list may stand as far left as their key.
  if (next !== undefined && next.indent === indent && isItem(cursor.text, next))
    return readItems(cursor, indent, level + 1);
  return { kind: "scalar", value: null, written: "", start: line.end, end: line.end };
}

/** A line further right than the value it follows would continue that value. */
function refuseContinuation(cursor: Cursor, indent: number): void {
  const next = cursor.lines[cursor.next];
  if (next !== undefined && next.indent > indent) throw new Unusual();
}

/** Offset of the colon behind a key, or -1 when the text is no pair. */
function keyEnd(text: string, start: number, end: number): number {
  const quote = text[start];
  let colon: number;
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, start + 1);
    if (close === -1 || close >= end) throw new Unusual();
    colon = close + 1;
    if (text[colon] !== ":") return -1;
  } else {
    if (quote === "[" || quote === "{") return -1;
    colon = text.indexOf(":", start);
    while (colon !== -1 && colon < end && colon + 1 < end && text[colon + 1] !== " ")
      colon = text.indexOf(":", colon + 1);
    if (colon === -1 || colon >= end) return -1;
  }
  return colon + 1 === end || text[colon + 1] === " " ? colon : -1;
}

function readKey(text: string, start: number, end: number): string {
  const quote = text[start];
  if (quote === '"' || quote === "'") return quoted(text.slice(start + 1, end - 1), quote);
  const key = text.slice(start, end);
  if (!PLAIN_KEY.test(key) || typeof plainScalar(key) !== "string") throw new Unusual();
  return key;
}

function quoted(inner: string, quote: string): string {
  if (inner.includes(quote) || inner.includes("\\")) throw new Unusual();
  return inner;
}

/** A value that stands on one line: a scalar, `[…]` or `{…}`. */
function readInline(text: string, start: number, end: number, level: number): SettingNode {
  const flow = { text, end, at: start };
  const first = text[start];
  if (first === "[" || first === "{") {
    const node = readFlow(flow, level);
    if (flow.at !== end) throw new Unusual();
    return node;
  }
  return readScalar(text, start, end, false);
}

interface Flow {
  readonly text: string;
  readonly end: number;
  at: number;
}

function readFlow(flow: Flow, level: number): SettingNode {
  if (level > MOST_LEVELS) throw new Unusual();
  const { text } = flow;
  const start = flow.at;
  const isMap = text[start] === "{";
  const close = isMap ? "}" : "]";
  const items: SettingNode[] = [];
  const pairs: SettingPair[] = [];
  flow.at++;
  skipBlanks(flow);
  while (text[flow.at] !== close) {
    if (isMap) pairs.push(readFlowPair(flow, level));
    else items.push(readFlowValue(flow, level));
    skipBlanks(flow);
    if (text[flow.at] === ",") flow.at++;
    else if (text[flow.at] !== close) throw new Unusual();
    skipBlanks(flow);
    if (flow.at >= flow.end) throw new Unusual();
  }
  flow.at++;
  return isMap ? { kind: "map", pairs, start, end: flow.at } : { kind: "list", items, start, end: flow.at };
}

function readFlowPair(flow: Flow, level: number): SettingPair {
  const { text } = flow;
  const keyStart = flow.at;
  const end = flowScalarEnd(flow);
  if (text[end] !== ":" || text[end + 1] !== " ") throw new Unusual();
  const key = readKey(text, keyStart, end);
  flow.at = end + 1;
  skipBlanks(flow);
  return { key, keyStart, keyEnd: end, value: readFlowValue(flow, level) };
}

function readFlowValue(flow: Flow, level: number): SettingNode {
  const { text } = flow;
  if (flow.at >= flow.end) throw new Unusual();
  if (text[flow.at] === "[" || text[flow.at] === "{") return readFlow(flow, level + 1);
  const start = flow.at;
  let end = flowScalarEnd(flow);
  flow.at = end;
  while (end > start && text[end - 1] === " ") end--;
  return readScalar(text, start, end, true);
}

/** Where a scalar inside `[…]` or `{…}` ends. */
function flowScalarEnd({ text, at, end }: Flow): number {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, at + 1);
    if (close === -1 || close >= end) throw new Unusual();
    return close + 1;
  }
  let stop = at;
  while (stop < end && !",[]{}:".includes(text[stop] as string)) stop++;
  return stop;
}

function skipBlanks(flow: Flow): void {
  while (flow.at < flow.end && flow.text[flow.at] === " ") flow.at++;
}

function readScalar(text: string, start: number, end: number, inFlow: boolean): SettingNode {
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    if (end - start < 2 || text[end - 1] !== quote) throw new Unusual();
    const value = quoted(text.slice(start + 1, end - 1), quote);
    return { kind: "scalar", value, written: value, start, end };
  }
  const written = text.slice(start, end);
  if (!PLAIN_TEXT.test(written) || LOOKS_SPECIAL.test(written) || (inFlow && written.includes(",")))
    throw new Unusual();
  return { kind: "scalar", value: plainScalar(written), written, start, end };
}
