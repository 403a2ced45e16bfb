import { doubleText } from "../../values/java-decimal-text.js";
import { floatingForm, parseJavaDouble } from "../../values/java-floating.js";
import { decimalDigit, javaTrim } from "../../values/java-text.js";
import { decodeBase64, encodeBase64 } from "./base64.js";
import { isDigit } from "./characters.js";
import type { JavaScalar } from "./java-value.js";
import { TAGS } from "./nodes.js";

/** What a plain scalar without a tag is, by the core schema of YAML 1.2 (CoreScalarResolver of snakeyaml-engine). */
export type CoreType = "null" | "bool" | "int" | "float" | "str";

const INT = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const FLOAT =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The type of a plain scalar. */
export function coreTypeOf(value: string): CoreType {
  const first = value.charCodeAt(0);
  if (isDigit(first) || first === 45 || first === 43 || first === 46) {
    if (INT.test(value)) return "int";
    return FLOAT.test(value) ? "float" : "str";
  }
  switch (value) {
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return "null";
    case "true":
    case "True":
    case "TRUE":
    case "false":
    case "False":
    case "FALSE":
      return "bool";
    default:
      return "str";
  }
}

/** The tag of a plain scalar. */
export function resolvePlainTag(value: string): string {
  return TAGS[coreTypeOf(value)];
}

/** White space and words are those of Java's regular expressions: ASCII only. */
const ENVIRONMENT = /^\$\{[ \t\n\v\f\r]*\w+(?::?[-?]\w*)?[ \t\n\v\f\r]*\}$/;

/** Whether the emitter has to quote a text because it would be read as something else than a string. */
export function needsQuotes(value: string): boolean {
  return coreTypeOf(value) !== "str" || ENVIRONMENT.test(value);
}

/** Why a tagged scalar cannot be what its tag says: exception classes below YamlEngineException, and the message. */
export interface ScalarFailure {
  readonly exceptions: readonly string[];
  readonly message: string;
}

/** A constructed scalar, null (no boolean is any other text), or the failure. */
export type ScalarResult = JavaScalar | null | ScalarFailure;

/** Whether a result is a failure. */
export function isFailure(result: ScalarResult): result is ScalarFailure {
  return result !== null && "exceptions" in result;
}

function notANumber(message: string): ScalarFailure {
  return { exceptions: ["YamlEngineException", "NumberFormatException"], message };
}

// --- integers -------------------------------------------------------------------------------------------------------

/** The integer of a text that has the form of one, as ConstructYamlCoreInt does. The text is not empty. */
export function constructInteger(value: string): ScalarResult {
  let digits = value;
  let negative = false;
  const sign = digits.charCodeAt(0);
  if (sign === 45 || sign === 43) {
    negative = sign === 45;
    digits = digits.slice(1);
  }
  if (digits === "0") return { type: "Integer", text: "0" };
  const radix = digits.startsWith("0x") ? 16 : digits.startsWith("0o") ? 8 : 10;
  if (radix !== 10) digits = digits.slice(2);
  if (radix === 10 && digits.length < 10 && isDigit(digits.charCodeAt(0)) && INT.test(digits)) {
    return { type: "Integer", text: String(Number(negative ? `-${digits}` : digits)) };
  }
  return parseJavaInteger(negative ? `-${digits}` : digits, radix);
}

/** How many digits a text may have to become an Integer or a Long; leading zeros count. */
const MOST_DIGITS: Readonly<Record<number, readonly [integer: number, long: number]>> = {
  8: [11, 21],
  10: [10, 19],
  16: [8, 16],
};
/** How many digits BigInteger reads at once; its messages show such a group. */
const GROUP: Readonly<Record<number, number>> = { 8: 10, 10: 9, 16: 7 };

/** `Integer.valueOf`, else `Long.valueOf`, else `new BigInteger` of the JDK, chosen by the number of digits first. */
function parseJavaInteger(text: string, radix: number): ScalarResult {
  const minus = text.lastIndexOf("-");
  const plus = text.lastIndexOf("+");
  if (minus > 0 || plus > 0) return notANumber("Illegal embedded sign character");
  const negative = minus === 0;
  const body = negative || plus === 0 ? text.slice(1) : text;
  if (body === "") return notANumber("Zero length BigInteger");
  let digits = "";
  for (let index = 0; index < body.length; index++) {
    const digit = digitOf(body, index, radix);
    if (digit < 0) return notANumber(inputMessage(badGroup(body, index, radix), radix));
    digits += digit.toString(radix);
  }
  const magnitude = BigInt(radix === 16 ? `0x${digits}` : radix === 8 ? `0o${digits}` : digits);
  return sized(negative ? -magnitude : magnitude, body.length, radix);
}

