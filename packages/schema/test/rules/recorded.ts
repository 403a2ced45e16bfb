import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { answerLine } from "../../src/ask/index.js";
import type { Severity } from "../../src/rules/rule.js";
import {
  casesOfStart,
  type OracleCase,
  type OracleCaseFile,
  type OracleQuestion,
  type StartCaseFile,
} from "../../src/testing/index.js";

const FOLDER = fileURLToPath(new URL("../../../../fixtures/oracle/", import.meta.url));

/** Lists about the cases. */
const NO_CASES = ["pending.json", "unseen.json", "conversions.json"];

function filesOf<T>(folder: string): readonly T[] {
  const names = readdirSync(FOLDER + folder).filter((name) => name.endsWith(".json") && !NO_CASES.includes(name));
  return names.map((name) => JSON.parse(readFileSync(`${FOLDER}${folder}/${name}`, "utf8")) as T);
}

/** The cases that were recorded for rules. */
export const RULE_CASES: readonly OracleCase[] = filesOf<OracleCaseFile>("rules").flatMap(({ cases }) => cases);

/** What whole processes did. */
export const STARTS = filesOf<StartCaseFile>("start").flatMap(({ cases }) => cases);

/** All that can prove a rule. */
export const CASES: readonly OracleCase[] = [...RULE_CASES, ...STARTS.flatMap(casesOfStart)];

/** A finding as `ask` gives it. */
export interface StartFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly proof: "refusal" | "loss" | null;
  readonly keys: readonly string[];
  readonly message: string;
}

/** What our rules say about a configuration with which a process is started. */
export function findingsOfStart(flink: string, question: OracleQuestion): readonly StartFinding[] {
  const reply = answerLine(JSON.stringify({ flink, ...question }));
  const { value } = JSON.parse(reply) as {
    readonly value?: { readonly findings: readonly StartFinding[] };
  };
  if (value === undefined) throw new Error(`start is not answered: ${reply}`);
  return value.findings;
}
