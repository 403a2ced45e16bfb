import type { CommentSpan } from "../config-entry.js";
import { readFlow } from "./quick-flow.js";
import { isBlank, isIndicator, LazyScalar, quotedEnd, UNUSUAL } from "./quick-scalar.js";
import type { TreeList, TreeMap, TreeNode, TreePair, TreeScalar } from "./yaml-tree.js";

/*
 * The way to write YAML that nearly every manifest keeps to: block mappings and sequences, values on one line or in block
 * scalars, flow collections on one line. Whatever else stands there is left to the full parser; what is read here is read
 * as the full parser reads it, which a test holds.
 */

/** What was read, and the comments beside it. */
export interface QuickTree {
  readonly root: TreeNode | undefined;
  readonly comments: readonly CommentSpan[];
  /** A template language adds lines that nobody can know before it runs. */
  readonly partial: boolean;
}

/** No manifest nests deeper. */
const MOST_LEVELS = 60;

/**
 * Reads one document; undefined where something is written otherwise.
 * @param templated whether braces of a template language may stand there, as in a Helm chart
 */
export function readQuickly(text: string, start: number, end: number, templated: boolean): QuickTree | undefined {
  const reader = new QuickReader(text, start, end, templated);
  try {
    return reader.document();
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

class QuickReader {
  private readonly comments: CommentSpan[] = [];
  private partial = false;
  /** Start of the text of the next line that holds any; `end` when there is none. */
  private at = 0;
  /** How far that text is indented. */
  private indent = -1;
  private levels = 0;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
    private readonly templated: boolean,
  ) {}

  document(): QuickTree {
    this.toLine(this.start);
    const root = this.at >= this.end ? undefined : this.block(this.indent);
    if (this.at < this.end) throw UNUSUAL;
    return { root, comments: this.comments, partial: this.partial };
  }

  /** Goes to the next line with content, from the start of a line. */
  private toLine(from: number): void {
    const { text, end } = this;
    let at = from;
    for (;;) {
      const start = at;
      while (at < end && text.charCodeAt(at) === 32) at++;
      if (at >= end) {
        this.at = end;
        this.indent = -1;
        return;
      }
      const code = text.charCodeAt(at);
      if (code === 10) {
        at++;
        continue;
      }
      if (code === 13 && text.charCodeAt(at + 1) === 10) {
        at += 2;
        continue;
      }
      if (code === 35) {
        at = this.comment(at, false);
        continue;
      }
      if (code === 9 || code === 13 || code === 0xfeff) throw UNUSUAL;
      if (code === 123 && this.templated && text.charCodeAt(at + 1) === 123) {
        const stop = this.lineEnd(at);
        if (text.endsWith("}}", stop) || text.slice(at, stop).trimEnd().endsWith("}}")) {
          const line = text.slice(at, stop);
          // A statement stands for itself, anything else for text that is not here.
          if (!/^\{\{-?\s*(?:\/\*|(?:if|else|end|with|range|define)\b|\$\w+\s*:?=)/.test(line)) this.partial = true;
          at = stop;
          continue;
        }
      }
      this.at = at;
      this.indent = at - start;
      return;
    }
  }

  /** Takes a comment; gives the end of its line. */
  private comment(start: number, trailing: boolean): number {
    const end = this.lineEnd(start);
    this.comments.push({ start, end, trailing });
    return end;
  }

  /** Where the text of the line that holds an offset ends. */
  private lineEnd(from: number): number {
    const feed = this.text.indexOf("\n", from);
    const end = feed === -1 || feed > this.end ? this.end : feed;
    return end > from && this.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  }

  /** The mapping, sequence or scalar whose first line is the present one. */
  private block(indent: number): TreeNode {
    if (++this.levels > MOST_LEVELS) throw UNUSUAL;
    const node = this.isDash(this.at) ? this.list(indent) : this.map(indent);
    this.levels--;
    return node;
  }

  private isDash(at: number): boolean {
    if (this.text.charCodeAt(at) !== 45) return false;
    const code = this.text.charCodeAt(at + 1);
    return code === 32 || code === 10 || code === 13 || at + 1 >= this.end;
  }

  private list(indent: number): TreeList {
    const { start } = { start: this.at };
    const items: TreeNode[] = [];
    while (this.indent === indent && this.at < this.end && this.isDash(this.at)) {
      let at = this.at + 1;
      while (at < this.end && this.text.charCodeAt(at) === 32) at++;
      const column = indent + at - this.at;
      if (this.isOver(at)) items.push(this.below(at, indent, this.at + 1, false));
      else if (this.isDash(at) || this.keyEnd(at) !== -1) {
        this.at = at;
        this.indent = column;
        items.push(this.block(column));
      } else items.push(this.value(at, indent));
    }
    if (this.indent > indent && this.at < this.end) throw UNUSUAL;
    return { kind: "list", flow: false, items, start, end: items[items.length - 1]?.end ?? start };
  }

  private map(indent: number): TreeMap {
    const start = this.at;
    const pairs: TreePair[] = [];
    while (this.indent === indent && this.at < this.end) {
      const colon = this.keyEnd(this.at);
      if (colon === -1) throw UNUSUAL;
      const key = this.key(this.at, colon);
      let at = colon + 1;
      while (at < this.end && this.text.charCodeAt(at) === 32) at++;
      const value = this.isOver(at) ? this.below(at, indent, colon + 1, true) : this.value(at, indent);
      pairs.push({ key, value });
    }
    if (this.indent > indent && this.at < this.end) throw UNUSUAL;
    return { kind: "map", flow: false, pairs, start, end: pairs[pairs.length - 1]?.value.end ?? start };
  }

  /** Whether nothing but a comment stands on the rest of a line. */
  private isOver(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return at >= this.end || code === 10 || code === 35 || (code === 13 && this.text.charCodeAt(at + 1) === 10);
  }

  /** What stands below a key or dash that has nothing behind it on its line. */
  private below(at: number, indent: number, empty: number, isKey: boolean): TreeNode {
    this.toLine(this.text.charCodeAt(at) === 35 && at < this.end ? this.comment(at, true) : this.lineEnd(at));
    if (this.at < this.end && (this.indent > indent || (isKey && this.indent === indent && this.isDash(this.at)))) {
      if (this.isDash(this.at) || this.keyEnd(this.at) !== -1) return this.block(this.indent);
      const node = this.value(this.at, indent);
      return node;
    }
    return new LazyScalar(this.text, empty, empty, "plain");
  }

  /** The offset of the colon behind the key that begins at an offset, or -1 when the line holds none. */
  private keyEnd(from: number): number {
    const { text, end } = this;
    let at = from;
    const first = text.charCodeAt(at);
    if (first === 34 || first === 39) {
      at = quotedEnd(text, at, this.end, first);
      if (at === -1) return -1;
      while (text.charCodeAt(at) === 32) at++;
      return text.charCodeAt(at) === 58 && this.endsKey(at) ? at : -1;
    }
    if (first === 63) throw UNUSUAL;
    if (isIndicator(first) || this.isDash(from)) return -1;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13) return -1;
      if (code === 58 && this.endsKey(at)) return at;
      if (code === 35 && text.charCodeAt(at - 1) === 32) return -1;
    }
    return -1;
  }

  private endsKey(colon: number): boolean {
    const code = this.text.charCodeAt(colon + 1);
    return colon + 1 >= this.end || code === 32 || code === 10 || code === 13;
  }

  private key(start: number, colon: number): TreeScalar {
    const { text } = this;
    let end = colon;
    while (text.charCodeAt(end - 1) === 32) end--;
    if (end - start > 1000) throw UNUSUAL;
    const first = text.charCodeAt(start);
    const style = first === 34 ? "double" : first === 39 ? "single" : "plain";
    if (this.templated && text.slice(start, end).includes("{{")) throw UNUSUAL;
    return new LazyScalar(text, start, end, style);
  }

  /** A value that begins on the present line; goes to the next line. */
  private value(at: number, indent: number): TreeNode {
    const { text } = this;
    const first = text.charCodeAt(at);
    switch (first) {
      case 34:
      case 39: {
        const end = quotedEnd(text, at, this.end, first);
        if (end === -1) throw UNUSUAL;
        this.toNextLine(end);
        return new LazyScalar(text, at, end, first === 34 ? "double" : "single");
      }
      case 124:
      case 62:
        return this.blockScalar(at, indent);
      case 91:
      case 123: {
        if (first === 123 && this.templated && text.charCodeAt(at + 1) === 123) return this.plain(at, indent);
        const { node, end } = readFlow(text, at, this.end, 0);
        this.toNextLine(end);
        return node;
      }
    }
    if (isIndicator(first) || this.isDash(at)) throw UNUSUAL;
    return this.plain(at, indent);
  }

  private plain(start: number, indent: number): TreeNode {
    const { text } = this;
    const stop = this.lineEnd(start);
    let end = stop;
    for (let at = start; at < stop; at++) {
      const code = text.charCodeAt(at);
      if (code === 35 && isBlank(text.charCodeAt(at - 1))) {
        end = at;
        break;
      }
      if (code === 58 && (at + 1 === stop || isBlank(text.charCodeAt(at + 1))) && !this.isInBraces(start, at))
        throw UNUSUAL;
      if (code === 13) throw UNUSUAL;
    }
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    this.toNextLine(end);
    // A further line of the same scalar.
    if (this.at < this.end && this.indent > indent) throw UNUSUAL;
    return new LazyScalar(text, start, end, "plain");
  }

  /** Whether an offset stands between the braces of a template language. */
  private isInBraces(start: number, at: number): boolean {
    if (!this.templated) return false;
    const open = this.text.lastIndexOf("{{", at);
    return open >= start && this.text.lastIndexOf("}}", at) < open;
  }

  /** Goes on behind a value, which only a comment may follow. */
  private toNextLine(end: number): void {
    const { text } = this;
    let at = end;
    while (at < this.end && isBlank(text.charCodeAt(at))) at++;
    if (!this.isOver(at) || (at === end && text.charCodeAt(at) === 35 && at < this.end)) throw UNUSUAL;
    this.toLine(text.charCodeAt(at) === 35 && at < this.end ? this.comment(at, true) : this.lineEnd(at));
  }

  private blockScalar(start: number, indent: number): TreeNode {
    const { text, end } = this;
    const header = this.lineEnd(start);
    if (!/^[|>][-+]?[ \t]*(?:[ \t]#.*)?$/.test(text.slice(start, header))) throw UNUSUAL;
    let at = this.next(header);
    let width = -1;
    let last = header;
    while (at < end) {
      let content = at;
      while (content < end && text.charCodeAt(content) === 32) content++;
      const code = text.charCodeAt(content);
      const isEmpty = content >= end || code === 10 || (code === 13 && text.charCodeAt(content + 1) === 10);
      if (!isEmpty) {
        if (content - at <= indent) break;
        if (width === -1) width = content - at;
        else if (content - at < width) throw UNUSUAL;
        if (code === 9 && content - at === width) throw UNUSUAL;
      } else if (width === -1 && content - at > indent + 1) throw UNUSUAL;
      const stop = this.lineEnd(content);
      if (!isEmpty) last = stop;
      at = this.next(stop);
    }
    if (width === -1 || width <= indent) throw UNUSUAL;
    this.toLine(at);
    return new LazyScalar(text, start, last, text.charCodeAt(start) === 124 ? "literal" : "folded");
  }

  /** The start of the line behind the one that ends at an offset. */
  private next(end: number): number {
    const { text } = this;
    const at = text.charCodeAt(end) === 13 ? end + 1 : end;
    return text.charCodeAt(at) === 10 ? Math.min(at + 1, this.end) : this.end;
  }
}
