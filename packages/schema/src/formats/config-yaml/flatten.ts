import { lineIndexAt, lineStarts } from "../../text/line-index.js";
import type { SourceText } from "../../text/source-text.js";
import type { ConfigEntry, KeySegment, ListItem, Quoting, SyntaxProblem } from "../document.js";
import { isFlowIndicator, isSpaceOrEnd } from "./characters.js";
import { MAX_DEPTH, stackOverflow } from "./composer.js";
import { createConstructor, makeScalar } from "./constructor.js";
import { type AnchorCounter, scalarText, toFlowText } from "./emitter.js";
import { type JavaValue, javaClassName } from "./java-value.js";
import {
  type MappingNode,
  type ScalarNode,
  type SequenceNode,
  TAGS,
  type TargetNode,
  targetOf,
  type YamlNode,
  type YamlPair,
} from "./nodes.js";
import type { ComposedDocument } from "./parser.js";
import type { ProblemCode } from "./problem-codes.js";
import { plainRefusal, type RefusalDetails, YamlRefusal } from "./refusal.js";

/** What flattening a document gave. */
export interface FlatDocument {
  readonly entries: ConfigEntry[];
  readonly problems: SyntaxProblem[];
  /** Why Flink refuses the document, if construction went through. */
  readonly failure: RefusalDetails | undefined;
}

/**
 * Aliases and deep nesting can multiply keys. Flink goes on until its heap is full, whatever its size; flinkconf stops at
 * these numbers of entries and of segments of their keys, and says that Flink runs out of memory.
 */
const MAX_ENTRIES_WITH_ALIASES = 200_000;
const MAX_SEGMENTS = 10_000_000;

interface FlattenState {
  readonly source: SourceText;
  readonly entries: ConfigEntry[];
  readonly problems: SyntaxProblem[];
  readonly counter: AnchorCounter;
  readonly valueOf: (node: YamlNode) => JavaValue;
  readonly open: Set<TargetNode>;
  /** The first mistake in document order that stops Flink's own flattening. */
  failure: RefusalDetails | undefined;
  hasNull: boolean;
  segments: number;
  readonly maxEntries: number;
}

/**
 * Flattens the root map as GlobalConfiguration.flatten does, in document order: nested keys joined with dots, lists
 * turned into text. `prefix` and `parents` stand before every key. Goes on where Flink stops, so that every mistake becomes a problem. Never throws.
 */
export function flattenDocument(
  source: SourceText,
  document: ComposedDocument,
  prefix = "",
  parents?: readonly KeySegment[],
): FlatDocument {
  const state: FlattenState = {
    source,
    entries: [],
    problems: [],
    counter: { last: 0 },
    valueOf: createConstructor(document),
    open: new Set(),
    failure: undefined,
    hasNull: false,
    segments: 0,
    maxEntries: document.collectionAliases > 0 ? MAX_ENTRIES_WITH_ALIASES : Number.POSITIVE_INFINITY,
  };
  const root = targetOf(document.root);
  if (root.kind === "mapping" && root.tag === TAGS.map) {
    caught(state, document.root, () => flattenMapping(state, root, prefix, parents));
  } else checkRoot(state, document.root);
  if (state.failure === undefined && state.hasNull) {
    state.failure = plainRefusal("null-value", ["NullPointerException"], "Value must not be null.", -1).details;
  }
  return { entries: state.entries, problems: state.problems, failure: state.failure };
}

function report(
  state: FlattenState,
  code: ProblemCode,
  start: number,
  end: number,
  data: SyntaxProblem["data"] = {},
): void {
  state.problems.push({ code, start, end, data });
}

function fail(state: FlattenState, refusal: YamlRefusal): void {
  state.failure ??= refusal.details;
}

/** Runs something that may be refused; a refusal becomes a problem at the node. Whether it went through. */
function caught(state: FlattenState, node: YamlNode, action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    reportRefusal(state, node, error.details);
    const { exceptions } = error.details;
    if (exceptions.length === 1 && exceptions[0] !== "YamlEngineException") fail(state, error);
    return false;
  }
}

