import type { GeneratedQuestion } from "./questions.js";
import { below, chance, disturbed, pick, type Random } from "./random.js";

const UNITS = [
  "",
  "b",
  "bytes",
  "k",
  "kb",
  "kibibytes",
  "m",
  "mb",
  "mebibytes",
  "g",
  "gb",
  "t",
  "M",
  "MB",
  "G",
  " m",
  " GB",
];

const HOSTILE_SIZES = [
  ..."0|0b|1|4095|-1|+1|1.5g|2gib|2Gi|9223372036854775807|9223372036854775808|8388608t|8388607t|8589934591 g".split(
    "|",
  ),
  ..."9007199254740993|18446744073709551616b|007m|1_0m|0x10m|1e3m||  |m|1 2m| 2g |2\u00a0g|NaN|2g;|２g|1024 kibibytes".split(
    "|",
  ),
];

const FRACTIONS =
  "0.1|0.2|0.25|0.4|0.5|0.05|0.001|0.75|0.9|0.99|0|0.0|0.3333333|1e-1|.5|5.|0.15f|0.2D|0.1234567890123".split("|");

const HOSTILE_FRACTIONS = [
  ..."1|1.0|-0.1|-0.0|2|NaN|-NaN|Infinity|-Infinity|1e400|1e-50|1.4e-45|0.99999997|0.9999999|0.99999999|1e-10|".split(
    "|",
  ),
  ..."0,1|10%|0x1p-2|0x.8p0|1_0|0.3L| 0.3 |\t0.1|inf|nan|0.1.2|1e|--1|0.100000001490116119384765624|½|٠.١".split("|"),
];

const COUNTS = "1|2|3|4|8|16|100|+7|0|-1|2147483647".split("|");
const HOSTILE_COUNTS = "-2147483648|2147483648|1.0|1e3|0x10| 1|1_0||abc|٣|１|99999999999999999999".split("|");
const CORES = "1|2|0.5|1.5|3.2|0.1|0.3333333333333|2.123456789|1e-8|9.99e-9|12345678.987654321|1e7|1e-3|100".split("|");
const HOSTILE_CORES =
  "0|-1|NaN|Infinity|-Infinity|1e-9|5e-324|1e308|1e400|1,5||x|0x1p3|-0.0|1.7976931348623157E308|1e21|1e22".split("|");
const BOOLEANS = "true|false|TRUE|False|yes|1|| true|tRuE".split("|");

function size(random: Random): string {
  if (chance(random, 0.04)) return pick(random, HOSTILE_SIZES);
  const mebibytes = Math.floor(2 ** (random() * 14));
  const written = pick(random, [
    () => `${mebibytes}m`,
    () => `${mebibytes} mb`,
    () => `${mebibytes * 2 ** 20 + below(random, 3) - 1}`,
    () => `${1 + below(random, 8)}g`,
    () => `${128 * (1 + below(random, 16))}m`,
    () => `${below(random, 2 ** 31)}b`,
    () => `${below(random, 3000)}${pick(random, UNITS)}`,
  ])();
  return disturbed(random, written, [..." .-mgkbt0\t\u00a0"], 0.01);
}

function fraction(random: Random): string {
  if (chance(random, 0.08)) return pick(random, HOSTILE_FRACTIONS);
  return chance(random, 0.5) ? pick(random, FRACTIONS) : String(Math.floor(random() * 10 ** 5) / 10 ** 5);
}

const count = (random: Random): string => pick(random, chance(random, 0.08) ? HOSTILE_COUNTS : COUNTS);
const cores = (random: Random): string => pick(random, chance(random, 0.2) ? HOSTILE_CORES : CORES);
const flag = (random: Random): string => pick(random, BOOLEANS);
const buffers = (random: Random): string => (chance(random, 0.3) ? count(random) : String(below(random, 40_000)));
const segment = (random: Random): string =>
  chance(random, 0.7)
    ? pick(random, ["32kb", "64kb", "4096", "4kb", "1m", "1g", "2g", "48kb", "2kb", "16k"])
    : size(random);
const resources = (random: Random): string =>
  pick(random, [
    "gpu",
    "gpu;fpga",
    "none",
    "",
    "b;gpu;a",
    "gpu;gpu",
    "none;gpu",
    "[gpu, fpga]",
    "'gpu;fpga'",
    " gpu ",
    "gpu;none",
    "[none]",
  ]);

interface Setting {
  readonly key: string;
  readonly value: (random: Random) => string;
  /** How often it is set. */
  readonly often: number;
}

const one = (key: string, value: Setting["value"], often: number): Setting => ({ key, value, often });

