import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.generated.js";
import { type PageWords, translatedPage } from "../../src/rules/translated-page.js";

const DOCS = new URL("../../../../docs/", import.meta.url);
const FOLDER = new URL("zh-CN/rules/", DOCS);

const BY_AREA = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [
      name.slice(0, -".json".length),
      JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Readonly<Record<string, PageWords>>,
    ]),
);

const SUMMARY = "一句话";

/** A page with its code in one hand and all else in the other. */
function parts(page: string): { readonly code: string; readonly prose: string } {
  const fences = /^```[\s\S]*?^```$/gm;
  return { code: (page.match(fences) ?? []).join("\n"), prose: page.replace(fences, "") };
}

/** What both languages share, below the table: what stands between backticks, and where links lead. */
function shared(page: string): readonly string[] {
  const body = page.slice(page.indexOf("## "));
  return [...new Set(body.match(/`[^`\n]+`|\]\([^)]+\)/g) ?? [])].sort();
}

describe("the Chinese page", () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))("of %s says what the English one says", (id, rule) => {
    const words = BY_AREA.get(rule.area)?.[id];
    expect(words, `docs/zh-CN/rules/${rule.area}.json lacks ${id}`).toBeDefined();
    if (words === undefined) return;
    const english = readFileSync(new URL(`rules/${id}.md`, DOCS), "utf8");
    const chinese = translatedPage(english, words, SUMMARY);
    const [from, to] = [parts(english), parts(chinese)];
    expect(to.code).toBe(from.code);
    expect(shared(to.prose)).toEqual(shared(from.prose));
    expect(to.prose).toContain(`\n${SUMMARY}。\n`);
    const untranslated = to.prose
      .replace(/`[^`\n]*`|\]\([^)]+\)|<!--.*?-->/g, "")
      .split("\n")
      .filter((line) => /[a-z]{3}/i.test(line) && !/[\u4e00-\u9fff]/.test(line))
      .filter((line) => !/^# |^\| Flink \||^\| (?:line|\d+) \|/.test(line));
    expect(untranslated).toEqual([]);
  });

  it("is about rules that there are, in the file of their area", () => {
    const areas = new Map<string, string>(RULES.map(({ id, area }) => [id, area]));
    const orphans = [...BY_AREA].flatMap(([area, words]) => Object.keys(words).filter((id) => areas.get(id) !== area));
    expect(orphans).toEqual([]);
  });

  it("leaves marks of headings in code alone, and sections without words as they are", () => {
    const page = `# a-rule

Text.

| | |
|---|---|
| Severity | error, off by default |
| Flink | 1.10 to 1.19 |

## What Flink does

It does.

## Examples

### Wrong

\`\`\`yaml
## Why it matters
### Right
\`\`\`

Told here.

## Why it matters

It does.
`;
    const words = { why: "很重要。", todo: "", applies: "", examples: "写在这里。" };
    expect(translatedPage(page, words, "摘要")).toBe(`# a-rule

摘要。

| | |
|---|---|
| 级别 | 错误，默认关闭 |
| Flink | 1.10 到 1.19 |

## Flink 的行为

It does.

## 示例

### 错误

\`\`\`yaml
## Why it matters
### Right
\`\`\`

写在这里。

## 为什么重要

很重要。
`);
  });
});
