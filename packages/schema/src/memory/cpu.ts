import { doubleText } from "../values/java-decimal-text.js";
import { parseJavaInt } from "../values/java-integer.js";
import { MAX_SIZE } from "./arithmetic.js";
import { type Division, readDouble, readInt } from "./memory-input.js";
import { ILLEGAL_CONFIGURATION, NUMBER_FORMAT, refuse } from "./memory-refusal.js";
import { type MemoryOption, since, TASK_MANAGER } from "./options.js";

/** The CPU cores of a TaskManager. */
export interface CpuCores {
  /** CPU cores as Java prints them: cut to eight decimals from 1.14 on, whole where YARN's ResourceManager asks for them. */
  readonly cpuCores: number;
  /** The key that the cores come from. */
  readonly cpuFrom: string;
}

const MAX_INT = 2 ** 31 - 1;

const KUBERNETES_CPU: MemoryOption = {
  key: "kubernetes.taskmanager.cpu.amount",
  deprecated: ["kubernetes.taskmanager.cpu"],
  shownDefault: "-1.0",
};
const OLD_KUBERNETES_CPU: MemoryOption = { key: "kubernetes.taskmanager.cpu", deprecated: [], shownDefault: "-1.0" };
const YARN_VCORES: MemoryOption = { key: "yarn.containers.vcores", deprecated: [], shownDefault: "-1" };

/** `TaskExecutorProcessUtils.getCpuCores`: the option, else the deployment's own where it is above 0, else one core a slot. */
export function cpuCores(division: Division): CpuCores {
  const deployed = deploymentCpu(division);
  const configured = readDouble(division, TASK_MANAGER.cpu);
  const cores = configured ?? deployed?.cores ?? readInt(division, TASK_MANAGER.slots, 1);
  const cpuFrom = configured !== undefined ? TASK_MANAGER.cpu.key : (deployed?.key ?? TASK_MANAGER.slots.key);
  return checkedCores(division, cores, cpuFrom);
}

/** Refuses cores that are not above 0, or no number; both before they are cut. */
export function checkedCores(division: Division, cores: number, cpuFrom: string): CpuCores {
  if (cores <= 0) {
    refuse({
      check: "cpu-not-positive",
      exceptions: [ILLEGAL_CONFIGURATION],
      message: `TaskExecutors need to be started with a positive number of CPU cores. Please configure ${TASK_MANAGER.cpu.key} accordingly.`,
      keys: [cpuFrom],
    });
  }
  if (!Number.isFinite(cores)) {
    const first = Number.isNaN(cores) ? "N" : "I";
    refuse({
      check: "cpu-not-finite",
      exceptions: [NUMBER_FORMAT],
      message: `Character ${first} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`,
      keys: [cpuFrom],
    });
  }
  return { cpuCores: since(division.line, "1.14") ? cutToEightDecimals(cores) : cores, cpuFrom };
}

/** `YarnWorkerResourceSpecFactory`: containers have whole cores, at least one. */
export function yarnCores({ cpuCores: cores, cpuFrom }: CpuCores): CpuCores {
  const whole = Math.max(Math.ceil(cores), 1);
  if (whole <= MAX_INT) return { cpuCores: whole, cpuFrom };
  return refuse({
    check: "cpu-too-many",
    exceptions: [ILLEGAL_CONFIGURATION],
    message: `The amount of cpu cores ${BigInt.asIntN(64, whole > 2 ** 63 ? MAX_SIZE : BigInt(whole))} cannot exceed Integer.MAX_VALUE: ${MAX_INT}`,
    keys: [cpuFrom],
  });
}

/** The slots of a TaskManager: as set. From 1.13 on a number that cannot be read is refused here, before it does no harm. */
export function taskSlots(division: Division): number {
  if (since(division.line, "1.13")) return readInt(division, TASK_MANAGER.slots, 1);
  const int = parseJavaInt(division.get(TASK_MANAGER.slots.key)?.text ?? "1");
  return Number.isNaN(int) ? 1 : int;
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
