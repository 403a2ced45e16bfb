// Migrates configurations and lets real Flink load both, the old one on its line and the new one on the other: what every option
// reads must be equal, or the report of the migration must list it. Ends with 1 on any difference that it does not list.
//   tsx tools/compare-migrate.ts --files 2000 --seed 1
//   tsx tools/compare-migrate.ts --files 0 --from 1.18 --to 2.0 FILE...
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { flinkCatalogue } from "../packages/schema/src/catalogue/flink-catalogue.js";
import type { MigratedFormat } from "../packages/schema/src/migrate/migrate.js";
import { configurationText } from "../packages/schema/src/testing/arbitraries/migration.js";
import { chance, pick, type Random, seededRandom } from "../packages/schema/src/testing/arbitraries/random.js";
import { FLINK_LINES, type FlinkLine, isFlinkLine } from "../packages/schema/src/text/flink-line.js";
import { judgeMigrations, type MigrationCase, type Verdict } from "./compare/migration-judge.js";
import { openOracle } from "./oracle/client.js";

const FIXTURES = fileURLToPath(new URL("../fixtures/", import.meta.url));
const BATCH = 1000;
const MOST_SHOWN = 10;
/** What public files are taken to be for: they do not all say so. */
const PUBLIC_LINES: readonly FlinkLine[] = ["1.16", "1.20", "2.2"];
/** The lines that random files come from and go to, so that real Flink has few releases to load. */
const DEFAULT_LINES = "1.10,1.13,1.16,1.18,1.19,1.20,2.0,2.3";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: "string", default: "2000" },
    lines: { type: "string", default: DEFAULT_LINES },
    from: { type: "string" },
    to: { type: "string" },
    fixtures: { type: "boolean", default: false },
    seed: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});

const lines = options.lines === "all" ? FLINK_LINES : options.lines.split(",").filter(isFlinkLine);
const seed = options.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(options.seed);
const oracle = openOracle({ lines: FLINK_LINES });
if ("unavailable" in oracle) end(2, `Real Flink cannot be asked: ${oracle.unavailable}`);

process.stdout.write(`seed ${seed}\n`);
const started = Date.now();
const total = { files: 0, refused: 0, equal: 0, listed: 0, mistakes: 0 };
let shown = 0;
for (const batch of batches(allCases())) {
  const verdicts = await judgeMigrations(batch, oracle);
  for (const [index, verdict] of verdicts.entries()) count(verdict, batch[index] as MigrationCase);
}
await oracle.close();
const seconds = ((Date.now() - started) / 1000).toFixed(1);
const { files, refused, equal, listed, mistakes } = total;
process.stdout.write(
  `${files} migrations (${refused} refused by Flink and us): ${equal} settings read alike, ${listed} listed as read otherwise, ${mistakes} differences not listed, ${seconds} s\n`,
);
if (mistakes > 0) process.stdout.write(`Again with: --seed ${seed}\n`);
process.exitCode = mistakes === 0 ? 0 : 1;

function count({ name, refused, mistakes, equal, listed }: Verdict, one: MigrationCase): void {
  total.files++;
  if (refused) total.refused++;
  total.equal += equal;
  total.listed += listed;
  total.mistakes += mistakes.length;
  const route = `${name}, ${one.oldFormat} of ${one.from} to ${one.format} of ${one.to}`;
  if (options.verbose)
    process.stdout.write(`${route}: ${equal} alike, ${listed} listed, ${mistakes.length} not listed\n`);
  if (mistakes.length === 0 || shown++ >= MOST_SHOWN) return;
  process.stdout.write(`\nDIFFERENCE ${route}\n  ${mistakes.join("\n  ")}\n  ${JSON.stringify(one.text)}\n`);
}

function* allCases(): Generator<MigrationCase> {
  const { from, to } = options;
  for (const path of positionals) {
    if (from === undefined || to === undefined || !isFlinkLine(from) || !isFlinkLine(to))
      end(2, "FILE needs --from and --to.");
    else yield* routesOf(basename(path), readFileSync(path, "utf8"), formatOf(path), from, [to]);
  }
  if (options.fixtures) {
    for (const line of FLINK_LINES) {
      for (const name of ["flink-conf.yaml", "config.yaml"]) {
        const path = join(FIXTURES, "shipped", line, "conf", name);
        if (existsSync(path))
          yield* routesOf(`shipped ${line}`, readFileSync(path, "utf8"), formatOf(name), line, FLINK_LINES);
      }
    }
    for (const folder of readdirSync(join(FIXTURES, "public"))) {
      for (const name of ["flink-conf.yaml", "config.yaml"]) {
        const path = join(FIXTURES, "public", folder, name);
        if (!existsSync(path)) continue;
        const text = readFileSync(path, "utf8");
        for (const line of PUBLIC_LINES)
          if (reads(line, formatOf(name))) yield* routesOf(folder, text, formatOf(name), line, lines);
      }
    }
  }
  const random = seededRandom(seed);
  for (let index = 0; index < Number(options.files); index++) yield randomCase(random, index);
}

/** To every line, in both notations where it reads both. */
function* routesOf(
  name: string,
  text: string,
  oldFormat: MigratedFormat,
  from: FlinkLine,
  targets: readonly FlinkLine[],
): Generator<MigrationCase> {
  for (const to of targets) {
    for (const format of ["flink-conf", "config-yaml"] as const) {
      if (!reads(to, format) || (oldFormat === "config-yaml" && format === "flink-conf")) continue;
      yield { name, text, from, to, oldFormat, format, containers: false };
    }
  }
}

function randomCase(random: Random, index: number): MigrationCase {
  const oldFormat: MigratedFormat = chance(random, 0.25) ? "config-yaml" : "flink-conf";
  const format: MigratedFormat = oldFormat === "config-yaml" || chance(random, 0.75) ? "config-yaml" : "flink-conf";
  const from = pick(
    random,
    lines.filter((line) => reads(line, oldFormat)),
  );
  const to = pick(
    random,
    lines.filter((line) => reads(line, format)),
  );
  const text = configurationText(random, from, oldFormat === "config-yaml", flinkCatalogue()).replace(
    /\p{Surrogate}/gu,
    "\uFFFD",
  );
  return { name: `random ${index}`, text, from, to, oldFormat, format, containers: index % 2 === 0 };
}

function formatOf(path: string): MigratedFormat {
  return basename(path).includes("config.yaml") ? "config-yaml" : "flink-conf";
}

function reads(line: FlinkLine, format: MigratedFormat): boolean {
  const index = FLINK_LINES.indexOf(line);
  return format === "flink-conf" ? index <= FLINK_LINES.indexOf("1.20") : index >= FLINK_LINES.indexOf("1.19");
}

function* batches(all: Iterable<MigrationCase>): Generator<MigrationCase[]> {
  let batch: MigrationCase[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function end(code: number, sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
