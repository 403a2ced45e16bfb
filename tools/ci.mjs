// What .ci/run runs: every gate in turn, all of them even when one fails, then one line that counts.
import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CACHE, otherNodes } from "./lib/nodes.mjs";
import { childEnvironment, installWhatIsMissing, ROOT, requireNode } from "./lib/workspace.mjs";

requireNode();
mkdirSync(CACHE, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), "flinkconf-ci-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

let outputs = 0;
let passed = 0;
let failed = 0;
const failures = [];
const VITEST = join(ROOT, "node_modules/vitest/vitest.mjs");
const bin = (name) => join(ROOT, "node_modules", ".bin", name);

function has(command) {
  return spawnSync(command, ["-version"], { stdio: "ignore" }).status === 0;
}

/** What gates beside the others have printed, until the gate in front has ended. */
const held = [];

/**
 * Runs one gate; its own tests count beside it when `report` names a vitest report. A gate `beside` others keeps what it prints
 * until it has ended.
 */
async function gate(name, command, args, { cwd = ROOT, env = {}, report, beside = false } = {}) {
  const output = beside ? join(scratch, `output-${++outputs}.txt`) : undefined;
  if (!beside) process.stdout.write(`\n=== ${name}\n`);
  const target = output === undefined ? "inherit" : openSync(output, "w");
  const started = Date.now();
  const child = spawn(command, args, { cwd, env: childEnvironment(env), stdio: ["ignore", target, target] });
  const status = await new Promise((resolve) => {
    child.on("error", ({ message }) => resolve(message));
    child.on("close", (code, signal) => resolve(code ?? signal));
  });
  if (report !== undefined && existsSync(report)) {
    const counts = JSON.parse(readFileSync(report, "utf8"));
    passed += counts.numPassedTests;
    failed += counts.numFailedTests;
  }
  if (status === 0) passed++;
  else {
    failed++;
    failures.push(name);
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  const verdict = `=== ${name}: ${status === 0 ? "passed" : `FAILED (${status})`} in ${seconds} s\n`;
  if (output === undefined) process.stdout.write(verdict + held.splice(0).join(""));
  else {
    closeSync(target);
    held.push(`\n=== ${name}, beside others\n${readFileSync(output, "utf8")}${verdict}`);
  }
}

const testReport = (name) => join(scratch, `${name}.json`);
const reporters = (file) => ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];

let report = testReport("check");
await gate("npm run check", "npm", ["run", "check", "--", ...reporters(report)], { report });
installWhatIsMissing();
await gate("format and lint", bin("biome"), ["check", "."]);
await gate("types", bin("tsc"), ["-b"]);
await gate("import laws", bin("depcruise"), ["packages", "tools", "--config", ".dependency-cruiser.cjs"]);
await gate("generated files are current", "npm", ["run", "generate", "--", "--check"]);
await gate("npm start", "npm", ["start"]);
report = testReport("schemas");
await gate(
  "every JSON Schema compiles",
  bin("vitest"),
  ["run", "packages/schema/test/json-schema/compile", ...reporters(report)],
  {
    report,
    env: { FLINKCONF_EVERY_SCHEMA: "1" },
  },
);
await gate("no package is known to be unsafe", process.execPath, ["tools/try-audit.mjs"]);
await gate("packages install and run from tarballs", process.execPath, ["tools/try-packages.mjs", scratch]);
const BESIDE = { beside: true };

