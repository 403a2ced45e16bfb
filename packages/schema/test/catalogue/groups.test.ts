import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { groupOf, OPTION_GROUPS } from "../../src/catalogue/tables/groups.js";
import { OPEN_PREFIXES } from "../../src/catalogue/tables/open-prefixes.js";
import { scopeOf } from "../../src/catalogue/tables/scopes.js";

const catalogue = flinkCatalogue();

describe("groups", () => {
  it("have a place for every key and template of every line", () => {
    const homeless = catalogue.all().filter(({ key }) => groupOf(key) === undefined);
    expect(homeless.map(({ key }) => key)).toEqual([]);
  });

  it("are all in use", () => {
    const used = new Set(
      [...catalogue.all().map(({ key }) => key), ...OPEN_PREFIXES.map(({ stem }) => stem)].map(groupOf),
    );
    expect(Object.keys(OPTION_GROUPS).filter((group) => !used.has(group as keyof typeof OPTION_GROUPS))).toEqual([]);
  });

  it.each([
    ["state.checkpoints.dir", "state-and-checkpoints"],
    ["state.backend.rocksdb.memory.managed", "rocksdb"],
    ["taskmanager.memory.network.min", "memory"],
    ["taskmanager.network.memory.fraction", "memory"],
    ["taskmanager.network.memory.buffers-per-channel", "network-and-shuffle"],
    ["taskmanager.numberOfTaskSlots", "resources-and-scheduling"],
    ["jobmanager.rpc.address", "hosts-and-rpc"],
    ["jobmanager.web.port", "web-and-rest"],
    ["restart-strategy.fixed-delay.delay", "fault-tolerance"],
    ["env.log.max", "metrics-and-logging"],
    ["env.java.opts.all", "processes-and-jvm"],
    ["fs.output.always-create-directory", "file-systems"],
    ["execution.checkpointing.interval", "state-and-checkpoints"],
    ["execution.target", "jobs-and-execution"],
    ["metrics.reporter.<name>.interval", "metrics-and-logging"],
  ])("%s: %s", (key, group) => {
    expect(groupOf(key)).toBe(group);
  });

  it("do not take a word for the beginning of another", () => {
    expect(groupOf("states.checkpoints")).toBeUndefined();
    expect(groupOf("")).toBeUndefined();
  });
});

describe("scopes", () => {
  it.each([
    ["pipeline.max-parallelism", "job"],
    ["execution.checkpointing.interval", "job"],
    ["execution.target", "client"],
    ["table.exec.state.ttl", "sql"],
    ["kubernetes.operator.reconcile.interval", "operator"],
    ["env.log.max", "script"],
    ["taskmanager.memory.process.size", "cluster"],
  ])("%s: %s", (key, scope) => {
    expect(scopeOf(key)).toBe(scope);
  });
});
