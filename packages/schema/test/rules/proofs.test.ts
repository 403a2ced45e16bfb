import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { answerLine } from "../../src/ask/index.js";
import type { Diagnostic, InputFile } from "../../src/linter/lint-result.js";
import { RULES } from "../../src/rules/index.generated.js";
import type { OracleAnswer, OracleCase, OracleCaseFile, OracleQuestion } from "../../src/testing/index.js";
import { decode, sourceText } from "../../src/text/decode.js";
import type { SourceText } from "../../src/text/source-text.js";
import { engine } from "./engine.js";

const FOLDER = fileURLToPath(new URL("../../../../fixtures/oracle/rules/", import.meta.url));

const CASES: readonly OracleCase[] = readdirSync(FOLDER).flatMap(
  (name) => (JSON.parse(readFileSync(FOLDER + name, "utf8")) as OracleCaseFile).cases,
);

/** Where a role of the `start` questions runs, as far as a rule asks for it. */
const DEPLOYMENTS: Readonly<Record<string, "kubernetes" | "yarn">> = {
  k8s: "kubernetes",
  k8stm: "kubernetes",
  yarn: "yarn",
};

describe("recorded answers that our engine gives too", () => {
  const asked = CASES.filter(({ question }) => question.ask !== "start");
  it.each(asked.map((recorded) => [recorded.id, recorded] as const))("%s", (_, { flink, question, answer }) => {
    const { message, ...outcome } = answer;
    const reply = answerLine(JSON.stringify({ id: 0, flink, ...question }));
    const { id: _id, message: ours, ...own } = JSON.parse(reply) as OracleAnswer & { readonly id: number };
    expect(own).toEqual(outcome);
    // Java says itself in which module a class lies; everything else of a message is Flink's.
    if (typeof message === "string" && !message.includes("are in module")) expect(ours).toBe(message);
  });
});

describe("the rule that a case proves speaks of it", () => {
  const told = RULES.flatMap((rule) => rule.proofs.map((proof) => ({ rule, proof }))).filter(({ proof }) => {
    const { question } = CASES.find(({ id }) => id === proof.case) ?? {};
    return question !== undefined && question.ask !== "convert" && question.ask !== "lookup";
  });
  it.each(told.map((each) => [`${each.rule.id}: ${each.proof.case}`, each] as const))("%s", (_, { rule, proof }) => {
    const recorded = CASES.find(({ id }) => id === proof.case) as OracleCase;
    const found = diagnosticsOf(recorded).filter((diagnostic) => diagnostic.rule === rule.id);
    expect(found.map((diagnostic) => `${diagnostic.severity} ${diagnostic.proof ?? ""}`)).toContain(
      `error ${proof.kind}`,
    );
  });
});

function diagnosticsOf({ flink, question }: OracleCase): readonly Diagnostic[] {
  const files = filesOf(question, flink);
  const siblings = files.map(({ path }) => path);
  const deployment = question.ask === "start" ? DEPLOYMENTS[question.role] : undefined;
  return files
    .filter(({ path }) => path === "flink-conf.yaml" || path === "config.yaml")
    .flatMap((file) => {
      const neighbours = files.filter((other) => other !== file);
      const settings = { flink, complete: true, ...(deployment === undefined ? {} : { deployment }) };
      return engine.lint({ ...file, explicit: true, siblings, neighbours }, settings).diagnostics;
    });
}

function filesOf(question: OracleQuestion, flink: string): readonly Pick<InputFile, "path" | "source">[] {
  switch (question.ask) {
    case "load": {
      if (question.files !== undefined) return named(question.files);
      const path = question.kind === "flink-conf" ? "flink-conf.yaml" : "config.yaml";
      return [{ path, source: sourceOf(question) }];
    }
    case "start": {
      const lines = Object.entries(question.config).map(([key, value]) => `${key}: ${value}\n`);
      if (lines.length === 0) return named(question.files ?? {});
      const path = flink.startsWith("1.") ? "flink-conf.yaml" : "config.yaml";
      return [{ path, source: sourceText(lines.join("")) }, ...named(question.files ?? {})];
    }
    default:
      return [];
  }
}

function named(files: Readonly<Record<string, string>>): readonly Pick<InputFile, "path" | "source">[] {
  return Object.entries(files).map(([path, text]) => ({ path, source: sourceText(text) }));
}

function sourceOf({ text, base64 }: { readonly text?: string; readonly base64?: string }): SourceText {
  return base64 === undefined ? sourceText(text ?? "") : decode(Buffer.from(base64, "base64"));
}
