import { describe, expect, it } from "vitest";
import { loadQuestion, lookupQuestion } from "../../packages/schema/src/testing/arbitraries/questions.js";
import { seededRandom } from "../../packages/schema/src/testing/arbitraries/random.js";
import { differ } from "../compare/differ.js";
import { shrunk } from "../compare/shrink.js";

describe("differ", () => {
  it("compares everything but ids and what changes from process to process", () => {
    expect(differ({ value: 1 }, { id: null, value: 1 })).toBe(false);
    expect(differ({ value: 1 }, { value: "1" })).toBe(true);
    expect(differ({ absent: true }, { absent: true, used: ["fallback", "f"] })).toBe(true);
    expect(differ({ error: ["A"], message: "x" }, { error: ["A"], message: "y" })).toBe(true);
    const printed = (...keys: string[]) => ({
      value: { dynamicOptions: Object.fromEntries(keys.map((k) => [k, "1"])) },
    });
    expect(differ(printed("a", "b"), printed("a", "b"))).toBe(false);
    expect(differ(printed("a", "b"), printed("b", "a"))).toBe(true);
    const cast = (loader: string) => ({
      error: ["ClassCastException"],
      message: `in unnamed module of loader ${loader})`,
    });
    expect(differ(cast("'2.0-core' @691a86cd"), cast("'app'"))).toBe(false);
  });
});

describe("shrunk", () => {
  it("leaves the smallest text that still differs", async () => {
    const question = { flink: "1.20", ask: "load", kind: "flink-conf", text: "a: 1\nb:2\nc: 3\n# d\n" };
    const small = await shrunk(question, async (all) => all.map(({ text }) => String(text).includes("b:")));
    expect(small).toEqual({ ...question, text: "b:" });
  });

  it("leaves out entries, files and bytes", async () => {
    const lookup = {
      flink: "1.20",
      ask: "lookup",
      key: "n",
      type: "int",
      set: [
        ["a", "1"],
        ["n", "22"],
        ["c", "3"],
      ],
    };
    const smallLookup = await shrunk(lookup, async (all) =>
      all.map(({ set }) => JSON.stringify(set).includes('["n",')),
    );
    expect(smallLookup["set"]).toEqual([["n", ""]]);
    const load = {
      flink: "1.20",
      ask: "load",
      kind: "config-yaml",
      base64: Buffer.from([1, 2, 255, 4]).toString("base64"),
    };
    const smallLoad = await shrunk(load, async (all) =>
      all.map(({ base64 }) => Buffer.from(String(base64), "base64").includes(255)),
    );
    expect(smallLoad["base64"]).toBe("/w==");
  });
});

describe("generated questions", () => {
  it("are the same for the same seed, and of every kind", () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      const notations = { line: "1.20", legacy: true, standard: true };
      return Array.from({ length: 400 }, () => [
        loadQuestion(random, notations),
        lookupQuestion(random, "1.20"),
      ]).flat();
    };
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
    const kinds = new Set(draw(3).flatMap((question) => [question["kind"], ...Object.keys(question)]));
    for (const kind of ["flink-conf", "config-yaml", "base64", "files", "dynamic", "alternatives"]) {
      expect(kinds.has(kind), kind).toBe(true);
    }
  });
});
