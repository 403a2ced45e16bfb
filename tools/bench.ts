// `npm run bench`: every speed figure beside its bound and its aim, as ratios taken in pairs in one run.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { memoryInput } from "../packages/schema/src/memory/memory-source.js";
import { taskManagerMemory } from "../packages/schema/src/memory/task-manager.js";
import { configYaml, flinkConf, flinkDeployment, memoryConfigurations, writeTree } from "./bench/inputs.js";
import { type Command, peakMemory, ratio, warm } from "./bench/measure.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "packages/cli/dist/flinkconf.cjs");
const node = process.execPath;
const lint = (...args: string[]): Command => [node, cli, "lint", ...args];
const nothing: Command = [node, "-e", "0"];
const readTree = (folder: string): Command => [node, join(root, "tools/bench/read-tree.cjs"), folder];

interface Row {
  readonly work: string;
  readonly figure: number;
  readonly unit: "x" | "MiB" | "MB/s" | "k/s";
  readonly bound: number;
  readonly aim: number;
  readonly note: string;
}

const rows: Row[] = [];
function row(work: string, figure: number, unit: Row["unit"], bound: number, aim: number, note = ""): void {
  rows.push({ work, figure, unit, bound, aim, note });
  process.stderr.write(`  ${work}\n`);
}

