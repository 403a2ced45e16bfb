// `npx tsx tools/record-rule-cases.ts` asks real Flink the questions of fixtures/oracle/rules/*.json and writes its answers down;
// with `--check` it only compares. Answers to `start` questions come from whole Flink processes, those to `operator` questions from
// operator releases, and are left as they are.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./generate/generated-file.js";
import { type OracleQuestion, openOracle } from "./oracle/client.js";

interface RecordedCase {
  readonly id: string;
  readonly flink: string;
  readonly question: Readonly<Record<string, unknown>> & { readonly ask: string };
  answer?: unknown;
  readonly lost?: readonly string[];
}

interface CaseFile {
  readonly source: string;
  readonly cases: readonly RecordedCase[];
}

const FOLDER = join(ROOT, "fixtures/oracle/rules");

async function main(args: readonly string[]): Promise<number> {
  const check = args.includes("--check");
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  const files = names.map((name) => ({
    name,
    content: JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as CaseFile,
  }));
  const asked = files.flatMap(({ content }) =>
    content.cases.filter(({ question }) => question.ask !== "start" && question.ask !== "operator"),
  );
  const oracle = openOracle({ lines: [...new Set(asked.map(({ flink }) => flink))] });
  if ("unavailable" in oracle) {
    process.stderr.write(`${oracle.unavailable}\n`);
    return 2;
  }
  const answers = await oracle.ask(asked.map(({ flink, question }): OracleQuestion => ({ ...question, flink })));
  await oracle.close();
  const changed: string[] = [];
  asked.forEach((recorded, index) => {
    const answer = answers[index];
    if (JSON.stringify(recorded.answer) === JSON.stringify(answer)) return;
    changed.push(`${recorded.id} (${recorded.flink}): ${JSON.stringify(answer)}`);
    recorded.answer = answer;
  });
  for (const line of changed) process.stdout.write(`${line}\n`);
  if (check) return changed.length === 0 ? 0 : 1;
  for (const { name, content } of files)
    writeFileSync(join(FOLDER, name), `${JSON.stringify(content, undefined, 2)}\n`);
  process.stdout.write(`${asked.length} cases asked, ${changed.length} answers written.\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
