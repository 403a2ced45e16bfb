import { describe, expect, it } from "vitest";
import { changedInput } from "../../src/memory/changed-input.js";
import type { MemoryProcess } from "../../src/memory/legacy-heap.js";
import type { MemoryDeployment } from "../../src/memory/memory-input.js";
import { memoryInput } from "../../src/memory/memory-source.js";
import { refusalOf, type WayOut, waysOut } from "../../src/memory/way-out.js";
import { memoryQuestion } from "../../src/testing/arbitraries/memory.js";
import { seededRandom } from "../../src/testing/arbitraries/random.js";
import { FLINK_LINES, type FlinkLine } from "../../src/text/flink-line.js";

function ways(process: MemoryProcess, config: Readonly<Record<string, string>>, flink: FlinkLine = "1.20"): string[] {
  return waysOut(memoryInput(config, { flink }), process).map(shown);
}

const shown = ({ changes }: WayOut): string =>
  changes.map(({ key, action, value = "" }) => `${action} ${key} ${value}`.trim()).join("; ");

const TM = "taskmanager.memory";
const JM = "jobmanager.memory";

describe("ways out of a refusal", () => {
  it("raise the total to the least that will do, or lower what is set", () => {
    expect(ways("taskmanager", { [`${TM}.process.size`]: "700m" })).toEqual([`raise ${TM}.process.size 982m`]);
    expect(ways("taskmanager", { [`${TM}.flink.size`]: "1g", [`${TM}.managed.size`]: "900m" })).toEqual([
      `raise ${TM}.flink.size 1285m`,
      `lower ${TM}.managed.size 665m`,
      `remove ${TM}.managed.size`,
    ]);
  });
  it("leave nothing to say where Flink starts", () => {
    expect(ways("taskmanager", { [`${TM}.process.size`]: "1728m" })).toEqual([]);
  });
  it("give a size where none is set", () => {
    expect(ways("taskmanager", {})[0]).toBe(`set ${TM}.process.size 1728m`);
    expect(ways("jobmanager", {})[0]).toBe(`set ${JM}.process.size 1600m`);
  });
  it("reconcile two totals", () => {
    expect(ways("taskmanager", { [`${TM}.process.size`]: "2g", [`${TM}.flink.size`]: "2g" })).toEqual([
      `raise ${TM}.process.size 2496m`,
      `lower ${TM}.flink.size 1600m`,
      `remove ${TM}.process.size`,
      `remove ${TM}.flink.size`,
    ]);
  });
  it("give the JobManager one byte of heap at least", () => {
    expect(ways("jobmanager", { [`${JM}.process.size`]: "576m" })[0]).toBe(`raise ${JM}.process.size 577m`);
  });
  it("take out what cannot be read, all of it", () => {
    const config = { [`${TM}.process.size`]: "4g", [`${TM}.managed.size`]: "1.5g", [`${TM}.network.min`]: "x" };
    expect(ways("taskmanager", config)).toEqual([`remove ${TM}.managed.size; remove ${TM}.network.min`]);
  });
});

describe("any refusal", () => {
  const random = seededRandom(11);
  const questions = Array.from({ length: 700 }, (_, i) =>
    memoryQuestion(random, FLINK_LINES[i % FLINK_LINES.length] ?? "1.20"),
  );

  it("has a way out that the model confirms, and whose figures are the least", () => {
    let refused = 0;
    let single = 0;
    for (const question of questions) {
      const process = question["process"] as MemoryProcess;
      const input = memoryInput(question["config"] as Record<string, string>, {
        flink: question.flink as FlinkLine,
        deployment: question["deployment"] as MemoryDeployment,
        environment: (question["env"] ?? {}) as Record<string, string>,
      });
      if (refusalOf(input, process) === undefined) {
        expect(waysOut(input, process)).toEqual([]);
        continue;
      }
      refused++;
      const found = waysOut(input, process);
      expect(found.length, JSON.stringify(question)).toBeGreaterThan(0);
      for (const way of found) {
        expect(refusalOf(changedInput(input, way.changes), process), `${JSON.stringify(question)} ${shown(way)}`).toBe(
          undefined,
        );
      }
      if (found[0]?.changes.length === 1) single++;
      for (const { changes } of found) {
        const [change, ...more] = changes;
        if (more.length > 0 || change?.bytes === undefined) continue;
        const nearer = change.bytes + (change.action === "raise" ? -(1n << 20n) : 1n << 20n);
        if (change.action === "set" || nearer < 0n) continue;
        const value = `${nearer}b`;
        expect(
          refusalOf(changedInput(input, [{ ...change, value }]), process),
          `${JSON.stringify(question)} ${change.key} ${change.value}`,
        ).not.toBe(undefined);
      }
    }
    expect(refused).toBeGreaterThan(250);
    expect(single / refused).toBeGreaterThan(0.5);
  });
});
