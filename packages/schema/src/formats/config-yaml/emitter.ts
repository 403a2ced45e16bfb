import { MAX_DEPTH, stackOverflow } from "./composer.js";
import {
  analyzeScalar,
  doubleQuoted,
  type EmitStyle,
  literalHints,
  literalOrDouble,
  type ScalarAnalysis,
  type ScalarPlace,
  singleOrDouble,
  styleOfQuoted,
  styleOfString,
} from "./emitter-scalar.js";
import type { JavaValue } from "./java-value.js";

/** DumpSettings of Flink's YamlParserUtils: lines are not split, but a long key still sends its value to the next line. */
const BEST_WIDTH = 80;
const MAX_SIMPLE_KEY_LENGTH = 128;

/**
 * Numbers the anchors `&id001` of one JVM: Flink's settings keep the counter, so that it goes on from one list to the
 * next in the order in which the file is loaded.
 */
export interface AnchorCounter {
  last: number;
}

interface EmitterState {
  written: string;
  column: number;
  /** Whether the last thing written was white space or an indicator after which none is needed. */
  whitespace: boolean;
  indention: boolean;
  indent: number;
  depth: number;
  readonly blockStyle: boolean;
  /** What is written more than once, with its anchor; undefined until the anchor is written. */
  readonly anchors: Map<object, string>;
  readonly begun: Set<object>;
}

/** A value as `YamlParserUtils.toYAMLString` renders it: flow style, one line but for literal blocks. */
export function toFlowText(value: JavaValue, counter: AnchorCounter = { last: 0 }): string {
  const text = emitDocument(value, false, counter);
  return text.endsWith("\n") ? text.slice(0, -1) : text;
}

/** A value in block style with its final line break, as the nested write-back dumps it. */
export function emitBlock(value: JavaValue, counter: AnchorCounter = { last: 0 }): string {
  return emitDocument(value, true, counter);
}

function emitDocument(value: JavaValue, blockStyle: boolean, counter: AnchorCounter): string {
  const simple = simpleText(value);
  if (simple !== undefined) return `${simple}\n`;
  const state: EmitterState = {
    written: "",
    column: 0,
    whitespace: true,
    indention: true,
    indent: -1,
    depth: 0,
    blockStyle,
    anchors: findRepeated(value, counter),
    begun: new Set(),
  };
  emitNode(state, value, { inFlow: false, asSimpleKey: false, root: true });
  if (!state.written.endsWith("\n") || state.column > 0) lineBreak(state);
  return state.written;
}

/** Numbers and booleans look the same everywhere. */
function simpleText(value: JavaValue): string | undefined {
  if (value === null) return "null";
  switch (value.type) {
    case "Integer":
    case "Long":
    case "BigInteger":
    case "Boolean":
      return value.text;
    case "Double":
      return value.text === "NaN" ? ".nan" : value.text.replace("Infinity", ".inf");
    default:
      return undefined;
  }
}

/** What an option of type String reads of a scalar that the loader gives. */
export function scalarText(value: JavaValue): string {
  if (value !== null && value.type === "String") return value.text;
  return simpleText(value) ?? toFlowText(value);
}

// --- anchors --------------------------------------------------------------------------------------------------------

/** Gives an anchor to every list, map and set that occurs twice, in the order of their second occurrences. */
function findRepeated(root: JavaValue, counter: AnchorCounter): Map<object, string> {
  const anchors = new Map<object, string>();
  const seen = new Set<object>();
  const visit = (value: JavaValue, depth: number): void => {
    if (value === null || (value.type !== "List" && value.type !== "Map" && value.type !== "Set")) return;
    if (depth > MAX_DEPTH) throw stackOverflow(-1);
    if (seen.has(value)) {
      if (!anchors.has(value)) anchors.set(value, `id${String(++counter.last).padStart(3, "0")}`);
      return;
    }
    seen.add(value);
    if (value.type === "Map") {
      for (const [key, item] of value.entries) {
        visit(key, depth + 1);
        visit(item, depth + 1);
      }
    } else for (const item of value.items) visit(item, depth + 1);
  };
  visit(root, 0);
  return anchors;
}

