import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { ALL_LINES, type LineSet, lineSet } from "../../src/text/flink-line.js";

const catalogue = flinkCatalogue();

function nearest(key: string, lines: LineSet = ALL_LINES): readonly string[] {
  return catalogue.nearest(key, lines).map((near) => near.key);
}

describe("what a person meant", () => {
  // Found in public configurations, articles and generated documents.
  it.each([
    ["kubernetes.high-availability", "high-availability"],
    ["cihigh-availability.zookeeper.quorum", "high-availability.zookeeper.quorum"],
    ["state.checkpoint.dir", "state.checkpoints.dir"],
    ["state.checkoints.dir", "state.checkpoints.dir"],
    ["execution.checkpointing.max-concurrent", "execution.checkpointing.max-concurrent-checkpoints"],
    ["metrics.delimiter", "metrics.scope.delimiter"],
    ["taskmanager.memory.heap.size", "taskmanager.memory.task.heap.size"],
    ["taskmanager.memory.task.off-heap", "taskmanager.memory.task.off-heap.size"],
    ["state.checkpoints.storage", "state.checkpoint-storage"],
    ["high-availability.zookeeper.session-timeout", "high-availability.zookeeper.client.session-timeout"],
    ["jobmanager.high-availability.type", "high-availability.type"],
    ["taskmanager.memeory.process.size", "taskmanager.memory.process.size"],
    ["hearbeat.interval", "heartbeat.interval"],
    ["tmp.dirs", "io.tmp.dirs"],
    ["fixed-delay.attempts", "restart-strategy.fixed-delay.attempts"],
  ])("%s: %s", (written, meant) => {
    expect(nearest(written)).toContain(meant);
  });

  // One slip of each kind.
  it.each([
    ["taskmanager.numberoftaskslots", "taskmanager.numberOfTaskSlots"],
    ["taskmanager.number-of-task-slots", "taskmanager.numberOfTaskSlots"],
    ["taskmanager.numberOfTaskSlot", "taskmanager.numberOfTaskSlots"],
    ["numberOfTaskSlots", "taskmanager.numberOfTaskSlots"],
    ["jobmanager_rpc_address", "jobmanager.rpc.address"],
    ["jobmanager.rpc.adress", "jobmanager.rpc.address"],
    ["job-manager.rpc.address", "jobmanager.rpc.address"],
    ["paralelism.default", "parallelism.default"],
    ["default.parallelism", "parallelism.default"],
    ["rest.prot", "rest.port"],
    ["high-availability.storage-dir", "high-availability.storageDir"],
    ["high-availability.storageDirectory", "high-availability.storageDir"],
    ["restart-strategy.fixeddelay.attempts", "restart-strategy.fixed-delay.attempts"],
    ["execution.checkpoint.interval", "execution.checkpointing.interval"],
    ["checkpointing.interval", "execution.checkpointing.interval"],
    ["taskmanager.process.memory.size", "taskmanager.memory.process.size"],
    ["taskmanager.memory.process", "taskmanager.memory.process.size"],
    ["web.submit.enabled", "web.submit.enable"],
    ["heartbeat.time-out", "heartbeat.timeout"],
    ["blob.server.ports", "blob.server.port"],
    ["state.savepoint.dir", "state.savepoints.dir"],
    ["historyserver.archive.dir", "historyserver.archive.fs.dir"],
    ["state.backend.checkpoint.dir", "state.checkpoints.dir"],
    ["env.java.opt.taskmanager", "env.java.opts.taskmanager"],
    ["metrics.reporters.prom.port", "metrics.reporter.prom.port"],
    ["containerized.taskmanager.envs.FOO", "containerized.taskmanager.env.FOO"],
  ])("%s: first of all %s", (written, meant) => {
    expect(nearest(written)[0]).toBe(meant);
  });

  it("is nothing when nobody meant a key of Flink's", () => {
    for (const key of [
      "log.dirs",
      "server.1",
      "server.port",
      "a1.sources",
      "bootstrap.servers",
      "kafka.bootstrap.servers",
      "java.lang.NoSuchMethodError",
      "spring.datasource.url",
      "mycompany.team.name",
      "job.name",
      "user.name",
      "memory.size",
      "statefun.module.global-config",
      "streamswitch.system.is_decouple",
      "task.external.shuffle.mode",
      "policy.windowSize",
      "execution.batch.speculative.threshold-multiplier",
      "execution.checkpointing.max-aligned-checkpoint-size",
      "yarn.container-start-timeout",
      "state.ttl.default",
      "taskmanager.memory.managed.max-consumption",
      "taskmanager.network.compression.buffer-ratio",
      "jobmanager.memory.managed.fraction",
      "taskmanager.memory.network.size",
      "taskmanager.network.memory.size",
      "name",
      "foo.bar",
      "a",
      "",
      "...",
      "配置.并行度",
    ]) {
      expect(nearest(key), key).toEqual([]);
    }
  });

  it("is never the opposite", () => {
    expect(nearest("taskmanager.memory.jvm-overhead.mix")).toEqual(
      expect.arrayContaining(["taskmanager.memory.jvm-overhead.min", "taskmanager.memory.jvm-overhead.max"]),
    );
    expect(nearest("jobmanager.numberOfTaskSlots")).not.toContain("taskmanager.numberOfTaskSlots");
  });

  it("is a key that some line of the target reads", () => {
    expect(nearest("high-availability.typ", lineSet("2.0"))).toContain("high-availability.type");
    expect(nearest("high-availability.typ", lineSet("1.12"))).not.toContain("high-availability.type");
    expect(nearest("jobmanager.heap.sizes", lineSet("1.20"))).toContain("jobmanager.heap.size");
    expect(nearest("jobmanager.heap.sizes", lineSet("2.0"))).not.toContain("jobmanager.heap.size");
  });

  it("is no key that Flink sets by itself", () => {
    expect(nearest("internal.taskmanager.resource-id.metadat")).toEqual([]);
  });

  it("says how the two differ", () => {
    expect(catalogue.nearest("jobmanager.rpc.adress", ALL_LINES)[0]).toEqual({
      key: "jobmanager.rpc.address",
      distance: 1,
      caseOnly: false,
      difference: "spelling",
    });
    expect(catalogue.nearest("TaskManager.numberOfTaskSlots", ALL_LINES)[0]).toMatchObject({
      caseOnly: true,
      distance: 2,
    });
    expect(catalogue.nearest("taskmanager.memory.process", ALL_LINES)[0]).toMatchObject({ difference: "structure" });
  });

  it("gives as many as asked for", () => {
    expect(catalogue.nearest("taskmanager.memory.heap.size", ALL_LINES, 1)).toHaveLength(1);
    expect(catalogue.nearest("taskmanager.memory.heap.size", ALL_LINES, 0)).toEqual([]);
  });
});

