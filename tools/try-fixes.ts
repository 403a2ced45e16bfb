// Repairs made-up files and ends with 1 when a repair is not final, brings something new, or a rule throws.
//   tsx tools/try-fixes.ts --files 100000 --seed 1
import { parseArgs } from "node:util";
import { flinkCatalogue } from "../packages/schema/src/catalogue/flink-catalogue.js";
import { readYaml } from "../packages/schema/src/formats/config-yaml/read-yaml.js";
import { createLinter, type Linter } from "../packages/schema/src/linter/linter.js";
import { parseDocument } from "../packages/schema/src/linter/standard-linter.js";
import { entryFaults } from "../packages/schema/src/rules/entry-faults.js";
import { QUICK_LOOK } from "../packages/schema/src/rules/faults/quick-look.js";
import { RULES_BY_AREA } from "../packages/schema/src/rules/index.generated.js";
import { WAKE_TABLE } from "../packages/schema/src/rules/wake.generated.js";
import { seededRandom } from "../packages/schema/src/testing/arbitraries/random.js";
import type { SourceText } from "../packages/schema/src/text/source-text.js";
import { judged } from "./fixes/judge.js";
import { fileMaker } from "./fixes/made-up.js";
import { allSeeds, type Seed } from "./fixes/seeds.js";

const { values: options } = parseArgs({
  options: {
    files: { type: "string", default: "5000" },
    seed: { type: "string" },
    /** Only this file of the seed, shown in full. */
    only: { type: "string" },
  },
});
const files = Number(options.files);
const seed = options.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(options.seed);
/** What a linter remembers of earlier files must not count, so both get a fresh one now and then, the one more often. */
const FRESH_REPAIRER = 2000;
const FRESH_WITNESS = 777;
const MOST_SHOWN = 40;

const newLinter = (): Linter =>
  createLinter({
    catalogue: flinkCatalogue(),
    registry: { wake: WAKE_TABLE, loadArea: (area) => RULES_BY_AREA[area] ?? [] },
    parse: parseDocument,
    quickLook: QUICK_LOOK,
    entryFaults: (bound, context) => entryFaults(bound, context, readYaml),
  });

const make = fileMaker(allSeeds());
let repairer = newLinter();
let witness = newLinter();
let repairs = 0;
let changed = 0;
let slowest = { index: 0, ms: 0 };
const wrong = new Map<string, number>();
const started = Date.now();

const only = options.only === undefined ? undefined : Number(options.only);
const [first, last] = only === undefined ? [0, files] : [only, only + 1];
for (let index = first; index < last; index++) {
  if (index % FRESH_REPAIRER === 0) repairer = newLinter();
  if (index % FRESH_WITNESS === 0) witness = newLinter();
  const random = seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const file = make(random);
  const unsafe = random() < 0.4;
  const began = performance.now();
  const verdict = judged(file, unsafe, repairer, witness);
  const ms = performance.now() - began;
  if (ms > slowest.ms) slowest = { index, ms };
  repairs += verdict.repairs;
  if (verdict.changed) changed++;
  for (const sentence of verdict.wrong) {
    const [law = ""] = sentence.split("\n");
    const count = (wrong.get(law) ?? 0) + 1;
    wrong.set(law, count);
    if (count > 1 || wrong.size > MOST_SHOWN) continue;
    process.stdout.write(`\n${sentence}\n  Again with: --seed ${seed} --only ${index}${unsafe ? " (unsafe)" : ""}\n`);
  }
  if (only !== undefined) show(file, unsafe);
}

const seconds = (Date.now() - started) / 1000;
for (const [law, count] of [...wrong].sort((left, right) => right[1] - left[1])) {
  process.stdout.write(`${count} times: ${law}\n`);
}
process.stdout.write(
  `seed ${seed}: ${last - first} files, ${changed} of them repaired by ${repairs} repairs, ${wrong.size} kinds of trouble, ` +
    `slowest ${slowest.ms.toFixed(0)} ms (${slowest.index}), ${seconds.toFixed(1)} s\n`,
);
process.exitCode = wrong.size === 0 ? 0 : 1;

/** Everything about one file, for whoever mends what went wrong with it. */
function show({ file, settings }: Seed, unsafe: boolean): void {
  const outcome = repairer.fix(file, settings, { unsafe });
  const findings = (text: SourceText) =>
    (witness.lint([{ ...file, source: text }], settings)[0]?.diagnostics ?? [])
      .map(({ severity, rule, message }) => `  ${severity} ${rule}: ${message}`)
      .join("\n");
  const repairsMade = outcome?.applied.map(({ rule, title }) => `  ${rule}: ${title}`).join("\n");
  process.stdout.write(`${file.path} ${JSON.stringify(settings)}${unsafe ? " unsafe" : ""}\n`);
  process.stdout.write(`${JSON.stringify(file.source.text)}\n${findings(file.source)}\n${repairsMade}\n`);
  if (outcome !== undefined)
    process.stdout.write(`${JSON.stringify(outcome.source.text)}\n${findings(outcome.source)}\n`);
}
