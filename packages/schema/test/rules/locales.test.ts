import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { readYaml } from "../../src/formats/config-yaml/read-yaml.js";
import { createLinter } from "../../src/linter/linter.js";
import { parseDocument } from "../../src/linter/standard-linter.js";
import type { RuleWords } from "../../src/linter/texts.js";
import { entryFaults } from "../../src/rules/entry-faults.js";
import { RULES, RULES_BY_AREA } from "../../src/rules/index.generated.js";
import { wakeTable } from "../../src/rules/wake-table.js";
import { casesOf, inputOf, parseSpec, settingsOf } from "../../src/testing/index.js";
import { speak } from "../../src/text/phrase.js";

const SOURCE = new URL("../../src/", import.meta.url);
const SPECS = new URL("../../../../fixtures/specs/", import.meta.url);

function wordsIn(path: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(new URL(path, SOURCE), "utf8")) as Readonly<Record<string, unknown>>;
}

/** Messages whose examples are others for readers of Chinese. */
const OTHER_EXAMPLES: ReadonlySet<string> = new Set([
  "ha-quorum-invalid help",
  "sql-time-zone-invalid help",
  "timezone-container-utc help",
]);

const FOLDER = "rules/locales/zh-CN/";
const AREAS = readdirSync(new URL(FOLDER, SOURCE)).map((name) => name.replace(".json", ""));
const BY_AREA = new Map(AREAS.map((area) => [area, wordsIn(`${FOLDER}${area}.json`) as RuleWords]));
const WORDS: RuleWords = Object.assign({}, ...BY_AREA.values());

/** Holes of a message and what stands between backticks, in any order. */
function fixedParts(text: string): readonly string[] {
  return [...text.matchAll(/`[^`]+`|\{\w+\}/g)].map(([part]) => part).sort();
}

const holes = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe("the Chinese of rules", () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))("is there for %s, and says no less", (id, rule) => {
    const words = BY_AREA.get(rule.area)?.[id];
    expect(words?.summary, `${rule.area}.json has no summary of ${id}`).toMatch(/[\u4e00-\u9fff]/);
    expect(Object.keys(words?.messages ?? {}).sort()).toEqual(Object.keys(rule.messages).sort());
    for (const [message, english] of Object.entries(rule.messages)) {
      const chinese = words?.messages[message] ?? "";
      const parts = OTHER_EXAMPLES.has(`${id} ${message}`) ? holes : fixedParts;
      const same = new Set(parts(chinese).filter((part) => part !== "{verb}"));
      const wanted = new Set(parts(english).filter((part) => part !== "{verb}"));
      expect([...same].sort(), `${id} ${message}: ${chinese}`).toEqual([...wanted].sort());
      expect(english.endsWith(".") && !english.endsWith("…."), `${id} ${message}`).toBe(chinese.endsWith("。"));
      expect(chinese.replace(/`[^`]*`/g, "")).not.toMatch(/[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\.(?:$|\s)/);
    }
  });

  it("is about rules that there are", () => {
    const known = new Map<string, string>(RULES.map(({ id, area }) => [id, area]));
    const orphans = [...BY_AREA].flatMap(([area, words]) => Object.keys(words).filter((id) => known.get(id) !== area));
    expect(orphans).toEqual([]);
  });
});

describe("what Chinese readers see of the examples", () => {
  beforeAll(() => speak(wordsIn("locales/zh-CN.json") as Readonly<Record<string, string>>));
  afterAll(() => speak(undefined));

  const linter = createLinter({
    catalogue: flinkCatalogue(),
    registry: { wake: wakeTable(RULES), loadArea: (area) => RULES_BY_AREA[area] ?? [] },
    parse: parseDocument,
    entryFaults: (bound, context) => entryFaults(bound, context, readYaml),
    locales: () => WORDS,
  });

  const specs = RULES.map((rule) => ({ rule, url: new URL(`${rule.area}/${rule.id}.md`, SPECS) })).filter(({ url }) =>
    existsSync(url),
  );
  it.each(specs.map(({ rule, url }) => [rule.id, rule, url] as const))("%s", (id, rule, url) => {
    const english = new Set<string>();
    for (const example of casesOf(parseSpec(readFileSync(url, "utf8")))) {
      const [result] = linter.lint([inputOf(example)], { ...settingsOf(example, rule), locale: "zh-CN" });
      for (const { rule: of, message, help, fixes, related } of result?.diagnostics ?? []) {
        if (of !== id) continue;
        const said = [
          message,
          help ?? "",
          ...fixes.map(({ title }) => title),
          ...related.map((place) => place.message),
        ];
        for (const text of said)
          for (const run of englishIn(REPEATING.has(id) ? text.replace(/（.*）/g, "") : text))
            english.add(`${run}   (${text})`);
      }
    }
    expect([...english]).toEqual([]);
  });
});

/** Rules that repeat what a parser says, in parentheses. */
const REPEATING: ReadonlySet<string> = new Set(["manifest-unreadable", "yarn-site-not-xml"]);

/** What Flink, YARN and the people who run them call by its English name in Chinese too. */
const NAMES =
  /history server|delegation token|application master|service account|slot manager|flink-dist|native Kubernetes/g;

/** Runs of two English words and more, outside backticks and quotes: what somebody forgot to translate. */
function englishIn(text: string): readonly string[] {
  const plain = text
    .replace(/`[^`]*`/g, "`")
    .replace(/"[^"]*"/g, '"')
    .replace(NAMES, "");
  return [...plain.matchAll(/\b[a-z][a-z']+(?:[ ,]+[a-z][a-z']+)+\b/g)].map(([run]) => run);
}
