import type { ConfigEntry, KeySegment, ListItem } from "../document.js";

/** The path to a key: its parents, outermost first, and itself. */
export function pathTo(parents: readonly KeySegment[] | undefined, segment: KeySegment): KeySegment[] {
  return parents === undefined ? [segment] : [...parents, segment];
}

/**
 * An entry of a nested map. Its path is spelled out when somebody asks for it: hardly a rule does, and an array for each
 * entry would have to be kept as long as the document.
 */
export class NestedEntry implements ConfigEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly value: string;
  readonly valueType: ConfigEntry["valueType"];
  readonly quoting: ConfigEntry["quoting"];
  declare readonly items?: readonly ListItem[];
  readonly #parents: () => readonly KeySegment[];

  /** @param parents the path to the map that holds the entry */
  constructor(entry: ConfigEntry, parents: () => readonly KeySegment[]) {
    this.key = entry.key;
    this.keyStart = entry.keyStart;
    this.keyEnd = entry.keyEnd;
    this.valueStart = entry.valueStart;
    this.valueEnd = entry.valueEnd;
    this.value = entry.value;
    this.valueType = entry.valueType;
    this.quoting = entry.quoting;
    if (entry.items !== undefined) this.items = entry.items;
    this.#parents = parents;
  }

  get segments(): readonly KeySegment[] {
    const { key, keyStart: start, keyEnd: end } = this;
    return pathTo(this.#parents(), { text: key.slice(key.length - (end - start)), start, end });
  }
}
