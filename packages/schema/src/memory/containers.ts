import { javaTrim } from "../values/java-text.js";
import { parseMemorySize } from "../values/memory-size.js";

const INT = 32;

/** A size in whole mebibytes, rounded down, as an int: from 2^31 MiB on it is negative, which Flink does not check. */
export function mebibytes(bytes: bigint): number {
  return Number(BigInt.asIntN(INT, bytes >> 20n));
}

/** A container on YARN. */
export interface YarnContainer {
  /** What Flink asks for, in mebibytes. */
  readonly requested: number;
  /** What YARN gives: the next multiple of its minimum allocation, at least one of them. */
  readonly allocated: number;
  /** Whether it is more than YARN gives to anybody: then no process is started. */
  readonly exceedsMaximum: boolean;
}

/** YARN's limits in mebibytes: `yarn.scheduler.minimum-allocation-mb` (1024) and `yarn.scheduler.maximum-allocation-mb` (8192). */
export interface YarnLimits {
  readonly minimum: number;
  readonly maximum?: number;
}

/** The container of a process of so many bytes. What YARN gives above the request, the process does not use. */
export function yarnContainer(totalProcess: bigint, { minimum, maximum }: YarnLimits): YarnContainer {
  const requested = mebibytes(totalProcess);
  const allocated = Math.max(1, Math.ceil(requested / minimum)) * minimum;
  return { requested, allocated, exceedsMaximum: maximum !== undefined && requested > maximum };
}

/** The vcores of a TaskManager's container on YARN: whole ones, at least one (`YarnWorkerResourceSpecFactory`). */
export function yarnVcores(cpuCores: number): number {
  return Math.max(Math.ceil(cpuCores), 1);
}

/** The memory of a container on native Kubernetes, as texts with the unit `Mi`. */
export interface KubernetesMemory {
  readonly request: string;
  readonly limit: string;
}

/**
 * Request and limit of a process of so many bytes; the limit is the request times a factor
 * (`kubernetes.taskmanager.memory.limit-factor`, from 1.15 on), cut to whole mebibytes. Undefined for a factor below 1 or
 * NaN, which Flink refuses.
 */
export function kubernetesMemory(totalProcess: bigint, limitFactor = 1): KubernetesMemory | undefined {
  if (!(limitFactor >= 1)) return undefined;
  const requested = mebibytes(totalProcess);
  return { request: `${requested}Mi`, limit: `${Math.trunc(requested * limitFactor)}Mi` };
}

const BINARY = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
const DECIMAL = ["", "k", "M", "G", "T", "P", "E"];

/**
 * The bytes that a `resource.memory` of the Kubernetes operator (1.7 and newer) stands for: Flink's own units first, which are
 * binary (`2G` is 2 GiB), then those of Kubernetes (`2Gi`, `2P`). Undefined for a text that ends in a refusal, such as a
 * fraction of a unit.
 */
export function operatorMemory(text: string): bigint | undefined {
  const size = parseMemorySize(text);
  if (size.ok) return size.value;
  const quantity = javaTrim(text).replace(/\s/g, "").toUpperCase().replace(/B$/, "").replace(/I$/, "i");
  const match = /^(\d+)([A-Z]i?)$/.exec(quantity);
  if (match === null) return undefined;
  const [, digits = "0", unit = ""] = match;
  const binary = BINARY.map((one) => one.toUpperCase()).indexOf(unit.toUpperCase());
  if (unit.endsWith("i")) return binary > 0 ? BigInt(digits) << BigInt(10 * binary) : undefined;
  const decimal = DECIMAL.map((one) => one.toUpperCase()).indexOf(unit);
  return decimal > 0 ? BigInt(digits) * 10n ** BigInt(3 * decimal) : undefined;
}
