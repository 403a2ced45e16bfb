/**
 * Writes every option of every line, as the live objects have it, to fixtures/oracle/catalogue/<line>.json.
 *
 * `npx tsx tools/oracle/dump.ts [--line LINE]... [--check]`; `--check` writes nothing and fails where a file would change.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Oracle, openOracle } from "./client.js";
import type { Dump, DumpedOption } from "./dump-shape.js";
import { inferredOptions } from "./inferred.js";
import { LINES, OPERATOR, releaseOf, SUBJECTS } from "./releases.js";

const FOLDER = fileURLToPath(new URL("../../fixtures/oracle/catalogue/", import.meta.url));

/** The dump of a line as it is written. */
export function readDump(line: string): Dump {
  return JSON.parse(readFileSync(join(FOLDER, `${line}.json`), "utf8")) as Dump;
}

/** Asks a line for everything; throws where an option could not be read, for then a jar is missing. */
async function ask(oracle: Oracle, line: string): Promise<Dump> {
  const [answer] = await oracle.ask([{ flink: line, ask: "catalogue" }]);
  const value = answer?.value as (Dump & { readonly failures: readonly string[] }) | undefined;
  if (value === undefined) throw new Error(`No catalogue of ${line}: ${JSON.stringify(answer)}`);
  if (value.failures.length > 0)
    throw new Error(`Options of ${line} that cannot be read:\n${value.failures.join("\n")}`);
  const options = value.options.map(({ version, ...option }): DumpedOption => {
    return version === value.release || version === undefined
      ? (option as DumpedOption)
      : ({ ...option, version } as DumpedOption);
  });
  return { release: releaseOf(line), options };
}

function textOf({ release, options }: Dump): string {
  const lines = options.map((option) => JSON.stringify(option));
  return `{"release":${JSON.stringify(release)},"options":[\n${lines.join(",\n")}\n]}\n`;
}

/** Puts the options that no jar of a line could be asked for in their places. */
function withInferred(line: string, dumps: ReadonlyMap<string, Dump>): Dump {
  const dump = dumps.get(line);
  if (dump === undefined) throw new Error(`No dump of ${line}.`);
  const options = [...dump.options, ...inferredOptions(line, dumps)];
  // Java's order of texts, which is that of UTF-16 code units.
  options.sort((a, b) => compare(a.key, b.key) || compare(a.kind, b.kind));
  return { ...dump, options };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { line: { type: "string", multiple: true }, check: { type: "boolean" } } });
  const wanted = values.line ?? SUBJECTS;
  // A line may owe options to its neighbours, so all release lines are asked, whatever is to be written.
  const dumps = await askAll(wanted.includes(OPERATOR.name) ? SUBJECTS : LINES);
  mkdirSync(FOLDER, { recursive: true });
  for (const line of wanted) {
    const file = join(FOLDER, `${line}.json`);
    const text = textOf(withInferred(line, dumps));
    if (values.check === true) check(line, readFileSync(file, "utf8"), text);
    else writeFileSync(file, text);
  }
  process.stderr.write(`${values.check === true ? "Checked" : "Wrote"} ${wanted.join(", ")}.\n`);
}

/** Throws with the first line of the file that is not what the live objects say. */
function check(line: string, written: string, now: string): void {
  if (written === now) return;
  const lines = written.split("\n");
  const first = now.split("\n").findIndex((text, index) => text !== lines[index]);
  throw new Error(`The dump of ${line} is stale.\n  written: ${lines[first]}\n  Flink:   ${now.split("\n")[first]}`);
}

async function askAll(lines: readonly string[]): Promise<ReadonlyMap<string, Dump>> {
  const oracle = openOracle({ lines, tier: "catalogue", timeLimit: 300_000 });
  if ("unavailable" in oracle) throw new Error(oracle.unavailable);
  const dumps = new Map<string, Dump>();
  try {
    for (const line of lines) dumps.set(line, await ask(oracle, line));
  } finally {
    await oracle.close();
  }
  return dumps;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
