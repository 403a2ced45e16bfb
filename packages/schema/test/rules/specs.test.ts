import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.generated.js";
import type { Rule } from "../../src/rules/rule.js";
import {
  casesNamed,
  casesOf,
  checkDeclaredFix,
  checkDefinition,
  checkFindings,
  checkFix,
  checkMessageIds,
  checkPage,
  checkProof,
  checkSpec,
  checkSuppression,
  checkWords,
  describeCase,
  inputOf,
  type OracleCase,
  parseSpec,
  type Spec,
  settingsOf,
} from "../../src/testing/index.js";
import { engine } from "./engine.js";
import { CASES, RULE_CASES } from "./recorded.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

function read(path: string): string | undefined {
  return existsSync(ROOT + path) ? readFileSync(ROOT + path, "utf8") : undefined;
}

/** Rules that speak of flinkconf itself have pages, but no specs and no proof. */
const OWN = RULES.filter(({ area }) => area === "engine");
const ABOUT_FLINK = RULES.filter(({ area }) => area !== "engine");

describe.each(ABOUT_FLINK.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  const specPath = `fixtures/specs/${rule.area}/${rule.id}.md`;
  const specText = read(specPath);

  it("says what it is", () => {
    expect(checkDefinition(rule)).toEqual([]);
    const source = read(`packages/schema/src/rules/${rule.area}/${rule.id}.ts`) ?? "";
    expect(checkMessageIds(rule, source)).toEqual([]);
  });

  it.each(rule.proofs.map((proof) => [proof.case, proof] as const))("is proved by %s", (id, proof) => {
    expect(checkProof(casesNamed(id, proof.kind, CASES)[0], proof.kind)).toEqual([]);
  });

  it("has a spec", () => {
    expect(specText, `${specPath} is missing`).toBeDefined();
    expect(checkSpec(rule, parseSpec(specText ?? ""))).toEqual([]);
  });

  if (specText !== undefined) checkExamples(rule, parseSpec(specText), true);

  describe("page", () => {
    const pagePath = `docs/rules/${rule.id}.md`;
    const page = read(pagePath);

    it("is complete", () => {
      expect(page, `${pagePath} is missing`).toBeDefined();
      expect(checkPage(rule, parseSpec(page ?? ""))).toEqual([]);
    });

    if (page !== undefined) checkExamples(rule, parseSpec(page), false);
  });
});

describe.each(OWN.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("says what it is", () => {
    expect(rule.summary).not.toMatch(/\.$/);
    expect(read(`docs/rules/${id}.md`), `docs/rules/${id}.md is missing`).toBeDefined();
  });
});

/** Runs every example of a spec or a page; only a spec shows all that the rule's fixes can do. */
function checkExamples(rule: Rule, spec: Spec, whole: boolean): void {
  const cases = casesOf(spec);
  it.each(cases.map((specCase) => [describeCase(specCase), specCase] as const))("%s", (_, specCase) => {
    expect(checkFindings(specCase, rule, engine)).toEqual([]);
    const result = engine.lint(inputOf(specCase), settingsOf(specCase, rule));
    expect(checkWords(result, rule)).toEqual([]);
    if (whole || specCase.file.fixed !== undefined || specCase.file.fixedUnsafe !== undefined) {
      expect(checkFix(specCase, rule, engine)).toEqual([]);
    }
  });
  if (!whole) return;
  it("is silenced by a comment with a reason", () => {
    expect(cases.flatMap((specCase) => checkSuppression(specCase, rule, engine))).toEqual([]);
  });
  it("declares the fixes it has", () => {
    const results = cases.map((specCase) => engine.lint(inputOf(specCase), settingsOf(specCase, rule)));
    const own = results.flatMap(({ diagnostics }) => diagnostics.filter((diagnostic) => diagnostic.rule === rule.id));
    const seen = new Set(own.flatMap(({ fixes }) => fixes.map(({ applicability }) => applicability)));
    expect(checkDeclaredFix(rule, seen)).toEqual([]);
  });
}

describe("files of rules", () => {
  it("are all of rules that exist", () => {
    const folders = readdirSync(`${ROOT}fixtures/specs`, { withFileTypes: true });
    const areas = folders.filter((folder) => folder.isDirectory()).map(({ name }) => name);
    const specs = areas.flatMap((area) =>
      readdirSync(`${ROOT}fixtures/specs/${area}`).map((name) => `${area}/${name}`),
    );
    expect(specs.sort()).toEqual(ABOUT_FLINK.map(({ area, id }) => `${area}/${id}.md`).sort());
    const pages = readdirSync(`${ROOT}docs/rules`).filter((name) => name !== "README.md");
    expect(pages.sort()).toEqual(RULES.map(({ id }) => `${id}.md`).sort());
  });

  it("have ids of their own", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it("share no oracle case by accident", () => {
    const named = new Set(RULES.flatMap(({ proofs }) => proofs.map((proof) => proof.case)));
    const proves = ({ id, beside }: OracleCase) => named.has(beside ?? id);
    expect(RULE_CASES.filter((recorded) => !proves(recorded)).map(({ id }) => id)).toEqual([]);
  });
});
