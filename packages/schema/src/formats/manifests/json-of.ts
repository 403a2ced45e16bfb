import type { JsonObject, JsonValue } from "../../text/json-value.js";
import type { TreeNode, TreeScalar } from "./yaml-tree.js";

const BOOLEANS: ReadonlyMap<string, boolean> = new Map(
  (
    [
      [true, "y Y yes Yes YES true True TRUE on On ON"],
      [false, "n N no No NO false False FALSE off Off OFF"],
    ] as const
  ).flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)),
);
const NULLS: ReadonlySet<string> = new Set(["", "~", "null", "Null", "NULL"]);
const INTEGER = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0o?[0-7_]*|[1-9][0-9_]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * What a plain scalar is to `kubectl` and to Helm, which read YAML 1.1 with yaml.v2 of Go: `yes` and `on` are true, `010` is eight.
 * Texts that are read as infinite or not-a-number stay texts, since JSON has neither.
 */
export function plainValue(text: string): string | number | boolean | null {
  if (NULLS.has(text)) return null;
  const first = text.charCodeAt(0);
  const numeric = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  if (!numeric) return BOOLEANS.get(text) ?? text;
  if (INTEGER.test(text)) return integerOf(text);
  if (!FLOAT.test(text.replaceAll("_", ""))) return text;
  const value = Number(text.replaceAll("_", ""));
  return Number.isFinite(value) ? value : text;
}

function integerOf(text: string): number | string {
  const negative = text.startsWith("-");
  const digits = text.replace(/^[-+]/, "").replaceAll("_", "").toLowerCase();
  const octal = /^0o?[0-7]+$/.test(digits);
  const value = Number(octal ? `0o${digits.replace(/^0o?/, "")}` : digits);
  if (Number.isNaN(value)) return text;
  return negative && value !== 0 ? -value : value;
}

/** The JSON value of a scalar. */
export function scalarValue({ style, text, tag }: TreeScalar): string | number | boolean | null {
  if (tag !== undefined) {
    if (tag.endsWith(":str") || tag.endsWith(":binary")) return text;
    if (tag.endsWith(":null")) return null;
    return plainValue(text);
  }
  return style === "plain" ? plainValue(text) : text;
}

/** The JSON that the API server gets for a node; of several members of one name the last one. */
export function jsonOf(node: TreeNode | undefined): JsonValue {
  if (node === undefined) return null;
  switch (node.kind) {
    case "scalar":
      return scalarValue(node);
    case "list":
      return node.items.map(jsonOf);
    case "map": {
      const object: Record<string, JsonValue> = {};
      for (const { key, value } of node.pairs) define(object, key.text, jsonOf(value));
      return object satisfies JsonObject;
    }
  }
}

/** A member of any name, `__proto__` too. */
function define(object: Record<string, JsonValue>, name: string, value: JsonValue): void {
  if (name === "__proto__") Object.defineProperty(object, name, { value, enumerable: true, configurable: true });
  else object[name] = value;
}
