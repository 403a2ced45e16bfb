// `npx tsx tools/compare-operator.ts` prints the parity table of the operator: recorded questions by release, and how many of our
// answers differ. With `--live` the validator of a published release is asked as well, in the same words.
import { admit } from "../packages/schema/src/operator/api-server.js";
import { judgeResource, schemaErrors } from "../packages/schema/src/operator/judge.js";
import { OPERATOR_RELEASES } from "../packages/schema/src/operator/release.js";
import { type RecordedCase, recordedCases } from "../packages/schema/test/operator/recorded.js";
import { LIVE_OPERATOR, type OperatorQuestion, openOperator } from "./oracle/operator.js";

/** A class in a message of Java is told with its module; what could not be done with it is enough. */
const essence = (message: string | undefined): string | undefined =>
  message
    ?.replace(/ObjectNode \(com\.fasterxml.*$/s, "ObjectNode")
    .replace(/\[(logback-console\.xml), (log4j-console\.properties)\]/, "[$2, $1]");

function differs({ resource, options, expect }: RecordedCase): boolean {
  const judgement = judgeResource(resource, options);
  if (judgement.layer !== expect.layer) return true;
  if (expect.layer === "schema") return schemaErrors(judgement).join("\n") !== (expect.schemaErrors ?? []).join("\n");
  return essence(judgement.message) !== essence(expect.message);
}

function table(cases: readonly RecordedCase[]): number {
  let total = 0;
  process.stdout.write("operator  cases  accept  schema  validator  crash  differences\n");
  for (const release of OPERATOR_RELEASES) {
    const own = cases.filter((one) => one.release === release);
    if (own.length === 0) continue;
    const different = own.filter(differs);
    total += different.length;
    const counts = ["accept", "schema", "validator", "crash"].map(
      (layer) => own.filter(({ expect }) => expect.layer === layer).length,
    );
    const [accept = 0, schema = 0, validator = 0, crash = 0] = counts;
    const cells = [
      release.padEnd(8),
      pad(own.length, 6),
      pad(accept, 7),
      pad(schema, 7),
      pad(validator, 10),
      pad(crash, 6),
    ];
    process.stdout.write(`${cells.join(" ")} ${pad(different.length, 12)}\n`);
    for (const { id, title } of different) process.stdout.write(`  ${id}: ${title}\n`);
  }
  return total;
}

const pad = (value: number, width: number): string => String(value).padStart(width);

async function live(cases: readonly RecordedCase[]): Promise<number> {
  const judge = openOperator();
  if ("unavailable" in judge) {
    process.stdout.write(`No operator was asked: ${judge.unavailable}\n`);
    return 0;
  }
  // The API server is not there: what its schema refuses or prunes never reaches a validator.
  const asked = cases.filter(
    ({ release, expect, resource, options }) =>
      release === "1.7" &&
      expect.layer !== "schema" &&
      resource["kind"] !== "FlinkStateSnapshot" &&
      options.isRunning !== true &&
      expect.unknownFields === undefined,
  );
  const answers = await judge.ask(asked.map(questionOf));
  const different = asked.filter(({ resource, options }, index) => {
    const { layer, message } = judgeResource(resource, options);
    const { value } = answers[index] ?? {};
    return value?.layer !== layer || (layer === "validator" && essence(value.message) !== essence(message));
  });
  process.stdout.write(
    `Operator ${LIVE_OPERATOR}, asked live: ${asked.length} cases, ${different.length} differences\n`,
  );
  for (const { id, title } of different) process.stdout.write(`  ${id}: ${title}\n`);
  return different.length;
}

/** Nulls are gone before a validator sees a resource. */
function questionOf({ resource, release, options }: RecordedCase): OperatorQuestion {
  const { previous, cluster, operatorConfig } = options;
  return {
    resource: admit(resource, release).resource,
    ...(previous === undefined ? {} : { previous }),
    ...(cluster === undefined ? {} : { cluster }),
    operatorConfig: Object.fromEntries(operatorConfig ?? []),
  };
}

const cases = recordedCases();
const recorded = table(cases);
const asked = process.argv.includes("--live") ? await live(cases) : 0;
process.exitCode = recorded + asked === 0 ? 0 : 1;