describe("single slips in known keys", () => {
  const known = catalogue
    .all()
    .filter(({ key, accepted, internal }) => accepted !== 0 && !internal && key.length > 12 && !key.includes("<"))
    .map(({ key }) => key);

  it("lead back to the key", () => {
    const slip = fc
      .tuple(fc.constantFrom(...known), fc.nat(), fc.constantFrom("drop", "double", "swap"))
      .map(([key, position, kind]) => {
        const at = 1 + (position % (key.length - 2));
        const before = key.slice(0, at);
        const after = key.slice(at);
        if (kind === "drop") return { key, written: before + after.slice(1) };
        if (kind === "double") return { key, written: before + after.charAt(0) + after };
        return { key, written: before.slice(0, -1) + after.charAt(0) + before.slice(-1) + after.slice(1) };
      })
      .filter(({ written }) => catalogue.find(written) === undefined);
    fc.assert(
      fc.property(slip, ({ key, written }) => {
        expect(
          catalogue.nearest(written, ALL_LINES, 8).map((near) => near.key),
          written,
        ).toContain(key);
      }),
      { numRuns: 1500 },
    );
  });

  it("take no time to speak of, even when every key of a long file is unknown", () => {
    const keys = Array.from({ length: 500 }, (_, index) => `company.team-${index}.setting-${index}.timeout`);
    nearest("company.team.setting.timeout");
    const start = performance.now();
    for (const key of keys) nearest(key);
    expect((performance.now() - start) / keys.length).toBeLessThan(5);
  });

  it("never throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer(), (key, lines) => {
        for (const near of catalogue.nearest(key, lines)) expect(near.key).not.toBe(key);
        catalogue.find(key);
        catalogue.startingWith(key, lines);
      }),
      { numRuns: 500 },
    );
  });
});
