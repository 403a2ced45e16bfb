import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { readYaml } from "../../src/formats/config-yaml/read-yaml.js";
import { createLinter, type Linter } from "../../src/linter/linter.js";
import { parseDocument } from "../../src/linter/standard-linter.js";
import { amountOf, boundOf, type Circumstance } from "../../src/rules/circumstance.js";
import { entryFaults } from "../../src/rules/entry-faults.js";
import { QUICK_LOOK } from "../../src/rules/faults/quick-look.js";
import { RULES } from "../../src/rules/index.generated.js";
import type { Rule } from "../../src/rules/rule.js";
import {
  kindOfSleeper,
  knownCircumstance,
  readCircumstances,
  readSleeper,
  wakeTable,
} from "../../src/rules/wake-table.js";
import { awakeIn, casesOf, inputOf, parseSpec, settingsOf } from "../../src/testing/index.js";
import { sourceText } from "../../src/text/decode.js";

const SPECS = fileURLToPath(new URL("../../../../fixtures/specs/", import.meta.url));
const ORDINARY = fileURLToPath(new URL("../../../../fixtures/ordinary/", import.meta.url));

function linterOf(rules: readonly Rule[], quick: boolean): Linter {
  return createLinter({
    catalogue: flinkCatalogue(),
    registry: { wake: wakeTable(rules), loadArea: (area) => rules.filter((rule) => rule.area === area) },
    parse: parseDocument,
    entryFaults: (bound, context) => entryFaults(bound, context, readYaml),
    ...(quick ? { quickLook: QUICK_LOOK } : {}),
  });
}

const withCircumstances = linterOf(RULES, true);
const withoutCircumstances = linterOf(
  RULES.map(({ when: _, ...rule }) => rule),
  false,
);

const ALL_ON = Object.fromEntries(RULES.map(({ id, severity }) => [id, severity]));

describe("circumstances", () => {
  const files = readdirSync(SPECS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));

  it.each(files)("hide nothing in %s", (name) => {
    for (const specCase of casesOf(parseSpec(readFileSync(join(SPECS, name), "utf8")))) {
      const file = inputOf(specCase);
      const own = settingsOf(specCase, undefined);
      for (const settings of [own, { ...own, rules: ALL_ON }]) {
        const [told, all] = [withCircumstances, withoutCircumstances].map((linter) =>
          linter.lint([file], settings).map(({ diagnostics }) => diagnostics),
        );
        expect(told).toEqual(all);
      }
    }
  });

  const bounds = (list: readonly Circumstance[]): readonly string[] =>
    list.flatMap((one) => {
      if ("anyOf" in one) return bounds(one.anyOf);
      return "below" in one ? [one.below] : "above" in one ? [one.above] : [];
    });

  it("have bounds that say what they count", () => {
    for (const { id, when = [] } of RULES) {
      for (const bound of bounds(when)) expect([id, boundOf(bound)]).not.toEqual([id, undefined]);
    }
  });

  it("are written in lower case, as values are compared", () => {
    const texts = (list: readonly Circumstance[]): readonly string[] =>
      list.flatMap((one) => {
        if ("anyOf" in one) return texts(one.anyOf);
        return "oneOf" in one ? one.oneOf : "holding" in one ? one.holding : [];
      });
    for (const { when = [] } of RULES) for (const text of texts(when)) expect(text).toBe(text.toLowerCase());
  });
});

describe("an ordinary file", () => {
  it.each(["flink-conf.yaml", "config.yaml"])("wakes no rule: %s", (name) => {
    const text = readFileSync(join(ORDINARY, name), "utf8");
    expect(awakeIn(name, text).map(({ id }) => id)).toEqual([]);
    const [result] = withCircumstances.lint([{ path: name, source: sourceText(text), explicit: true }]);
    expect(result?.diagnostics).toEqual([]);
  });
});

describe("amounts", () => {
  it.each([
    ["64mb", "size", 64 * 1024 ** 2],
    ["64 m", "size", 64 * 1024 ** 2],
    ["100", "size", 100],
    ["1.5g", "size", 1.5 * 1024 ** 3],
    ["10 s", "duration", 10_000],
    ["2m", "duration", 120_000],
    ["500", "duration", 500],
    ["-1", "number", -1],
    ["2m", "number", undefined],
    ["10 s", "size", undefined],
    ["10 mins", "duration", undefined],
    ["", "number", undefined],
    ["x1", "number", undefined],
  ] as const)("of %j as a %s are %s", (text, kind, amount) => {
    expect(amountOf(text, kind)).toBe(amount);
  });

  it.each(["5m", "", "x", "10 mins"])("%j is no bound", (text) => {
    expect(boundOf(text)).toBeUndefined();
  });
});

it("reads the line of a sleeping rule as it was written", () => {
  for (const rule of RULES) {
    const line = wakeTable([rule])[rule.area]?.sleepers ?? "";
    if (line === "") continue;
    const read = readSleeper(line);
    expect(kindOfSleeper(line)).toBe((read.entries ? 1 : 0) + (read.documents ? 2 : 0));
    expect(readCircumstances(read.when)).toEqual((rule.when ?? []).map(knownCircumstance));
    const { id, lines, formats, offByDefault, when = [] } = rule;
    expect(read).toEqual({
      id,
      lines,
      formats,
      offByDefault: offByDefault === true,
      when: when.length === 0 ? "" : JSON.stringify(when.map(knownCircumstance)),
      entries: rule.checkEntry !== undefined,
      documents: rule.checkDocument !== undefined,
    });
  }
});

it("gives every file its own answer, whatever files came before", () => {
  const variants = ["zookeeper", "none", "kubernetes", ""].flatMap((type) =>
    ["hdfs:///ha", "file:///tmp/ha", ""].flatMap((dir) =>
      ["10 s", "5 ms", ""].map((interval) =>
        [
          type === "" ? "" : `high-availability.type: ${type}\n`,
          dir === "" ? "" : `high-availability.storageDir: ${dir}\n`,
          interval === "" ? "" : `execution.checkpointing.interval: ${interval}\n`,
          "high-availability.zookeeper.quorum: localhost:2181\njobmanager.rpc.address: a\n",
        ].join(""),
      ),
    ),
  );
  // Every text comes twice, the second time after other ones.
  for (const text of [...variants, ...variants.toReversed(), ...variants.filter((_, i) => i % 7 === 0)]) {
    for (const complete of [true, false]) {
      const file = { path: "flink-conf.yaml", source: sourceText(text), explicit: true };
      const [told, all] = [withCircumstances, withoutCircumstances].map((linter) =>
        linter.lint([file], { complete }).map(({ diagnostics }) => diagnostics),
      );
      expect([text, told]).toEqual([text, all]);
    }
  }
});