function reportRefusal(state: FlattenState, node: YamlNode, { code, offset }: RefusalDetails): void {
  const { text } = state.source;
  const place = targetOf(node);
  let start = node.kind === "alias" ? node.start : place.markOffset;
  let end = Math.max(start, node.end);
  if (place.kind !== "scalar" && offset > start && offset < end) {
    start = offset;
    end = Math.min(end, wordEnd(text, start));
  }
  const known = state.problems.at(-1);
  if (known !== undefined && known.code === code && known.start >= start && known.end <= end) return;
  const data = text.charAt(start) === "!" ? { tag: text.slice(start, Math.min(end, wordEnd(text, start))) } : {};
  report(state, code, start, end, { ...data, text: place.kind === "scalar" ? place.value : "" });
}

/** The end of a word inside a flow collection. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isSpaceOrEnd(text.charCodeAt(end)) && !isFlowIndicator(text.charCodeAt(end))) end++;
  return end;
}

function cannotCast(value: NonNullable<JavaValue>, wanted: string): YamlRefusal {
  const actual = javaClassName(value);
  const message =
    `class ${actual} cannot be cast to class ${wanted} ` +
    `(${actual} and ${wanted} are in module java.base of loader 'bootstrap')`;
  const code = wanted === "java.lang.String" ? "non-string-key" : "root-not-mapping";
  return plainRefusal(code, ["ClassCastException"], message, -1);
}

function checkRoot(state: FlattenState, node: YamlNode): void {
  let root: JavaValue = null;
  if (!caught(state, node, () => (root = state.valueOf(node)))) return;
  const value = root as JavaValue;
  if (value === null || value.type === "Map") return;
  fail(state, cannotCast(value, "java.util.Map"));
  report(state, "root-not-mapping", node.start, node.end, { type: value.type });
}

function flattenMapping(
  state: FlattenState,
  node: MappingNode,
  prefix: string,
  parents: readonly KeySegment[] | undefined,
): void {
  if (state.open.size >= MAX_DEPTH) throw stackOverflow(node.start);
  state.open.add(node);
  const seen = new Map<string, number>();
  for (const pair of node.pairs) flattenPair(state, pair, prefix, parents, seen);
  state.open.delete(node);
}

function flattenPair(
  state: FlattenState,
  pair: YamlPair,
  prefix: string,
  parents: readonly KeySegment[] | undefined,
  seen: Map<string, number>,
): void {
  const key = pair.key;
  const keyNode = targetOf(key);
  let keyText: string | undefined;
  if (keyNode.kind === "scalar") keyText = checkKey(state, key, keyNode, prefix, seen);
  else keyText = checkCollectionKey(state, key);
  if (keyText === undefined) return;
  const name = prefix + keyText;
  const value = targetOf(pair.value);
  const segment = { text: keyText, start: key.start, end: key.end };
  if (value.kind === "mapping" && value.tag === TAGS.map) {
    if (state.open.has(value)) {
      report(state, "recursive-alias", pair.value.start, pair.value.end, { key: name });
      fail(state, plainRefusal("recursive-alias", ["StackOverflowError"], "", pair.value.start));
      return;
    }
    const segments = parents === undefined ? [segment] : [...parents, segment];
    flattenMapping(state, value, `${name}.`, segments);
    return;
  }
  state.segments += state.open.size;
  if (state.entries.length >= state.maxEntries || state.segments > MAX_SEGMENTS) {
    throw plainRefusal("too-many-aliases", ["OutOfMemoryError"], "Java heap space", pair.value.start);
  }
  const entry = makeEntry(state, name, key, pair.value, value);
  if (entry === undefined) return;
  if (parents !== undefined) entry.segments = [...parents, segment];
  state.entries.push(entry);
}

// --- keys -----------------------------------------------------------------------------------------------------------

/** The text of a key; undefined when there is none to go on with. */
function checkKey(
  state: FlattenState,
  written: YamlNode,
  node: ScalarNode,
  prefix: string,
  seen: Map<string, number>,
): string | undefined {
  let key: JavaValue = null;
  if (node.tag === TAGS.str) key = { type: "String", text: node.value };
  else {
    const made: JavaValue[] = [];
    if (!caught(state, written, () => made.push(makeScalar(node)))) return node.value;
    key = made[0] ?? null;
  }
  const text = key === null ? "null" : key.type === "String" ? key.text : node.value;
  const identity = key === null || key.type === "String" ? `${key === null ? "~" : '"'}${text}` : keyIdentity(key);
  const first = identity === "" ? undefined : seen.get(identity);
  if (first !== undefined) {
    const line = lineIndexAt(lineStarts(state.source), first) + 1;
    report(state, "duplicate-key", written.start, written.end, { key: prefix + text, line, first });
  } else if (identity !== "") seen.set(identity, written.start);
  if (key !== null && key.type !== "String") {
    fail(state, cannotCast(key, "java.lang.String"));
    report(state, "non-string-key", written.start, written.end, { key: prefix + text, type: key.type });
  }
  return text;
}

