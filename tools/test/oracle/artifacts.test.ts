import { describe, expect, it } from "vitest";
import { jarName } from "../../oracle/artifact.js";
import { artifactsOf, tierNamed } from "../../oracle/artifacts.js";
import { LINES, releaseOf, SUBJECTS } from "../../oracle/releases.js";

describe("artifactsOf", () => {
  it.each(LINES)("has flink-core of the newest patch first on %s", (line) => {
    expect(artifactsOf(line, "core")[0]).toMatchObject({ module: "flink-core", version: releaseOf(line) });
  });

  it.each(SUBJECTS)("gives every jar of %s a name of its own", (line) => {
    const names = artifactsOf(line, "catalogue").map(jarName);
    expect(new Set(names).size).toBe(names.length);
  });

  it("puts the YAML library where Flink has a parser for it", () => {
    const has = (line: string) => artifactsOf(line, "core").some(({ module }) => module === "snakeyaml-engine");
    expect([has("1.18"), has("1.19"), has("2.3")]).toEqual([false, true, true]);
  });

  it("reads a class from the jar of its own module before flink-dist, and from an older patch last", () => {
    const jars = artifactsOf("1.20", "catalogue").map(jarName);
    const at = (name: string) => jars.indexOf(name);
    expect(at("flink-statebackend-rocksdb-1.20.5.jar")).toBeGreaterThan(-1);
    expect(at("flink-statebackend-rocksdb-1.20.5.jar")).toBeLessThan(at("flink-dist-1.20.5.jar"));
    expect(at("flink-dist-1.20.5.jar")).toBeLessThan(at("flink-s3-fs-hadoop-1.20.1.jar"));
  });

  it("names a jar inside a jar by its module", () => {
    const planner = artifactsOf("1.20", "catalogue").find(({ module }) => module === "flink-table-planner");
    expect(planner).toMatchObject({ entry: "flink-table-planner-loader-1.20.5.jar!flink-table-planner.jar" });
    expect(planner && jarName(planner)).toBe("flink-table-planner-1.20.5.jar");
  });

  it("refuses a line or a tier that there is not", () => {
    expect(() => artifactsOf("0.9", "core")).toThrow("Unknown release line 0.9");
    expect(() => tierNamed("all")).toThrow("There are core, memory, catalogue, start, yarn.");
  });
});
