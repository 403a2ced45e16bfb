import type { LoadedValue } from "../../values/loaded-value.js";
import type { LoadFailure } from "../document.js";
import { type AnchorCounter, emitBlock, toFlowText } from "./emitter.js";
import { JavaHashMap } from "./java-hash-map.js";
import { type JavaMap, type JavaValue, javaClassName } from "./java-value.js";
import { loadYamlText } from "./read-yaml.js";

/** The lines that Flink writes, or why it cannot write. */
export type WrittenLines =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly failure: LoadFailure };

/** A setting to write: the value as the loader gives it. */
export type Setting = readonly [key: string, value: LoadedValue];

/**
 * What Flink writes when it writes a configuration down as `config.yaml`: `ConfigurationUtils.convertConfigToWritableLines`
 * of 1.19 to 2.3. The order is that of Java's HashMap, comments and spellings are gone.
 *
 * `settings` are in the order in which they were put into Flink's flat map; of two with one key the later one counts.
 * With `flat`, one `key: value` each (what config.sh reads). Otherwise keys are cut at their dots and nested again: where
 * one key is the beginning of another, the longer ones are lost or writing fails with a ClassCastException, depending on
 * the order. Never throws.
 */
export function convertConfigToWritableLines(settings: Iterable<Setting>, flat: boolean): WrittenLines {
  const stored = storedSettings(settings);
  const counter: AnchorCounter = { last: 0 };
  return flat ? flatLines(stored, counter) : nestedLines(stored, counter);
}

/** The loader collects in one HashMap and puts its entries into another, in the order of the first. */
function storedSettings(settings: Iterable<Setting>): JavaHashMap<NonNullable<JavaValue>> {
  const collected = new JavaHashMap<NonNullable<JavaValue>>();
  for (const [key, value] of settings) collected.set(key, javaValueOf(value));
  const stored = new JavaHashMap<NonNullable<JavaValue>>();
  for (const [key, value] of collected.entries()) stored.set(key, value);
  return stored;
}

/** The object behind a loaded value; what comes from YAML tags is read from its rendering. */
function javaValueOf({ type, text }: LoadedValue): NonNullable<JavaValue> {
  switch (type) {
    case "Double":
      return { type, text: text === ".nan" ? "NaN" : text.replace(".inf", "Infinity") };
    case "byte[]":
    case "LinkedHashSet":
    case "UUID":
    case "Optional": {
      const loaded = loadYamlText(text);
      const value = loaded.ok ? loaded.value : null;
      return value ?? { type: "Optional", text: undefined };
    }
    default:
      return { type, text };
  }
}

function flatLines(stored: JavaHashMap<NonNullable<JavaValue>>, counter: AnchorCounter): WrittenLines {
  const texts = new JavaHashMap<string>(expectedCapacity(stored.size));
  for (const [key, value] of stored.entries()) texts.set(key, toFlowText(value, counter));
  return { ok: true, lines: texts.entries().map(([key, text]) => `${key}: ${text}`) };
}

/** `CollectionUtil.newHashMapWithExpectedSize` of Flink. */
function expectedCapacity(size: number): number {
  return size <= 2 ? size + 1 : Math.ceil(size / 0.75);
}

function nestedLines(stored: JavaHashMap<NonNullable<JavaValue>>, counter: AnchorCounter): WrittenLines {
  const root: NestedMap = new Map();
  for (const [key, value] of stored.entries()) {
    const failure = putNested(root, splitAtDots(key), value);
    if (failure !== undefined) return { ok: false, failure };
  }
  return { ok: true, lines: splitLines(emitBlock(javaMap(root), counter)) };
}

type NestedMap = Map<string, NonNullable<JavaValue> | NestedMap>;

function putNested(root: NestedMap, parts: readonly string[], value: NonNullable<JavaValue>): LoadFailure | undefined {
  let map = root;
  const last = parts.length - 1;
  for (const part of parts.slice(0, -1)) {
    let next = map.get(part);
    if (next === undefined) {
      next = new Map();
      map.set(part, next);
    }
    if (!(next instanceof Map)) return notAMap(next);
    map = next;
  }
  const name = parts[last];
  if (name === undefined) {
    const message = "Index -1 out of bounds for length 0";
    return { exceptions: ["ArrayIndexOutOfBoundsException"], message };
  }
  map.set(name, value);
  return undefined;
}

function notAMap(value: NonNullable<JavaValue>): LoadFailure {
  const actual = javaClassName(value);
  const message =
    `class ${actual} cannot be cast to class java.util.Map ` +
    `(${actual} and java.util.Map are in module java.base of loader 'bootstrap')`;
  return { exceptions: ["ClassCastException"], message };
}

/** `String.split("\\.")` of the JDK: empty parts at the end are dropped, a text without dots stays whole. */
function splitAtDots(key: string): string[] {
  if (!key.includes(".")) return [key];
  const parts = key.split(".");
  while (parts.at(-1) === "") parts.pop();
  return parts;
}

/** `String.split("\n")` of the JDK. */
function splitLines(text: string): string[] {
  const lines = text.split("\n");
  while (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}

function javaMap(nested: NestedMap): JavaMap {
  const map: JavaMap = { type: "Map", entries: [] };
  for (const [key, value] of nested) {
    map.entries.push([{ type: "String", text: key }, value instanceof Map ? javaMap(value) : value]);
  }
  return map;
}
