import { MAX_DEPTH, stackOverflow } from "./composer.js";
import type { JavaValue } from "./java-value.js";

/** Remembers structures that were seen, so that aliases cannot make keys long. One for a document. */
export interface KeyNames {
  readonly structures: Map<string, string>;
  readonly identities: Map<object, string>;
}

/** Names for a new document. */
export function createKeyNames(): KeyNames {
  return { structures: new Map(), identities: new Map() };
}

/**
 * A text that is the same for two objects exactly when Java's `equals` says so, for keys of maps. A list or map that
 * contains itself cannot be hashed: Java dies of a StackOverflowError.
 */
export function structuralKey(value: JavaValue, names: KeyNames): string {
  if (value === null) return "null";
  return value.type === "String" ? `"${value.text}` : keyOf(value, { names, known: new Map(), open: new Set() });
}

interface KeyState {
  readonly names: KeyNames;
  readonly known: Map<object, string>;
  readonly open: Set<object>;
}

function keyOf(value: JavaValue, state: KeyState): string {
  if (value === null) return "null";
  switch (value.type) {
    case "String":
      return `"${value.text}`;
    case "byte[]":
      return nameIn(state.names.identities, value);
    case "Optional":
      return `Optional${value.text === undefined ? "" : `"${value.text}`}`;
    case "List":
    case "Map":
    case "Set":
      break;
    default:
      return `${value.type} ${value.text}`;
  }
  const known = state.known.get(value);
  if (known !== undefined) return known;
  if (state.open.has(value) || state.open.size > MAX_DEPTH) throw stackOverflow(-1);
  state.open.add(value);
  const parts =
    value.type === "Map"
      ? value.entries.map(([key, item]) => JSON.stringify([keyOf(key, state), keyOf(item, state)]))
      : value.items.map((item) => JSON.stringify(keyOf(item, state)));
  if (value.type !== "List") parts.sort();
  state.open.delete(value);
  const name = nameIn(state.names.structures, `${value.type} ${parts.join()}`);
  state.known.set(value, name);
  return name;
}

/** A short name for a structure or an object; the two kinds begin differently. */
function nameIn<T>(table: Map<T, string>, thing: T): string {
  const known = table.get(thing);
  if (known !== undefined) return known;
  const name = `${typeof thing === "string" ? "#" : "@"}${table.size}`;
  table.set(thing, name);
  return name;
}
