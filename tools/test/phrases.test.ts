import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { COMMANDS, type CommandSpec } from "../../packages/cli/src/line/options.js";
import { COST_WORDS } from "../../packages/schema/src/diff/costs.js";
import { IMPORTANT_DEFAULTS } from "../../packages/schema/src/explain/important-defaults.js";
import { MEMORY_TEXTS } from "../../packages/schema/src/explain/memory-words.js";
import { MIGRATION_NOTES } from "../../packages/schema/src/migrate/notes.js";
import { ROOT } from "../generate/generated-file.js";

/** Packages whose sentences have tables. */
const PACKAGES = ["schema", "cli", "lsp"] as const;

function table(name: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(ROOT, "packages", name, "src/locales/zh-CN.json"), "utf8")) as Readonly<
    Record<string, string>
  >;
}

const TABLES = new Map(PACKAGES.map((name) => [name, table(name)]));
const ALL: Readonly<Record<string, string>> = Object.assign({}, ...TABLES.values());

interface Source {
  readonly path: string;
  readonly file: ts.SourceFile;
}

function sourcesOf(name: string): readonly Source[] {
  const folder = join(ROOT, "packages", name, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/\.generated\.ts$|catalogue\/data/.test(path))
    .map((path) => {
      const text = readFileSync(join(folder, path), "utf8");
      return { path, file: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
    });
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** The texts that an argument of `phrase` may be. */
function textsOf(argument: ts.Expression | undefined): readonly string[] {
  if (argument === undefined) return [];
  if (ts.isStringLiteralLike(argument)) return [argument.text];
  if (ts.isConditionalExpression(argument)) return [...textsOf(argument.whenTrue), ...textsOf(argument.whenFalse)];
  return [];
}

const SOURCES = PACKAGES.flatMap(sourcesOf);
const spoken = new Map<string, string>();
const literals = new Set<string>();
/** Beginnings and ends of texts that are put together of a few words: `${fix} fix`. */
const templates: RegExp[] = [];
for (const { path, file } of SOURCES) {
  for (const node of nodesOf(file)) {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    if (!ts.isCallExpression(node) || node.expression.getText() !== "phrase") continue;
    const [argument] = node.arguments;
    for (const text of textsOf(argument)) spoken.set(text, path);
    if (argument !== undefined && ts.isTemplateExpression(argument)) {
      const parts = [argument.head.text, ...argument.templateSpans.map(({ literal }) => literal.text)];
      templates.push(new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\w+")}$`));
    }
  }
}

function helpTexts({ summary, operandsHelp, options, examples }: CommandSpec): readonly string[] {
  const operands = operandsHelp === undefined ? [] : [operandsHelp];
  return [summary, ...operands, ...options.map(({ help }) => help), ...examples.map(({ does }) => does)];
}

/** Titles of sections that the parser of command lines says. */
const FOREIGN: ReadonlySet<string> = new Set(["Arguments:", "Commands:", "Options:", "Usage:"]);

const holes = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe("what flinkconf says in Chinese beside its rules", () => {
  it("is there for every phrase in the code", () => {
    expect(spoken.size).toBeGreaterThan(200);
    const missing = [...spoken].filter(([text]) => !Object.hasOwn(ALL, text));
    expect(missing.map(([text, path]) => `${path}: ${text}`)).toEqual([]);
  });

  it.each<[what: string, texts: readonly string[]]>([
    ["commands and flags", COMMANDS.flatMap(helpTexts)],
    ["notes on migrations", Object.values(MIGRATION_NOTES)],
    ["costs of changes", Object.values(COST_WORDS)],
    ["memory", Object.values(MEMORY_TEXTS)],
    ["defaults that matter", IMPORTANT_DEFAULTS.map(({ meaning }) => meaning)],
  ])("is there for %s", (_, texts) => {
    expect(texts.filter((text) => !Object.hasOwn(ALL, text))).toEqual([]);
  });

  it("has the holes of the English", () => {
    const uneven = Object.entries(ALL).filter(([english, chinese]) => {
      return holes(english).join() !== holes(chinese).join();
    });
    expect(uneven).toEqual([]);
  });

  it("is said somewhere", () => {
    const orphans = Object.keys(ALL).filter((text) => {
      return !literals.has(text) && !templates.some((template) => template.test(text));
    });
    expect(orphans.filter((text) => !FOREIGN.has(text) && !/^\{amount\} \w[\w ]*$/.test(text))).toEqual([]);
  });

  it("is the same wherever several packages say it", () => {
    const said = new Map<string, Set<string>>();
    for (const words of TABLES.values()) {
      for (const [english, chinese] of Object.entries(words)) {
        said.set(english, new Set([...(said.get(english) ?? []), chinese]));
      }
    }
    expect([...said].filter(([, words]) => words.size > 1).map(([english]) => english)).toEqual([]);
  });
});
