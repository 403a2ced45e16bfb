import { isFlinkLine } from "../text/flink-line.js";
import type { JsonObject } from "../text/json-value.js";

/** A question to real Flink as `fixtures/oracle/rules/` records it, and its answer. */
export interface OracleCase {
  readonly id: string;
  readonly flink: string;
  readonly question: OracleQuestion;
  readonly answer: OracleAnswer;
  /** For a loss: keys that the file seems to set, and that Flink does not have with that value. */
  readonly lost?: readonly string[];
  /** Id of a case that proves a rule and that this one bounds: another release, or a neighbour that is fine. */
  readonly beside?: string;
}

/** The questions that prove a rule; the fields of the `ask` protocol. */
export type OracleQuestion =
  | {
      readonly ask: "load";
      readonly kind?: "flink-conf" | "config-yaml";
      readonly text?: string;
      readonly base64?: string;
      readonly files?: Readonly<Record<string, string>>;
    }
  | { readonly ask: "convert"; readonly via: string; readonly type: string; readonly input: string }
  | { readonly ask: "lookup"; readonly set: readonly unknown[]; readonly key: string; readonly type: string }
  | {
      readonly ask: "start";
      readonly role: string;
      readonly config: Readonly<Record<string, string>>;
      /** Keys of the plain base that are left out. */
      readonly without?: readonly string[];
      readonly files?: Readonly<Record<string, string>>;
    }
  | {
      /** What an operator release says to a resource, or what building its configuration ends with. */
      readonly ask: "operator";
      readonly operator: string;
      readonly resource: JsonObject;
      readonly cluster?: JsonObject;
      /** The spec that was reconciled last. */
      readonly previous?: JsonObject;
      readonly operatorConfig?: Readonly<Record<string, string>>;
    };

/** What real Flink answered: `verdict` where a process was started, else the answer of the `ask` protocol. */
export interface OracleAnswer {
  readonly value?: unknown;
  readonly absent?: true;
  readonly error?: readonly string[] | string;
  readonly message?: string | null;
  readonly verdict?: "starts" | "refuses" | "hangs";
}

/** The recorded cases of one file. */
export interface OracleCaseFile {
  /** How the answers came about. */
  readonly source: string;
  readonly cases: readonly OracleCase[];
}

/** Checks that a recorded case proves what a rule says it proves. */
export function checkProof(recorded: OracleCase | undefined, kind: "refusal" | "loss"): string[] {
  if (recorded === undefined) return ["the case is not recorded"];
  const { answer, flink, lost, question } = recorded;
  const failures: string[] = [];
  if (!isFlinkLine(flink)) failures.push(`"${flink}" is no release line`);
  const refused = isRefused(recorded);
  if (kind === "refusal") return refused ? failures : [...failures, "it should be a refusal, but Flink did not refuse"];
  if (refused) failures.push("it should be a loss, but Flink refused");
  if (question.ask === "start" && answer.verdict !== "starts") failures.push("a loss shows that Flink starts");
  if (lost === undefined || lost.length === 0) return [...failures, "a loss names the keys that are lost"];
  // The API server says itself which fields it drops.
  if (question.ask === "operator") {
    const dropped = JSON.stringify(
      (answer.value as { readonly unknownFields?: unknown } | undefined)?.unknownFields ?? [],
    );
    return [...failures, ...lost.filter((field) => !dropped.includes(field)).map((field) => `${field} is not lost`)];
  }
  const entries = entriesOf(answer);
  for (const key of lost) {
    const last = key.slice(key.lastIndexOf(".") + 1);
    if (!JSON.stringify(question).includes(last) && !("base64" in question))
      failures.push(`the file does not hold ${key}`);
    const loaded = entries[key];
    if (loaded !== undefined && writes(question, key, loaded)) failures.push(`${key} is not lost`);
  }
  return failures;
}

function isRefused({ question, answer }: OracleCase): boolean {
  if (question.ask === "start") return answer.verdict === "refuses";
  if (question.ask !== "operator") return answer.error !== undefined;
  const { layer } = (answer.value ?? {}) as { readonly layer?: string };
  return answer.error !== undefined || (layer !== undefined && layer !== "accept");
}

function entriesOf({ value }: OracleAnswer): Readonly<Record<string, unknown>> {
  const { entries = {} } = (value ?? {}) as { readonly entries?: Readonly<Record<string, unknown>> };
  return entries;
}

/** Whether a file holds a line that sets exactly what was loaded. */
function writes(question: OracleQuestion, key: string, loaded: unknown): boolean {
  const value = Array.isArray(loaded) ? loaded[1] : loaded;
  const texts = question.ask !== "load" ? [] : [question.text ?? "", ...Object.values(question.files ?? {})];
  return texts.some((text) => text.split("\n").includes(`${key}: ${String(value)}`));
}
