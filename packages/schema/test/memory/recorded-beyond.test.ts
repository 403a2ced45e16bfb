import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kubernetesMemory, operatorMemory, yarnContainer, yarnVcores } from "../../src/memory/containers.js";
import { jobManagerMemory } from "../../src/memory/job-manager.js";
import {
  arenaBlockSize,
  type ConsumerWeights,
  type ManagedConsumer,
  managedPerSlot,
  managedShares,
  mutableLimit,
  ratiosFit,
  rocksDbMemory,
} from "../../src/memory/managed-memory.js";
import type { MemoryRefusal } from "../../src/memory/memory-refusal.js";
import type { MemoryResult } from "../../src/memory/memory-result.js";
import { memoryInput } from "../../src/memory/memory-source.js";
import {
  announcedBuffers,
  type BufferSettings,
  buffersForThroughput,
  type Exchange,
  inputGateBuffers,
  networkBufferCount,
  resultPartitionBuffers,
} from "../../src/memory/network-buffers.js";
import { localExecution, startedTaskExecutor } from "../../src/memory/process-start.js";
import { segmentSize } from "../../src/memory/segment-size.js";
import { shuffleSettings } from "../../src/memory/shuffle-settings.js";
import { FLINK_LINES, type FlinkLine } from "../../src/text/flink-line.js";

/** The fields of all kinds of input; a recorded one has those of its kind. */
interface Fields extends BufferSettings {
  readonly channels: number;
  readonly exchange: Exchange;
  readonly subpartitions: number;
  readonly type: Exchange;
  readonly inputs: readonly { readonly channels: number; readonly type: Exchange }[];
  readonly outputs: readonly { readonly subpartitions: number; readonly type: Exchange }[];
  readonly networkBytes: number;
  readonly segmentBytes: number;
  readonly value: string;
  readonly roundtripMs: number;
  readonly totalBytes: number;
  readonly writeBufferRatio: number;
  readonly highPrioPoolRatio: number;
  readonly writeBufferSize: number;
  readonly writeBufferManager: number;
  readonly weights: ConsumerWeights;
  readonly consumers: readonly ManagedConsumer[];
  readonly stateBackendUsesManaged: boolean;
  readonly managed: number;
  readonly slots: number;
  readonly totalProcessBytes: number;
  readonly limitFactor: number;
  readonly factor: number;
  readonly memoryMB: number;
  readonly minAllocationMB: number;
  readonly cpuCores: number;
  readonly resourceMemory: string;
}

/** What a recorded refusal tells: of some a message was kept, of some the cause beside it, of some none. */
interface Expected {
  readonly error?: string | null;
  readonly cause?: string;
}

interface RecordedCase {
  readonly kind: string;
  readonly input: Fields;
  readonly lines?: readonly FlinkLine[];
  readonly expect: Expected;
}

function recorded(file: string): readonly RecordedCase[] {
  const text = readFileSync(new URL(`../../../../fixtures/oracle/memory/${file}.json`, import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly cases: readonly RecordedCase[] }).cases;
}

const refused = ({ exceptions, message, innermost }: MemoryRefusal, expected: Expected): object => ({
  class: exceptions[0],
  error: expected.error === null ? null : message,
  ...(expected.cause === undefined ? {} : { cause: innermost }),
});

function outcome<T>(result: MemoryResult<T>, expected: Expected, shown: (memory: T) => object): object {
  return result.ok ? shown(result.memory) : refused(result.refusal, expected);
}

/** The input of some kinds is a configuration. */
const texts = (input: Fields): Readonly<Record<string, string>> => input as unknown as Record<string, string>;

const number = (bytes: bigint): number => Number(bytes);

