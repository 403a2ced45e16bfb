import { doubleText } from "../values/java-decimal-text.js";
import { type Division, readDouble, readInt } from "./memory-input.js";
import { ILLEGAL_CONFIGURATION, NUMBER_FORMAT, refuse } from "./memory-refusal.js";
import { type MemoryOption, since, TASK_MANAGER } from "./options.js";

/** The CPU and the slots of a TaskManager. */
export interface CpuAndSlots {
  /** CPU cores as Java prints them: cut to eight decimals from 1.14 on. */
  readonly cpuCores: number;
  /** Where the cores come from: a key. */
  readonly cpuFrom: string;
  /** As set: Flink looks at the number only when the TaskManager starts; -1 then counts as 1, other numbers below 1 are refused. */
  readonly slots: number;
}

const KUBERNETES_CPU: MemoryOption = {
  key: "kubernetes.taskmanager.cpu.amount",
  deprecated: ["kubernetes.taskmanager.cpu"],
  shownDefault: "-1.0",
};
const OLD_KUBERNETES_CPU: MemoryOption = { key: "kubernetes.taskmanager.cpu", deprecated: [], shownDefault: "-1.0" };
const YARN_VCORES: MemoryOption = { key: "yarn.containers.vcores", deprecated: [], shownDefault: "-1" };

/** `TaskExecutorProcessUtils.getCpuCores`: the option, else the deployment's own where it is above 0, else one core a slot. */
export function cpuAndSlots(division: Division): CpuAndSlots {
  const deployed = deploymentCpu(division);
  const configured = readDouble(division, TASK_MANAGER.cpu);
  // With another source of the CPU, lines up to 1.12 never read the slots here.
  const known = configured ?? deployed?.cores;
  const reads = known === undefined || since(division.line, "1.13");
  const cores = known ?? readInt(division, TASK_MANAGER.slots, 1);
  const from = configured !== undefined ? TASK_MANAGER.cpu.key : (deployed?.key ?? TASK_MANAGER.slots.key);
  if (cores <= 0) {
    refuse({
      check: "cpu-not-positive",
      exceptions: [ILLEGAL_CONFIGURATION],
      message: `TaskExecutors need to be started with a positive number of CPU cores. Please configure ${TASK_MANAGER.cpu.key} accordingly.`,
      keys: [from],
    });
  }
  if (!Number.isFinite(cores)) {
    refuse({ check: "value-unreadable", exceptions: [NUMBER_FORMAT], message: "Infinite or NaN", keys: [from] });
  }
  return {
    cpuCores: since(division.line, "1.14") ? cutToEightDecimals(cores) : cores,
    cpuFrom: from,
    slots: reads ? readInt(division, TASK_MANAGER.slots, 1) : slotsUnread(division),
  };
}

/** Slots that the calculation does not read, and so does not refuse; 1 where they are no number. */
function slotsUnread(division: Division): number {
  try {
    return readInt({ ...division, notices: [] }, TASK_MANAGER.slots, 1);
  } catch {
    return 1;
  }
}

function deploymentCpu(division: Division): { readonly cores: number; readonly key: string } | undefined {
  if (division.deployment === "standalone") return undefined;
  const isYarn = division.deployment === "yarn";
  const option = isYarn ? YARN_VCORES : since(division.line, "1.17") ? KUBERNETES_CPU : OLD_KUBERNETES_CPU;
  const cores = isYarn ? readInt(division, option, -1) : readDouble(division, option);
  return cores !== undefined && cores > 0 ? { cores, key: option.key } : undefined;
}

/** `CPUResource` keeps eight decimals of the decimal text, rounded down. */
function cutToEightDecimals(cores: number): number {
  if (Number.isInteger(cores)) return cores;
  const match = /^(\d+)\.(\d+)(?:E(-?\d+))?$/.exec(doubleText(cores));
  const [, whole = "0", fraction = "", exponent = "0"] = match ?? [];
  const decimals = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  const cut = decimals <= 8 ? digits * 10n ** BigInt(8 - decimals) : digits / 10n ** BigInt(decimals - 8);
  const text = cut.toString().padStart(9, "0");
  return Number(`${text.slice(0, -8)}.${text.slice(-8)}`);
}
