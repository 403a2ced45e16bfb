import type { FlinkValue, OptionType } from "../values/convert.js";
import type { EnumConstant, ValueType } from "../values/value-type.js";
import type { JsonValue } from "./answer.js";
import { MalformedQuestion } from "./request.js";

/** An enum whose constants show their names, as most of Flink's do. */
const PLAIN: readonly EnumConstant[] = ["EXACTLY_ONCE", "AT_LEAST_ONCE", "NONE"].map((name) => ({ name, text: name }));

/** An enum whose constants have a text of their own, which is what Flink compares with. */
const NICE: readonly EnumConstant[] = [
  { name: "FIXED_DELAY", text: "fixed-delay" },
  { name: "NO_CLAIM", text: "no claim" },
  { name: "Mixed", text: "MiXed" },
];

/** The enums stand in tools/flink-oracle; Flink's refusals name their classes. */
const ENUM_CLASS = "flinkconf.oracle.probe.TypedOption$";

const SCALARS: ReadonlyMap<string, OptionType> = new Map<string, OptionType>([
  ["boolean", { type: "boolean" }],
  ["int", { type: "int" }],
  ["long", { type: "long" }],
  ["float", { type: "float" }],
  ["double", { type: "double" }],
  ["string", { type: "string" }],
  ["duration", { type: "duration" }],
  ["memory", { type: "memory-size" }],
  ["map", { type: "map" }],
  ["enum", { type: "enum", constants: PLAIN, enumClass: `${ENUM_CLASS}Plain` }],
  ["enum-nice", { type: "enum", constants: NICE, enumClass: `${ENUM_CLASS}Nice` }],
]);

/** The option type that a question names: `duration`, `list<duration>`. */
export function optionTypeNamed(name: string): OptionType {
  const isList = name.startsWith("list<") && name.endsWith(">");
  const scalar = SCALARS.get(isList ? name.slice(5, -1) : name);
  if (scalar === undefined) throw new MalformedQuestion(`No such type: ${name}`);
  return isList ? { ...scalar, type: `list<${scalar.type}>` as ValueType } : scalar;
}

/** A converted value as the protocol writes it: memory sizes in bytes as text, the rest as it is. */
export function jsonOf(value: FlinkValue, type: ValueType): JsonValue {
  if (Array.isArray(value)) return value.map((item: FlinkValue) => jsonOf(item, type));
  if (typeof value === "bigint" && (type === "memory-size" || type === "list<memory-size>")) return value.toString();
  return value as JsonValue;
}
