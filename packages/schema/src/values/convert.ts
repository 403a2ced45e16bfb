import { type FlinkLine, hasLine, type LineSet, linesBetween } from "../text/flink-line.js";
import { convertMap, mapOfStrings, type StringMap } from "./convert-map.js";
import { parseDuration } from "./duration.js";
import { doubleText, floatText } from "./java-decimal-text.js";
import { durationText } from "./java-duration.js";
import { floatingForm, parseJavaDouble, parseJavaFloat } from "./java-floating.js";
import { parseJavaInt, parseJavaLong } from "./java-integer.js";
import { javaTrim } from "./java-text.js";
import type { LoadedValue } from "./loaded-value.js";
import { parseMemorySize } from "./memory-size.js";
import { splitEscaped } from "./structured-text.js";
import {
  type Conversion,
  causedBy,
  failure,
  ILLEGAL_ARGUMENT,
  NUMBER_FORMAT,
  success,
  type ValueFailure,
} from "./value-failure.js";
import type { EnumConstant, ScalarType, ValueType } from "./value-type.js";
import type { YamlReader, YamlValue } from "./yaml-value.js";

/**
 * How a Configuration of Flink converts: `legacy` when it was loaded from flink-conf.yaml, `standard` when it was loaded
 * from config.yaml. Only Flink 1.19 and 1.20 know both; older lines always convert as `legacy`, newer ones as `standard`.
 */
export type ConversionMode = "legacy" | "standard";

/** What a conversion depends on beside the value and its type. */
export interface ConversionContext {
  readonly line: FlinkLine;
  readonly mode: ConversionMode;
  readonly readYaml: YamlReader;
}

/** The part of an option that its conversion needs. */
export interface OptionType {
  readonly type: ValueType;
  /** Of an enum or a list of enums, in Flink's order. */
  readonly constants?: readonly EnumConstant[];
  /** The Java name of the enum, which Flink's message shows. */
  readonly enumClass?: string;
}

/**
 * A converted value. int: number. long: bigint. float, double: the text that Java shows (`1.0E-4`). string: as it is.
 * duration: ISO-8601 as Java shows it. memory-size: bytes as bigint. enum: the name of the constant.
 */
export type FlinkValue = boolean | number | bigint | string | StringMap | readonly FlinkValue[];

const FIRST_STANDARD: LineSet = linesBetween("1.19");
const ALWAYS_STANDARD: LineSet = linesBetween("2.0");

/** Whether lists and maps are read as YAML first. */
export function readsYaml(line: FlinkLine, mode: ConversionMode): boolean {
  return hasLine(ALWAYS_STANDARD, line) || (mode === "standard" && hasLine(FIRST_STANDARD, line));
}

/**
 * Converts a value as `Configuration.getOptional` and `ConfigurationUtils` of a release line do. A failure names the
 * exceptions with the outermost first, which is always the one that tells key and value.
 */
export function convertValue(
  value: LoadedValue,
  option: OptionType,
  context: ConversionContext,
): Conversion<FlinkValue> {
  const item = itemTypeOf(option.type);
  const result =
    item === undefined
      ? convertScalar(value, option.type as ScalarType, option, context)
      : convertList(javaString(value), item, option, context);
  return result.ok ? result : causedBy(ILLEGAL_ARGUMENT, result);
}

/** The type of the items of a list, undefined for other types. */
export function itemTypeOf(type: ValueType): ScalarType | undefined {
  return type.startsWith("list<") ? (type.slice(5, -1) as ScalarType) : undefined;
}

/** `toString()` of the Java object; differs from what a String option reads in numbers that are not finite. */
export function javaString(value: LoadedValue): string {
  if (value.type !== "Double") return value.text;
  switch (value.text) {
    case ".inf":
      return "Infinity";
    case "-.inf":
      return "-Infinity";
    case ".nan":
      return "NaN";
    default:
      return value.text;
  }
}

function convertScalar(
  value: LoadedValue,
  type: ScalarType,
  option: OptionType,
  context: ConversionContext,
): Conversion<FlinkValue> {
  switch (type) {
    case "string":
      return success(value.text);
    case "boolean":
      return convertBoolean(javaString(value));
    case "int":
      return convertInt(value);
    case "long":
      return convertLong(javaString(value));
    case "float":
      return convertFloat(value);
    case "double":
      return convertDouble(javaString(value));
    case "enum":
      return convertEnum(javaString(value), option);
    case "duration": {
      const duration = parseDuration(javaString(value), context.line);
      return duration.ok ? success(durationText(duration.value)) : duration;
    }
    case "memory-size":
      return parseMemorySize(javaString(value));
    case "map":
      return convertMap(javaString(value), context.line, yamlOf(context));
  }
}

/** The reader of YAML where this context reads lists and maps as YAML first. */
function yamlOf(context: ConversionContext): YamlReader | undefined {
  return readsYaml(context.line, context.mode) ? context.readYaml : undefined;
}

