import { describe, expect, it } from "vitest";
import { operatorConfiguration, writtenSettings } from "../../src/operator/operator-configuration.js";
import { recordedBuilds } from "./recorded.js";

describe("the configuration that the operator builds", () => {
  const builds = recordedBuilds().filter(({ expect: { conf, cause } }) => conf !== undefined || cause !== undefined);

  it.each(builds.map((one) => [one.id, one.release, one] as const))("of %s, operator %s", (_id, _release, recorded) => {
    const { conf, cause, written } = recorded.expect;
    const built = operatorConfiguration(recorded.resource, recorded.options);
    if (conf === undefined) {
      expect(built).toEqual({ ok: false, message: cause });
      return;
    }
    expect(built?.ok).toBe(true);
    if (built?.ok !== true) return;
    const given = new Map([...built.settings].map(([key, { value }]) => [key, value]));
    expect(Object.fromEntries([...given].sort())).toEqual(Object.fromEntries([...conf].sort()));
    expect(writtenSettings(built.settings).ok).toBe(written === undefined);
    if (written !== undefined) expect(writtenSettings(built.settings)).toEqual({ ok: false, message: written.threw });
  });

  it("is recorded for six releases", () => {
    expect(new Set(builds.map(({ release }) => release)).size).toBe(6);
    expect(builds.length).toBeGreaterThan(190);
  });

  it("tells what was replaced, and by which field", () => {
    const recorded = builds.find(({ id }) => id === "forced keys set by the user");
    const built = recorded && operatorConfiguration(recorded.resource, recorded.options);
    expect(built?.ok === true && built.settings.get("taskmanager.memory.process.size")).toEqual({
      value: "2 gb",
      origin: { kind: "forced", path: ["spec", "taskManager", "resource"] },
      replaced: { value: "9g", origin: { kind: "flink-configuration", of: "resource" } },
    });
  });
});
