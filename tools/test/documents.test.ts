import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

// Every `console` block of the README and of docs/ is executed: a line that starts with "$ " is a command, the lines
// after it are what it prints. A line "…" in the expected output stands for any number of lines left out.

const root = fileURLToPath(new URL("../..", import.meta.url));
const cli = join(root, "packages/cli/dist/flinkconf.cjs");

interface Example {
  readonly name: string;
  readonly command: string;
  readonly expected: string;
}

function documents(): string[] {
  const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !name.startsWith("rules/"))
    .map((name) => join("docs", name));
  return ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", ...docs]
    .filter((name) => existsSync(join(root, name)))
    .sort();
}

function examplesOf(document: string): Example[] {
  const examples: Example[] = [];
  const text = readFileSync(join(root, document), "utf8");
  for (const block of text.matchAll(/^```console\n([\s\S]*?)^```$/gm)) {
    const line = text.slice(0, block.index).split("\n").length;
    for (const part of (block[1] ?? "").split(/^\$ /m).slice(1)) {
      const end = part.indexOf("\n");
      const command = part.slice(0, end);
      // Commands that need the network or change the machine are shown, not run.
      if (/^(git|cd|npm (install|run check|run bench)|npx) /.test(`${command} `)) continue;
      examples.push({ name: `${document}:${line} ${command}`, command, expected: part.slice(end + 1) });
    }
  }
  return examples;
}

/** Runs a command of the documents with the built CLI, without a shell; `< FILE` feeds standard input. */
function runExample(command: string): string {
  const [words = "", input] = command.split(" < ");
  const args = (words.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, "$2"));
  if (args[0] === "npm" && args[1] === "start") args.splice(0, args[2] === "--" ? 3 : 2, "flinkconf");
  if (args[0] !== "flinkconf") throw new Error(`The documents run a command that this test does not know: ${command}`);
  const rest = args.slice(1);
  const result = spawnSync(process.execPath, [cli, ...(rest.length === 0 ? ["lint", "fixtures/demo"] : rest)], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1", COLUMNS: "100" },
    encoding: "utf8",
    input: input === undefined ? "" : readFileSync(join(root, input)),
  });
  return result.stdout + result.stderr;
}

function matches(actual: string, expected: string): boolean {
  const source = expected
    .trimEnd()
    .split("\n")
    .map((line) =>
      line.trim() === "…" ? "[\\s\\S]*?" : `${line.trimEnd().replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}[ ]*`,
    )
    .join("\n");
  return new RegExp(`^${source}\\s*$`).test(actual.replaceAll("\r\n", "\n"));
}

for (const document of documents()) {
  const examples = examplesOf(document);
  if (examples.length === 0) continue;
  describe(document, () => {
    it.each(examples)("$name", ({ command, expected }) => {
      const actual = runExample(command);
      if (!matches(actual, expected)) expect(actual).toBe(expected);
    });
  });
}

describe("links", () => {
  it.each(documents())("%s leads somewhere", (document) => {
    const text = readFileSync(join(root, document), "utf8");
    const missing = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map((link) => link[1] ?? "")
      .filter((target) => !existsSync(join(root, dirname(document), target)));
    expect(missing).toEqual([]);
  });
});
