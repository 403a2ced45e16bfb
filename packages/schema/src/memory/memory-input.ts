import type { FlinkLine } from "../text/flink-line.js";
import { type ConversionMode, convertValue } from "../values/convert.js";
import { parseJavaDouble, parseJavaFloat } from "../values/java-floating.js";
import { parseJavaInt } from "../values/java-integer.js";
import type { LoadedValue } from "../values/loaded-value.js";
import { parseMemorySize } from "../values/memory-size.js";
import type { ScalarType } from "../values/value-type.js";
import type { YamlReader } from "../values/yaml-value.js";
import type { MemoryNotice } from "./memory-notice.js";
import { ILLEGAL_ARGUMENT, ILLEGAL_CONFIGURATION, refuse } from "./memory-refusal.js";
import type { MemoryOption } from "./options.js";

/** Where the processes run, as far as memory is concerned. Mesos, up to 1.13, divides as YARN does. */
export type MemoryDeployment = "standalone" | "yarn" | "kubernetes";

/** Environment variables of the start scripts that give a size, up to 1.20. */
export type MemoryEnvironment = Readonly<Partial<Record<"FLINK_TM_HEAP" | "FLINK_JM_HEAP", string>>>;

/** What the division of memory depends on. */
export interface MemoryInput {
  readonly line: FlinkLine;
  readonly deployment: MemoryDeployment;
  readonly mode: ConversionMode;
  /** The value that Flink's loader has for a literal key. */
  readonly get: (key: string) => LoadedValue | undefined;
  readonly environment?: MemoryEnvironment | undefined;
  /** Reads lists and maps where they are YAML; without it they are read as a flink-conf.yaml has them. */
  readonly readYaml?: YamlReader | undefined;
}

/** A division under way: its input, and what Flink logs meanwhile. */
export interface Division extends MemoryInput {
  readonly notices: MemoryNotice[];
}

/** Starts a division. */
export function newDivision({ line, deployment, mode, get, environment, readYaml }: MemoryInput): Division {
  // Spreading objects costs more than a good part of the calculation.
  return { line, deployment, mode, get, environment, readYaml, notices: [] };
}

/** The literal key that an option's value stands under: its own first, then its old ones. */
export function setKey(input: MemoryInput, option: MemoryOption): string | undefined {
  if (input.get(option.key) !== undefined) return option.key;
  for (const key of option.deprecated) if (input.get(key) !== undefined) return key;
  return undefined;
}

/** Whether an option or one of its old keys is set; defaults never count. */
export function isSet(input: MemoryInput, option: MemoryOption): boolean {
  return setKey(input, option) !== undefined;
}

/** A size in bytes with its origin. */
export interface ReadSize {
  readonly bytes: bigint;
  readonly from: "option" | "default";
  /** The key that is set, or the option's own. */
  readonly key: string;
}

/** The key that a value is read from; Flink warns of an old one. */
function readKey(division: Division, option: MemoryOption): string | undefined {
  const key = setKey(division, option);
  if (key !== undefined && key !== option.key) noteOldKey(division, key);
  return key;
}

function noteOldKey({ notices }: Division, key: string): void {
  if (!notices.some(({ code, about }) => code === "deprecated-key" && about === key)) {
    notices.push({ code: "deprecated-key", about: key });
  }
}

/** `ProcessMemoryUtils.getMemorySizeFromConfig`: a size that cannot be read refuses with the option's own key. */
export function readSize(division: Division, option: MemoryOption, otherwise: bigint): ReadSize {
  const key = readKey(division, option);
  const value = key === undefined ? undefined : division.get(key);
  if (key === undefined || value === undefined) return { bytes: otherwise, from: "default", key: option.key };
  const size = parseMemorySize(value.text);
  if (size.ok) return { bytes: size.value, from: "option", key };
  return refuse({
    check: "size-unreadable",
    exceptions: [ILLEGAL_CONFIGURATION, ILLEGAL_ARGUMENT, ...size.exceptions],
    message: `Cannot read memory size from config option '${option.key}'.`,
    innermost: size.message,
    keys: [key],
  });
}

/** Stands in for a reader of YAML that was not given, or where none is needed. */
export const NO_YAML: YamlReader = () => undefined;

/** Refuses a value that is not a size; the calculation leaves such a refusal as it is, without any prefix. */
function refuseValue(division: Division, option: MemoryOption, key: string, value: LoadedValue, type: ScalarType) {
  const result = convertValue(value, { type }, { line: division.line, mode: division.mode, readYaml: NO_YAML });
  return refuse({
    check: "value-unreadable",
    exceptions: result.ok ? [ILLEGAL_ARGUMENT] : result.exceptions,
    message: `Could not parse value '${value.text}' for key '${option.key}'.`,
    ...(result.ok ? {} : { innermost: result.message }),
    keys: [key],
  });
}

/** Reads a value that is not a size, by a function that gives undefined where Flink refuses. */
function readScalar<T>(
  division: Division,
  option: MemoryOption,
  type: ScalarType,
  read: (value: LoadedValue) => T | undefined,
): T | undefined {
  const key = readKey(division, option);
  const value = key === undefined ? undefined : division.get(key);
  if (key === undefined || value === undefined) return undefined;
  return read(value) ?? refuseValue(division, option, key, value, type);
}

/** A fraction: Flink reads a float and calculates with the double of the same value. */
export function readFraction(division: Division, option: MemoryOption, otherwise: number): number {
  return readScalar(division, option, "float", floatOf) ?? otherwise;
}

const MAX_FLOAT = 2 ** 128 - 2 ** 104;
const MIN_FLOAT = 2 ** -149;

/** Of a typed number in a config.yaml Flink refuses what a float cannot hold; a text is rounded. */
function floatOf({ type, text }: LoadedValue): number | undefined {
  if (type !== "Double") return parseJavaFloat(text);
  const number = yamlNumber(text);
  const magnitude = Math.abs(number);
  return number === 0 || (magnitude >= MIN_FLOAT && magnitude <= MAX_FLOAT) ? Math.fround(number) : undefined;
}

/** A double, such as the CPU cores. */
export function readDouble(division: Division, option: MemoryOption): number | undefined {
  return readScalar(division, option, "double", ({ type, text }) =>
    type === "Double" ? yamlNumber(text) : parseJavaDouble(text),
  );
}

function yamlNumber(text: string): number {
  if (text === ".inf") return Number.POSITIVE_INFINITY;
  return text === "-.inf" ? Number.NEGATIVE_INFINITY : Number(text);
}

/** An int. */
export function readInt(division: Division, option: MemoryOption, otherwise: number): number {
  return readScalar(division, option, "int", intOf) ?? otherwise;
}

function intOf({ text }: LoadedValue): number | undefined {
  const int = parseJavaInt(text);
  return Number.isNaN(int) ? undefined : int;
}

/** A boolean. */
export function readBoolean(division: Division, option: MemoryOption, otherwise: boolean): boolean {
  return readScalar(division, option, "boolean", booleanOf) ?? otherwise;
}

function booleanOf({ text }: LoadedValue): boolean | undefined {
  const upper = text.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : undefined;
}
