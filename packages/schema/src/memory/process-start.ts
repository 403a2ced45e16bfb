import { doubleText } from "../values/java-decimal-text.js";
import { fixedSize } from "./component.js";
import { checkedCores } from "./cpu.js";
import { type Division, isSet, type MemoryInput, readDouble, readInt, readSize } from "./memory-input.js";
import { caughtRefusal, ILLEGAL_CONFIGURATION, refuse } from "./memory-refusal.js";
import type { MemoryResult } from "./memory-result.js";
import { exactSize } from "./memory-size-text.js";
import { DEFAULT_SIZE, defaultNetworkMax, type MemoryOption, shownOption, since, TASK_MANAGER } from "./options.js";

/** What a TaskManager process, or one of its slots, has; sizes in bytes. */
export interface TaskExecutorResources {
  /** CPU cores as Java shows the decimal. */
  readonly cpu: string;
  readonly taskHeap: bigint;
  readonly taskOffHeap: bigint;
  readonly network: bigint;
  readonly managed: bigint;
}

/** The resources that a TaskManager starts with, and an equal part of them for each slot. */
export interface StartedTaskExecutor extends TaskExecutorResources {
  readonly slots: number;
  readonly slot: TaskExecutorResources;
}

/**
 * What a TaskManager process does with its configuration when it starts (`TaskExecutorResourceUtils`): it divides nothing and
 * demands sizes that start scripts and ResourceManagers pass to it with `-D`. Started directly with a total size it is refused.
 */
export function startedTaskExecutor(input: MemoryInput): MemoryResult<StartedTaskExecutor> {
  const division: Division = { ...input, notices: [] };
  try {
    return { ok: true, memory: start(division) };
  } catch (thrown) {
    return { ok: false, refusal: caughtRefusal(thrown), notices: division.notices };
  }
}

function start(division: Division): StartedTaskExecutor {
  const { cpu, taskHeap, managed, taskOffHeap } = TASK_MANAGER;
  for (const option of [cpu, taskHeap, managed]) if (!isSet(division, option)) refuseUnset(division, option);
  const network = resolvedNetwork(division);
  const cores = cutCores(division, readDouble(division, cpu) ?? 0);
  const resources = {
    taskHeap: fixedSize(division, taskHeap, 0n).bytes,
    taskOffHeap: fixedSize(division, taskOffHeap, DEFAULT_SIZE.taskOffHeap).bytes,
    network,
    managed: fixedSize(division, managed, 0n).bytes,
  };
  const slots = slotCount(division);
  const part = (bytes: bigint): bigint => bytes / BigInt(slots);
  return {
    cpu: decimalText(cores),
    ...resources,
    slots,
    slot: {
      cpu: dividedCores(cores, slots, since(division.line, "1.14") ? 8 : 16),
      taskHeap: part(resources.taskHeap),
      taskOffHeap: part(resources.taskOffHeap),
      managed: part(resources.managed),
      network: part(resources.network),
    },
  };
}

const FAILED = "Failed to create TaskExecutorResourceSpec";

function refuseUnset({ line }: Division, option: MemoryOption): never {
  return refuse({
    check: "unresolved-memory",
    exceptions: [ILLEGAL_CONFIGURATION, ILLEGAL_CONFIGURATION],
    message: FAILED,
    innermost: `The required configuration option ${shownOption(option, line)} is not set`,
    keys: [option.key],
  });
}

function resolvedNetwork(division: Division): bigint {
  const { networkMin, networkMax } = TASK_MANAGER;
  const min = readSize(division, networkMin, DEFAULT_SIZE.networkMin).bytes;
  const max = readSize(division, networkMax, defaultNetworkMax(division.line)).bytes;
  if (min === max) return min;
  return refuse({
    check: "unresolved-memory",
    exceptions: [ILLEGAL_CONFIGURATION, ILLEGAL_CONFIGURATION],
    message: FAILED,
    innermost: `The network memory min (${exactSize(min)}) and max (${exactSize(max)}) mismatch, the network memory has to be resolved and set to a fixed value before task executor starts`,
    keys: [networkMin.key, networkMax.key],
    sizes: { min, max },
  });
}

