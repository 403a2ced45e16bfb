import { type MemoryInput, readDouble, readInt } from "./memory-input.js";
import { ILLEGAL_CONFIGURATION, NUMBER_FORMAT, refuse } from "./memory-refusal.js";
import { type MemoryOption, since, TASK_MANAGER } from "./options.js";

/** The CPU and the slots of a TaskManager. */
export interface CpuAndSlots {
  /** CPU cores as Java prints them: cut to eight decimals from 1.14 on. */
  readonly cpuCores: number;
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
export function cpuAndSlots(input: MemoryInput): CpuAndSlots {
  const configured = readDouble(input, TASK_MANAGER.cpu);
  // With the CPU configured, lines up to 1.12 never read the slots here.
  const slots =
    configured === undefined || since(input.line, "1.13") ? readInt(input, TASK_MANAGER.slots, 1) : Number.NaN;
  const cores = configured ?? deploymentCpu(input) ?? slots;
  if (!(cores > 0) && !Number.isNaN(cores)) {
    refuse(
      "cpu-not-positive",
      [ILLEGAL_CONFIGURATION],
      `TaskExecutors need to be started with a positive number of CPU cores. Please configure ${TASK_MANAGER.cpu.key} accordingly.`,
      [configured === undefined ? TASK_MANAGER.slots.key : TASK_MANAGER.cpu.key],
    );
  }
  if (!Number.isFinite(cores)) {
    refuse("value-unreadable", [NUMBER_FORMAT], "Infinite or NaN", [TASK_MANAGER.cpu.key]);
  }
  return { cpuCores: since(input.line, "1.14") ? cutToEightDecimals(cores) : cores, slots };
}

function deploymentCpu(input: MemoryInput): number | undefined {
  const cores =
    input.deployment === "kubernetes"
      ? readDouble(input, since(input.line, "1.17") ? KUBERNETES_CPU : OLD_KUBERNETES_CPU)
      : input.deployment === "yarn"
        ? readInt(input, YARN_VCORES, -1)
        : undefined;
  return cores !== undefined && cores > 0 ? cores : undefined;
}

/** `CPUResource` keeps eight decimals of the decimal text, rounded down. */
function cutToEightDecimals(cores: number): number {
  const text = String(cores);
  const exponent = text.indexOf("e-");
  if (exponent !== -1) {
    const digits = Number(text.slice(exponent + 2));
    return digits > 8 ? 0 : cutToEightDecimals(Number(cores.toFixed(8)));
  }
  const dot = text.indexOf(".");
  return dot === -1 ? cores : Number(text.slice(0, dot + 9));
}
