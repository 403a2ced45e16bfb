import type { FlinkLine } from "../text/flink-line.js";
import { type ConversionMode, convertValue } from "../values/convert.js";
import type { LoadedValue } from "../values/loaded-value.js";
import { parseMemorySize } from "../values/memory-size.js";
import type { ValueFailure } from "../values/value-failure.js";
import type { ScalarType } from "../values/value-type.js";
import { ILLEGAL_ARGUMENT, ILLEGAL_CONFIGURATION, refuse } from "./memory-refusal.js";
import type { MemoryOption } from "./options.js";

/** Where the processes run, as far as memory is concerned. Mesos, up to 1.13, divides as YARN does. */
export type MemoryDeployment = "standalone" | "yarn" | "kubernetes";

/** What the division of memory depends on. */
export interface MemoryInput {
  readonly line: FlinkLine;
  readonly deployment: MemoryDeployment;
  readonly mode: ConversionMode;
  /** The value that Flink's loader has for a literal key. */
  readonly get: (key: string) => LoadedValue | undefined;
  /** Environment variables of the start scripts, up to 1.20. */
  readonly environment?: Readonly<Partial<Record<"FLINK_TM_HEAP" | "FLINK_JM_HEAP", string>>>;
}

/** A set value and the key it stands under. */
export interface SetValue {
  readonly key: string;
  readonly value: LoadedValue;
}

/** The value of an option: its own key first, then its old ones. */
export function setValue(input: MemoryInput, option: MemoryOption): SetValue | undefined {
  const own = input.get(option.key);
  if (own !== undefined) return { key: option.key, value: own };
  for (const key of option.deprecated) {
    const value = input.get(key);
    if (value !== undefined) return { key, value };
  }
  return undefined;
}

/** Whether an option or one of its old keys is set; defaults never count. */
export function isSet(input: MemoryInput, option: MemoryOption): boolean {
  return setValue(input, option) !== undefined;
}

/** A size in bytes with its origin. */
export interface ReadSize {
  readonly bytes: bigint;
  readonly from: "option" | "default";
  /** The key that is set, or the option's own. */
  readonly key: string;
}

/** `ProcessMemoryUtils.getMemorySizeFromConfig`: a size that cannot be read refuses with the option's own key. */
export function readSize(input: MemoryInput, option: MemoryOption, otherwise: bigint): ReadSize {
  const set = setValue(input, option);
  if (set === undefined) return { bytes: otherwise, from: "default", key: option.key };
  const size = parseMemorySize(set.value.text);
  if (size.ok) return { bytes: size.value, from: "option", key: set.key };
  const message = `Cannot read memory size from config option '${option.key}'.`;
  return refuse("size-unreadable", [ILLEGAL_CONFIGURATION, ILLEGAL_ARGUMENT, ...size.exceptions], message, [set.key]);
}

const NO_YAML = (): undefined => undefined;

/** Reads a value that is not a size; one that cannot be read leaves the calculation as it is, without any prefix. */
function readScalar(input: MemoryInput, option: MemoryOption, type: ScalarType): unknown {
  const set = setValue(input, option);
  if (set === undefined) return undefined;
  const context = { line: input.line, mode: input.mode, readYaml: NO_YAML };
  const result = convertValue(set.value, { type }, context);
  return result.ok ? result.value : refuseValue(result, option, set);
}

function refuseValue(failure: ValueFailure, option: MemoryOption, set: SetValue): never {
  const message = `Could not parse value '${set.value.text}' for key '${option.key}'.`;
  return refuse("value-unreadable", failure.exceptions, message, [set.key]);
}

/** A fraction: Flink reads a float and calculates with the double of the same value. */
export function readFraction(input: MemoryInput, option: MemoryOption, otherwise: number): number {
  const text = readScalar(input, option, "float");
  return text === undefined ? otherwise : Math.fround(javaNumber(String(text)));
}

/** A double, such as the CPU cores. */
export function readDouble(input: MemoryInput, option: MemoryOption): number | undefined {
  const text = readScalar(input, option, "double");
  return text === undefined ? undefined : javaNumber(String(text));
}

/** An int. */
export function readInt(input: MemoryInput, option: MemoryOption, otherwise: number): number {
  const value = readScalar(input, option, "int");
  return value === undefined ? otherwise : Number(value);
}

/** A boolean. */
export function readBoolean(input: MemoryInput, option: MemoryOption, otherwise: boolean): boolean {
  const value = readScalar(input, option, "boolean");
  return value === undefined ? otherwise : value === true;
}

/** The number of a Java text; `Number` knows all its forms. */
function javaNumber(text: string): number {
  return Number(text);
}
