import { isBlank, isIndicator, LazyScalar, quotedEnd, UNUSUAL } from "./quick-scalar.js";
import type { TreeNode, TreePair, TreeScalar } from "./yaml-tree.js";

/** No manifest nests deeper. */
const MOST_LEVELS = 60;

/** A node and where it ends. */
interface Read<T> {
  readonly node: T;
  readonly end: number;
}

/** Reads a flow collection or scalar on one line. Throws `UNUSUAL` where it is written otherwise. */
export function readFlow(text: string, start: number, limit: number, depth: number): Read<TreeNode> {
  if (depth > MOST_LEVELS) throw UNUSUAL;
  const open = text.charCodeAt(start);
  if (open !== 91 && open !== 123) return flowScalar(text, start, limit);
  const items: TreeNode[] = [];
  const pairs: TreePair[] = [];
  const closing = open === 91 ? 93 : 125;
  let at = blanks(text, start + 1);
  while (text.charCodeAt(at) !== closing) {
    if (at >= limit) throw UNUSUAL;
    if (open === 91) {
      const item = readFlow(text, at, limit, depth + 1);
      items.push(item.node);
      at = blanks(text, item.end);
    } else {
      const key = flowScalar(text, at, limit);
      at = blanks(text, key.end);
      if (text.charCodeAt(at) !== 58 || !isBlank(text.charCodeAt(at + 1))) throw UNUSUAL;
      at = blanks(text, at + 1);
      const value = readFlow(text, at, limit, depth + 1);
      pairs.push({ key: key.node, value: value.node });
      at = blanks(text, value.end);
    }
    if (text.charCodeAt(at) === 44) at = blanks(text, at + 1);
    else if (text.charCodeAt(at) !== closing) throw UNUSUAL;
  }
  const end = at + 1;
  const node: TreeNode =
    open === 91 ? { kind: "list", flow: true, items, start, end } : { kind: "map", flow: true, pairs, start, end };
  return { node, end };
}

function blanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

function flowScalar(text: string, start: number, limit: number): Read<TreeScalar> {
  const first = text.charCodeAt(start);
  if (first === 34 || first === 39) {
    const end = quotedEnd(text, start, limit, first);
    if (end === -1) throw UNUSUAL;
    return { node: new LazyScalar(text, start, end, first === 34 ? "double" : "single"), end };
  }
  let end = start;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 44 || code === 93 || code === 125) break;
    if (code === 58) {
      const after = text.charCodeAt(end + 1);
      if (isBlank(after)) break;
      if (after === 44 || after === 93 || after === 125 || after === 10 || after === 13) throw UNUSUAL;
    }
    if (code === 10 || code === 13 || code === 35 || code === 91 || code === 123 || code === 9) throw UNUSUAL;
  }
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  if (end === start || isIndicator(first)) throw UNUSUAL;
  return { node: new LazyScalar(text, start, end, "plain"), end };
}
