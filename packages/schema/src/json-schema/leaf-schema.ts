import type { OptionVariant } from "../catalogue/catalogue.js";
import type { FlinkLine } from "../text/flink-line.js";
import {
  BOOLEAN_PATTERN,
  durationPattern,
  enumPattern,
  FLOATING_PATTERN,
  integerPattern,
  memorySizePattern,
} from "./value-patterns.js";

/** The kinds of file that a JSON Schema can be had for, beside the settings file. */
export type SchemaKind = "flink-conf" | "config-yaml" | "flink-configuration";

/** A JSON Schema, draft 7. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const FLOAT_MAX = 3.4028234663852886e38;
const FLOAT_MIN = 1.401298464324817e-45;

/** Flink throws when a YAML number is too big or too small for a float, but takes any text that Java's parser takes. */
const FLOAT_NUMBERS: readonly JsonSchema[] = [
  { type: "number", const: 0 },
  { type: "number", minimum: FLOAT_MIN, maximum: FLOAT_MAX },
  { type: "number", minimum: -FLOAT_MAX, maximum: -FLOAT_MIN },
];

/** Whether a file of this kind can hold YAML sequences and mappings as values. */
export function isTyped(kind: SchemaKind): boolean {
  return kind !== "flink-conf";
}

/** The definitions that the schemas of single options refer to, so that no long pattern stands twice. */
export function typeDefinitions(line: FlinkLine, kind: SchemaKind): Record<string, JsonSchema> {
  // The YAML and JSON language servers show patternErrorMessage; texts come first because they report the first branch.
  const text = (pattern: string, expected: string): JsonSchema => ({
    type: "string",
    pattern,
    patternErrorMessage: `Flink cannot read this value: it expects ${expected}.`,
  });
  return {
    text: { type: isTyped(kind) ? ["string", "number", "boolean", "array"] : ["string", "number", "boolean"] },
    boolean: { anyOf: [text(BOOLEAN_PATTERN, "true or false"), { type: "boolean" }] },
    int: {
      anyOf: [
        text(integerPattern("int"), "a whole number"),
        { type: "integer", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
      ],
    },
    long: {
      anyOf: [
        text(integerPattern("long"), "a whole number"),
        { type: "integer", minimum: -(2 ** 63), maximum: 2 ** 63 },
      ],
    },
    float: { anyOf: [text(FLOATING_PATTERN, "a number"), ...FLOAT_NUMBERS] },
    double: { anyOf: [text(FLOATING_PATTERN, "a number"), { type: "number" }] },
    "memory-size": {
      anyOf: [
        text(memorySizePattern(), "a whole number and a unit, such as 512m, 4g or 128 kb"),
        { type: "integer", minimum: 0, maximum: 2 ** 63 },
      ],
    },
    duration: {
      anyOf: [
        text(durationPattern(line), "a whole number and a unit, such as 500 ms, 10 s, 5 min, 1 h or 3 d"),
        { type: "integer", minimum: 0, maximum: 2 ** 63 },
      ],
    },
    map: mapSchema(kind),
    "list<string>": {
      type: isTyped(kind) ? ["array", "string", "number", "boolean"] : ["string", "number", "boolean"],
    },
    "list<map>": { type: isTyped(kind) ? ["array", "string"] : ["string"] },
  };
}

/** `k:v,k:v` as text; with quotes or braces in it the text is left to Flink's own rules, which no pattern can express. */
function mapSchema(kind: SchemaKind): JsonSchema {
  const pair = "[^,:'\"{}]*:[^,:'\"{}]*";
  const plain = `^(?:${pair}(?:,${pair})*,?)?$`;
  const text: JsonSchema = { type: "string", pattern: `(?:${plain})|['"{}\\n]|: ` };
  return isTyped(kind) ? { anyOf: [{ type: "object" }, text] } : text;
}

/** What the value of an option may be. */
export function leafSchema(variant: OptionVariant, kind: SchemaKind): JsonSchema {
  const texts = variant.constants.map((constant) => constant.text);
  switch (variant.type) {
    case "enum":
      // The first branch gives editors something to complete; the second says what Flink accepts.
      return { anyOf: [{ enum: texts }, { type: "string", pattern: enumPattern(texts) }] };
    case "list<enum>": {
      const one = enumPattern(texts);
      const bare = one.slice(1, -1);
      const list: JsonSchema = { type: "string", pattern: `^[ ]*(?:${bare}[ ]*(?:;[ ]*${bare}[ ]*)*)?;?$|['"\\[]` };
      return isTyped(kind)
        ? { anyOf: [{ type: "array", items: { anyOf: [{ enum: texts }, { pattern: one }] } }, list] }
        : list;
    }
    case "string":
      return { $ref: "#/definitions/text" };
    default:
      return { $ref: `#/definitions/${variant.type}` };
  }
}