const TASK_MANAGER: readonly Setting[] = [
  one("taskmanager.memory.process.size", size, 0.5),
  one("taskmanager.memory.flink.size", size, 0.35),
  one("taskmanager.memory.task.heap.size", size, 0.35),
  one("taskmanager.memory.managed.size", size, 0.35),
  one("taskmanager.memory.size", size, 0.04),
  one("taskmanager.memory.managed.fraction", fraction, 0.15),
  one("taskmanager.memory.framework.heap.size", size, 0.1),
  one("taskmanager.memory.framework.off-heap.size", size, 0.1),
  one("taskmanager.memory.task.off-heap.size", size, 0.15),
  one("taskmanager.memory.network.min", size, 0.2),
  one("taskmanager.memory.network.max", size, 0.2),
  one("taskmanager.memory.network.fraction", fraction, 0.15),
  one("taskmanager.network.memory.min", size, 0.04),
  one("taskmanager.network.memory.max", size, 0.04),
  one("taskmanager.network.memory.fraction", fraction, 0.04),
  one("taskmanager.network.numberOfBuffers", buffers, 0.12),
  one("taskmanager.memory.segment-size", segment, 0.1),
  one("taskmanager.memory.jvm-metaspace.size", size, 0.15),
  one("taskmanager.memory.jvm-overhead.min", size, 0.2),
  one("taskmanager.memory.jvm-overhead.max", size, 0.2),
  one("taskmanager.memory.jvm-overhead.fraction", fraction, 0.15),
  one("taskmanager.heap.size", size, 0.08),
  one("taskmanager.heap.mb", count, 0.05),
  one("taskmanager.numberOfTaskSlots", count, 0.15),
  one("taskmanager.cpu.cores", cores, 0.12),
  one("kubernetes.taskmanager.cpu", cores, 0.06),
  one("kubernetes.taskmanager.cpu.amount", cores, 0.06),
  one("yarn.containers.vcores", count, 0.06),
  one("cluster.fine-grained-resource-management.enabled", flag, 0.06),
  one("external-resources", resources, 0.1),
  one("external-resource.gpu.amount", count, 0.06),
  one("external-resource.fpga.amount", count, 0.04),
  one("external-resource.a.amount", count, 0.03),
  one("external-resource.none.amount", count, 0.03),
];

const JOB_MANAGER: readonly Setting[] = [
  one("jobmanager.memory.process.size", size, 0.5),
  one("jobmanager.memory.flink.size", size, 0.35),
  one("jobmanager.memory.heap.size", size, 0.35),
  one("jobmanager.memory.off-heap.size", size, 0.3),
  one("jobmanager.memory.jvm-metaspace.size", size, 0.2),
  one("jobmanager.memory.jvm-overhead.min", size, 0.2),
  one("jobmanager.memory.jvm-overhead.max", size, 0.2),
  one("jobmanager.memory.jvm-overhead.fraction", fraction, 0.2),
  one("jobmanager.memory.enable-jvm-direct-memory-limit", flag, 0.15),
  one("jobmanager.heap.size", size, 0.15),
  one("jobmanager.heap.mb", count, 0.1),
];

/** The cut-off of 1.10, which has nothing else for a JobManager. */
const CUT_OFF: readonly Setting[] = [
  one("jobmanager.heap.size", size, 0.7),
  one("jobmanager.heap.mb", count, 0.3),
  one("containerized.heap-cutoff-ratio", fraction, 0.3),
  one("containerized.heap-cutoff-min", count, 0.3),
  one("yarn.heap-cutoff-ratio", fraction, 0.1),
  one("yarn.heap-cutoff-min", count, 0.1),
];

/** A question how the memory of a process is divided: mostly settings as people write them, now and then hostile ones. */
export function memoryQuestion(random: Random, flink: string): GeneratedQuestion {
  const isJobManager = chance(random, 0.3);
  const process = isJobManager ? "jobmanager" : "taskmanager";
  const deployment = pick(random, ["standalone", "standalone", "yarn", "kubernetes"]);
  const settings = !isJobManager ? TASK_MANAGER : flink === "1.10" ? CUT_OFF : JOB_MANAGER;
  const config: Record<string, string> = chance(random, 0.5) ? calmTotal(random, process) : {};
  const isCalm = Object.keys(config).length > 0;
  const density = isCalm ? pick(random, [0.15, 0.4, 0.8]) : pick(random, [0.4, 1, 1, 1.6]);
  for (const { key, value, often } of settings) {
    if (key in config || !chance(random, often * density)) continue;
    if (!isCalm || !TOTALS.test(key)) config[key] = isCalm && value === size ? calmSize(random, key) : value(random);
  }
  return {
    flink,
    ask: "memory",
    process,
    deployment,
    config,
    ...(!isJobManager && deployment !== "standalone" && chance(random, 0.5) ? { by: "resource-manager" } : {}),
    ...(chance(random, 0.05) ? { env: environment(random) } : {}),
  };
}

const TOTALS = /[.](process|flink)[.]size$/;

/** One total that leaves room for parts, as most configurations have. */
function calmTotal(random: Random, process: string): Record<string, string> {
  return {
    [`${process}.memory.${pick(random, ["process", "process", "flink"])}.size`]: `${1500 + below(random, 14_000)}m`,
  };
}

/** A part that has room, a lower bound that is low, an upper bound that is high. */
function calmSize(random: Random, key: string): string {
  if (chance(random, 0.05)) return size(random);
  if (key.endsWith("max")) return `${1 + below(random, 4)}g`;
  return key.endsWith("min") ? `${below(random, 256)}m` : `${below(random, 700)}m`;
}

function environment(random: Random): Record<string, string> {
  // The JVM keeps variables in the encoding of the system, so only ASCII comes back as it was.
  const ascii = (text: string): string => text.replace(/[^ -~]/g, "");
  return { [pick(random, ["FLINK_TM_HEAP", "FLINK_JM_HEAP"])]: ascii(size(random)) };
}
