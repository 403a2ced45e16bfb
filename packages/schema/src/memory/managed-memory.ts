import { convertValue } from "../values/convert.js";
import { parseJavaInt } from "../values/java-integer.js";
import { type Division, type MemoryInput, NO_YAML } from "./memory-input.js";
import { caughtRefusal, ILLEGAL_CONFIGURATION, NUMBER_FORMAT, refuse } from "./memory-refusal.js";
import type { MemoryResult } from "./memory-result.js";
import { since } from "./options.js";

/** Who uses managed memory. In 1.12 batch operators and state backends are one consumer, `DATAPROC`. */
export type ManagedConsumer = "OPERATOR" | "STATE_BACKEND" | "PYTHON" | "DATAPROC";

/** Weights by consumer; a consumer that is not there gets nothing. */
export type ConsumerWeights = Readonly<Partial<Record<ManagedConsumer, number>>>;

const WEIGHTS = "taskmanager.memory.managed.consumer-weights";

/** Flink's own weights, which a setting replaces as a whole. */
export function defaultWeights(input: MemoryInput): ConsumerWeights {
  return since(input.line, "1.13") ? { OPERATOR: 70, STATE_BACKEND: 70, PYTHON: 30 } : { DATAPROC: 70, PYTHON: 30 };
}

/**
 * The weights that a configuration gives the consumers of managed memory (`ManagedMemoryUtils.getManagedMemoryUseCaseWeightsFromConfig`),
 * or why Flink refuses them when a job starts. Before 1.12 there are none, and everything is the state backend's or the
 * operators'.
 */
export function consumerWeights(input: MemoryInput): MemoryResult<ConsumerWeights> {
  const division: Division = { ...input, notices: [] };
  try {
    return { ok: true, memory: weightsOf(division) };
  } catch (thrown) {
    return { ok: false, refusal: caughtRefusal(thrown), notices: [] };
  }
}

function weightsOf(division: Division): ConsumerWeights {
  const value = division.get(WEIGHTS);
  if (value === undefined || !since(division.line, "1.12")) return defaultWeights(division);
  const { line, mode, readYaml = NO_YAML } = division;
  const map = convertValue(value, { type: "map" }, { line, mode, readYaml });
  if (!map.ok) {
    const message = `Could not parse value '${value.text}' for key '${WEIGHTS}'.`;
    return refuse({
      check: "value-unreadable",
      exceptions: map.exceptions,
      message,
      innermost: map.message,
      keys: [WEIGHTS],
    });
  }
  const weights = new Map<string, number>();
  for (const [name, text] of map.value as ReadonlyMap<string, string>) weights.set(name, weight(division, name, text));
  const of = (name: string): number | undefined =>
    weights.get(name) ?? (since(line, "2.0") || name === "PYTHON" ? undefined : weights.get("DATAPROC"));
  const names: readonly ManagedConsumer[] = since(line, "1.13")
    ? ["OPERATOR", "STATE_BACKEND", "PYTHON"]
    : ["DATAPROC", "PYTHON"];
  return Object.fromEntries(names.flatMap((name) => ((of(name) ?? 0) > 0 ? [[name, of(name)]] : [])));
}

function weight({ line }: Division, name: string, text: string): number {
  const isKnown = since(line, "1.13") || name === "DATAPROC" || name === "PYTHON";
  if (!isKnown) return refuseWeight(`Unknown managed memory consumer: ${name}`, ILLEGAL_CONFIGURATION);
  const number = parseJavaInt(text);
  if (Number.isNaN(number)) return refuseWeight(`For input string: "${text}"`, NUMBER_FORMAT);
  if (number >= 0) return number;
  const message = `Managed memory weight should not be negative. Configured weight for ${name} is ${number}.`;
  return refuseWeight(message, ILLEGAL_CONFIGURATION);
}

function refuseWeight(message: string, exception: string): never {
  return refuse({ check: "consumer-weight", exceptions: [exception], message, keys: [WEIGHTS] });
}

/** Digits behind the point to which Flink cuts the quotient of two weights. */
const DIGITS = 16n;

/**
 * The share of a slot's managed memory that each consumer in the slot gets, 0 to 1: its weight among those that are present,
 * cut to 16 decimals (`ManagedMemoryUtils.convertToFractionOfSlot`). A state backend that uses no managed memory (the heap
 * backend) gets nothing and does not count.
 */
export function managedShares(
  weights: ConsumerWeights,
  consumers: readonly ManagedConsumer[],
  stateBackendUsesManaged: boolean,
): Readonly<Partial<Record<ManagedConsumer, number>>> {
  const counts = (name: ManagedConsumer): boolean => name !== "STATE_BACKEND" || stateBackendUsesManaged;
  const weighed = (name: ManagedConsumer): number => (counts(name) ? (weights[name] ?? 0) : 0);
  const sum = consumers.reduce((total, name) => total + weighed(name), 0);
  return Object.fromEntries(consumers.map((name) => [name, sum === 0 ? 0 : cutQuotient(weighed(name), sum)]));
}

function cutQuotient(part: number, whole: number): number {
  const scaled = (BigInt(part) * 10n ** DIGITS) / BigInt(whole);
  return Number(`${scaled / 10n ** DIGITS}.${(scaled % 10n ** DIGITS).toString().padStart(Number(DIGITS), "0")}`);
}

/** The managed memory of one slot, in bytes: an equal part, rounded down. Slots count from 1. */
export function managedPerSlot(managed: bigint, slots: number): bigint {
  return managed / BigInt(Math.max(1, slots));
}

/** What a consumer gets of a slot's managed memory, in bytes; `share` from {@link managedShares}. */
export function managedShareBytes(perSlot: bigint, share: number): bigint {
  return BigInt(Math.floor(Number(perSlot) * share));
}

/** How RocksDB, and ForSt alike, divides the memory that it is given, in bytes. */
export interface RocksDbMemory {
  /** Block cache with the memory that the write buffers are charged to. */
  readonly cache: bigint;
  /** What the write buffers of all column families may take. */
  readonly writeBuffers: bigint;
}

/** `RocksDBMemoryControllerUtils`: cache and write buffers of so many bytes, by the ratio of write buffers (0 to 1). */
export function rocksDbMemory(total: bigint, writeBufferRatio: number): RocksDbMemory {
  // The calculation is in doubles, but for the doubling, which is in longs and overflows above 2^62 bytes.
  const doubled = Number(BigInt.asIntN(64, 2n * total));
  return {
    cache: BigInt(Math.trunc(((3 - writeBufferRatio) * Number(total)) / 3)),
    writeBuffers: BigInt(Math.trunc((doubled * writeBufferRatio) / 3)),
  };
}

const PAGE = 4096n;

/** The size of an arena block that RocksDB takes for a write buffer of so many bytes: an eighth, in whole pages of 4 KiB. */
export function arenaBlockSize(writeBuffer: bigint): bigint {
  const eighth = writeBuffer / 8n;
  const rest = eighth % PAGE;
  return rest === 0n ? eighth : eighth + PAGE - rest;
}

/** What RocksDB fills of its write buffers before it flushes, in bytes: seven eighths. An arena block above it is a warning. */
export function mutableLimit(writeBuffers: bigint): bigint {
  return (writeBuffers * 7n) / 8n;
}

/** Whether Flink takes the two ratios together (`RocksDBMemoryConfiguration.validate`): some block cache must be left. */
export function ratiosFit(writeBufferRatio: number, highPriorityRatio: number): boolean {
  return (2 * writeBufferRatio) / (3 - writeBufferRatio) + highPriorityRatio < 1;
}