/** What two equal keys share; byte[] never equal each other. */
function keyIdentity(key: NonNullable<JavaValue>): string {
  if (key.type === "byte[]" || key.type === "List" || key.type === "Map" || key.type === "Set") return "";
  return `${key.type} ${key.text ?? ""}`;
}

/** A list or map as a key is refused, but `!!null [a]` is the key `null`. */
function checkCollectionKey(state: FlattenState, key: YamlNode): string | undefined {
  let text: string | undefined;
  caught(state, key, () => {
    const value = state.valueOf(key);
    if (value === null) {
      text = "null";
      return;
    }
    fail(state, cannotCast(value, "java.lang.String"));
    report(state, "non-string-key", key.start, key.end, { key: "", type: value.type });
  });
  return text;
}

// --- values ---------------------------------------------------------------------------------------------------------

type OpenEntry = { -readonly [K in keyof ConfigEntry]: ConfigEntry[K] };

function makeEntry(
  state: FlattenState,
  key: string,
  keyNode: YamlNode,
  written: YamlNode,
  node: TargetNode,
): OpenEntry | undefined {
  const entry: OpenEntry = {
    key,
    keyStart: keyNode.start,
    keyEnd: keyNode.end,
    valueStart: written.start,
    valueEnd: written.end,
    value: node.kind === "scalar" ? node.value : "",
    valueType: "String",
    quoting: quotingOf(written),
  };
  if (node.kind === "scalar" && node.tag === TAGS.str) {
    entry.value = node.value;
    return entry;
  }
  const made = caught(state, written, () => {
    const value = node.kind === "scalar" ? makeScalar(node) : state.valueOf(node);
    if (value === null) {
      state.hasNull = true;
      const end = written.end > written.start ? written.end : keyNode.end;
      report(state, "null-value", keyNode.start, Math.max(end, keyNode.end), {
        key,
        written: node.kind === "scalar" ? node.value : "",
      });
      entry.key = "";
      return;
    }
    setValue(state, entry, value);
    if (node.kind === "sequence") entry.items = listItems(node);
    if (entry.quoting === "plain" && node.kind === "scalar" && isNumber(value) && entry.value !== node.value) {
      report(state, "number-respelled", entry.valueStart, entry.valueEnd, {
        key,
        written: node.value,
        read: entry.value,
      });
    }
  });
  return entry.key === key && (made || node.kind === "scalar") ? entry : undefined;
}

function setValue(state: FlattenState, entry: OpenEntry, value: NonNullable<JavaValue>): void {
  if (value.type === "List" || value.type === "Set") entry.value = toFlowText(value, state.counter);
  else entry.value = scalarText(value);
  if (value.type === "Set") entry.valueType = "LinkedHashSet";
  else if (value.type !== "List" && value.type !== "Map") entry.valueType = value.type;
}

function isNumber(value: NonNullable<JavaValue>): boolean {
  return value.type === "Integer" || value.type === "Double" || value.type === "Long" || value.type === "BigInteger";
}

function quotingOf(node: YamlNode): Quoting {
  switch (node.kind) {
    case "alias":
      return "plain";
    case "scalar":
      return node.style === "literal" || node.style === "folded" ? "block" : node.style;
    default:
      return node.flow ? "flow" : "block";
  }
}

function listItems(node: SequenceNode): ListItem[] {
  const items: ListItem[] = [];
  for (const item of node.items) {
    const target = targetOf(item);
    if (target.kind === "scalar")
      items.push({ text: scalarText(makeScalar(target)), start: item.start, end: item.end });
  }
  return items;
}
