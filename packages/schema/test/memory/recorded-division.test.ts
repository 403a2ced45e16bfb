import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jobManagerMemory } from "../../src/memory/job-manager.js";
import { jobManagerJvmArguments, taskManagerJvmArguments } from "../../src/memory/jvm-arguments.js";
import type { MemoryInput } from "../../src/memory/memory-input.js";
import { taskManagerMemory } from "../../src/memory/task-manager.js";
import type { FlinkLine } from "../../src/text/flink-line.js";

interface RecordedCase {
  readonly id: string;
  readonly process: "taskmanager" | "jobmanager";
  readonly deployment: "any" | "standalone" | "container" | "active-rm";
  readonly lines: readonly FlinkLine[];
  readonly config: Readonly<Record<string, string>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

const { cases }: { cases: readonly RecordedCase[] } = JSON.parse(
  readFileSync(new URL("../../../../fixtures/oracle/memory/division.json", import.meta.url), "utf8"),
);

function inputOf(recorded: RecordedCase, line: FlinkLine): MemoryInput {
  const settings = new Map(Object.entries(recorded.config));
  return {
    line,
    deployment: recorded.deployment === "container" ? "yarn" : "standalone",
    mode: line.startsWith("2.") ? "standard" : "legacy",
    get: (key) => {
      const text = settings.get(key);
      return text === undefined ? undefined : { type: "String", text };
    },
  };
}

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

/** Our answer in the shape of the recorded one, only with the fields that it has. */
function answer(recorded: RecordedCase, line: FlinkLine): Record<string, unknown> {
  const input = inputOf(recorded, line);
  const result = recorded.process === "taskmanager" ? taskManagerMemory(input) : jobManagerMemory(input);
  if (!result.ok) {
    const { exceptions, message, around } = result.refusal;
    // Messages were kept of the newest line of a case; defaults in them differ from line to line.
    const compared = "message" in recorded.expect && line === recorded.lines.at(-1);
    return { class: exceptions[0], ...(compared ? { message: around ?? message } : {}) };
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
  };
}

function expected(recorded: RecordedCase, line: FlinkLine): Record<string, unknown> {
  const { error: _error, notices: _notices, dynamic: _dynamic, message, ...rest } = recorded.expect;
  return message === undefined || line !== recorded.lines.at(-1) ? rest : { ...rest, message };
}

describe("the division of memory, as recorded from Flink", () => {
  const played = cases.filter((recorded) => recorded.deployment !== "active-rm");
  it.each(played.map((recorded) => [recorded.id, recorded] as const))("%s", (_, recorded) => {
    for (const line of recorded.lines) {
      if (recorded.process === "jobmanager" && line === "1.10") continue;
      expect({ line, ...answer(recorded, line) }).toEqual({ line, ...expected(recorded, line) });
    }
  });
});
