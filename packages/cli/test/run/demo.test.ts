import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flinkconf, ROOT } from "../support/run.js";

const DEMO = join(ROOT, "fixtures/demo");

/** The lines that the demo's own table names, by the first number of each row. */
function linesOfTable(): readonly number[] {
  const rows = readFileSync(join(DEMO, "README.md"), "utf8").matchAll(/^\| (\d+)/gm);
  return [...rows].map(([, line]) => Number(line));
}

describe("the demo cluster", () => {
  it("looks like this to people", async () => {
    const { code, out } = flinkconf(["lint", "."], { cwd: DEMO });
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot("demo.text.txt");
  });

  it("looks like this on one line a finding", async () => {
    const { out } = flinkconf(["lint", ".", "--format", "concise"], { cwd: DEMO });
    await expect(out).toMatchFileSnapshot("demo.concise.txt");
  });

  it("looks like this to programs", async () => {
    const { out } = flinkconf(["lint", ".", "--format", "json"], { cwd: DEMO });
    await expect(`${JSON.stringify(JSON.parse(out), undefined, 1)}\n`).toMatchFileSnapshot("demo.json.txt");
    expect(out).not.toContain("payments-demo-only");
  });

  it("is explained", async () => {
    const { code, out } = flinkconf(["explain", "conf/flink-conf.yaml"], { cwd: DEMO });
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot("demo.explain.txt");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("holds at least a dozen mistakes that are found where its table says", () => {
    const { out } = flinkconf(["lint", ".", "--format", "concise"], { cwd: DEMO });
    const found = new Set([...out.matchAll(/flink-conf\.yaml:(\d+):/g)].map(([, line]) => Number(line)));
    expect(linesOfTable().filter((line) => found.has(line)).length).toBeGreaterThanOrEqual(12);
  });
});

describe("explain, rules and schema", () => {
  it("answer programs too", () => {
    const keys = JSON.parse(flinkconf(["explain", "parallelism.default", "--format", "json", "--flink", "1.20"]).out);
    expect(keys).toMatchObject({
      version: 1,
      keys: [{ asked: "parallelism.default", lines: ["1.20"], answer: { is: "option" } }],
    });
    const line = JSON.parse(flinkconf(["explain", "conf/flink-conf.yaml:21", "--format", "json"], { cwd: DEMO }).out);
    expect(line).toMatchObject({ version: 1, line: 21, explanation: { is: "loser" } });
    const rules = JSON.parse(flinkconf(["rules", "--format", "json"]).out) as { rules: { id: string }[] };
    expect(rules.rules.length).toBeGreaterThan(50);
    const schema = JSON.parse(flinkconf(["schema", "--flink", "2.0"]).out);
    expect(schema).toMatchObject({ $schema: expect.stringContaining("json-schema.org") });
  });

  it("explain one line, and what is wrong with it", () => {
    const { code, out } = flinkconf(["explain", "conf/flink-conf.yaml:44"], { cwd: DEMO });
    expect(code).toBe(0);
    expect(out).toContain("44 | execution.checkpointing.timeout: 10mins");
    expect(out).toContain("error[duration-unit-invalid]");
    expect(out).toMatch(/\n {2}type {10}duration: a number and ms/);
  });

  it("tell wrong use in one sentence", () => {
    for (const args of [
      ["explain", "missing.yaml"],
      ["explain", "a", "fixtures/demo/conf/flink-conf.yaml"],
      ["rules", "no-such-rule"],
      ["schema", "--flink", "1.15", "--kind", "config-yaml"],
    ]) {
      const run = flinkconf(args);
      expect(run).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^flinkconf: [^\n]+[.?]\n$/) });
    }
  });
});