/** Our answer to a recorded case, in its shape. */
const ANSWERS: Readonly<Record<string, (input: Fields, line: FlinkLine, expected: Expected) => unknown>> = {
  inputGateBuffers: (input) => inputGateBuffers(input.channels, input.exchange, input),
  resultPartitionBuffers: (input) => resultPartitionBuffers(input.subpartitions, input.type, input),
  announcedBuffersTotal: (input) => ({ total: announcedBuffers(input.inputs, input.outputs, input) }),
  networkBufferCount: ({ networkBytes, segmentBytes }) => ({
    buffers: number(networkBufferCount(BigInt(networkBytes), BigInt(segmentBytes))),
  }),
  segmentSize: ({ value }, flink) => {
    try {
      segmentSize(memoryInput({ "taskmanager.memory.segment-size": value }, { flink }));
      return { valid: true };
    } catch {
      return { valid: false };
    }
  },
  docThroughputRule: ({ roundtripMs }) => ({ buffers: buffersForThroughput(320e6, roundtripMs / 1000, 32 * 1024) }),
  shuffleSettings: (input, flink, expected) =>
    outcome(shuffleSettings(memoryInput(texts(input), { flink }), 64n << 20n), expected, (settings) => {
      const known: Record<string, unknown> = {
        numNetworkBuffers: settings.networkBuffers,
        networkBuffersPerChannel: settings.buffersPerChannel,
        floatingNetworkBuffersPerGate: settings.floatingPerGate,
        sortShuffleMinBuffers: settings.sortMinBuffers,
        sortShuffleMinParallelism: settings.sortMinParallelism,
        batchShuffleReadMemoryBytes: Number(settings.batchShuffleRead),
        getMaxBuffersPerChannel: settings.maxBuffersPerChannel,
        getMaxOverdraftBuffersPerGate: settings.maxOverdraftPerGate,
        maxRequiredBuffersPerGate: settings.maxRequiredPerGate ?? null,
      };
      return Object.fromEntries(Object.keys(expected).map((name) => [name, known[name]]));
    }),
  rocksdb: ({ totalBytes, writeBufferRatio }) => {
    const { cache, writeBuffers } = rocksDbMemory(BigInt(totalBytes), writeBufferRatio);
    return { cacheCapacity: number(cache), writeBufferManager: number(writeBuffers) };
  },
  rocksdbArena: ({ writeBufferSize }) => ({ arenaBlock: number(arenaBlockSize(BigInt(writeBufferSize))) }),
  rocksdbMutableLimit: (input) => ({ mutableLimit: number(mutableLimit(BigInt(input.writeBufferManager))) }),
  rocksdbRatios: (input) => ({ valid: ratiosFit(input.writeBufferRatio, input.highPrioPoolRatio) }),
  managedFractionOfSlot: (input) => managedShares(input.weights, input.consumers, input.stateBackendUsesManaged),
  perSlotManaged: ({ managed, slots }) => ({ perSlot: number(managedPerSlot(BigInt(managed), slots)) }),
  k8sMemory: ({ totalProcessBytes, limitFactor }) => kubernetesMemory(BigInt(totalProcessBytes), limitFactor),
  k8sLimitFactor: ({ factor }, _line, expected) => (kubernetesMemory(1n << 30n, factor) === undefined ? expected : {}),
  yarnRounding: ({ memoryMB, minAllocationMB }) => ({
    containerMB: yarnContainer(BigInt(memoryMB) << 20n, { minimum: minAllocationMB }).allocated,
  }),
  yarnVcores: ({ cpuCores }) => ({ vcores: yarnVcores(cpuCores) }),
  "cutoffJobManager1.10": ({ memoryMB }, _line, expected) => {
    const config = { "jobmanager.heap.size": `${memoryMB}m` };
    const result = jobManagerMemory(memoryInput(config, { flink: "1.10", deployment: "yarn" }));
    if (!result.ok) return result.refusal.check === "legacy-cutoff" ? expected : {};
    return { heapMB: number(result.memory.jvmHeap.bytes >> 20n) };
  },
  operatorMemory: ({ resourceMemory }) => {
    const bytes = operatorMemory(resourceMemory);
    return bytes === undefined ? { error: "parse error" } : { bytes: number(bytes) };
  },
  taskManagerStart: (input, flink, expected) =>
    outcome(startedTaskExecutor(memoryInput(texts(input), { flink })), expected, ({ slot, ...resources }) => ({
      ...numbers(resources),
      slot: numbers(slot),
    })),
  localExecution: (input, flink, expected) =>
    outcome(localExecution(texts(input), memoryInput(texts(input), { flink })), expected, ({ config, ignored }) => ({
      config,
      warnings: ignored.length,
    })),
};

/** Rules of Flink's documents and of unreleased versions, which nothing of ours follows. */
const DOCUMENTS_ONLY: readonly string[] = ["networkBuffersOldDocRule", "operatorResources"];

function numbers(sizes: object): object {
  return Object.fromEntries(Object.entries(sizes).map(([name, v]) => [name, typeof v === "bigint" ? Number(v) : v]));
}

describe.each(["network-buffers", "managed-memory", "containers", "process-start"])(
  "%s, as recorded from Flink",
  (file) => {
    const cases = recorded(file).filter(({ kind }) => !DOCUMENTS_ONLY.includes(kind));
    it.each(cases.map((one) => [`${one.kind} ${JSON.stringify(one.input).slice(0, 90)}`, one] as const))(
      "%s",
      (_, one) => {
        for (const flink of one.lines ?? FLINK_LINES.slice(-1)) {
          const ours = ANSWERS[one.kind]?.(one.input, flink, one.expect);
          expect({ flink, ours }).toEqual({ flink, ours: one.expect });
        }
      },
    );
  },
);