// --- writing --------------------------------------------------------------------------------------------------------

function write(state: EmitterState, text: string): void {
  state.written += text;
  state.column += text.length;
}

function writeIndicator(state: EmitterState, text: string, needsSpace: boolean, whitespace: boolean): void {
  if (!state.whitespace && needsSpace) write(state, " ");
  state.whitespace = whitespace;
  state.indention = false;
  write(state, text);
}

function lineBreak(state: EmitterState): void {
  state.whitespace = true;
  state.indention = true;
  state.written += "\n";
  state.column = 0;
}

function writeIndent(state: EmitterState): void {
  const indent = Math.max(0, state.indent);
  if (!state.indention || state.column > indent || (state.column === indent && !state.whitespace)) lineBreak(state);
  if (state.column < indent) {
    state.whitespace = true;
    write(state, " ".repeat(indent - state.column));
  }
}

interface NodePlace extends ScalarPlace {
  readonly root: boolean;
}

function emitNode(state: EmitterState, value: JavaValue, place: NodePlace): void {
  if (value === null || (value.type !== "List" && value.type !== "Map" && value.type !== "Set")) {
    emitScalar(state, value, place);
    return;
  }
  const anchor = state.anchors.get(value);
  if (anchor !== undefined) {
    if (state.begun.has(value)) {
      writeIndicator(state, `*${anchor}`, true, false);
      return;
    }
    state.begun.add(value);
    writeIndicator(state, `&${anchor}`, true, false);
  }
  if (value.type === "Set") writeIndicator(state, "!!set", true, false);
  const pairs: readonly (readonly [JavaValue, JavaValue])[] =
    value.type === "Set" ? value.items.map((item) => [item, null] as const) : value.type === "Map" ? value.entries : [];
  const empty = value.type === "List" ? value.items.length === 0 : pairs.length === 0;
  if (!state.blockStyle || place.inFlow || empty) {
    if (value.type === "List") emitFlowSequence(state, value.items);
    else emitFlowMapping(state, pairs);
  } else emitBlockMapping(state, pairs, place);
}

/** Runs `body` with the next indentation, as `increaseIndent` does. */
function indented(state: EmitterState, flow: boolean, body: () => void): void {
  const previous = state.indent;
  state.indent = previous < 0 ? (flow ? 2 : 0) : previous + 2;
  state.depth++;
  body();
  state.depth--;
  state.indent = previous;
}

function emitFlowSequence(state: EmitterState, items: readonly JavaValue[]): void {
  writeIndicator(state, "[", true, true);
  indented(state, true, () => {
    items.forEach((item, index) => {
      if (index > 0) writeIndicator(state, ",", false, false);
      emitNode(state, item, { inFlow: true, asSimpleKey: false, root: false });
    });
  });
  writeIndicator(state, "]", false, false);
}

function emitFlowMapping(state: EmitterState, pairs: readonly (readonly [JavaValue, JavaValue])[]): void {
  writeIndicator(state, "{", true, true);
  indented(state, true, () => {
    pairs.forEach(([key, value], index) => {
      if (index > 0) writeIndicator(state, ",", false, false);
      if (isSimpleKey(state, key, true)) {
        emitNode(state, key, { inFlow: true, asSimpleKey: true, root: false });
        writeIndicator(state, ":", false, false);
      } else {
        writeIndicator(state, "?", true, false);
        emitNode(state, key, { inFlow: true, asSimpleKey: false, root: false });
        if (state.column > BEST_WIDTH) writeIndent(state);
        writeIndicator(state, ":", true, false);
      }
      emitNode(state, value, { inFlow: true, asSimpleKey: false, root: false });
    });
  });
  writeIndicator(state, "}", false, false);
}

