import { describe, expect, it } from "vitest";
import { compareConfigurations, migrate } from "../../src/index.js";

const OLD = { path: "conf/flink-conf.yaml", text: "state.backend: rocksdb\ns3.secret-key: [a]\n", flink: "1.18" };

describe("the library", () => {
  it("migrates a file to the notation that the release reads, and says why in sentences", () => {
    expect(migrate(OLD, { flink: "2.x" })).toMatchObject({
      ok: true,
      kind: "config-yaml",
      text: "state.backend.type: rocksdb\ns3.secret-key: '[a]'\n",
      remarks: expect.arrayContaining([
        {
          code: "renamed",
          severity: "info",
          key: "state.backend",
          newKey: "state.backend.type",
          line: 1,
          message: "Flink 2.3 calls it `state.backend.type`.",
        },
      ]),
    });
    expect(migrate(OLD, { flink: "1.16" })).toMatchObject({ ok: true, kind: "flink-conf", text: OLD.text });
  });

  it("says why there is nothing to migrate", () => {
    expect(migrate({ ...OLD, flink: "soon" }, { flink: "2.0" })).toEqual({ ok: false, reason: "release" });
    expect(migrate(OLD, { flink: "2.0", kind: "flink-conf" })).toEqual({ ok: false, reason: "format" });
    expect(migrate({ ...OLD, path: "notes.txt" }, { flink: "2.0" })).toEqual({ ok: false, reason: "kind" });
    const broken = { path: "config.yaml", text: "a: [\n", flink: "2.0" };
    expect(migrate(broken, { flink: "2.1" })).toEqual({ ok: false, reason: "unreadable" });
    expect(compareConfigurations(OLD, broken)).toBeUndefined();
  });

  it("compares what files amount to", () => {
    const moved = {
      path: "config.yaml",
      text: "state:\n  backend.type: rocksdb\ns3.secret-key: '[a]'\n",
      flink: "1.20",
    };
    expect(compareConfigurations(OLD, moved)).toEqual([]);
    expect(
      compareConfigurations(OLD, { ...moved, text: "state.backend: hashmap\ns3.secret-key: '[a]'\n" }),
    ).toMatchObject([
      {
        option: "state.backend.type",
        before: { value: "rocksdb", isDefault: false },
        after: { value: "hashmap", isDefault: false },
        cost: { kind: "state" },
      },
    ]);
  });
});
