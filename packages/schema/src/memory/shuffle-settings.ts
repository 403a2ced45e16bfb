import { type Division, type MemoryInput, readInt, readSize } from "./memory-input.js";
import { caughtRefusal, ILLEGAL_ARGUMENT, refuse } from "./memory-refusal.js";
import type { MemoryResult } from "./memory-result.js";
import { type BufferSettings, NO_BOUND, networkBufferCount } from "./network-buffers.js";
import { type MemoryOption, since } from "./options.js";
import { segmentSize } from "./segment-size.js";

/** What a TaskManager takes out of its network memory, and how. */
export interface ShuffleSettings extends BufferSettings {
  /** All buffers of the TaskManager. */
  readonly networkBuffers: number;
  /** In bytes. */
  readonly segment: bigint;
  /** Buffers that one channel holds at most; from 1.11 on. */
  readonly maxBuffersPerChannel?: number;
  /** Buffers beyond the demand that a gate may borrow; from 1.16 on. */
  readonly maxOverdraftPerGate?: number;
  /** What batch shuffles read with, in bytes; from 1.13 on, a part of the framework's off-heap memory. */
  readonly batchShuffleRead?: bigint;
}

const NETWORK = "taskmanager.network.memory";
const own = (key: string, ...deprecated: string[]): MemoryOption => ({ key, deprecated, shownDefault: "" });
const OPTIONS = {
  perChannel: own(`${NETWORK}.buffers-per-channel`, "taskmanager.net.memory.buffers-per-channel"),
  floating: own(`${NETWORK}.floating-buffers-per-gate`),
  mostPerChannel: own(`${NETWORK}.max-buffers-per-channel`),
  overdraft: own(`${NETWORK}.max-overdraft-buffers-per-gate`),
  required: own(`${NETWORK}.read-buffer.required-per-gate.max`),
  sortParallelism: own("taskmanager.network.sort-shuffle.min-parallelism"),
  sortBuffers: own("taskmanager.network.sort-shuffle.min-buffers"),
  batchRead: own("taskmanager.memory.framework.off-heap.batch-shuffle.size"),
  minSegment: own("taskmanager.memory.min-segment-size"),
  startSegment: own("taskmanager.memory.starting-segment-size"),
} as const;

/**
 * `NettyShuffleEnvironmentConfiguration.fromConfiguration` for a TaskManager with so many bytes of network memory: its
 * settings, or the refusal at its start. Several of the keys count no more from 2.0 on.
 */
export function shuffleSettings(input: MemoryInput, network: bigint): MemoryResult<ShuffleSettings> {
  const division: Division = { ...input, notices: [] };
  try {
    return { ok: true, memory: read(division, network) };
  } catch (thrown) {
    return { ok: false, refusal: caughtRefusal(thrown), notices: division.notices };
  }
}

function read(division: Division, network: bigint): ShuffleSettings {
  const { line } = division;
  const fixed = since(line, "2.0");
  const int = (option: MemoryOption, otherwise: number): number =>
    fixed ? otherwise : readInt(division, option, otherwise);
  const segment = segmentSize(division);
  checkDebloating(division, segment);
  const buffersPerChannel = int(OPTIONS.perChannel, 2);
  const floatingPerGate = int(OPTIONS.floating, 8);
  const sorts = since(line, "1.15");
  const settings: ShuffleSettings = {
    networkBuffers: Number(networkBufferCount(network, segment)),
    segment,
    buffersPerChannel,
    floatingPerGate,
    sortMinParallelism: int(OPTIONS.sortParallelism, sorts ? 1 : NO_BOUND),
    sortMinBuffers: since(line, "1.12") ? readInt(division, OPTIONS.sortBuffers, sorts ? 512 : 64) : NO_BOUND,
    ...(since(line, "1.11") ? { maxBuffersPerChannel: int(OPTIONS.mostPerChannel, 10) } : {}),
    ...(since(line, "1.16") ? { maxOverdraftPerGate: int(OPTIONS.overdraft, fixed ? 20 : 5) } : {}),
    ...(since(line, "1.13") ? { batchShuffleRead: batchRead(division) } : {}),
    ...(since(line, "1.17") ? { maxRequiredPerGate: requiredPerGate(division) } : {}),
  };
  if (since(line, "1.17")) checkCounts(settings);
  return settings;
}

const MIB = 1n << 20n;

function batchRead(division: Division): bigint {
  return readSize(division, OPTIONS.batchRead, since(division.line, "1.15") ? 64n * MIB : 32n * MIB).bytes;
}

function requiredPerGate(division: Division): number | undefined {
  const most = readInt(division, OPTIONS.required, NO_BOUND);
  return division.get(OPTIONS.required.key) === undefined ? undefined : most;
}

function checkCounts({ buffersPerChannel, floatingPerGate, maxRequiredPerGate = 1 }: ShuffleSettings): void {
  if (buffersPerChannel < 0) refuseCount(OPTIONS.perChannel.key, "Must be non-negative.");
  if (floatingPerGate < 1) {
    const { key } = OPTIONS.floating;
    refuseCount(key, `The configured floating buffer should be at least 1, please increase the value of ${key}.`);
  }
  if (maxRequiredPerGate < 1) {
    const { key } = OPTIONS.required;
    refuseCount(key, `At least one buffer is required for each gate, please increase the value of ${key}.`);
  }
}

/** `BufferDebloatConfiguration` checks its sizes even where debloating is off; from 1.15 on. */
function checkDebloating(division: Division, segment: bigint): void {
  if (!since(division.line, "1.15")) return;
  const min = readSize(division, OPTIONS.minSegment, 256n).bytes;
  const start = since(division.line, "2.0") ? readSize(division, OPTIONS.startSegment, 1024n).bytes : segment;
  if (min > 0n && min <= start && start <= segment) return;
  refuse({
    check: "segment-size",
    exceptions: [ILLEGAL_ARGUMENT],
    message: "",
    keys: [OPTIONS.minSegment.key],
    sizes: { min, segment },
  });
}

function refuseCount(key: string, message: string): never {
  return refuse({ check: "buffer-count", exceptions: [ILLEGAL_ARGUMENT], message, keys: [key] });
}
