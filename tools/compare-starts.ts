/**
 * Puts two recorded configurations with which Flink starts into one, for all pairs, and asks real Flink about those of which our
 * rules say that it refuses them: an error that claims a refusal where Flink starts is one of ours.
 *
 * `npx tsx tools/compare-starts.ts [--line LINE]... [--role ROLE]... [--sample N] [--seed N] [--minutes N]`
 *
 * Ends with 1 when a refusal is claimed that does not come.
 */
import { parseArgs } from "node:util";
import { answerQuestion } from "../packages/schema/src/ask/index.js";
import {
  type Asked,
  inTurns,
  openStarts,
  readCases,
  type StartAnswer,
  type StartCase,
  sampleOf,
} from "./oracle/recorded-starts.js";
import { LIVE_ROLES } from "./oracle/start-artifacts.js";

/** The newest lines of the recording: on them most cases are there. */
const LINES = ["1.20", "2.2"];

/** Configurations that say nothing against one another: one role and line, no key twice, no file of their own. */
function together(first: StartCase, second: StartCase): StartCase | undefined {
  if (first.role !== second.role || first.topic === second.topic) return undefined;
  if (first.files !== undefined || second.files !== undefined) return undefined;
  const shared = Object.keys(first.config).filter(
    (key) => (second.config[key] ?? first.config[key]) !== first.config[key],
  );
  if (shared.length > 0) return undefined;
  const without = [...(first.without ?? []), ...(second.without ?? [])];
  return {
    id: `${first.id} with ${second.id}`,
    topic: first.topic,
    role: first.role,
    config: { ...first.config, ...second.config },
    ...(without.length === 0 ? {} : { without }),
    answers: {},
  };
}

/** The rules that claim a refusal. */
function claims({ start, flink }: Asked): readonly string[] {
  const { role, config, without = [] } = start;
  const texts = Object.fromEntries(
    Object.entries(config).map(([key, text]) => [key, text.replaceAll("@TMP@", "/data/case")]),
  );
  const { value } = answerQuestion({ ask: "start", flink, role, config: texts, without });
  const findings = value instanceof Map ? (value.get("findings") as readonly ReadonlyMap<string, unknown>[]) : [];
  return findings.flatMap((finding) =>
    finding.get("severity") === "error" && finding.get("proof") === "refusal" ? [String(finding.get("rule"))] : [],
  );
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      line: { type: "string", multiple: true },
      role: { type: "string", multiple: true },
      sample: { type: "string", default: "40" },
      seed: { type: "string" },
      minutes: { type: "string" },
    },
  });
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  const roles = values.role ?? LIVE_ROLES;
  const cases = [...readCases().values()].flatMap(({ cases }) => cases).filter(({ role }) => roles.includes(role));
  let pairs = 0;
  const refused = (values.line ?? LINES).flatMap((flink) => {
    const starting = cases.filter(({ answers, only }) => only === undefined && answers[flink]?.verdict === "starts");
    return starting.flatMap((first, index) =>
      starting.slice(index + 1).flatMap((second) => {
        const start = together(first, second);
        if (start === undefined) return [];
        pairs += 1;
        const claimed = claims({ start, flink });
        return claimed.length === 0 ? [] : [{ start, flink }];
      }),
    );
  });
  const asked = inTurns(sampleOf(refused, Number(values.sample), seed));
  process.stdout.write(
    `${pairs} pairs, ${refused.length} of them said to be refused; ${asked.length} asked, drawn with seed ${seed}.\n`,
  );
  const oracle = openStarts(asked);
  if ("unavailable" in oracle) {
    process.stderr.write(`${oracle.unavailable}\n`);
    return 2;
  }
  const end = values.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.minutes) * 60_000;
  let done = 0;
  let wrong = 0;
  for (const each of asked) {
    if (Date.now() > end) break;
    const { role, config, without = [] } = each.start;
    const [answer] = await oracle.ask([{ flink: each.flink, ask: "start", role, config, without }]);
    if (answer?.value === undefined) continue;
    done += 1;
    const live = answer.value as StartAnswer;
    if (live.verdict === "refuses") continue;
    wrong += 1;
    process.stdout.write(`${each.start.id} (${each.flink}) ${live.verdict}, and we say: ${claims(each).join(", ")}\n`);
  }
  await oracle.close();
  process.stdout.write(`${done} pairs asked, ${wrong} refusals claimed that do not come.\n`);
  return wrong === 0 ? 0 : 1;
}

process.exitCode = await main();
