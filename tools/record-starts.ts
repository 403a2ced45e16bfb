/**
 * Starts processes of real Flink with the configurations of fixtures/oracle/start and compares what they do with what is
 * recorded; Flink is right.
 *
 * `npx tsx tools/record-starts.ts [--line LINE]... [--role ROLE]... [--topic TOPIC]... [--sample N [--seed N]] [--minutes N] [--write]`
 *
 * Ends with 1 when something differs. `--write` records the answers instead, `--sample` asks some cases only, `--minutes` stops
 * asking after that time. Roles that are not played live are left as they are recorded.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./generate/generated-file.js";
import { type Oracle, type OracleUnavailable, openOracle } from "./oracle/client.js";
import { resolve } from "./oracle/resolve.js";
import { LIVE_ROLES } from "./oracle/start-artifacts.js";

/** What a process did. */
interface StartAnswer {
  readonly verdict: string;
  readonly error?: string;
  readonly message?: string | null;
  readonly where?: string;
}

interface StartCase {
  readonly id: string;
  readonly topic: string;
  /** Why it is not asked again. */
  readonly only?: string;
  readonly role: string;
  readonly config: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly answers: Record<string, StartAnswer>;
}

interface Asked {
  readonly start: StartCase;
  readonly flink: string;
}

const FOLDER = join(ROOT, "fixtures/oracle/start");
/** Lists about cases, and cases that depend on more than a configuration. */
const LISTS = ["pending.json", "unseen.json", "conversions.json"];

function readCases(): ReadonlyMap<string, { readonly source: string; readonly cases: readonly StartCase[] }> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json") && !LISTS.includes(name));
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), "utf8"))]));
}

/** The same numbers for the same seed: mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sampleOf(all: readonly Asked[], size: number, seed: number): readonly Asked[] {
  const random = randomOf(seed);
  const drawn = all.map((asked) => ({ asked, at: random() })).sort((left, right) => left.at - right.at);
  return drawn.slice(0, size).map(({ asked }) => asked);
}

/** What changes from one run to the next is taken out of a message; what the configuration says stays. */
function normalised(message: string, { config }: StartCase): string {
  const told = JSON.stringify(config);
  return message
    .replaceAll(/application_\d+_\d+/g, "application_<id>")
    .replaceAll(/\b(jm_|tm_|KeyedProcessOperator_|StreamGroupedReduceOperator_)[0-9a-f]+/g, "$1<id>")
    .replaceAll(/[0-9a-f]{32}/g, "<id>")
    .replaceAll(/(port range:? |:)([1-9]\d{4})\b/g, (text, before, port) =>
      told.includes(port) ? text : `${before}<port>`,
    )
    .replaceAll(/localhost[:/]127\.0\.0\.1/g, "localhost");
}

function sameMessage(recorded: string | null | undefined, live: string | null | undefined): boolean {
  if (recorded === undefined || recorded === live) return true;
  if (recorded === null || live === null || live === undefined) return false;
  // Some were recorded up to their first line end.
  if (live.startsWith(`${recorded}\n`)) return true;
  const [shorter, longer] = recorded.length < live.length ? [recorded, live] : [live, recorded];
  return shorter.endsWith("…") && longer.startsWith(shorter.slice(0, -1));
}

function differs(recorded: StartAnswer, live: StartAnswer): boolean {
  return (
    recorded.verdict !== live.verdict || recorded.error !== live.error || !sameMessage(recorded.message, live.message)
  );
}

/** The judge with the jars of everything that will be asked. */
function open(asked: readonly Asked[]): Oracle | OracleUnavailable {
  const linesOf = (yarn: boolean) => [
    ...new Set(asked.filter(({ start }) => (start.role === "yarn") === yarn).map(({ flink }) => flink)),
  ];
  try {
    resolve(linesOf(true), "yarn");
  } catch (reason) {
    return { unavailable: reason instanceof Error ? reason.message : String(reason) };
  }
  return openOracle({ lines: linesOf(false), tier: "start" });
}

