// What .ci/run runs: every gate in turn, all of them even when one fails, then one line that counts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CACHE, otherNodes } from "./lib/nodes.mjs";
import { childEnvironment, installWhatIsMissing, ROOT, requireNode } from "./lib/workspace.mjs";

requireNode();
mkdirSync(CACHE, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), "flinkconf-ci-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

let passed = 0;
let failed = 0;
const failures = [];
const VITEST = join(ROOT, "node_modules/vitest/vitest.mjs");
const bin = (name) => join(ROOT, "node_modules", ".bin", name);

function has(command) {
  return spawnSync(command, ["-version"], { stdio: "ignore" }).status === 0;
}

/** Runs one gate; its own tests count beside it when `report` names a vitest report. */
function gate(name, command, args, { cwd = ROOT, env = {}, report } = {}) {
  process.stdout.write(`\n=== ${name}\n`);
  const started = Date.now();
  const result = spawnSync(command, args, { cwd, env: childEnvironment(env), stdio: ["ignore", "inherit", "inherit"] });
  const ok = result.status === 0;
  if (report !== undefined && existsSync(report)) {
    const counts = JSON.parse(readFileSync(report, "utf8"));
    passed += counts.numPassedTests;
    failed += counts.numFailedTests;
  }
  if (ok) passed++;
  else {
    failed++;
    failures.push(name);
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  process.stdout.write(
    `=== ${name}: ${ok ? "passed" : `FAILED (${result.status ?? result.error?.message})`} in ${seconds} s\n`,
  );
  return ok;
}

const testReport = (name) => join(scratch, `${name}.json`);
const reporters = (file) => ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];

let report = testReport("check");
gate("npm run check", "npm", ["run", "check", "--", ...reporters(report)], { report });
installWhatIsMissing();
gate("format and lint", bin("biome"), ["check", "."]);
gate("types", bin("tsc"), ["-b"]);
gate("import laws", bin("depcruise"), ["packages", "tools", "--config", ".dependency-cruiser.cjs"]);
gate("generated files are current", "npm", ["run", "generate", "--", "--check"]);
gate("npm start", "npm", ["start"]);
report = testReport("schemas");
gate(
  "every JSON Schema compiles",
  bin("vitest"),
  ["run", "packages/schema/test/json-schema/compile", ...reporters(report)],
  {
    report,
    env: { FLINKCONF_EVERY_SCHEMA: "1" },
  },
);
gate("no package is known to be unsafe", process.execPath, ["tools/try-audit.mjs"]);
gate("packages install and run from tarballs", process.execPath, ["tools/try-packages.mjs", scratch]);
gate("the single executable works where there is no Node", process.execPath, ["tools/try-executable.mjs", scratch]);
gate("what the Dockerfile lays out runs without root", process.execPath, ["tools/try-image.mjs", scratch]);
gate("the hooks run in the real pre-commit", process.execPath, ["tools/try-hooks.mjs", scratch]);
gate("lefthook, husky and the pipelines do as the documents say", process.execPath, [
  "tools/try-git-hooks.mjs",
  scratch,
]);
gate("the steps of the GitHub action run", process.execPath, ["tools/try-action.mjs", scratch]);
gate("completion, questions and watching work in a terminal", process.execPath, ["tools/try-terminal.mjs", scratch]);
gate("repairs are final and bring nothing new", bin("tsx"), [
  "tools/try-fixes.ts",
  ...["--files", process.env.FLINKCONF_FIXES ?? "3500", "--seed", process.env.FLINKCONF_FIXES_SEED ?? "1"],
]);
gate("bench runs (figures are not judged here)", "npm", ["run", "bench", "--", "--quick", "--report-only"]);

// Each says itself what is not installed here and was not tried.
gate("VS Code shows, completes, explains and repairs", bin("tsx"), ["tools/editors/vscode.ts"]);
gate("VS Code for the web does, too", bin("tsx"), ["tools/editors/vscode.ts", "--web"]);
gate("Neovim and Emacs show, complete, explain and repair", bin("tsx"), ["tools/editors/terminals.ts"]);

for (const { major, folder } of otherNodes()) {
  if (folder === undefined) {
    process.stdout.write(`\n=== Node ${major} cannot be had from the registry here: its tests are left out\n`);
    continue;
  }
  report = testReport(`node-${major}`);
  gate(`tests on Node ${major}`, join(folder, "node"), [VITEST, "run", ...reporters(report)], {
    report,
    env: { PATH: `${folder}:${process.env.PATH}` },
  });
}

if (has("java") && has("mvn")) {
  const lines = process.env.FLINKCONF_LINES ?? "1.10,1.16,1.19,1.20,2.0,2.3";
  gate("real Flink agrees", bin("tsx"), [
    "tools/compare.ts",
    "--lines",
    lines,
    "--files",
    process.env.FLINKCONF_FILES ?? "3000",
    "--conversions",
    process.env.FLINKCONF_CONVERSIONS ?? "8000",
    "--memory",
    "0",
  ]);
  gate("real Flink reads migrated files alike", bin("tsx"), [
    "tools/compare-migrate.ts",
    "--fixtures",
    "--files",
    process.env.FLINKCONF_MIGRATIONS ?? "500",
  ]);
  const divisions = process.env.FLINKCONF_MEMORY ?? "45000";
  const none = ["--files", "0", "--conversions", "0"];
  gate("real Flink divides memory so", bin("tsx"), [
    "tools/compare.ts",
    "--lines",
    "all",
    ...none,
    "--memory",
    divisions,
  ]);
  const started = ["1.16", "1.18", "1.20", "2.0", "2.2", "2.3"].filter((line) =>
    ["start.json", "yarn.json"].every((list) => existsSync(join(CACHE, "oracle", line, list))),
  );
  if (started.length > 0) {
    gate("real Flink starts, and refuses, as recorded", bin("tsx"), [
      "tools/record-starts.ts",
      ...started.flatMap((line) => ["--line", line]),
      ...["--sample", process.env.FLINKCONF_STARTS ?? "50", "--minutes", "2"],
    ]);
    gate("real Flink refuses what we say it refuses", bin("tsx"), [
      "tools/compare-starts.ts",
      ...started.flatMap((line) => ["--line", line]),
      ...["--sample", "12", "--minutes", "1"],
    ]);
  } else {
    process.stdout.write(
      "\n=== No distributions in the cache (tools/oracle/resolve.ts --tier start, --tier yarn): recorded starts were replayed\n",
    );
  }
} else {
  process.stdout.write("\n=== No JDK or no Maven here: recorded answers of Flink were replayed, none was asked live\n");
}

if (failures.length > 0) process.stdout.write(`\nFailed: ${failures.join("; ")}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
