import { convertValue, type FlinkValue } from "../values/convert.js";
import type { StringMap } from "../values/convert-map.js";
import { parseDuration } from "../values/duration.js";
import { durationText } from "../values/java-duration.js";
import type { ValueType } from "../values/value-type.js";
import { contextOf, type Reading, type Side } from "./side.js";

/**
 * Whether two readings of one option amount to the same, though its type may have changed from line to line: a number of
 * milliseconds became a duration, a number of bytes a memory size, a text an enum or a list.
 */
export function isSameValue(left: Reading, leftSide: Side, right: Reading, rightSide: Side): boolean {
  // What was read as plain text was converted somewhere, too.
  if ((left.variant === undefined || right.variant === undefined) && left.text === right.text) return true;
  if (!left.value.ok || !right.value.ok) return left.value.ok === right.value.ok && left.text === right.text;
  const leftType = left.variant?.type ?? "string";
  const rightType = right.variant?.type ?? "string";
  if (leftType === rightType) return canonical(left.value.value, leftType) === canonical(right.value.value, rightType);
  if (leftType === "string") return isReadAs(left, leftSide, right);
  if (rightType === "string") return isReadAs(right, rightSide, left);
  const types = new Set([leftType, rightType]);
  return amount(left.value.value, leftType, types) === amount(right.value.value, rightType, types);
}

/** Whether a text, read with the type that the option has on the other side, is what is read there. */
function isReadAs(text: Reading, side: Side, typed: Reading): boolean {
  const { variant, value } = typed;
  if (variant === undefined || !value.ok) return text.text === typed.text;
  const converted = convertValue({ type: "String", text: text.text }, variant, contextOf(side));
  return converted.ok && canonical(converted.value, variant.type) === canonical(value.value, variant.type);
}

/** A number beside a duration is one of milliseconds, beside a memory size one of bytes. */
function amount(value: FlinkValue, type: ValueType, types: ReadonlySet<ValueType>): string {
  if (types.has("duration") && (type === "int" || type === "long")) {
    const millis = parseDuration(`${String(value)} ms`, "2.3");
    return millis.ok ? durationText(millis.value) : "no duration";
  }
  return canonical(value, type);
}

/** A text that is the same for the same value. */
export function canonical(value: FlinkValue, type: ValueType): string {
  if (value instanceof Map) {
    return JSON.stringify([...(value as StringMap)].sort(([left], [right]) => (left < right ? -1 : 1)));
  }
  if (Array.isArray(value)) {
    const item = type.startsWith("list<") ? (type.slice(5, -1) as ValueType) : "string";
    return JSON.stringify(value.map((one: FlinkValue) => canonical(one, item)));
  }
  switch (type) {
    case "enum":
      return String(value).toUpperCase();
    case "float":
    case "double":
      return String(Number(value));
    default:
      return String(value);
  }
}
