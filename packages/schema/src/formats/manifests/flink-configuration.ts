import { doubleText } from "../../values/java-decimal-text.js";
import type { ConfigEntry, KeySegment, ListItem, Quoting } from "../config-entry.js";
import { scalarValue } from "./json-of.js";
import type { TreeMap, TreeNode, TreeScalar } from "./yaml-tree.js";

/**
 * The entries of a `flinkConfiguration`, be it a flat map of strings, nested, or a mixture, as `ConfigObjectNode.asFlatMap` of
 * the operator flattens them: parts are joined by dots, items of lists by `;`, numbers and booleans become texts, a null becomes
 * the text `null`; an empty list or map vanishes. Of one key that is written in two ways the one comes last, and so counts, whose
 * members the API server sorts last. Offsets are those of the file.
 * @param legacy whether the operator writes a flink-conf.yaml of them, whose parser cuts a value at `#`
 */
export function flattenFlinkConfiguration(node: TreeNode | undefined, legacy: boolean): readonly ConfigEntry[] {
  if (node?.kind !== "map") return [];
  const flat: FlatEntry[] = [];
  flatten(node, [], flat, legacy, 0);
  const byKey = new Map<string, FlatEntry>();
  for (const [index, one] of flat.entries()) {
    const other = byKey.get(one.entry.key);
    // Entries stay in the order of the text unless that would let the wrong one win.
    if (other !== undefined && isSortedBefore(one.path, other.path)) swap(flat, flat.indexOf(other), index);
    else byKey.set(one.entry.key, one);
  }
  return flat.map(({ entry }) => entry);
}

interface FlatEntry {
  readonly entry: ConfigEntry;
  readonly path: readonly KeySegment[];
}

/** The API server takes no deeper resources. */
const MOST_LEVELS = 100;

function swap(list: FlatEntry[], left: number, right: number): void {
  const [one, other] = [list[left], list[right]];
  if (one === undefined || other === undefined) return;
  list[left] = other;
  list[right] = one;
}

/** Whether the members that lead to one value come before those of another, by the order of their names. */
function isSortedBefore(left: readonly KeySegment[], right: readonly KeySegment[]): boolean {
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [one, other] = [left[i]?.text ?? "", right[i]?.text ?? ""];
    if (one !== other) return one < other;
  }
  return false;
}

function flatten(
  map: TreeMap,
  parents: readonly KeySegment[],
  flat: FlatEntry[],
  legacy: boolean,
  depth: number,
): void {
  for (const { key, value } of map.pairs) {
    const inner = innerRange(key);
    const path = [...parents, { text: key.text, ...inner }];
    if (value.kind === "map") {
      if (depth < MOST_LEVELS) flatten(value, path, flat, legacy, depth + 1);
      continue;
    }
    if (value.kind === "list" && value.items.length === 0) continue;
    flat.push({ entry: entryOf(path, value, map.flow, legacy), path });
  }
}

function entryOf(
  path: readonly KeySegment[],
  node: TreeScalar | TreeNode,
  inFlow: boolean,
  legacy: boolean,
): ConfigEntry {
  const last = path[path.length - 1] as KeySegment;
  const text = textOf(node);
  const base = {
    key: path.length === 1 ? last.text : path.map((segment) => segment.text).join("."),
    keyStart: last.start,
    keyEnd: last.end,
    valueStart: node.start,
    valueEnd: node.end,
    value: legacy ? (text.split("#", 1)[0] ?? "").trim() : text,
    valueType: "String",
    quoting: inFlow && node.kind !== "scalar" ? "flow" : quotingOf(node),
  } as const;
  const withPath = path.length === 1 ? base : { ...base, segments: path };
  if (node.kind !== "list") return withPath;
  const items: ListItem[] = node.items.flatMap((item) =>
    item.kind === "scalar" ? [{ text: scalarText(item), ...innerRange(item) }] : [],
  );
  return { ...withPath, items };
}

function quotingOf(node: TreeNode): Quoting {
  if (node.kind !== "scalar") return "flow";
  return node.style === "literal" || node.style === "folded" ? "block" : node.style;
}

/** A scalar without its quotes. */
function innerRange({ start, end, style }: TreeScalar): { readonly start: number; readonly end: number } {
  return style === "single" || style === "double" ? { start: start + 1, end: end - 1 } : { start, end };
}

/** What `asText` and the joining of lists make of a value. */
function textOf(node: TreeNode): string {
  switch (node.kind) {
    case "scalar":
      return scalarText(node);
    case "list":
      return node.items.map((item) => (item.kind === "scalar" ? scalarText(item) : "")).join(";");
    case "map":
      return "";
  }
}

function scalarText(node: TreeScalar): string {
  const value = scalarValue(node);
  if (typeof value !== "number") return String(value);
  const json = JSON.stringify(value);
  return /[.e]/.test(json) ? doubleText(value) : json;
}
