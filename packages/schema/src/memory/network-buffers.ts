/** The largest int: how Flink writes that there is no bound. */
export const NO_BOUND = 2 ** 31 - 1;

/** How data goes from one task to another, as far as buffers are concerned. */
export type Exchange = "pipelined_bounded" | "pipelined" | "blocking" | "hybrid";

/** What decides the demand for buffers on a release line. All are counts of buffers, but for `sortMinParallelism`. */
export interface BufferSettings {
  readonly buffersPerChannel: number;
  readonly floatingPerGate: number;
  /** Blocking results with at least so many subpartitions are sorted. */
  readonly sortMinParallelism: number;
  readonly sortMinBuffers: number;
  /** The bound of what a gate requires; undefined leaves it to the exchange. */
  readonly maxRequiredPerGate?: number | undefined;
}

/** How many buffers a size makes: whole ones only, the rest is not used. Both in bytes. */
export function networkBufferCount(network: bigint, segment: bigint): bigint {
  return network / segment;
}

/** What an input gate takes, as `GateBuffersSpec` (1.17 and newer) counts it. */
export interface GateBuffers {
  /** Floating buffers without which the gate does not start. */
  readonly requiredFloating: number;
  /** Floating buffers that it takes at most. */
  readonly totalFloating: number;
  readonly exclusivePerChannel: number;
  /** What it asks for in all. */
  readonly targetTotal: number;
}

/** Blocking exchanges do with less than one buffer for each channel beyond so many. */
const BLOCKING_THRESHOLD = 1000;

/**
 * The buffers of an input gate with so many channels: `InputGateSpecUtils.createGateBuffersSpec` of 1.17 and newer. Local
 * channels take no exclusive buffers.
 */
export function inputGateBuffers(channels: number, exchange: Exchange, settings: BufferSettings): GateBuffers {
  const { buffersPerChannel, floatingPerGate, maxRequiredPerGate } = settings;
  const most = maxRequiredPerGate ?? (exchange === "blocking" ? BLOCKING_THRESHOLD : NO_BOUND);
  const required = Math.min(most, channels * buffersPerChannel + 1);
  const exclusivePerChannel = Math.min(buffersPerChannel, Math.floor((required - 1) / channels));
  const targetTotal = channels * buffersPerChannel + floatingPerGate;
  return {
    requiredFloating: required - exclusivePerChannel * channels,
    totalFloating: targetTotal - exclusivePerChannel * channels,
    exclusivePerChannel,
    targetTotal,
  };
}

/** What a result partition takes: at least `min` buffers, at most `max`. */
export interface PartitionBuffers {
  readonly min: number;
  readonly max: number;
}

/** The buffers of a result with so many subpartitions: `NettyShuffleUtils.getMinMaxNetworkBuffersPerResultPartition` of 1.15 and newer. */
export function resultPartitionBuffers(
  subpartitions: number,
  exchange: Exchange,
  settings: BufferSettings,
): PartitionBuffers {
  const { buffersPerChannel, floatingPerGate, sortMinParallelism, sortMinBuffers } = settings;
  if (exchange === "blocking" && subpartitions >= sortMinParallelism) {
    return { min: sortMinBuffers, max: Math.max(sortMinBuffers, 4 * subpartitions) };
  }
  const min = subpartitions + 1;
  if (exchange !== "pipelined_bounded") return { min, max: NO_BOUND };
  return { min, max: Math.max(min, subpartitions * buffersPerChannel + floatingPerGate) };
}

/**
 * What a task announces to fine-grained resource management (`NettyShuffleUtils.computeNetworkBuffersForAnnouncing`): what its
 * gates ask for, and of its results the most of pipelined and the least of blocking ones.
 */
export function announcedBuffers(
  inputs: readonly { readonly channels: number; readonly type: Exchange }[],
  outputs: readonly { readonly subpartitions: number; readonly type: Exchange }[],
  settings: BufferSettings,
): number {
  let total = 0;
  for (const { channels, type } of inputs) total += inputGateBuffers(channels, type, settings).targetTotal;
  for (const { subpartitions, type } of outputs) {
    const { min, max } = resultPartitionBuffers(subpartitions, type, settings);
    total += type === "blocking" ? min : max;
  }
  return total;
}

/** How many buffers a TaskManager needs for the shuffles in its slots. */
export interface BufferDemand {
  /** With fewer a job fails: "Insufficient number of network buffers". */
  readonly least: number;
  /** With so many every channel has its floating buffers, too. */
  readonly comfortable: number;
}

/**
 * The buffers of one TaskManager whose slots each take part in so many streaming shuffles of a parallelism, when all
 * other tasks are on other machines: the worst case. Counts.
 */
export function buffersNeeded(
  {
    parallelism,
    slots,
    shuffles = 1,
  }: { readonly parallelism: number; readonly slots: number; readonly shuffles?: number },
  settings: BufferSettings,
): BufferDemand {
  const gate = inputGateBuffers(parallelism, "pipelined_bounded", settings);
  const partition = resultPartitionBuffers(parallelism, "pipelined_bounded", settings);
  const exclusive = parallelism * gate.exclusivePerChannel;
  const times = slots * shuffles;
  return {
    least: times * (exclusive + gate.requiredFloating + partition.min),
    comfortable: times * (gate.targetTotal + partition.max),
  };
}

/** Buffers that keep a connection busy: throughput in bytes a second times the round trip in seconds, in segments of bytes. */
export function buffersForThroughput(bytesPerSecond: number, roundTripSeconds: number, segment: number): number {
  return Math.ceil((bytesPerSecond * roundTripSeconds) / segment);
}