/** `Character.digit`, or -1. */
function digitOf(text: string, index: number, radix: number): number {
  const code = text.charCodeAt(index);
  const letter = (code | 32) - 87;
  const digit = code < 128 && letter >= 10 && letter < radix ? letter : decimalDigit(code);
  return digit < radix ? digit : -1;
}

function inputMessage(text: string, radix: number): string {
  return `For input string: "${text}"${radix === 10 ? "" : ` under radix ${radix}`}`;
}

/** The group of digits with the first character that is none: the first group takes what does not fill a whole one. */
function badGroup(body: string, bad: number, radix: number): string {
  let start = 0;
  while (digitOf(body, start, radix) === 0) start++;
  const size = GROUP[radix] ?? 9;
  let end = start + ((body.length - start) % size || size);
  while (end <= bad) {
    start = end;
    end += size;
  }
  return body.slice(start, end);
}

function sized(value: bigint, length: number, radix: number): JavaScalar {
  const text = String(value);
  const [integer, long] = MOST_DIGITS[radix] ?? [10, 19];
  if (length <= integer && BigInt.asIntN(32, value) === value) return { type: "Integer", text };
  return length <= long && BigInt.asIntN(64, value) === value ? { type: "Long", text } : { type: "BigInteger", text };
}

// --- floating point -------------------------------------------------------------------------------------------------

/** The double of a text, as ConstructYamlCoreFloat does: Java's parser after the sign is taken off. */
export function constructDouble(value: string): ScalarResult {
  const text = value.toLowerCase();
  if (text === "") {
    const message = "String index out of range: 0";
    return { exceptions: ["YamlEngineException", "StringIndexOutOfBoundsException"], message };
  }
  const sign = text.charCodeAt(0);
  const body = sign === 45 || sign === 43 ? text.slice(1) : text;
  if (text === ".nan") return { type: "Double", text: "NaN" };
  if (text === ".inf" || text === "-.inf") return { type: "Double", text: sign === 45 ? "-Infinity" : "Infinity" };
  const number = parseJavaDouble(body);
  if (number === undefined) {
    if (floatingForm(body) === "several points") return notANumber("multiple points");
    const shown = javaTrim(body);
    return notANumber(shown === "" ? "empty String" : `For input string: "${shown}"`);
  }
  return { type: "Double", text: doubleText(sign === 45 ? -number : number) };
}

// --- others ---------------------------------------------------------------------------------------------------------

/** The boolean of a text in any case; null for any other text. */
export function constructBoolean(value: string): ScalarResult {
  const text = value.toLowerCase();
  return text === "true" || text === "false" ? { type: "Boolean", text } : null;
}

/** The bytes of a Base64 text. Java's basic decoder is asked, after all white space is taken out. */
export function constructBytes(value: string): ScalarResult {
  const text = value.replace(/[ \t\n\v\f\r]/g, "");
  const decoded = decodeBase64(text);
  if (typeof decoded === "string") {
    return { exceptions: ["YamlEngineException", "IllegalArgumentException"], message: decoded };
  }
  return { type: "byte[]", text: encodeBase64(decoded) };
}

/** Bits of the five groups of a UUID. */
const UUID_BITS = [32, 16, 16, 16, 48];

/** The UUID of a text, as java.util.UUID.fromString of JDK 17 reads it: five groups, too short and too long ones too. */
export function constructUuid(value: string): ScalarResult {
  const groups = value.split("-");
  if (groups.length !== 5 || value.length > 36) {
    const message = value.length > 36 ? "UUID string too large" : `Invalid UUID string: ${value}`;
    return { exceptions: ["YamlEngineException", "IllegalArgumentException"], message };
  }
  const parts: string[] = [];
  for (const [index, group] of groups.entries()) {
    const digits = group.startsWith("+") ? group.slice(1) : group;
    if (!/^[0-9a-fA-F]+$/.test(digits) || BigInt(`0x${digits}`) >> 63n !== 0n) {
      return notANumber(`Error at index 0 in: "${group}"`);
    }
    const bits = UUID_BITS[index] ?? 16;
    parts.push(
      BigInt.asUintN(bits, BigInt(`0x${digits}`))
        .toString(16)
        .padStart(bits / 4, "0"),
    );
  }
  return { type: "UUID", text: parts.join("-") };
}
