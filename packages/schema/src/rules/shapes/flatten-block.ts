import type { RuleContext, TextEdit } from "../rule.js";
import { listSeparator } from "./conversion.js";
import type { NestedBlock } from "./nested-blocks.js";
import { indentAt, lineEnd, nextLine } from "./text-lines.js";
import { listItems, unquoted } from "./written-value.js";

/** A block of nested YAML as lines of a flink-conf.yaml. */
interface FlatBlock {
  readonly lines: readonly string[];
  /** The dotted keys, in order. */
  readonly keys: readonly string[];
}

/** What takes the place of a block. */
export interface Rewriting {
  readonly edit: TextEdit;
  /** The keys as they are then written. */
  readonly keys: readonly string[];
  /** Every key is a known option that nothing else sets, so that nothing but the slip is mended. */
  readonly safe: boolean;
}

/** Writes a block with dotted keys, as far to the right as it stands; undefined when that cannot be done. */
export function rewriteBlock(block: NestedBlock, context: RuleContext): Rewriting | undefined {
  const { document, catalogue, effective } = context;
  const { text } = document.source;
  const flat = flattenBlock(text, block, (key) => listSeparator(key, context));
  if (flat === undefined || flat.keys.length === 0) return undefined;
  const { keys, lines } = flat;
  const indent = " ".repeat(indentAt(text, block.start));
  const separator = text.includes("\r\n") ? "\r\n" : "\n";
  const body = lines.map((line) => (line === "" ? "" : indent + line)).join(separator);
  const ended = /[\r\n]/.test(text.charAt(block.end - 1));
  return {
    edit: { start: block.start, end: block.end, newText: ended ? body + separator : body },
    keys,
    safe:
      new Set(keys).size === keys.length &&
      keys.every((key) => catalogue.find(key) !== undefined && !effective.has(key)),
  };
}

interface Level {
  readonly indent: number;
  readonly key: string;
  /** Items of the list below it. */
  items: string[] | undefined;
  /** Index in the written lines where the list goes. */
  readonly at: number;
  used: boolean;
}

/**
 * Writes a block with dotted keys, its comments and empty lines kept; undefined when it holds YAML that has no place in a
 * flink-conf.yaml (block scalars, anchors, maps in lists, quoted `#`).
 *
 * @param separator what joins the items of a list, by the option's key
 */
function flattenBlock(text: string, block: NestedBlock, separator: (key: string) => string): FlatBlock | undefined {
  const written: string[] = [];
  const keys: string[] = [];
  const levels: Level[] = [];
  for (let at = block.start; at < block.end; at = nextLine(text, at)) {
    const line = parseLine(text, at);
    if (line === undefined) return undefined;
    const { indent, content, comment } = line;
    if (content === "") {
      written.push(comment);
      continue;
    }
    const item = /^-(?:\s+(.*))?$/.exec(content);
    while (levels.length > 0 && (levels.at(-1)?.indent ?? -1) >= indent + (item === null ? 0 : 1)) {
      if (!closeLevel(levels.pop() as Level)) return undefined;
    }
    const parent = levels.at(-1);
    if (item !== null) {
      const value = unquoted(item[1] ?? "");
      if (parent === undefined || value === undefined || (parent.used && parent.items === undefined)) return undefined;
      if (comment !== "") written.push(comment);
      parent.used = true;
      parent.items = [...(parent.items ?? []), value];
      continue;
    }
    const [, name, rest = ""] = /^("[\w.-]+"|'[\w.-]+'|[\w.-]+)[ \t]*:(?:\s+(.*))?$/.exec(content) ?? [];
    if (name === undefined || parent?.items !== undefined) return undefined;
    if (parent !== undefined) parent.used = true;
    const key = (parent === undefined ? "" : `${parent.key}.`) + name.replace(/["']/g, "");
    if (rest === "") {
      if (comment !== "") written.push(comment);
      levels.push({ indent, key, items: undefined, at: written.length, used: false });
      continue;
    }
    const list = listItems(rest);
    const value = list === undefined ? unquoted(rest) : list.join(separator(key));
    if (value === undefined || value === "") return undefined;
    keys.push(key);
    written.push(`${key}: ${value}${comment === "" ? "" : ` ${comment}`}`);
  }
  while (levels.length > 0) if (!closeLevel(levels.pop() as Level)) return undefined;
  return { lines: written, keys };

  /** Writes the list of a level that ends; false when nothing stood below it. */
  function closeLevel(level: Level): boolean {
    if (level.items === undefined) return level.used;
    const value = level.items.join(separator(level.key));
    if (value === "") return false;
    written.splice(level.at, 0, `${level.key}: ${value}`);
    keys.push(level.key);
    return true;
  }
}

interface ParsedLine {
  readonly indent: number;
  readonly content: string;
  readonly comment: string;
}

/** A line with its comment apart; undefined when it begins a piece of YAML that has no place in a flink-conf.yaml. */
function parseLine(text: string, start: number): ParsedLine | undefined {
  const whole = text.slice(start, lineEnd(text, start));
  const hash = whole.search(/(^|\s)#/);
  const content = (hash === -1 ? whole : whole.slice(0, hash)).trim();
  if (content.includes("#") || /^[?&*!|>{%@`]/.test(content)) return undefined;
  return { indent: indentAt(text, start), content, comment: hash === -1 ? "" : whole.slice(hash).trim() };
}
