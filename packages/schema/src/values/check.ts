import { type FlinkLine, type LineSet, linesBetween, newestOf } from "../text/flink-line.js";
import { type ConversionMode, convertValue } from "./convert.js";
import { isJavaFloating } from "./java-floating.js";
import { isJavaLong, parseJavaInt } from "./java-integer.js";
import { trimmedEnd, trimmedStart } from "./java-text.js";
import type { JavaType } from "./loaded-value.js";
import { memoryUnitShift } from "./memory-size.js";
import { M_IS_MINUTE, timeUnit } from "./time-unit.js";
import type { ValueFailure } from "./value-failure.js";
import type { EnumConstant, ValueType } from "./value-type.js";
import type { YamlReader } from "./yaml-value.js";

/** Runs of lines on which every value converts, or none does; inside a run only the words of the refusals differ. */
const BEHAVIOURS: readonly LineSet[] = [
  linesBetween(undefined, "1.14"),
  linesBetween("1.15", "1.18"),
  linesBetween("1.19", "1.20"),
  linesBetween("2.0", "2.0"),
  linesBetween("2.1"),
];

/**
 * The lines of `lines` on which Flink cannot convert a value, as {@link convertValue} would find; 0 when all is well.
 * Allocates nothing for values of the usual forms.
 *
 * @param text what a String option reads (see `LoadedValue`)
 * @param javaType what the loader made of it
 */
export function failingLines(
  text: string,
  javaType: JavaType,
  type: ValueType,
  constants: readonly EnumConstant[],
  mode: ConversionMode,
  lines: LineSet,
  readYaml: YamlReader,
): LineSet {
  switch (type) {
    case "string":
      return 0;
    case "boolean":
      return isBoolean(text) ? 0 : lines;
    case "int":
      return Number.isNaN(parseJavaInt(text)) ? lines : 0;
    case "long":
      return isJavaLong(text) ? 0 : lines;
    case "double":
      return javaType === "Double" || isJavaFloating(text) ? 0 : lines;
    case "float":
      if (javaType !== "Double") return isJavaFloating(text) ? 0 : lines;
      break;
    case "enum":
      return isConstant(text, constants) ? 0 : lines;
    case "memory-size":
      if (isPlainMemorySize(text)) return 0;
      break;
    case "duration": {
      const unit = plainDuration(text);
      if (unit !== undefined) return unit === "m" ? lines & ~M_IS_MINUTE : 0;
      break;
    }
    case "list<string>":
      if (text.indexOf("'") === -1 && text.indexOf('"') === -1) return 0;
      break;
    default:
      break;
  }
  return failingBehaviours(text, javaType, type, constants, mode, lines, readYaml);
}

/** Why Flink cannot convert a value on one line; undefined when it can. Takes what {@link failingLines} takes. */
export function describeFailure(
  text: string,
  javaType: JavaType,
  type: ValueType,
  constants: readonly EnumConstant[],
  mode: ConversionMode,
  line: FlinkLine,
  readYaml: YamlReader,
): ValueFailure | undefined {
  const result = convertValue({ type: javaType, text }, { type, constants }, { line, mode, readYaml });
  return result.ok ? undefined : result;
}

function failingBehaviours(
  text: string,
  javaType: JavaType,
  type: ValueType,
  constants: readonly EnumConstant[],
  mode: ConversionMode,
  lines: LineSet,
  readYaml: YamlReader,
): LineSet {
  let failing = 0;
  for (const behaviour of BEHAVIOURS) {
    const affected = behaviour & lines;
    if (affected === 0) continue;
    const line = newestOf(affected);
    if (describeFailure(text, javaType, type, constants, mode, line, readYaml) !== undefined) failing |= affected;
  }
  return failing;
}

/** `toUpperCase` only for texts that are not plain ASCII: there letters such as the long s count as well. */
function isBoolean(text: string): boolean {
  if (text === "true" || text === "false") return true;
  if (text.length < 4 || text.length > 5) return false;
  const upper = text.toUpperCase();
  return upper === "TRUE" || upper === "FALSE";
}

function isConstant(text: string, constants: readonly EnumConstant[]): boolean {
  for (const constant of constants) if (constant.text === text) return true;
  const upper = text.toUpperCase();
  for (const constant of constants) if (constant.text.toUpperCase() === upper) return true;
  return false;
}

/** Numbers with so few digits overflow no long, whatever their unit. */
const SAFE_DURATION_DIGITS = 12;
const SAFE_MEMORY_DIGITS = 6;

/** The longest labels: `milliseconds`, `microseconds`. */
const LONGEST_UNIT = 12;

/** Where digits that begin a text of `[start, end)` end. */
function digitsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

/** A memory size of the usual form: a few digits and a known unit. What is not usual is left to the conversion itself. */
function isPlainMemorySize(text: string): boolean {
  const start = trimmedStart(text, 0, text.length);
  const end = trimmedEnd(text, start, text.length);
  const unit = digitsEnd(text, start, end);
  if (unit === start || unit - start > SAFE_MEMORY_DIGITS) return false;
  if (unit === end) return true;
  const label = unitLabel(text, unit, end);
  return label !== undefined && memoryUnitShift(label) !== undefined;
}

/** The unit of a duration of the usual form; undefined for everything that is not usual. */
function plainDuration(text: string): string | undefined {
  const start = trimmedStart(text, 0, text.length);
  const end = trimmedEnd(text, start, text.length);
  const unit = digitsEnd(text, start, end);
  if (unit === start || unit - start > SAFE_DURATION_DIGITS) return undefined;
  if (unit === end) return "ms";
  const label = unitLabel(text, unit, end);
  return label !== undefined && timeUnit(label) !== undefined ? label : undefined;
}

/** The unit in lower case; undefined when it is longer than any. */
function unitLabel(text: string, start: number, end: number): string | undefined {
  const first = trimmedStart(text, start, end);
  return end - first > LONGEST_UNIT ? undefined : text.slice(first, end).toLowerCase();
}
