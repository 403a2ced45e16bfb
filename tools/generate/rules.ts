import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { RULE_AREAS, type Rule, type RuleArea } from "../../packages/schema/src/rules/rule.js";
import { wakeTable } from "../../packages/schema/src/rules/wake-table.js";
import { type GeneratedFile, type Generator, ROOT } from "./generated-file.js";
import { ruleListPage, withHeader } from "./rule-docs.js";

/** Folder of the rules, relative to the root. */
const RULES_FOLDER = "packages/schema/src/rules";

/** A rule's file, by its place. */
interface RuleFile {
  readonly area: RuleArea;
  readonly id: string;
}

/** Every file `rules/<area>/<rule-id>.ts`; what an area shares lies in folders below it. */
export function ruleFiles(root = ROOT): readonly RuleFile[] {
  return RULE_AREAS.flatMap((area) => {
    const folder = join(root, RULES_FOLDER, area);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true })
      .filter((file) => file.isFile() && file.name.endsWith(".ts") && file.name !== "index.generated.ts")
      .map((file) => ({ area, id: file.name.slice(0, -3) }))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
  });
}

/** Reads every rule from its own file, so that an outdated index cannot hide one. */
export async function loadRules(root = ROOT): Promise<readonly Rule[]> {
  return Promise.all(
    ruleFiles(root).map(async ({ area, id }) => {
      const path = join(root, RULES_FOLDER, area, `${id}.ts`);
      const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { readonly default?: Rule };
      const rule = module.default;
      if (rule === undefined) throw new Error(`${area}/${id}.ts has no default export: a rule's file exports the rule`);
      if (rule.id !== id || rule.area !== area)
        throw new Error(`${area}/${id}.ts holds the rule ${rule.area}/${rule.id}`);
      return rule;
    }),
  );
}

const RULES = await loadRules();

/** The index of each area and of all rules, what wakes them, and the generated parts of their pages. */
export const generateRules: Generator = () => [
  ...areaIndexes(RULES),
  wholeIndex(RULES),
  wakeFile(RULES),
  { path: "docs/rules/README.md", text: ruleListPage(RULES) },
  ...pages(RULES),
];

const NOTICE = "// Written by `npm run generate` from the rule files; do not edit.\n";

function areasOf(rules: readonly Rule[]): readonly RuleArea[] {
  return RULE_AREAS.filter((area) => rules.some((rule) => rule.area === area));
}

function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function areaIndexes(rules: readonly Rule[]): GeneratedFile[] {
  return areasOf(rules).map((area) => {
    const own = rules.filter((rule) => rule.area === area);
    const imports = own.map(({ id }) => `import ${camelCase(id)} from "./${id}.js";\n`).join("");
    const names = own.map(({ id }) => `  ${camelCase(id)},\n`).join("");
    const text = `${NOTICE}import type { Rule } from "../rule.js";\n${imports}\nexport const rules: readonly Rule[] = [\n${names}];\n`;
    return { path: `${RULES_FOLDER}/${area}/index.generated.ts`, text };
  });
}

function wholeIndex(rules: readonly Rule[]): GeneratedFile {
  const areas = areasOf(rules);
  const imports = areas.map((area) => `import { rules as ${camelCase(area)} } from "./${area}/index.generated.js";\n`);
  const entries = areas.map((area) => `  ${area.includes("-") ? `"${area}": ${camelCase(area)}` : area},\n`);
  const text = `${NOTICE}${imports.join("")}import type { Rule, RuleArea } from "./rule.js";

/** Every rule by its area. */
export const RULES_BY_AREA: Readonly<Partial<Record<RuleArea, readonly Rule[]>>> = {
${entries.join("")}};

/** Every rule. */
export const RULES: readonly Rule[] = Object.values(RULES_BY_AREA).flat();
`;
  return { path: `${RULES_FOLDER}/index.generated.ts`, text };
}

function wakeFile(rules: readonly Rule[]): GeneratedFile {
  const text = `${NOTICE}import type { WakeTable } from "./wake-table.js";

export const WAKE_TABLE: WakeTable = ${JSON.stringify(wakeTable(rules), undefined, 2)};
`;
  return { path: `${RULES_FOLDER}/wake.generated.ts`, text };
}

/** The pages that exist, with their headers as they should be. A page that is missing is the tests' business. */
function pages(rules: readonly Rule[]): GeneratedFile[] {
  return rules.flatMap((rule) => {
    const path = `docs/rules/${rule.id}.md`;
    const absolute = join(ROOT, path);
    return existsSync(absolute) ? [{ path, text: withHeader(rule, readFileSync(absolute, "utf8")) }] : [];
  });
}