function emitBlockMapping(
  state: EmitterState,
  pairs: readonly (readonly [JavaValue, JavaValue])[],
  place: NodePlace,
): void {
  indented(state, false, () => {
    for (const [key, value] of pairs) {
      writeIndent(state);
      if (isSimpleKey(state, key, false)) {
        emitNode(state, key, { inFlow: false, asSimpleKey: true, root: false });
        writeIndicator(state, ":", false, false);
      } else {
        writeIndicator(state, "?", true, false);
        state.indention = true;
        emitNode(state, key, { inFlow: false, asSimpleKey: false, root: false });
        writeIndent(state);
        writeIndicator(state, ":", true, false);
        state.indention = true;
      }
      emitNode(state, value, { inFlow: false, asSimpleKey: false, root: false });
    }
  });
  if (place.root) lineBreak(state);
}

/** Whether a key is short and on one line, so that it needs no `?`. */
function isSimpleKey(state: EmitterState, key: JavaValue, inFlow: boolean): boolean {
  if (key === null) return true;
  switch (key.type) {
    case "List":
    case "Map":
    case "Set": {
      const anchor = state.anchors.get(key);
      if (anchor !== undefined && state.begun.has(key)) return true;
      const size = key.type === "Map" ? key.entries.length : key.items.length;
      return size === 0 && inFlow;
    }
    default: {
      const form = scalarForm(key, { inFlow, asSimpleKey: true });
      const length = form.text.length + (form.tag?.length ?? 0);
      return length < MAX_SIMPLE_KEY_LENGTH && !form.analysis.empty && !form.analysis.multiline;
    }
  }
}

// --- scalars --------------------------------------------------------------------------------------------------------

interface ScalarForm {
  readonly text: string;
  readonly tag: string | undefined;
  readonly style: EmitStyle;
  readonly analysis: ScalarAnalysis;
}

function scalarForm(value: JavaValue, place: ScalarPlace): ScalarForm {
  const simple = simpleText(value);
  if (simple !== undefined || value === null) {
    const text = simple ?? "null";
    return { text, tag: undefined, style: "plain", analysis: analyzeScalar(text) };
  }
  if (value.type === "Optional" && value.text === undefined) return scalarForm(null, place);
  const text = (value as { readonly text: string }).text;
  const analysis = analyzeScalar(text);
  switch (value.type) {
    case "byte[]":
      return { text, tag: "!!binary", style: literalOrDouble(analysis, place), analysis };
    case "Optional":
      return { text, tag: "!!java.util.Optional", style: styleOfQuoted(text, analysis, place), analysis };
    case "UUID":
      return { text, tag: "!!java.util.UUID", style: singleOrDouble(analysis, place), analysis };
    default:
      return { text, tag: undefined, style: styleOfString(text, analysis, place), analysis };
  }
}

function emitScalar(state: EmitterState, value: JavaValue, place: ScalarPlace): void {
  const { text, tag, style } = scalarForm(value, place);
  if (tag !== undefined) writeIndicator(state, tag, true, false);
  indented(state, true, () => {
    switch (style) {
      case "plain":
        if (text !== "") writeIndicator(state, text, true, false);
        break;
      case "single":
        writeIndicator(state, `'${text.replaceAll("'", "''")}'`, true, false);
        break;
      case "double":
        writeIndicator(state, doubleQuoted(text), true, false);
        break;
      case "literal":
        writeLiteral(state, text);
    }
  });
}

function writeLiteral(state: EmitterState, text: string): void {
  writeIndicator(state, `|${literalHints(text)}`, true, false);
  lineBreak(state);
  const lines = text.split("\n");
  const ends = lines.at(-1) === "";
  if (ends) lines.pop();
  lines.forEach((line, index) => {
    if (line !== "") {
      writeIndent(state);
      write(state, line);
      state.whitespace = false;
      state.indention = false;
    }
    if (index < lines.length - 1 || ends) lineBreak(state);
  });
}
