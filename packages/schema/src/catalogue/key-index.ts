import type { LineSet } from "../text/flink-line.js";
import { OPEN_PREFIXES, type OpenPrefix } from "./tables/open-prefixes.js";

/** What follows one literal beginning: templates with a name behind it, and open prefixes. */
interface Stem {
  /** Templates by what follows the name (`port`), as places in the table. */
  readonly templates: Map<string, number>;
  /** Open prefixes with a name, by what follows it (`param.`; empty when the name ends the prefix). */
  readonly open: OpenPrefix[];
}

/** Where keys may begin that no table can list. */
export interface KeyIndex {
  /** The template that `key` fills, as a place in the table, and the name in its hole. */
  template(key: string): { readonly index: number; readonly name: string } | undefined;
  /** Whether a key directly below `parent`, which ends with a dot, may fill a template. */
  mayFillTemplate(parent: string): boolean;
  /** The longest open prefix that `key` begins with. */
  prefix(key: string): { readonly prefix: string; readonly lines: LineSet } | undefined;
}

/** Longest key that is looked at part by part; every beginning of a known key is shorter. */
const LONGEST = 200;

/**
 * Prepares the look-up of templates and open prefixes.
 * @param firstTemplate the place of the first of the templates in the table
 */
export function createKeyIndex(templates: readonly string[], firstTemplate: number): KeyIndex {
  const stems = new Map<string, Stem>();
  const literal = new Map<string, OpenPrefix>();
  const stemOf = (beginning: string): Stem => {
    let stem = stems.get(beginning);
    if (stem === undefined) {
      stem = { templates: new Map(), open: [] };
      stems.set(beginning, stem);
    }
    return stem;
  };
  for (const [index, key] of templates.entries()) {
    stemOf(key.slice(0, key.indexOf("<"))).templates.set(key.slice(key.indexOf(">") + 2), firstTemplate + index);
  }
  for (const open of OPEN_PREFIXES) {
    const hole = open.stem.indexOf("<");
    if (hole === -1) literal.set(open.stem, open);
    else stemOf(open.stem.slice(0, hole)).open.push(open);
  }

  return {
    template(key) {
      for (let end = key.indexOf(".") + 1; end > 0 && end < LONGEST; end = key.indexOf(".", end) + 1) {
        const templates = stems.get(key.slice(0, end))?.templates;
        if (templates === undefined || templates.size === 0) continue;
        const nameEnd = key.indexOf(".", end);
        if (nameEnd <= end) return undefined;
        const index = templates.get(key.slice(nameEnd + 1));
        if (index !== undefined) return { index, name: key.slice(end, nameEnd) };
      }
      return undefined;
    },
    mayFillTemplate(parent) {
      for (let end = parent.indexOf(".") + 1; end > 0 && end < LONGEST; end = parent.indexOf(".", end) + 1) {
        if ((stems.get(parent.slice(0, end))?.templates.size ?? 0) > 0) return true;
      }
      return false;
    },
    prefix(key) {
      let found: { readonly prefix: string; readonly lines: LineSet } | undefined;
      for (let end = key.indexOf(".") + 1; end > 0 && end < LONGEST; end = key.indexOf(".", end) + 1) {
        const beginning = key.slice(0, end);
        const plain = literal.get(beginning);
        if (plain !== undefined && end < key.length && end > (found?.prefix.length ?? 0)) {
          found = { prefix: beginning, lines: plain.lines };
        }
        for (const open of stems.get(beginning)?.open ?? []) {
          const nameEnd = key.indexOf(".", end);
          if (nameEnd <= end) continue;
          const rest = open.stem.slice(open.stem.indexOf(">") + 2);
          const prefixEnd = nameEnd + 1 + rest.length;
          if (!key.startsWith(rest, nameEnd + 1) || prefixEnd >= key.length) continue;
          if (found === undefined || prefixEnd > found.prefix.length) {
            found = { prefix: key.slice(0, prefixEnd), lines: open.lines };
          }
        }
      }
      return found;
    },
  };
}