const scratch = mkdtempSync(join(tmpdir(), "flinkconf-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const folder = (name: string): string => {
  const path = join(scratch, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const quick = process.argv.includes("--quick");
const rounds = quick ? 3 : 15;
const files = quick ? 1000 : 10_000;
const ms = (a: number, b: number): string => `${a.toFixed(1)} ms to ${b.toFixed(1)} ms`;

process.stderr.write("Measuring …\n");

// `--only cold,warm` measures these parts alone: cold, settings, yaml, files, yaml-files, manifest, manifests, warm, editor,
// memory-tool, operator.
const only = process.argv[process.argv.indexOf("--only") + 1]?.split(",");
const isWanted = (part: string): boolean => !process.argv.includes("--only") || only?.includes(part) === true;

if (isWanted("cold")) {
  const plain = folder("plain");
  writeFileSync(join(plain, "flink-conf.yaml"), flinkConf(60));
  const pair = ratio(lint("flink-conf.yaml"), nothing, plain, rounds, 4);
  row("cold lint, 60-line flink-conf.yaml, to `node -e 0`", pair.ratio, "x", 1.4, 1.25, ms(pair.a, pair.b));
}
if (isWanted("settings")) {
  const settings = folder("settings");
  writeFileSync(join(settings, "flink-conf.yaml"), flinkConf(60));
  writeFileSync(join(settings, ".flinkconf.yaml"), 'flink: "1.19"\nfail-on: warning\nrules:\n  unknown-key: error\n');
  const pair = ratio(lint("flink-conf.yaml"), nothing, settings, rounds, 4);
  row("… with a settings file", pair.ratio, "x", 1.4, 1.25, ms(pair.a, pair.b));
}
if (isWanted("yaml")) {
  const yaml = folder("yaml");
  writeFileSync(join(yaml, "config.yaml"), configYaml(60));
  const pair = ratio(lint("config.yaml"), nothing, yaml, rounds, 4);
  row("cold lint, 60-line config.yaml, to `node -e 0`", pair.ratio, "x", 1.7, 1.5, ms(pair.a, pair.b));
}
if (isWanted("files")) {
  const many = join(scratch, "many-plain");
  writeTree(many, "flink-conf.yaml", flinkConf(59), files);
  const pair = ratio(lint(many), readTree(many), scratch, quick ? 2 : 7);
  row(`${files} flink-conf.yaml files, to reading them`, pair.ratio, "x", 4, 2.5, ms(pair.a, pair.b));
  row("… peak memory", peakMemory(lint(many), scratch), "MiB", 90, 70);
}
if (isWanted("yaml-files")) {
  const many = join(scratch, "many-yaml");
  writeTree(many, "config.yaml", configYaml(59), files);
  const pair = ratio(lint(many), readTree(many), scratch, quick ? 2 : 7);
  row(`${files} config.yaml files, to reading them`, pair.ratio, "x", 6, 5, ms(pair.a, pair.b));
}
if (isWanted("manifest")) {
  const one = folder("manifest");
  writeFileSync(join(one, "deployment.yaml"), flinkDeployment());
  const pair = ratio(lint("deployment.yaml"), nothing, one, rounds, 4);
  row("cold lint, 150-line FlinkDeployment, to `node -e 0`", pair.ratio, "x", 2, 1.8, ms(pair.a, pair.b));
}
if (isWanted("manifests")) {
  const many = join(scratch, "many-manifests");
  writeTree(many, "deployment.yaml", flinkDeployment(), 1000);
  const pair = ratio(lint(many), readTree(many), scratch, quick ? 2 : 7);
  row("1,000 FlinkDeployments, to reading them", pair.ratio, "x", 8, 6, ms(pair.a, pair.b));
}

const engine: typeof import("../packages/schema/src/index.js") = createRequire(import.meta.url)(
  join(root, "packages/schema/dist/index.cjs"),
);
const lintText = (path: string, text: string): (() => void) => {
  const source = engine.sourceText(text);
  return () => void engine.lint([{ path, source, explicit: true }], {});
};
for (const [path, make, bound, aim] of [
  ["flink-conf.yaml", flinkConf, 100, 200],
  ["config.yaml", configYaml, 40, 60],
] as const) {
  if (!isWanted("warm")) break;
  const long = make(20_000);
  const short = make(1000);
  const longTime = warm(lintText(path, long), quick ? 5 : 20);
  const shortTime = warm(lintText(path, short), quick ? 20 : 200);
  const speed = Buffer.byteLength(long) / 1e6 / (longTime / 1000);
  row(`warm, 20,000 lines of ${path}, full lint`, speed, "MB/s", bound, aim, `${longTime.toFixed(2)} ms`);
  row("… growth from 1,000 to 20,000 lines", longTime / shortTime, "x", 25, 25);
}

const divisions = memoryConfigurations().map((config) => memoryInput(config, { flink: "1.20" }));
const divided = warm(
  () => {
    for (const input of divisions) taskManagerMemory(input);
  },
  quick ? 20 : 200,
);
row("warm, divisions of memory", divisions.length / divided, "k/s", 100, 200, `${divided.toFixed(2)} ms for 1,200`);

const within = (r: Row, limit: number): boolean => (r.unit.endsWith("/s") ? r.figure >= limit : r.figure <= limit);
const show = (value: number, unit: Row["unit"]): string =>
  unit === "x" ? `${value.toFixed(2)}x` : `${value.toFixed(0)} ${unit}`;
process.stdout.write(`\nNode ${process.versions.node}, medians of pairs\n\n`);
process.stdout.write(`| ${"work".padEnd(58)} | figure    | bound    | aim      |          |\n`);
process.stdout.write(`|${"-".repeat(60)}|-----------|----------|----------|----------|\n`);
for (const r of rows) {
  const verdict = within(r, r.aim) ? "aim" : within(r, r.bound) ? "bound" : "MISSED";
  const cells = [
    r.work.padEnd(58),
    show(r.figure, r.unit).padEnd(9),
    show(r.bound, r.unit).padEnd(8),
    show(r.aim, r.unit).padEnd(8),
    verdict.padEnd(8),
  ];
  process.stdout.write(`| ${cells.join(" | ")} | ${r.note}\n`);
}

// What needs a server that runs on, or a JVM and artifacts of Flink: each says what it measured, or what is not here.
let others = 0;
for (const name of quick ? [] : ["editor", "memory-tool", "operator"]) {
  if (!isWanted(name)) continue;
  process.stdout.write(`\n${name}\n`);
  const { status } = spawnSync(node, ["--import", "tsx", join(root, "tools/bench", `${name}.ts`)], {
    stdio: "inherit",
  });
  if (status === 1) others++;
}
if (process.argv.includes("--report-only")) process.exit(0);
process.exitCode = others === 0 && rows.every((r) => within(r, r.bound)) ? 0 : 1;
