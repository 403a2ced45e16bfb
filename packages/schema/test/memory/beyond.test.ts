import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { dynamicEntries, indexEntries } from "../../src/effective/entry-index.js";
import { layeredConfig } from "../../src/effective/layered-config.js";
import { jobManagerMemory, memoryWaysOut, proposeMemory, taskManagerMemory } from "../../src/index.js";
import { yarnContainer } from "../../src/memory/containers.js";
import { consumerWeights, managedPerSlot, managedShareBytes, managedShares } from "../../src/memory/managed-memory.js";
import { memoryInput } from "../../src/memory/memory-source.js";
import { buffersNeeded } from "../../src/memory/network-buffers.js";
import type { FlinkLine } from "../../src/text/flink-line.js";

const WEIGHTS = "taskmanager.memory.managed.consumer-weights";

function weights(text: string, flink: FlinkLine): unknown {
  const result = consumerWeights(memoryInput({ [WEIGHTS]: text }, { flink }));
  return result.ok
    ? result.memory
    : `${result.refusal.exceptions.join(" ")}: ${result.refusal.innermost ?? result.refusal.message}`;
}

describe("managed memory", () => {
  it("has the consumers of the line", () => {
    expect(weights("DATAPROC:60,PYTHON:40", "1.12")).toEqual({ DATAPROC: 60, PYTHON: 40 });
    expect(weights("DATAPROC:60,PYTHON:40", "1.13")).toEqual({ OPERATOR: 60, STATE_BACKEND: 60, PYTHON: 40 });
    expect(weights("DATAPROC:60,PYTHON:40", "2.0")).toEqual({ PYTHON: 40 });
    expect(weights("OPERATOR:0,FOO:5", "1.20")).toEqual({});
    expect(weights("FOO:5", "1.12")).toBe("IllegalConfigurationException: Unknown managed memory consumer: FOO");
    expect(weights("OPERATOR:-1", "1.20")).toBe(
      "IllegalConfigurationException: Managed memory weight should not be negative. Configured weight for OPERATOR is -1.",
    );
    expect(weights("OPERATOR:x", "1.20")).toBe('NumberFormatException: For input string: "x"');
    expect(weights("OPERATOR", "1.16")).toMatch(/^IllegalArgumentException /);
  });

  it("is shared in a slot by weight", () => {
    const perSlot = managedPerSlot(536870920n, 4);
    const shares = managedShares({ OPERATOR: 70, STATE_BACKEND: 70, PYTHON: 30 }, ["STATE_BACKEND", "PYTHON"], true);
    expect(perSlot).toBe(134217730n);
    expect(managedShareBytes(perSlot, shares.STATE_BACKEND ?? 0)).toBe(93952411n);
    expect(managedShareBytes(perSlot, shares.PYTHON ?? 0)).toBe(40265319n);
  });
});

describe("network buffers", () => {
  const settings = { buffersPerChannel: 2, floatingPerGate: 8, sortMinParallelism: 1, sortMinBuffers: 512 };
  it("are needed for every shuffle in every slot", () => {
    expect(buffersNeeded({ parallelism: 100, slots: 1 }, settings)).toEqual({ least: 302, comfortable: 416 });
    expect(buffersNeeded({ parallelism: 100, slots: 4, shuffles: 2 }, settings)).toEqual({
      least: 8 * 302,
      comfortable: 8 * 416,
    });
  });
});

describe("a container on YARN", () => {
  it("is a multiple of the minimum, and no process starts in one beyond the maximum", () => {
    const limits = { minimum: 1024, maximum: 2048 };
    expect(yarnContainer(1728n << 20n, limits)).toEqual({ requested: 1728, allocated: 2048, exceedsMaximum: false });
    expect(yarnContainer(2049n << 20n, limits).exceedsMaximum).toBe(true);
    expect(yarnContainer(2n ** 51n, limits).requested).toBe(-(2 ** 31));
  });
});

describe("the library", () => {
  const flink = "1.20";
  it("divides texts and effective configurations alike", () => {
    const config = { "taskmanager.memory.process.size": "4g" };
    const index = indexEntries(dynamicEntries(Object.entries(config)));
    const effective = layeredConfig([{ name: "-D", own: true, index: () => index }], flinkCatalogue());
    expect(taskManagerMemory(effective, { flink })).toEqual(taskManagerMemory(config, { flink }));
  });

  it("gives JVM arguments and dynamic options", () => {
    const result = jobManagerMemory({ "jobmanager.memory.process.size": "1600m" }, { flink });
    expect(result).toMatchObject({
      ok: true,
      jvmArguments: "-Xmx1073741824 -Xms1073741824 -XX:MaxMetaspaceSize=268435456",
      dynamicOptions: expect.arrayContaining([["jobmanager.memory.heap.size", "1073741824b"]]),
    });
  });

  it("asks for the ResourceManager's TaskManagers where that is meant", () => {
    const config = { "taskmanager.memory.process.size": "4g", "taskmanager.memory.flink.size": "3g" };
    const target = { flink, deployment: "kubernetes" } as const;
    const total = (byResourceManager: boolean): unknown => {
      const result = taskManagerMemory(config, { ...target, byResourceManager });
      return result.ok && result.memory.totalProcess.bytes;
    };
    expect([total(false), total(true)]).toEqual([4n << 30n, 3877401037n]);
  });

  it("keeps numbers of a config.yaml apart from texts", () => {
    const fraction = (type: "Double" | "String"): unknown => {
      const get = (key: string) =>
        key === "taskmanager.memory.managed.fraction" ? { entry: { valueType: type, value: "1.0E-50" } } : undefined;
      const config = {
        winner: (key: string) =>
          key.endsWith("process.size") ? { entry: { valueType: "String", value: "4g" } } : get(key),
      };
      const result = taskManagerMemory(config as never, { flink: "2.0" });
      return result.ok || result.refusal.message;
    };
    expect(fraction("String")).toBe(true);
    expect(fraction("Double")).toBe("Could not parse value '1.0E-50' for key 'taskmanager.memory.managed.fraction'.");
  });

  it("proposes a division for a process size", () => {
    const proposal = proposeMemory("taskmanager", 4n << 30n, { flink }, { usesManagedMemory: false, slots: 2 });
    expect(proposal.settings).toEqual({
      "taskmanager.memory.process.size": "4096m",
      "taskmanager.memory.managed.size": "0",
      "taskmanager.numberOfTaskSlots": "2",
    });
    expect(proposal.result).toMatchObject({
      ok: true,
      memory: { totalProcess: { bytes: 4n << 30n }, managed: { bytes: 0n } },
    });
    expect(proposeMemory("jobmanager", 2n << 30n, { flink: "1.10" }).settings).toEqual({
      "jobmanager.heap.size": "2048m",
    });
    const small = proposeMemory("taskmanager", 500n << 20n, { flink });
    expect(small.result.ok).toBe(false);
    expect(memoryWaysOut("taskmanager", small.settings, { flink })[0]?.changes).toEqual([
      { key: "taskmanager.memory.process.size", action: "raise", value: "982m", bytes: 982n << 20n },
    ]);
  });
});
