// `npm run new-rule -- AREA ID` writes a rule, its spec and its page; the tests then say what each still lacks.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { RULE_AREAS, type RuleArea } from "../packages/schema/src/rules/rule.js";
import { type GeneratedFile, ROOT } from "./generate/generated-file.js";

const TSX = join(ROOT, "node_modules/tsx/dist/cli.mjs");

const USAGE = `Usage: npm run new-rule -- AREA ID

  AREA  one of ${RULE_AREAS.filter((area) => area !== "engine").join(", ")}
  ID    kebab-case, stable for ever, reads well in "flinkconf-ignore-line ID"

Example: npm run new-rule -- high-availability ha-storage-missing
`;

/** The three files of a new rule. */
export function newRuleFiles(area: RuleArea, id: string): readonly GeneratedFile[] {
  return [
    { path: `packages/schema/src/rules/${area}/${id}.ts`, text: ruleText(area, id) },
    { path: `fixtures/specs/${area}/${id}.md`, text: specText(id) },
    { path: `docs/rules/${id}.md`, text: pageText(id) },
  ];
}

function ruleText(area: RuleArea, id: string): string {
  return `import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";

export default defineRule({
  id: "${id}",
  area: "${area}",
  summary: "Say in one line what is reported",
  severity: "warning",
  keys: ["taskmanager.numberOfTaskSlots"],
  fix: "none",
  messages: {
    found: "{flink} does this with the value of {key}.",
    help: "Say what to write instead.",
  },
  checkEntry({ entry, placeholder }, context) {
    if (placeholder || entry.value !== "-1") return;
    const { key, valueStart: start, valueEnd: end } = entry;
    context.report({ message: "found", help: "help", data: { flink: flinkName(context), key }, key, start, end });
  },
});
`;
}

function specText(id: string): string {
  return `# ${id}

<!-- Each fence that names a file is linted. A marker at the end of a line says what it should be told, for example
     "# warning: [${id}]"; a fence "yaml fixed" below shows the text after the safe fixes. At least one example
     makes the rule fire, at least two look alike and are correct, and together they name two release lines. -->

## The mistake

## Correct files that look alike
`;
}

function pageText(id: string): string {
  return `# ${id}

## What Flink does

<!-- The Flink class that reads it and what it does, per release where releases differ. -->

## Why it matters

<!-- What the reader loses or sees. -->

## What to do

<!-- The repair, and how to choose when there are several. -->

## Examples

### Wrong

### Right

## Applies to

<!-- Files, releases, deployments; what keeps the rule silent. -->
`;
}

function main(args: readonly string[]): number {
  const [area, id, ...rest] = args;
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(USAGE);
    return 0;
  }
  const wrong = problemWith(area, id, rest);
  if (wrong !== undefined) {
    process.stderr.write(`${wrong}\n\n${USAGE}`);
    return 2;
  }
  const files = newRuleFiles(area as RuleArea, id as string);
  const taken = files.find(({ path }) => existsSync(join(ROOT, path)));
  if (taken !== undefined) {
    process.stderr.write(`${taken.path} exists already; nothing was written.\n`);
    return 2;
  }
  for (const { path, text } of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    process.stdout.write(`${path}\n`);
  }
  const generated = spawnSync(process.execPath, [TSX, join(ROOT, "tools/generate.ts")], { cwd: ROOT, stdio: "ignore" });
  if (generated.status !== 0) process.stdout.write('"npm run generate" failed; run it to see why.\n');
  process.stdout.write(nextSteps(area as RuleArea, id as string));
  return 0;
}

/** What there is to do now, in order. */
function nextSteps(area: RuleArea, id: string): string {
  return `
The rule is in the index. Now:
  1. Fill in the three files. Shapes that many rules share lie in packages/schema/src/rules/shapes; a rule near yours shows how.
  2. npx vitest run packages/schema/test/rules/specs.test.ts -t ${id}
     says what is missing.
  3. An error names its proof: a start recorded in fixtures/oracle/start/${area}.json (npx tsx tools/record-starts.ts --topic ${id} --write
     asks Flink), or another question in fixtures/oracle/rules/${area}.json (npx tsx tools/record-rule-cases.ts).
  4. Chinese: the messages in packages/schema/src/rules/locales/zh-CN/${area}.json, the page in docs/zh-CN/rules/${area}.json.
  5. npm run generate, whenever keys, severity, summary or fix of the rule have changed.
`;
}

function problemWith(area: string | undefined, id: string | undefined, rest: readonly string[]): string | undefined {
  if (area === undefined || id === undefined || rest.length > 0) return "new-rule takes an area and an id.";
  if (area === "engine" || !(RULE_AREAS as readonly string[]).includes(area)) return `There is no area "${area}".`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return `"${id}" is not in kebab-case.`;
  return undefined;
}

if (process.argv[1]?.endsWith("new-rule.ts")) process.exitCode = main(process.argv.slice(2));
