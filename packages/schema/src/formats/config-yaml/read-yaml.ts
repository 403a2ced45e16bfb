import type { YamlReader, YamlValue } from "../../values/yaml-value.js";
import type { LoadFailure } from "../document.js";
import { createConstructor } from "./constructor.js";
import { scalarText, toFlowText } from "./emitter.js";
import type { JavaValue } from "./java-value.js";
import { parseSingleDocument } from "./parser.js";
import { openText } from "./reader.js";
import { YamlRefusal } from "./refusal.js";

/** The object that a text stands for, or why it stands for none. */
export type LoadedText =
  | { readonly ok: true; readonly value: JavaValue }
  | { readonly ok: false; readonly failure: LoadFailure };

/**
 * Loads a text as `YamlParserUtils.convertToObject` does for the values of list and map options (Flink 1.19 to 2.3, with
 * config.yaml). The exceptions are not wrapped here. An empty text is null. Never throws.
 */
export function loadYamlText(text: string): LoadedText {
  const scanner = openText(text);
  try {
    const document = parseSingleDocument(scanner);
    return { ok: true, value: document === undefined ? null : createConstructor(document)(document.root) };
  } catch (error) {
    if (!(error instanceof YamlRefusal)) throw error;
    const { exceptions, message } = error.details;
    return { ok: false, failure: { exceptions, message: message(text, scanner.origin) } };
  }
}

/** The face of {@link loadYamlText} for the values module. A value may contain itself where aliases say so. */
export function readYaml(text: string): ReturnType<YamlReader> {
  const loaded = loadYamlText(text);
  return loaded.ok ? yamlValue(loaded.value, new Map(), 0) : undefined;
}

/** Deeper values only come about through aliases; Flink's stack does not hold them. */
const MAX_DEPTH = 2000;

function yamlValue(value: JavaValue, known: Map<object, YamlValue>, depth: number): YamlValue {
  if (value === null || depth > MAX_DEPTH) return { kind: "null" };
  if (value.type !== "List" && value.type !== "Map" && value.type !== "Set") {
    return { kind: "scalar", value: { type: value.type, text: scalarText(value) } };
  }
  const seen = known.get(value);
  if (seen !== undefined) return seen;
  const text = (): string => toFlowText(value);
  if (value.type === "List") {
    const items: YamlValue[] = [];
    const list: YamlValue = lazily({ kind: "list", items }, text);
    known.set(value, list);
    for (const item of value.items) items.push(yamlValue(item, known, depth + 1));
    return list;
  }
  if (value.type === "Set") return lazily({ kind: "other" }, text);
  const entries: [YamlValue, YamlValue][] = [];
  const map: YamlValue = lazily({ kind: "map", entries }, text);
  known.set(value, map);
  for (const [key, item] of value.entries) {
    entries.push([yamlValue(key, known, depth + 1), yamlValue(item, known, depth + 1)]);
  }
  return map;
}

/** Renders a collection only when somebody asks: the parts of a deep structure would be rendered over and over. */
function lazily<T extends { readonly kind: string }>(value: T, text: () => string): T & { readonly text: string } {
  let rendered: string | undefined;
  return Object.defineProperty(value, "text", {
    enumerable: true,
    get: () => {
      rendered ??= text();
      return rendered;
    },
  }) as T & { readonly text: string };
}