async function liveAnswer(oracle: Oracle, { start, flink }: Asked): Promise<StartAnswer | string> {
  const { role, config, without = [], files = {} } = start;
  const [answer] = await oracle.ask([{ flink, ask: "start", role, config, without, files }]);
  if (answer?.value === undefined) return `${answer?.error?.join(" < ") ?? "nothing"}: ${answer?.message ?? ""}`;
  const { verdict, error, message, where } = answer.value as StartAnswer;
  const told = typeof message === "string" ? normalised(message, start) : message;
  return {
    verdict,
    ...(error === undefined ? {} : { error }),
    ...(told === undefined ? {} : { message: told }),
    ...(where === undefined ? {} : { where }),
  };
}

const line = ({ verdict, error, message }: StartAnswer) =>
  error === undefined ? verdict : `${verdict} ${error}: ${message ?? ""}`;

/** Writes answers into the files as they stand now: others may have added to them while processes were started. */
function write(answers: ReadonlyMap<string, StartAnswer>): void {
  for (const [name, { source, cases }] of readCases()) {
    const lines = cases.map((start) => {
      for (const flink of Object.keys(start.answers)) {
        const live = answers.get(`${start.id}@${flink}`);
        if (live !== undefined) start.answers[flink] = live;
      }
      return `    ${JSON.stringify(start)}`;
    });
    const text = `{\n  "source": ${JSON.stringify(source)},\n  "cases": [\n${lines.join(",\n")}\n  ]\n}\n`;
    writeFileSync(join(FOLDER, name), text);
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      line: { type: "string", multiple: true },
      role: { type: "string", multiple: true },
      topic: { type: "string", multiple: true },
      sample: { type: "string" },
      seed: { type: "string" },
      minutes: { type: "string" },
      write: { type: "boolean", default: false },
    },
  });
  const files = readCases();
  const wanted = [...files.values()]
    .flatMap(({ cases }) => cases.flatMap((start) => Object.keys(start.answers).map((flink) => ({ start, flink }))))
    .filter(({ start }) => start.only === undefined && LIVE_ROLES.includes(start.role))
    .filter(({ start, flink }) => {
      const fits = (list: readonly string[] | undefined, name: string) => list === undefined || list.includes(name);
      return fits(values.line, flink) && fits(values.role, start.role) && fits(values.topic, start.topic);
    });
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  const chosen = values.sample === undefined ? wanted : sampleOf(wanted, Number(values.sample), seed);
  if (values.sample !== undefined) process.stdout.write(`${chosen.length} starts drawn with seed ${seed}.\n`);
  // A JVM holds one release, with a Hadoop or without, so they take turns.
  const world = ({ start, flink }: Asked) => `${flink} ${start.role === "yarn"}`;
  const asked = [...chosen].sort((left, right) => world(left).localeCompare(world(right)));
  const oracle = open(asked);
  if ("unavailable" in oracle) {
    process.stderr.write(`${oracle.unavailable}\n`);
    return 2;
  }
  const end = values.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.minutes) * 60_000;
  const answers = new Map<string, StartAnswer>();
  let done = 0;
  let different = 0;
  for (const each of asked) {
    if (Date.now() > end) break;
    const live = await liveAnswer(oracle, each);
    done += 1;
    const recorded = each.start.answers[each.flink];
    if (typeof live === "string") {
      different += 1;
      process.stdout.write(`${each.start.id}@${each.flink} was not answered: ${live}\n`);
    } else if (recorded === undefined || differs(recorded, live)) {
      different += 1;
      const before = recorded === undefined ? "nothing" : line(recorded);
      process.stdout.write(`${each.start.id}@${each.flink}\n  recorded: ${before}\n  live:     ${line(live)}\n`);
    }
    if (typeof live !== "string") answers.set(`${each.start.id}@${each.flink}`, live);
  }
  await oracle.close();
  process.stdout.write(`${done} of ${asked.length} starts asked, ${different} differ.\n`);
  if (!values.write) return different === 0 ? 0 : 1;
  write(answers);
  return 0;
}

process.exitCode = await main();
