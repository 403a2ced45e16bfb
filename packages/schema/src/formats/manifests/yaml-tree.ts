import type { Range } from "../../text/source-text.js";

/** How a scalar is written. */
export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

/** A scalar; offsets are those of the file, quotes and block headers included. */
export interface TreeScalar extends Range {
  readonly kind: "scalar";
  readonly style: ScalarStyle;
  /** What the scalar says, without quotes, escapes and indentation. */
  readonly text: string;
  /** A tag that is written in front of it, such as `!!str`, in its long form. */
  readonly tag?: string;
}

/** A mapping; `end` is the end of its last value. */
export interface TreeMap extends Range {
  readonly kind: "map";
  readonly flow: boolean;
  readonly pairs: readonly TreePair[];
}

/** A key with its value. */
export interface TreePair {
  readonly key: TreeScalar;
  readonly value: TreeNode;
}

/** A sequence. */
export interface TreeList extends Range {
  readonly kind: "list";
  readonly flow: boolean;
  readonly items: readonly TreeNode[];
}

/** A node of a YAML document with its place in the file. Nodes that aliases name stand in several places of the tree. */
export type TreeNode = TreeScalar | TreeMap | TreeList;

/** The value below a key; of several with one key the last one. */
export function childOf(node: TreeNode | undefined, key: string): TreePair | undefined {
  if (node?.kind !== "map") return undefined;
  for (let i = node.pairs.length - 1; i >= 0; i--) if (node.pairs[i]?.key.text === key) return node.pairs[i];
  return undefined;
}

/** The node at the end of a path of keys. */
export function nodeAt(node: TreeNode | undefined, ...path: readonly string[]): TreeNode | undefined {
  let at = node;
  for (const key of path) at = childOf(at, key)?.value;
  return at;
}

/** The text below a path, when a scalar stands there. */
export function textAt(node: TreeNode | undefined, ...path: readonly string[]): string | undefined {
  const found = nodeAt(node, ...path);
  return found?.kind === "scalar" ? found.text : undefined;
}
