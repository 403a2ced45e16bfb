import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/engine/index.generated.js";
import { casesOf, checkFindings, checkFix, describeCase, parseSpec } from "../../src/testing/index.js";
import { engine } from "../rules/engine.js";

const pageOf = (id: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../../docs/rules/${id}.md`, import.meta.url)), "utf8");

const SECTIONS = ["What flinkconf does", "Why it matters", "What to do", "Examples", "Applies to"];

describe.each(rules.map((rule) => [rule.id, rule] as const))("the page of %s", (id, rule) => {
  const page = parseSpec(pageOf(id));

  it("has every section", () => {
    expect(page.problems).toEqual([]);
    expect(page.title).toBe(id);
    expect(page.groups.filter(({ depth }) => depth === 2).map(({ heading }) => heading)).toEqual(SECTIONS);
  });

  const cases = casesOf(page);
  if (cases.length === 0) return;
  it.each(cases.map((specCase) => [describeCase(specCase), specCase] as const))(
    "shows what happens: %s",
    (_, specCase) => {
      expect(checkFindings(specCase, rule, engine)).toEqual([]);
      if (specCase.file.fixed !== undefined) expect(checkFix(specCase, rule, engine)).toEqual([]);
    },
  );
});
