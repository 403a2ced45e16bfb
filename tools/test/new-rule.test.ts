import { describe, expect, it } from "vitest";
import { RULES } from "../../packages/schema/src/rules/index.generated.js";
import { checkPage, checkSpec, parseSpec } from "../../packages/schema/src/testing/index.js";
import { driftOf } from "../generate/generated-file.js";
import { generateRules } from "../generate/rules.js";
import { newRuleFiles } from "../new-rule.js";

describe("npm run new-rule", () => {
  it("writes a rule, a spec and a page that say what they lack", () => {
    const [rule, spec, page] = newRuleFiles("yarn", "yarn-example");
    expect([rule?.path, spec?.path, page?.path]).toEqual([
      "packages/schema/src/rules/yarn/yarn-example.ts",
      "fixtures/specs/yarn/yarn-example.md",
      "docs/rules/yarn-example.md",
    ]);
    const [some] = RULES;
    if (some === undefined) throw new Error("there are no rules");
    const example = { ...some, id: "yarn-example" };
    expect(checkSpec(example, parseSpec(spec?.text ?? ""))).toContain("no example makes the rule fire");
    expect(checkPage(example, parseSpec(page?.text ?? ""))).toEqual([
      'the section "What Flink does" is empty',
      'the section "Why it matters" is empty',
      'the section "What to do" is empty',
      'the section "Applies to" is empty',
      "no example makes the rule fire",
      "no example is correct",
    ]);
  });
});

describe("npm run generate", () => {
  it("has nothing to write for the rules", () => {
    expect(driftOf(generateRules()).map(({ path }) => path)).toEqual([]);
  });
});
