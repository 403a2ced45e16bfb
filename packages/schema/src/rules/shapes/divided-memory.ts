import type { EffectiveConfig } from "../../effective/effective-config.js";
import { memoryDeployment } from "../../memory/deployment.js";
import { type JobManagerMemory, jobManagerMemory } from "../../memory/job-manager.js";
import type { MemoryDeployment, MemoryInput } from "../../memory/memory-input.js";
import type { MemoryRefusal } from "../../memory/memory-refusal.js";
import type { MemoryResult } from "../../memory/memory-result.js";
import { memoryInput } from "../../memory/memory-source.js";
import { type TaskManagerMemory, taskManagerMemory } from "../../memory/task-manager.js";
import { type FlinkLine, type LineSet, lineSet, linesBetween, linesOf } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { HEAP_KEYS } from "./heap-keys.js";

/** How the memory of a process is divided on some lines. */
export interface DividedOnLines<T> {
  readonly lines: LineSet;
  readonly result: MemoryResult<T>;
}

/** The memory of both processes on the lines of a target. */
interface Divided {
  readonly jobmanager: readonly DividedOnLines<JobManagerMemory>[];
  readonly taskmanager: readonly DividedOnLines<TaskManagerMemory>[];
}

const remembered = new WeakMap<EffectiveConfig, Divided>();

/** The memory of JobManagers on the lines of the target; none when a placeholder leaves it open. */
export function jobManagerOn(context: RuleContext): readonly DividedOnLines<JobManagerMemory>[] {
  return dividedOn(context).jobmanager;
}

/** The memory of TaskManagers on the lines of the target; none when a placeholder leaves it open. */
export function taskManagerOn(context: RuleContext): readonly DividedOnLines<TaskManagerMemory>[] {
  return dividedOn(context).taskmanager;
}

function dividedOn(context: RuleContext): Divided {
  const { effective, target } = context;
  const known = remembered.get(effective);
  if (known !== undefined) return known;
  const open = openProcesses(context);
  const inputs = linesOf(target.lines).map((line) => ({ line, all: inputsOn(line, context) }));
  const divide = <T>(memory: (input: MemoryInput) => MemoryResult<T>, isOpen: boolean): DividedOnLines<T>[] => {
    if (isOpen) return [];
    const found: { lines: LineSet; result: MemoryResult<T> }[] = [];
    for (const { line, all } of inputs) {
      const result = agreed(all.map(memory));
      if (result === undefined) continue;
      const same = found.find((one) => isSame(one.result, result));
      if (same === undefined) found.push({ lines: lineSet(line), result });
      else {
        same.lines |= lineSet(line);
        same.result = result;
      }
    }
    return found;
  };
  const divided: Divided = {
    jobmanager: divide(jobManagerMemory, open.jobmanager),
    taskmanager: divide(taskManagerMemory, open.taskmanager),
  };
  remembered.set(effective, divided);
  return divided;
}

/** Whose memory a placeholder leaves open. */
function openProcesses({ entries }: RuleContext): { readonly jobmanager: boolean; readonly taskmanager: boolean } {
  const open = (process: string): boolean =>
    entries.some(
      ({ placeholder, entry: { key } }) =>
        placeholder && (key.startsWith(`${process}.memory.`) || key.startsWith(`${process}.heap.`)),
    );
  return { jobmanager: open("jobmanager"), taskmanager: open("taskmanager") };
}

/** What the memory of the file is worked out from on one line; where the deployment is not known, as on a standalone cluster. */
export function memoryInputOn(flink: FlinkLine, { effective, target, document }: RuleContext): MemoryInput {
  const deployment = memoryDeployment(target.deployment?.value);
  return memoryInput(effective, { flink, deployment, source: document.format });
}

const LEGACY_HEAP: LineSet = linesBetween(undefined, "1.20");

/** One input, or several where the deployment is not known and the meaning of an old heap size depends on it. */
function inputsOn(flink: FlinkLine, { effective, target, document }: RuleContext): readonly MemoryInput[] {
  const source = document.format;
  const known = target.deployment?.value;
  const depends = (LEGACY_HEAP & lineSet(flink)) !== 0 && HEAP_KEYS.some((key) => effective.has(key));
  const deployments: readonly MemoryDeployment[] =
    known === undefined && depends ? ["standalone", "yarn"] : [memoryDeployment(known)];
  return deployments.map((deployment) => memoryInput(effective, { flink, deployment, source }));
}

/** What holds wherever Flink may run; undefined where it depends. */
function agreed<T>(results: readonly MemoryResult<T>[]): MemoryResult<T> | undefined {
  const [first, ...others] = results;
  return first !== undefined && others.every((other) => isSame(first, other)) ? first : undefined;
}

function isSame<T>(one: MemoryResult<T>, other: MemoryResult<T>): boolean {
  if (one.ok) return other.ok && shapeOf(one.memory) === shapeOf(other.memory);
  return !other.ok && isSameRefusal(one.refusal, other.refusal);
}

function isSameRefusal(one: MemoryRefusal, other: MemoryRefusal): boolean {
  return one.check === other.check && one.keys.join() === other.keys.join();
}

/** The sizes of all parts in a text: equal texts, equal divisions. */
function shapeOf(memory: unknown): string {
  return Object.values(memory as object)
    .map((part: unknown) => (typeof part === "object" && part !== null && "bytes" in part ? String(part.bytes) : ""))
    .join();
}
