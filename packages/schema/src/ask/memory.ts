import type { Component } from "../memory/component.js";
import { type JobManagerMemory, jobManagerMemory } from "../memory/job-manager.js";
import {
  type DynamicOption,
  jobManagerDynamicOptions,
  jobManagerJvmArguments,
  taskManagerDynamicOptions,
  taskManagerJvmArguments,
} from "../memory/jvm-arguments.js";
import type { MemoryDeployment, MemoryEnvironment, MemoryInput } from "../memory/memory-input.js";
import type { MemoryRefusal } from "../memory/memory-refusal.js";
import { memoryInput } from "../memory/memory-source.js";
import { workerMemory } from "../memory/resource-manager.js";
import { type TaskManagerMemory, taskManagerMemory } from "../memory/task-manager.js";
import type { FlinkLine } from "../text/flink-line.js";
import { type Answer, errorAnswer, type JsonValue, valueAnswer } from "./answer.js";
import { type Fields, fieldsOf, MalformedQuestion, textOf } from "./request.js";

const DEPLOYMENTS: readonly MemoryDeployment[] = ["standalone", "yarn", "kubernetes"];

/**
 * Answers `memory`: the parts of a process in bytes as text. With `"by": "resource-manager"` the TaskManagers are meant that
 * the ResourceManager of YARN or Kubernetes starts.
 */
export function answerMemory(fields: Fields, line: FlinkLine): Answer {
  const process = textOf(fields["process"], "process");
  const input = inputOf(fields, line);
  if (process === "jobmanager") {
    const result = jobManagerMemory(input);
    return result.ok ? valueAnswer(jobManagerJson(result.memory, line)) : refusalAnswer(result.refusal);
  }
  if (process !== "taskmanager") throw new MalformedQuestion(`No such process: ${process}`);
  const by = fields["by"] === undefined || fields["by"] === null ? "configuration" : textOf(fields["by"], "by");
  if (by !== "configuration" && by !== "resource-manager") throw new MalformedQuestion(`No such division: ${by}`);
  const result = by === "configuration" ? taskManagerMemory(input) : workerMemory(input);
  return result.ok ? valueAnswer(taskManagerJson(result.memory, line)) : refusalAnswer(result.refusal);
}

function inputOf(fields: Fields, line: FlinkLine): MemoryInput {
  const name = textOf(fields["deployment"], "deployment");
  const deployment = DEPLOYMENTS.find((one) => one === name);
  if (deployment === undefined) throw new MalformedQuestion(`No such deployment: ${name}`);
  const config = textsOf(fields["config"], "config");
  const environment: MemoryEnvironment = fields["env"] === undefined ? {} : textsOf(fields["env"], "env");
  return memoryInput(config, { flink: line, deployment, environment });
}

function textsOf(value: unknown, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(fieldsOf(value, name)).map(([key, text]) => [key, textOf(text, name)]));
}

function refusalAnswer({ exceptions, message, innermost }: MemoryRefusal): Answer {
  return errorAnswer(exceptions, innermost ?? message);
}

function sizes(parts: Readonly<Record<string, Component | undefined>>): [string, JsonValue][] {
  return Object.entries(parts).flatMap(([name, part]) =>
    part === undefined ? [] : [[name, String(part.bytes)] as [string, JsonValue]],
  );
}

function optionsJson(options: readonly DynamicOption[]): JsonValue {
  return new Map(options);
}

function jobManagerJson(memory: JobManagerMemory, line: FlinkLine): JsonValue {
  const { jvmHeap, totalProcess } = memory;
  const parts =
    memory.model === "heap"
      ? sizes({ jvmHeap, totalProcess })
      : sizes({
          jvmHeap,
          offHeap: memory.offHeap,
          jvmMetaspace: memory.jvmMetaspace,
          jvmOverhead: memory.jvmOverhead,
          totalFlink: memory.totalFlink,
          totalProcess,
        });
  return new Map<string, JsonValue>([
    ...parts,
    ["jvmArguments", jobManagerJvmArguments(memory)],
    ["dynamicOptions", optionsJson(jobManagerDynamicOptions(memory, line))],
  ]);
}

function taskManagerJson(memory: TaskManagerMemory, line: FlinkLine): JsonValue {
  const { frameworkHeap, taskHeap, managed, frameworkOffHeap, taskOffHeap, network } = memory;
  const { jvmMetaspace, jvmOverhead, totalFlink, totalProcess } = memory;
  return new Map<string, JsonValue>([
    ...sizes({ frameworkHeap, taskHeap, managed, frameworkOffHeap, taskOffHeap, network }),
    ...sizes({ jvmMetaspace, jvmOverhead, totalFlink, totalProcess }),
    ["cpuCores", memory.cpuCores],
    ["slots", memory.slots],
    ["jvmArguments", taskManagerJvmArguments(memory)],
    ["dynamicOptions", optionsJson(taskManagerDynamicOptions(memory, line))],
  ]);
}
