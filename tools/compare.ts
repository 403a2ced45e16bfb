// Puts generated questions to real Flink and to our engine and ends with 1 on any difference, shrunk to a small case.
//   tsx tools/compare.ts --lines 1.10,1.16,1.20,2.0,2.3 --files 2000 --conversions 5000 --memory 3000 --seed 1
import { parseArgs } from "node:util";
import { answerLine } from "../packages/schema/src/ask/index.js";
import { memoryQuestion } from "../packages/schema/src/testing/arbitraries/memory.js";
import {
  convertQuestion,
  type GeneratedQuestion,
  type LineNotations,
  loadQuestion,
  lookupQuestion,
  sensitiveQuestion,
} from "../packages/schema/src/testing/arbitraries/questions.js";
import { seededRandom } from "../packages/schema/src/testing/arbitraries/random.js";
import { FLINK_LINES, isFlinkLine } from "../packages/schema/src/text/flink-line.js";
import { differ } from "./compare/differ.js";
import { shrunk } from "./compare/shrink.js";
import { wrongWaysOut } from "./compare/ways-out.js";
import { type Oracle, openOracle } from "./oracle/client.js";
import { resolve } from "./oracle/resolve.js";

const DEFAULT_LINES = "1.10,1.16,1.18,1.20,2.3";
/** Questions that are under way at once; more would only lie in memory. */
const BATCH = 5000;
/** Different cases that are shown, and differences that are shrunk to find them; the rest is counted. */
const MOST_SHOWN = 10;
const MOST_SHRUNK = 30;
/** Of so many refusals about memory one way out is gone. */
const WAYS_OUT_ONE_IN = 12;

const { values: options } = parseArgs({
  options: {
    lines: { type: "string", default: DEFAULT_LINES },
    files: { type: "string", default: "2000" },
    conversions: { type: "string", default: "5000" },
    memory: { type: "string", default: "3000" },
    seed: { type: "string" },
  },
});

const lines = options.lines === "all" ? [...FLINK_LINES] : options.lines.split(",");
const unknown = lines.find((line) => !isFlinkLine(line));
if (unknown !== undefined) end(2, `There is no release line "${unknown}".`);
const files = countOf("files", options.files);
const conversions = countOf("conversions", options.conversions);
const memory = countOf("memory", options.memory);
const seed = options.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : countOf("seed", options.seed);

if (memory > 0) fetchRuntimes();
const oracle = openOracle({ lines });
if ("unavailable" in oracle) end(2, `Real Flink cannot be asked: ${oracle.unavailable}`);

process.stdout.write(`seed ${seed}, lines ${lines.join(" ")}\n`);
const started = Date.now();
const counts = new Map<string, number>();
const shown = new Set<string>();
let differences = 0;
for (const batch of batches(questions())) differences += await compare(batch, oracle);
await oracle.close();

const summary = [...counts].map(([ask, count]) => `${count} ${ask}`).join(", ");
const seconds = ((Date.now() - started) / 1000).toFixed(1);
process.stdout.write(`${summary}: ${differences} differences, ${seconds} s\n`);
if (differences > 0) process.stdout.write(`Again with: --seed ${seed}\n`);
process.exitCode = differences === 0 ? 0 : 1;

/** Everything that is asked, drawn from one stream of random numbers. */
function* questions(): Generator<GeneratedQuestion> {
  const random = seededRandom(seed);
  const notations = lines.map(notationsOf);
  const lineAt = (index: number): LineNotations => notations[index % notations.length] as LineNotations;
  for (let i = 0; i < files; i++) yield loadQuestion(random, lineAt(i));
  for (let i = 0; i < conversions; i++) yield convertQuestion(random, lineAt(i));
  for (let i = 0; i < conversions / 4; i++) yield lookupQuestion(random, lineAt(i).line);
  for (let i = 0; i < conversions / 20; i++) yield sensitiveQuestion(random, lineAt(i).line);
  for (let i = 0; i < memory; i++) yield memoryQuestion(random, lineAt(i).line);
}

/** Memory is divided by flink-runtime, which other questions do without. */
function fetchRuntimes(): void {
  try {
    resolve(lines, "memory");
  } catch (reason) {
    end(2, `Real Flink cannot be asked about memory: ${reason instanceof Error ? reason.message : String(reason)}`);
  }
}

function notationsOf(line: string): LineNotations {
  const index = (FLINK_LINES as readonly string[]).indexOf(line);
  return { line, legacy: index <= FLINK_LINES.indexOf("1.20"), standard: index >= FLINK_LINES.indexOf("1.19") };
}

function* batches(all: Iterable<GeneratedQuestion>): Generator<GeneratedQuestion[]> {
  let batch: GeneratedQuestion[] = [];
  for (const question of all) {
    batch.push(question);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function compare(batch: readonly GeneratedQuestion[], judge: Oracle): Promise<number> {
  const theirs = await judge.ask(batch);
  let found = 0;
  for (const [index, question] of batch.entries()) {
    counts.set(question.ask, (counts.get(question.ask) ?? 0) + 1);
    if (!differ(theirs[index], answerOf(question))) continue;
    found++;
    if (shown.size < MOST_SHOWN && differences + found <= MOST_SHRUNK) await show(question, judge);
  }
  const refused = batch.filter(({ ask }, index) => ask === "memory" && theirs[index]?.error !== undefined);
  return (
    found +
    (await goWaysOut(
      refused.filter((_, index) => index % WAYS_OUT_ONE_IN === 0),
      judge,
    ))
  );
}

async function goWaysOut(refused: readonly GeneratedQuestion[], judge: Oracle): Promise<number> {
  if (refused.length === 0) return 0;
  counts.set("ways out", (counts.get("ways out") ?? 0) + refused.length);
  const wrong = await wrongWaysOut(refused, judge);
  for (const { question, answer } of wrong.slice(0, MOST_SHOWN)) {
    process.stdout.write(`\nNO WAY OUT ${JSON.stringify(question)}\n  Flink: ${JSON.stringify(answer)}\n`);
  }
  return wrong.length;
}

/** Through text, as from another process: what JSON cannot hold must not count. */
function answerOf(question: GeneratedQuestion): unknown {
  return JSON.parse(answerLine(JSON.stringify(question)));
}

async function show(question: GeneratedQuestion, judge: Oracle): Promise<void> {
  const small = await shrunk(question, async (candidates) => {
    const theirs = await judge.ask(candidates);
    return candidates.map((candidate, index) => differ(theirs[index], answerOf(candidate)));
  });
  const { flink: _line, ...asked } = small;
  if (shown.has(JSON.stringify(asked))) return;
  shown.add(JSON.stringify(asked));
  const [flink] = await judge.ask([small]);
  process.stdout.write(
    `\nDIFFERENCE ${JSON.stringify(small)}\n  Flink: ${JSON.stringify(flink)}\n  ours:  ${JSON.stringify(answerOf(small))}\n`,
  );
}

function countOf(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 0) end(2, `--${name} takes a whole number, not "${text}".`);
  return count;
}

function end(code: number, sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
