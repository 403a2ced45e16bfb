import { describe, expect, it } from "vitest";
import { flinkconf, folderWith } from "../support/run.js";

const CONF = [
  "jobmanager.memory.process.size: 1600m",
  "taskmanager.memory.process.size: 4096m",
  "taskmanager.numberOfTaskSlots: 4",
  "",
].join("\n");
const folder = folderWith({
  "flink-conf.yaml": CONF,
  "small/flink-conf.yaml": "taskmanager.memory.process.size: 400m\njobmanager.memory.process.size: 1600m\n",
  "heap/flink-conf.yaml": "state.backend: hashmap\ntaskmanager.memory.flink.size: 1g\n",
});
const memory = (...args: readonly string[]) => flinkconf(["memory", ...args], { cwd: folder });

interface Process {
  readonly components: Readonly<Record<string, number>>;
  readonly jvmArguments: string;
  readonly dynamicOptions: Readonly<Record<string, string>>;
  readonly refusal?: { readonly keys: readonly string[]; readonly waysOut: readonly unknown[] };
}
const json = (...args: readonly string[]) =>
  JSON.parse(memory(...args, "--format", "json").out) as Readonly<Record<"jobmanager" | "taskmanager", Process>> & {
    readonly before?: Readonly<Record<string, Process>>;
    readonly settings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly obsolete?: readonly string[];
  };

describe("flinkconf memory", () => {
  it("divides as Flink does, in bytes", () => {
    const { jobmanager, taskmanager } = json("flink-conf.yaml", "--flink", "1.20");
    expect(jobmanager.components).toMatchObject({ jvmHeap: 1024 * 2 ** 20, totalProcess: 1600 * 2 ** 20 });
    expect(taskmanager.components).toMatchObject({ taskHeap: 1530082070, managed: 1438814063, network: 359703515 });
    expect(taskmanager.jvmArguments).toBe(
      "-Xmx1664299798 -Xms1664299798 -XX:MaxDirectMemorySize=493921243 -XX:MaxMetaspaceSize=268435456",
    );
    expect(taskmanager.dynamicOptions["taskmanager.memory.task.heap.size"]).toBe("1530082070b");
  });

  it("draws bars to scale in eighty columns, without colour when piped", () => {
    const { code, out } = memory("flink-conf.yaml", "--flink", "1.20");
    expect(code).toBe(0);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).not.toContain("\u001b");
    const bar = (name: string): string => new RegExp(`^ {2}${name} +[0-9.,]+ MiB +(#+)$`, "m").exec(out)?.[1] ?? "";
    expect(bar("Task heap").length).toBeGreaterThan(3 * bar("Network").length);
    expect(out).toContain("Managed memory      0.4 of 3,430.4 MiB, by taskmanager.memory.managed.fraction");
  });

  it("shows a change before and after", () => {
    const { out } = memory("flink-conf.yaml", "--flink", "1.20", "-D", "taskmanager.memory.managed.size=1g");
    expect(out).toMatch(/Managed memory +1,372\.2 MiB -> 1,024 MiB/);
    const { taskmanager, before } = json(
      "flink-conf.yaml",
      "--flink",
      "1.20",
      "-D",
      "taskmanager.memory.managed.size=1g",
    );
    expect(taskmanager.components["managed"]).toBe(2 ** 30);
    expect(before?.["taskmanager"]?.components["managed"]).toBe(1438814063);
  });

  it("says why Flink refuses, and the smallest change with which it starts", () => {
    const { code, out } = memory("small/flink-conf.yaml", "--flink", "1.20");
    expect(code).toBe(1);
    expect(out).toContain("Flink refuses to start it.");
    expect(out).toContain("Raise `taskmanager.memory.process.size` to at least 982m.");
    const { taskmanager } = json("small/flink-conf.yaml", "--flink", "1.20");
    expect(taskmanager.refusal).toMatchObject({
      keys: ["taskmanager.memory.process.size", expect.any(String), expect.any(String)],
      waysOut: [[{ key: "taskmanager.memory.process.size", action: "raise", value: "982m" }]],
    });
    const raised = ["-D", "taskmanager.memory.process.size=982m"];
    expect(memory("small/flink-conf.yaml", "--flink", "1.20", ...raised).code).toBe(0);
  });

  it("proposes a division for a size", () => {
    const { settings, obsolete, taskmanager } = json("heap/flink-conf.yaml", "--flink", "1.20", "--for", "4g");
    expect(settings?.["taskmanager"]).toEqual({
      "taskmanager.memory.process.size": "4096m",
      "taskmanager.memory.managed.size": "0",
    });
    expect(obsolete).toEqual(["taskmanager.memory.flink.size"]);
    expect(taskmanager.components["totalProcess"]).toBe(4 * 2 ** 30);
    expect(memory("flink-conf.yaml", "--for", "4 gigabytes")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--for wants a size such as 4g"),
    });
    expect(memory("flink-conf.yaml", "--for", "300m").code).toBe(1);
  });

  it("tells the container on YARN and Kubernetes", () => {
    expect(memory("flink-conf.yaml", "--deployment", "yarn").out).toContain("YARN gives 2048 MiB");
    const factor = ["-D", "kubernetes.taskmanager.memory.limit-factor=1.5"];
    expect(memory("flink-conf.yaml", "--flink", "1.20", "--deployment", "kubernetes", ...factor).out).toContain(
      "request 4096Mi, limit 6144Mi",
    );
  });

  it("reads standard input, and one file only", () => {
    expect(flinkconf(["memory", "-"], { input: CONF }).out).toContain("TaskManager: 4,096 MiB");
    expect(memory("flink-conf.yaml", "small/flink-conf.yaml")).toMatchObject({
      code: 2,
      err: expect.stringContaining("one FILE"),
    });
  });
});