/** `TaskManagerServicesConfiguration`: -1 counts as 1, other numbers below 1 are refused. */
function slotCount(division: Division): number {
  const { slots } = TASK_MANAGER;
  const count = readInt(division, slots, 1);
  if (count === -1) return 1;
  if (count >= 1) return count;
  return refuse({
    check: "slot-count",
    exceptions: [ILLEGAL_CONFIGURATION],
    message: `Invalid configuration value for ${slots.key} : ${count} - Number of task slots must be at least one.`,
    keys: [slots.key],
  });
}

function cutCores(division: Division, cores: number): number {
  return checkedCores(division, cores, TASK_MANAGER.cpu.key).cpuCores;
}

/** A decimal without the zeros at its end. */
function decimalText(cores: number): string {
  return doubleText(cores).replace(/[.]0$/, "");
}

/** Cores for one slot, cut to so many decimals. */
function dividedCores(cores: number, slots: number, decimals: number): string {
  const [whole = "0", fraction = ""] = decimalText(cores).split(".");
  const scaled = BigInt(whole + fraction.padEnd(decimals, "0").slice(0, decimals)) / BigInt(slots);
  const text = scaled.toString().padStart(decimals + 1, "0");
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`.replace(/[.]?0+$/, "");
}

const MIB = 1n << 20n;
const UNLIMITED = 1n << 40n;
const MAX_LONG = 2n ** 63n - 1n;

/** What a MiniCluster in one JVM makes of the memory settings of its TaskManagers. */
export interface LocalExecution {
  /** The settings that it works with, by key. */
  readonly config: Readonly<Record<string, string>>;
  /** Keys that have no effect there; Flink warns of each. */
  readonly ignored: readonly string[];
}

/**
 * `TaskExecutorResourceUtils.adjustForLocalExecution`: nothing is divided or checked; what is not set gets fixed sizes. Options
 * without effect are taken out from 1.20 on. `config` are the settings by literal key.
 */
export function localExecution(
  config: Readonly<Record<string, string>>,
  input: MemoryInput,
): MemoryResult<LocalExecution> {
  const division: Division = { ...input, notices: [] };
  try {
    return { ok: true, memory: adjusted(config, division) };
  } catch (thrown) {
    return { ok: false, refusal: caughtRefusal(thrown), notices: division.notices };
  }
}

function adjusted(config: Readonly<Record<string, string>>, division: Division): LocalExecution {
  const { frameworkHeap, frameworkOffHeap, metaspace, overheadMin, overheadMax, overheadFraction } = TASK_MANAGER;
  const { process, flink, cpu, taskHeap, taskOffHeap, managed, networkMin, networkMax } = TASK_MANAGER;
  const withoutEffect: readonly MemoryOption[] = [
    process,
    flink,
    frameworkHeap,
    frameworkOffHeap,
    metaspace,
    overheadMin,
    overheadMax,
    overheadFraction,
  ];
  const ignored = withoutEffect.map(({ key }) => key).filter((key) => config[key] !== undefined);
  const set = new Map(Object.entries(config));
  if (since(division.line, "1.20")) for (const key of ignored) set.delete(key);
  const fill = (option: MemoryOption, bytes: bigint): void => {
    if (!set.has(option.key)) set.set(option.key, exactSize(bytes));
  };
  const newer = since(division.line, "1.12");
  if (!set.has(cpu.key)) set.set(cpu.key, doubleText(newer ? 1e6 : Number.MAX_VALUE));
  for (const option of [taskHeap, taskOffHeap]) fill(option, newer ? UNLIMITED : MAX_LONG);
  fill(managed, 128n * MIB);
  const one = isSet(division, networkMin) ? networkMin : networkMax;
  const network = readSize(division, one, DEFAULT_SIZE.networkMin).bytes;
  fill(networkMin, network);
  fill(networkMax, network);
  resolvedNetwork({ ...division, get: (key) => textValue(set.get(key)) });
  if (newer) {
    fill(frameworkHeap, DEFAULT_SIZE.framework);
    fill(frameworkOffHeap, DEFAULT_SIZE.framework);
    fill(metaspace, DEFAULT_SIZE.metaspace);
    fill(overheadMin, DEFAULT_SIZE.overheadMax);
    fill(overheadMax, DEFAULT_SIZE.overheadMax);
  }
  return { config: Object.fromEntries(set), ignored };
}

function textValue(text: string | undefined): ReturnType<MemoryInput["get"]> {
  return text === undefined ? undefined : { type: "String", text };
}
