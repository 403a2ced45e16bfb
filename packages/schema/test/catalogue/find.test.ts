import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { OPEN_PREFIXES } from "../../src/catalogue/tables/open-prefixes.js";
import { ALL_LINES, describeLines, lineSet, linesBetween } from "../../src/text/flink-line.js";

const catalogue = flinkCatalogue();

describe("find", () => {
  it("finds an option by its key", () => {
    const match = catalogue.find("taskmanager.numberOfTaskSlots");
    expect(match).toMatchObject({ how: "exact", option: { primary: ALL_LINES, scope: "cluster", internal: false } });
  });

  it("finds a key that is an option on some lines and an alias on others", () => {
    const key = catalogue.exact("high-availability");
    expect(describeLines(key?.primary ?? 0)).toBe("1.10 to 1.16");
    expect(key?.accepted).toBe(ALL_LINES);
    expect(key?.aliasOf).toEqual([
      { option: "high-availability.type", kind: "deprecated", lines: linesBetween("1.17") },
    ]);
  });

  it("keeps the order in which Flink tries the alternatives", () => {
    const option = catalogue.exact("rest.bind-port");
    const variant = option === undefined ? undefined : catalogue.variantOn(option, lineSet("1.20"));
    expect(variant?.alternatives).toEqual([
      { key: "rest.port", kind: "fallback" },
      { key: "web.port", kind: "deprecated" },
      { key: "jobmanager.web.port", kind: "deprecated" },
    ]);
  });

  it("fills templates and says with what", () => {
    expect(catalogue.find("metrics.reporter.prom.factory.class")).toMatchObject({
      how: "template",
      option: { key: "metrics.reporter.<name>.factory.class" },
      names: ["prom"],
    });
    expect(catalogue.find("fs.hdfs.limit.total")).toMatchObject({ how: "template", names: ["hdfs"] });
    expect(catalogue.find("external-resource.gpu.amount")).toMatchObject({ how: "template", names: ["gpu"] });
    // A name holds no dot (ReporterSetup's pattern), so this is a parameter of the reporter `a`.
    expect(catalogue.find("metrics.reporter.a.b.factory.class")).toMatchObject({
      how: "prefix",
      prefix: "metrics.reporter.a.",
    });
  });

  it("takes any key below an open prefix, on the lines that have the prefix", () => {
    expect(catalogue.find("flink.hadoop.dfs.replication")).toEqual({
      how: "prefix",
      prefix: "flink.hadoop.",
      lines: linesBetween("1.13"),
    });
    expect(catalogue.find("containerized.taskmanager.env.LD_PRELOAD")).toMatchObject({
      how: "prefix",
      lines: ALL_LINES,
    });
    expect(catalogue.find("events.reporter.x.y")).toMatchObject({ how: "prefix", lines: linesBetween("2.1") });
  });

  it("prefers the longest of several open prefixes", () => {
    expect(catalogue.find("fs.s3a.priority.com.example.Factory")).toMatchObject({ prefix: "fs.s3a.priority." });
    expect(catalogue.find("fs.s3a.connection.maximum")).toMatchObject({ prefix: "fs.s3a." });
  });

  it("asks for a key behind a prefix and a name in it", () => {
    for (const key of [
      "flink.hadoop.",
      "flink.hadoop",
      "metrics.reporter.",
      "metrics.reporter.prom",
      "metrics.reporter..x",
    ]) {
      expect(catalogue.find(key), key).toBeUndefined();
    }
  });

  it("reads entries of map options from 1.14 on", () => {
    expect(catalogue.find("pipeline.global-job-parameters.team")).toMatchObject({
      how: "map-entry",
      option: { key: "pipeline.global-job-parameters" },
      name: "team",
      lines: linesBetween("1.14"),
    });
    expect(catalogue.find("taskmanager.memory.managed.consumer-weights.PYTHON")).toMatchObject({ how: "map-entry" });
    // Nothing can stand below an option that is no map.
    expect(catalogue.find("parallelism.default.team")).toBeUndefined();
  });

  it("knows keys that only scripts or the Docker entrypoint know", () => {
    const numa = catalogue.exact("taskmanager.compute.numa");
    expect(numa).toMatchObject({ scriptOnly: ALL_LINES, scope: "script", primary: 0, accepted: ALL_LINES });
    expect(catalogue.exact("query.server.port")?.accepted).toBe(ALL_LINES);
    expect(catalogue.exact("env.pid.dir")).toMatchObject({
      scriptOnly: linesBetween("1.10", "1.12"),
      primary: linesBetween("1.13"),
    });
  });

  it("reads no key that a class only mentions", () => {
    for (const key of ["taskmanager.hostname", "yarn.reallocate-failed", "execution-retries.delay"]) {
      expect(catalogue.find(key), key).toBeUndefined();
      expect(catalogue.departed(key), key).toMatchObject({ why: "unread" });
    }
    expect(catalogue.departed("taskmanager.memory.preallocate")).toMatchObject({ why: "removed", lastRelease: "1.9" });
    expect(catalogue.departed("parallelism.default")).toBeUndefined();
  });

  it("looks at megabytes of nonsense for no longer than at a key", () => {
    const start = performance.now();
    for (const unit of ["x", "a.", ".", "metrics.reporter.", "\u0000"]) {
      expect(catalogue.find(unit.repeat(5_000_000))?.how === "exact").toBe(false);
      expect(catalogue.ignoringCase(unit.repeat(5_000_000))).toBeUndefined();
      expect(catalogue.nearest(unit.repeat(5_000_000), ALL_LINES)).toEqual([]);
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe("variantOn", () => {
  it("takes the newest line of a set that has the option", () => {
    const interval = catalogue.exact("heartbeat.interval");
    if (interval === undefined) throw new Error("heartbeat.interval is missing");
    expect(catalogue.variantOn(interval, ALL_LINES)).toMatchObject({ type: "duration", defaultText: "10 s" });
    expect(catalogue.variantOn(interval, linesBetween("1.12", "1.19"))).toMatchObject({
      type: "long",
      defaultText: "10000",
    });
    expect(catalogue.variantOn(interval, 0)).toBeUndefined();
  });
});

describe("ignoringCase", () => {
  it("gives the key in its own case", () => {
    expect(catalogue.ignoringCase("TASKMANAGER.numberoftaskslots")?.key).toBe("taskmanager.numberOfTaskSlots");
    expect(catalogue.ignoringCase("taskmanager.numberOfTaskSlots")).toBeUndefined();
    expect(catalogue.ignoringCase("taskmanager.number-of-task-slots")).toBeUndefined();
  });
});

describe("all and startingWith", () => {
  it("are sorted by code unit and hold templates", () => {
    const keys = catalogue.all().map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain("metrics.reporter.<name>.interval");
  });

  it("keeps internal keys and keys of other lines out of completion", () => {
    const found = catalogue.startingWith("high-availability", lineSet("1.16")).map(({ key }) => key);
    expect(found).toContain("high-availability");
    expect(found).not.toContain("high-availability.type");
    expect(catalogue.startingWith("internal.", ALL_LINES)).toEqual([]);
  });
});

describe("the table of open prefixes", () => {
  it.each(OPEN_PREFIXES)("$stem", ({ stem, lines }) => {
    const key = `${stem.replace(/<[^>]*>/, "some-name")}any.key`;
    const match = catalogue.find(key);
    expect(match).toMatchObject({ how: "prefix", lines });
  });
});
