import type { Rule } from "../rules/rule.js";
import { isFlinkLine } from "../text/flink-line.js";

/** A question to real Flink as `fixtures/oracle/` records it, and its answer. */
export interface OracleCase {
  readonly id: string;
  readonly flink: string;
  readonly question: OracleQuestion;
  readonly answer: OracleAnswer;
  /** For a loss: keys that stand in the text and are not what Flink has. */
  readonly lost?: readonly string[];
}

/** The questions that prove a rule. */
export type OracleQuestion =
  | { readonly ask: "load"; readonly kind: "flink-conf" | "config-yaml"; readonly text: string }
  | { readonly ask: "load"; readonly kind: "flink-conf" | "config-yaml"; readonly base64: string }
  | { readonly ask: "load"; readonly files: Readonly<Record<string, string>> }
  | { readonly ask: "convert"; readonly via: string; readonly type: string; readonly input: string }
  | {
      readonly ask: "start";
      readonly role: string;
      readonly config: Readonly<Record<string, string>>;
      readonly files?: Readonly<Record<string, string>>;
    };

/** What real Flink answered; only the parts that a proof looks at. */
export interface OracleAnswer {
  readonly value?: unknown;
  readonly absent?: true;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly skipped?: readonly (readonly [line: number, reason: string])[];
  readonly error?: readonly string[];
  readonly message?: string;
  readonly verdict?: "starts" | "refuses" | "hangs";
}

/** Checks that a recorded case has the shape it should have and proves what the rule says it proves. */
export function checkProof(rule: Rule, recorded: OracleCase | undefined, kind: "refusal" | "loss"): string[] {
  if (recorded === undefined) return ["the case is not recorded"];
  const failures: string[] = [];
  if (!isFlinkLine(recorded.flink)) failures.push(`"${recorded.flink}" is no release line`);
  const { answer, question } = recorded;
  const refused = answer.error !== undefined && (answer.verdict === undefined || answer.verdict === "refuses");
  if (kind === "refusal") {
    if (!refused) failures.push("the proof is a refusal, but Flink did not refuse");
    return failures;
  }
  if (refused) failures.push("the proof is a loss, but Flink refused");
  if (recorded.lost === undefined || recorded.lost.length === 0) failures.push("a loss names the keys that are lost");
  if (question.ask === "load" && answer.entries === undefined) failures.push("a loss shows what Flink loaded");
  if (question.ask === "start" && answer.verdict !== "starts") failures.push("a loss shows that Flink starts");
  if (rule.id === "") failures.push("the rule has no id");
  return failures;
}
