import type { Range } from "../../text/source-text.js";
import type { CommentSpan } from "../config-entry.js";
import type { TargetNode, YamlNode } from "../config-yaml/nodes.js";
import { CORE_TAGS, targetOf } from "../config-yaml/nodes.js";
import { commentSpans } from "../config-yaml/parse-fully.js";
import { parseSingleDocument } from "../config-yaml/parser.js";
import { openText } from "../config-yaml/reader.js";
import { YamlRefusal } from "../config-yaml/refusal.js";
import type { TreeMap, TreeNode, TreePair, TreeScalar } from "./yaml-tree.js";

/** A document, or why no parser of YAML reads it. */
export type FullTree =
  | { readonly ok: true; readonly root: TreeNode | undefined; readonly comments: readonly CommentSpan[] }
  | { readonly ok: false; readonly at: Range; readonly reason: string; readonly comments: readonly CommentSpan[] };

/** So many nodes are made of one document: aliases of aliases can stand for more than any memory holds. */
const MOST_NODES = 200_000;
/** So far back the last line of a block scalar is looked for. */
const LONGEST_TAIL = 1000;

/** Reads one document of any YAML, anchors and merge keys included. Offsets are those of the file. Never throws. */
export function readFully(text: string, start: number, end: number): FullTree {
  const piece = text.slice(start, end);
  const scanner = openText(piece);
  try {
    const composed = parseSingleDocument(scanner);
    const root = composed === undefined ? undefined : new Converter(text, start).node(composed.root, 0);
    return { ok: true, root, comments: moved(piece, scanner.comments, start) };
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    const { offset } = error.details;
    const at = start + Math.max(0, Math.min(offset, piece.length));
    const reason = error.details.message(piece, scanner.origin);
    return {
      ok: false,
      at: { start: at, end: Math.min(at + 1, end) },
      reason,
      comments: moved(piece, scanner.comments, start),
    };
  }
}

function moved(piece: string, offsets: readonly number[], by: number): readonly CommentSpan[] {
  return commentSpans(piece, offsets).map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
}

class Converter {
  private count = 0;
  private readonly open = new Set<TargetNode>();

  constructor(
    private readonly text: string,
    private readonly by: number,
  ) {}

  /** A block scalar ends with its last line that holds something. */
  private scalarEnd({ style }: { readonly style: string }, end: number): number {
    if (style !== "literal" && style !== "folded") return end;
    const tail = /(?:\r?\n[ \t]*)+$/.exec(this.text.slice(0, end).slice(-LONGEST_TAIL));
    return tail === null ? end : end - tail[0].length;
  }

  node(node: YamlNode, depth: number): TreeNode {
    const target = targetOf(node);
    const start = target.start + this.by;
    const end = target.end + this.by;
    if (++this.count > MOST_NODES || this.open.has(target)) {
      return { kind: "scalar", style: "plain", text: "", start: node.start + this.by, end: node.end + this.by };
    }
    switch (target.kind) {
      case "scalar":
        return scalarOf(target, start, this.scalarEnd(target, end));
      case "sequence": {
        this.open.add(target);
        const items = target.items.map((item) => this.node(item, depth + 1));
        this.open.delete(target);
        return { kind: "list", flow: target.flow, items, start, end };
      }
      case "mapping": {
        this.open.add(target);
        const pairs = this.pairs(target.pairs, depth);
        this.open.delete(target);
        return { kind: "map", flow: target.flow, pairs, start, end };
      }
    }
  }

  private pairs(pairs: readonly { readonly key: YamlNode; readonly value: YamlNode }[], depth: number): TreePair[] {
    const made: TreePair[] = [];
    for (const { key, value } of pairs) {
      const name = this.node(key, depth + 1);
      if (name.kind !== "scalar") continue;
      const child = this.node(value, depth + 1);
      if (name.text === "<<" && name.style === "plain") {
        // What is merged comes first, so that the mapping's own keys win.
        for (const map of mapsOf(child)) made.unshift(...map.pairs);
      } else made.push({ key: name, value: child });
    }
    return made;
  }
}

function mapsOf(node: TreeNode): readonly TreeMap[] {
  if (node.kind === "map") return [node];
  return node.kind === "list" ? node.items.filter((item): item is TreeMap => item.kind === "map") : [];
}

function scalarOf(node: Extract<TargetNode, { readonly kind: "scalar" }>, start: number, end: number): TreeScalar {
  const { value: text, style, tag } = node;
  const base = { kind: "scalar", style, text, start, end } as const;
  const written = node.markOffset < node.start && tag.startsWith(CORE_TAGS);
  return written ? { ...base, tag } : base;
}
