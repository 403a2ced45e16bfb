/**
 * Starts processes of real Flink with the configurations of fixtures/oracle/start and compares what they do with what is
 * recorded; Flink is right.
 *
 * `npx tsx tools/record-starts.ts [--line LINE]... [--role ROLE]... [--topic TOPIC]... [--sample N [--seed N]] [--minutes N] [--write]`
 *
 * Ends with 1 when something differs. `--write` records the answers instead, `--sample` asks some cases only, `--minutes` stops
 * asking after that time. Roles that are not played live are left as they are recorded.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Oracle } from "./oracle/client.js";
import {
  type Asked,
  FOLDER,
  inTurns,
  openStarts,
  readCases,
  type StartAnswer,
  type StartCase,
  sampleOf,
} from "./oracle/recorded-starts.js";
import { LIVE_ROLES } from "./oracle/start-artifacts.js";

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
  const asked = inTurns(chosen);
  const oracle = openStarts(asked);
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
    const recorded = each.start.answers[each.flink];
    let live = await liveAnswer(oracle, each);
    // A busy machine now and then ends a process before it has said anything: what differs is asked once more.
    if (typeof live === "string" || recorded === undefined || differs(recorded, live)) {
      live = await liveAnswer(oracle, each);
    }
    done += 1;
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
