import type { LoadedValue } from "./loaded-value.js";

/**
 * A YAML value as Flink's loader (snakeyaml-engine with the core schema, Flink 1.19+) builds it.
 * `text` of a collection is Flink's flow rendering of it (`YamlParserUtils.toYAMLString`).
 */
export type YamlValue =
  | { readonly kind: "scalar"; readonly value: LoadedValue }
  | { readonly kind: "null" }
  | { readonly kind: "list"; readonly items: readonly YamlValue[]; readonly text: string }
  /** In document order; keys may be of any kind. */
  | { readonly kind: "map"; readonly entries: readonly (readonly [YamlValue, YamlValue])[]; readonly text: string }
  /** `!!set`: neither a list nor a map for Flink. */
  | { readonly kind: "other"; readonly text: string };

/**
 * Loads a text as `YamlParserUtils.convertToObject` does; undefined when Flink's loader throws an exception.
 * An empty text is null. The values module only knows this face, because formats are built on values.
 */
export type YamlReader = (text: string) => YamlValue | undefined;
