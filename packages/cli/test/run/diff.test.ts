import { describe, expect, it } from "vitest";
import { flinkconf, folderWith } from "../support/run.js";

const cwd = folderWith({
  "old/config.yaml": "state.backend.type: rocksdb\nrest:\n  port: 8081\ns3.secret-key: swordfish\n",
  "new/config.yaml": "state:\n  backend: hashmap\ns3.secret-key: marlin99\nmy.key: a\n",
  "same/flink-conf.yaml": "state.backend: rocksdb\ns3.secret-key: swordfish\n",
  "broken/config.yaml": "a: [\n",
  "running.json": JSON.stringify([
    { key: "state.backend.type", value: "rocksdb" },
    { key: "s3.secret-key", value: "******" },
    { key: "jobmanager.rpc.address", value: "10.0.0.1" },
    { key: "taskmanager.numberOfTaskSlots", value: "4" },
  ]),
});
const diff = (...args: readonly string[]) => flinkconf(["diff", ...args], { cwd });

describe("flinkconf diff", () => {
  it("says what differs, what that costs, and no secret", () => {
    const { code, out, err } = diff("old/config.yaml", "new/config.yaml", "--flink", "1.20");
    expect(code).toBe(1);
    expect(err).toBe("");
    expect(out).toContain(
      "State may be lost\n  state.backend.type: rocksdb -> hashmap (state.backend)\n    A job does not read",
    );
    expect(out).toContain("  my.key: nothing -> a\n");
    expect(out).toContain("  s3.secret-key: ****** -> ******\n");
    expect(out).not.toMatch(/swordfish|marlin/);
    expect(out).not.toContain("rest.port");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("ends with 0 when both amount to the same, across notations", () => {
    expect(diff("old/config.yaml", "same/flink-conf.yaml")).toMatchObject({
      code: 0,
      out: "old/config.yaml and same/flink-conf.yaml, as Flink 1.20 reads them\n\nThey amount to the same.\n",
    });
  });

  it("lays -D over both", () => {
    const set = ["-D", "state.backend.type=rocksdb", "-D", "my.key=b", "-D", "s3.secret-key=x"];
    expect(diff("old/config.yaml", "new/config.yaml", "--flink", "2.0", ...set).code).toBe(0);
  });

  it("shows the drift of a running cluster, without what Flink sets and hides", () => {
    const { code, out } = diff("old/config.yaml", "running.json", "--flink", "1.20");
    expect(code).toBe(1);
    expect(out).toContain("taskmanager.numberOfTaskSlots: 1 by default -> 4");
    expect(out).toContain("Set by Flink itself, and not compared: jobmanager.rpc.address, rest.address.");
    expect(out).toContain("Hidden by the JobManager, and not compared: s3.secret-key.");
    expect(out).toContain("Settings that differ: 1.");
  });

  it("tells programs the same", () => {
    const { out } = diff("old/config.yaml", "new/config.yaml", "--flink", "1.20", "--to", "2.0", "--format", "json");
    expect(out).not.toMatch(/swordfish|marlin/);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      a: { path: "old/config.yaml", kind: "config-yaml", flink: "1.20" },
      b: { path: "new/config.yaml", kind: "config-yaml", flink: "2.0" },
      same: false,
      differences: [
        {
          option: "state.backend.type",
          kind: "changed",
          before: { value: "rocksdb", from: "entry", keys: ["state.backend.type"] },
          after: { value: "hashmap", from: "entry", keys: ["state.backend"] },
          cost: { kind: "state" },
        },
        { option: "my.key", kind: "new", before: null, cost: null },
        { option: "s3.secret-key", before: { value: "******" }, after: { value: "******" } },
      ],
      hidden: [],
    });
  });

  it.each([
    [["old/config.yaml"], "diff takes two files."],
    [["-", "-"], "Only one of the two files can be standard input."],
    [["old/config.yaml", "broken/config.yaml"], "Flink does not load broken/config.yaml"],
    [["old/config.yaml", "missing.yaml"], "missing.yaml cannot be read"],
    [["old/config.yaml", "new/config.yaml", "--to", "soon"], '--to wants a release such as 1.20 or 2.x, not "soon".'],
    [["old/config.yaml", "same/flink-conf.yaml", "--to", "2.0"], "Flink 2.0 does not read same/flink-conf.yaml."],
  ])("says what is wrong with %j", (args, sentence) => {
    expect(diff(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(sentence) });
  });
});
