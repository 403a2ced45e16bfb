import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { AppliedFix, FixOutcome } from "../../packages/schema/src/linter/fix-loop.js";
import type { LintResult } from "../../packages/schema/src/linter/lint-result.js";
import { standardLinter } from "../../packages/schema/src/linter/standard-linter.js";
import { decode } from "../../packages/schema/src/text/decode.js";
import { type Generator, ROOT } from "./generated-file.js";

const FOLDER = "fixtures/public";

/** What `--fix` makes of the public files that lie among the fixtures. */
export const generateRealFiles: Generator = () => {
  const names = readdirSync(join(ROOT, FOLDER), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /^(?:flink-conf|config)\.yaml$/.test(basename(name))).sort();
  const text = `# Ten public files and two more

<!-- written by npm run generate -->

The configurations in \`${FOLDER}\` were published by people who run them; where each comes from stands in
[its list](../${FOLDER}/README.md). They are linted for the release that their repository runs, where it says so. Found are errors,
warnings and information; why each finding is right is recorded beside the files. \`--fix\` makes what is safe, \`--fix --unsafe\` also
what may change what Flink does, and in neither case does a file end with a finding that it did not begin with.

| File | Found | \`--fix\` | Left | \`--fix --unsafe\` | Left |
|---|---:|---|---:|---|---:|
${files.map(row).join("")}`;
  return [{ path: "docs/real-files.md", text }];
};

/** The release that a file's repository runs, as the list beside the files has it. */
function releaseOf(folder: string): string | undefined {
  const list = readFileSync(join(ROOT, FOLDER, "README.md"), "utf8");
  const line = list.split("\n").find((row) => row.startsWith(`| \`${folder}\` |`));
  return /\| (\d+\.\d+) \|$/.exec(line ?? "")?.[1];
}

function row(name: string): string {
  const folder = dirname(name);
  const flink = releaseOf(folder);
  const source = decode(readFileSync(join(ROOT, FOLDER, name)));
  const file = { path: name, source, explicit: true, siblings: [basename(name)] };
  const settings = flink === undefined ? {} : { flink };
  const fixed = (unsafe: boolean): FixOutcome | undefined => standardLinter().fix(file, settings, { unsafe });
  const [safe, unsafe] = [fixed(false), fixed(true)];
  if (safe === undefined || unsafe === undefined) throw new Error(`${name} is no configuration`);
  const cells = [
    `[${folder.replace(/__\d+$/, "").replace("__", "/")}](../${FOLDER}/${name})${flink === undefined ? "" : `, Flink ${flink}`}`,
    found(safe.before),
    repairs(safe.applied),
    found(safe.result),
    repairs(unsafe.applied.filter(({ applicability }) => applicability === "unsafe")),
    found(unsafe.result),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

/** Errors, warnings and information. */
function found({ diagnostics }: LintResult): string {
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  return `${count("error")} / ${count("warning")} / ${count("info")}`;
}

function repairs(applied: readonly AppliedFix[]): string {
  if (applied.length === 0) return "nothing";
  return applied.map(({ title }) => title).join("; ");
}