function convertBoolean(text: string): Conversion<boolean> {
  const upper = text.toUpperCase();
  if (upper === "TRUE") return success(true);
  if (upper === "FALSE") return success(false);
  const message = `Unrecognized option for boolean: ${text}. Expected either true or false(case insensitive)`;
  return failure(ILLEGAL_ARGUMENT, message, "boolean");
}

function notANumber(text: string, code: "number" | "range" = "number"): ValueFailure {
  return failure(NUMBER_FORMAT, `For input string: "${text}"`, code);
}

const WHOLE_NUMBER = /^[-+]?[0-9]+$/;

function convertInt(value: LoadedValue): Conversion<number> {
  const text = javaString(value);
  const int = parseJavaInt(text);
  if (!Number.isNaN(int)) return success(int);
  if (value.type === "Long") {
    return failure(ILLEGAL_ARGUMENT, `Configuration value ${text} overflows/underflows the integer type.`, "range");
  }
  return notANumber(text, WHOLE_NUMBER.test(text) ? "range" : "number");
}

function convertLong(text: string): Conversion<bigint> {
  const long = parseJavaLong(text);
  if (long !== undefined) return success(long);
  return notANumber(text, WHOLE_NUMBER.test(text) ? "range" : "number");
}

const MAX_FLOAT = 2 ** 128 - 2 ** 104;
const MIN_FLOAT = 2 ** -149;

function convertFloat(value: LoadedValue): Conversion<string> {
  const text = javaString(value);
  if (value.type === "Double") {
    const number = Number(text);
    const magnitude = Math.abs(number);
    if (number === 0 || (magnitude >= MIN_FLOAT && magnitude <= MAX_FLOAT)) return success(floatText(number));
    return failure(ILLEGAL_ARGUMENT, `Configuration value ${text} overflows/underflows the float type.`, "range");
  }
  const float = parseJavaFloat(text);
  return float === undefined ? noFloating(text) : success(floatText(float));
}

function convertDouble(text: string): Conversion<string> {
  const double = parseJavaDouble(text);
  return double === undefined ? noFloating(text) : success(doubleText(double));
}

function noFloating(text: string): ValueFailure {
  switch (floatingForm(text)) {
    case "blank":
      return failure(NUMBER_FORMAT, "empty String", "empty");
    case "several points":
      return failure(NUMBER_FORMAT, "multiple points", "number");
    default:
      return notANumber(javaTrim(text));
  }
}

function convertEnum(text: string, option: OptionType): Conversion<string> {
  const constants = option.constants ?? [];
  const upper = text.toUpperCase();
  const constant = constants.find((candidate) => candidate.text.toUpperCase() === upper);
  if (constant !== undefined) return success(constant.name);
  const expected = constants.map((candidate) => candidate.text).join(", ");
  const message = `Could not parse value for enum class ${option.enumClass ?? ""}. Expected one of: [[${expected}]]`;
  return failure(ILLEGAL_ARGUMENT, message, "enum");
}

/** `ConfigurationUtils.convertToList`: a YAML list where that works as a whole, otherwise parts between semicolons. */
function convertList(
  text: string,
  item: ScalarType,
  option: OptionType,
  context: ConversionContext,
): Conversion<readonly FlinkValue[]> {
  const yaml = yamlOf(context)?.(text);
  if (yaml?.kind === "list") {
    const values = convertYamlItems(yaml.items, item, option, context);
    if (values !== undefined) return success(values);
  }
  const parts = splitEscaped(text, 59);
  if (!parts.ok) return parts;
  // Up to 1.20 the parts are converted as in a flink-conf.yaml, whatever the file was.
  const inside: ConversionContext = hasLine(ALWAYS_STANDARD, context.line) ? context : { ...context, mode: "legacy" };
  const values: FlinkValue[] = [];
  for (const part of parts.value) {
    const value = convertScalar({ type: "String", text: part }, item, option, inside);
    if (!value.ok) return { ...value, item: values.length };
    values.push(value.value);
  }
  return success(values);
}

/** Every item converted, or undefined when one cannot be: Flink then cuts the text instead. */
function convertYamlItems(
  items: readonly YamlValue[],
  item: ScalarType,
  option: OptionType,
  context: ConversionContext,
): readonly FlinkValue[] | undefined {
  const values: FlinkValue[] = [];
  for (const yaml of items) {
    const value = convertYamlItem(yaml, item, option, context);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function convertYamlItem(
  yaml: YamlValue,
  item: ScalarType,
  option: OptionType,
  context: ConversionContext,
): FlinkValue | undefined {
  if (item === "map") return yaml.kind === "map" ? mapOfStrings(yaml.entries) : undefined;
  if (yaml.kind === "null") return undefined;
  if (yaml.kind !== "scalar") return item === "string" ? yaml.text : undefined;
  const value = convertScalar(yaml.value, item, option, context);
  return value.ok ? value.value : undefined;
}
