import type { ConfigEntry } from "../../formats/document.js";
import type { LineSet } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { jobManagerOn, taskManagerOn } from "./divided-memory.js";
import { yarnNumber } from "./hadoop.js";
import { entryRead } from "./settings-read.js";

/** The container that a process asks YARN for. */
export interface YarnContainer {
  readonly name: "JobManager" | "TaskManager";
  /** The lines of the target on which it asks for so much. */
  readonly lines: LineSet;
  readonly mebibytes: number;
  /** The setting that the size comes from, when it stands in the linted file. */
  readonly entry: ConfigEntry | undefined;
}

/** YARN gives memory in multiples of this, in MiB, unless its yarn-site.xml says otherwise. */
const DEFAULT_MINIMUM = 1024;

/** The settings that a size may come from, the one that decides first. */
const SIZES = [
  "memory.process.size",
  "memory.flink.size",
  "memory.heap.size",
  "memory.task.heap.size",
  "heap.size",
  "heap.mb",
];

/** The containers that a configuration makes Flink ask YARN for, as far as its memory can be worked out. */
export function yarnContainers(context: RuleContext): readonly YarnContainer[] {
  const containers: YarnContainer[] = [];
  for (const { lines, result } of jobManagerOn(context)) {
    const total = result.ok ? result.memory.totalProcess : undefined;
    if (total !== undefined) containers.push(container("JobManager", lines, total.bytes, context));
  }
  for (const { lines, result } of taskManagerOn(context)) {
    if (result.ok) containers.push(container("TaskManager", lines, result.memory.totalProcess.bytes, context));
  }
  return containers;
}

function container(name: YarnContainer["name"], lines: LineSet, bytes: bigint, context: RuleContext): YarnContainer {
  const process = name === "JobManager" ? "jobmanager" : "taskmanager";
  let entry: ConfigEntry | undefined;
  for (const size of SIZES) {
    const read = entryRead(`${process}.${size}`, context, lines);
    if (read === undefined) continue;
    if (read.own) entry = read.entry;
    break;
  }
  return { name, lines, mebibytes: Number(bytes >> 20n), entry };
}

/** The size of the container that YARN gives for so many MiB; undefined where its yarn-site.xml leaves that open. */
export function roundedUp(mebibytes: number, context: RuleContext): number | undefined {
  const minimum = yarnNumber("yarn.scheduler.minimum-allocation-mb", DEFAULT_MINIMUM, context)?.value;
  return minimum === undefined || minimum < 1 ? undefined : Math.max(1, Math.ceil(mebibytes / minimum)) * minimum;
}