/** What waits for the registry or for a JVM, while the other gates use the processor. */
async function besideOthers() {
  await gate(
    "the single executable works where there is no Node",
    process.execPath,
    ["tools/try-executable.mjs", scratch],
    BESIDE,
  );
  await gate(
    "what the Dockerfile lays out runs without root",
    process.execPath,
    ["tools/try-image.mjs", scratch],
    BESIDE,
  );
  await gate("the hooks run in the real pre-commit", process.execPath, ["tools/try-hooks.mjs", scratch], BESIDE);
  await gate(
    "lefthook, husky and the pipelines do as the documents say",
    process.execPath,
    ["tools/try-git-hooks.mjs", scratch],
    BESIDE,
  );
  await gate("the steps of the GitHub action run", process.execPath, ["tools/try-action.mjs", scratch], BESIDE);
  if (has("java") && has("mvn")) {
    const lines = process.env.FLINKCONF_LINES ?? "1.10,1.16,1.19,1.20,2.0,2.3";
    await gate(
      "real Flink agrees",
      bin("tsx"),
      [
        "tools/compare.ts",
        "--lines",
        lines,
        "--files",
        process.env.FLINKCONF_FILES ?? "3000",
        "--conversions",
        process.env.FLINKCONF_CONVERSIONS ?? "8000",
        "--memory",
        "0",
      ],
      BESIDE,
    );
    await gate(
      "real Flink reads migrated files alike",
      bin("tsx"),
      ["tools/compare-migrate.ts", "--fixtures", "--files", process.env.FLINKCONF_MIGRATIONS ?? "500"],
      BESIDE,
    );
    await gate("the operator's validator agrees", bin("tsx"), ["tools/compare-operator.ts", "--live"], BESIDE);
    const divisions = process.env.FLINKCONF_MEMORY ?? "45000";
    const none = ["--files", "0", "--conversions", "0"];
    await gate(
      "real Flink divides memory so",
      bin("tsx"),
      ["tools/compare.ts", "--lines", "all", ...none, "--memory", divisions],
      BESIDE,
    );
    const started = ["1.16", "1.18", "1.20", "2.0", "2.2", "2.3"].filter((line) =>
      ["start.json", "yarn.json"].every((list) => existsSync(join(CACHE, "oracle", line, list))),
    );
    if (started.length > 0) {
      await gate(
        "real Flink starts, and refuses, as recorded",
        bin("tsx"),
        [
          "tools/record-starts.ts",
          ...started.flatMap((line) => ["--line", line]),
          ...["--sample", process.env.FLINKCONF_STARTS ?? "50", "--minutes", "2"],
        ],
        BESIDE,
      );
      await gate(
        "real Flink refuses what we say it refuses",
        bin("tsx"),
        [
          "tools/compare-starts.ts",
          ...started.flatMap((line) => ["--line", line]),
          ...["--sample", "12", "--minutes", "1"],
        ],
        BESIDE,
      );
    } else {
      process.stdout.write(
        "\n=== No distributions in the cache (tools/oracle/resolve.ts --tier start, --tier yarn): recorded starts were replayed\n",
      );
    }
  } else {
    process.stdout.write(
      "\n=== No JDK or no Maven here: recorded answers of Flink were replayed, none was asked live\n",
    );
  }
}

const others = besideOthers();
await gate("completion, questions and watching work in a terminal", process.execPath, [
  "tools/try-terminal.mjs",
  scratch,
]);
await gate("repairs are final and bring nothing new", bin("tsx"), [
  "tools/try-fixes.ts",
  ...["--files", process.env.FLINKCONF_FIXES ?? "3500", "--seed", process.env.FLINKCONF_FIXES_SEED ?? "1"],
]);
await gate("bench runs (figures are not judged here)", "npm", ["run", "bench", "--", "--quick", "--report-only"]);

// Each says itself what is not installed here and was not tried.
await gate("VS Code shows, completes, explains and repairs", bin("tsx"), ["tools/editors/vscode.ts"]);
await gate("VS Code for the web does, too", bin("tsx"), ["tools/editors/vscode.ts", "--web"]);
await gate("Neovim and Emacs show, complete, explain and repair", bin("tsx"), ["tools/editors/terminals.ts"]);

for (const { major, folder } of otherNodes()) {
  if (folder === undefined) {
    process.stdout.write(`\n=== Node ${major} cannot be had from the registry here: its tests are left out\n`);
    continue;
  }
  report = testReport(`node-${major}`);
  await gate(`tests on Node ${major}`, join(folder, "node"), [VITEST, "run", ...reporters(report)], {
    report,
    env: { PATH: `${folder}:${process.env.PATH}` },
  });
}

await others;
process.stdout.write(held.splice(0).join(""));
if (failures.length > 0) process.stdout.write(`\nFailed: ${failures.join("; ")}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
