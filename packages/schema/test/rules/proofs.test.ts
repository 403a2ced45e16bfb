import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { answerLine } from "../../src/ask/index.js";
import type { InputFile } from "../../src/linter/lint-result.js";
import { RULES } from "../../src/rules/index.generated.js";
import type { Rule } from "../../src/rules/rule.js";
import { casesNamed, type OracleAnswer, type OracleCase, type OracleQuestion } from "../../src/testing/index.js";
import { decode, sourceText } from "../../src/text/decode.js";
import { hasLine, isFlinkLine } from "../../src/text/flink-line.js";
import type { SourceText } from "../../src/text/source-text.js";
import { engine } from "./engine.js";
import { CASES, findingsOfStart, RULE_CASES, type StartFinding } from "./recorded.js";

describe("recorded answers that our engine gives too", () => {
  const asked = RULE_CASES.filter(({ question }) => question.ask !== "start");
  it.each(asked.map((recorded) => [recorded.id, recorded] as const))("%s", (_, { flink, question, answer }) => {
    const { message, ...outcome } = answer;
    const reply = answerLine(JSON.stringify({ id: 0, flink, ...question }));
    const { id: _id, message: ours, ...own } = JSON.parse(reply) as OracleAnswer & { readonly id: number };
    if (question.ask === "operator") {
      // Our answer says more at once than the operator does.
      if (answer.error === undefined) expect(own.value).toMatchObject(outcome.value as object);
      return;
    }
    expect(own).toEqual(outcome);
    // Java says itself in which module a class lies; everything else of a message is Flink's.
    if (typeof message === "string" && !message.includes("are in module")) expect(ours).toBe(message);
  });
});

describe("the rule that a case proves speaks of it", () => {
  const told = RULES.flatMap((rule) => rule.proofs.map((proof) => ({ rule, proof }))).filter(({ proof }) => {
    const { question } = CASES.find(({ id }) => id === proof.case) ?? {};
    return question?.ask !== "convert" && question?.ask !== "lookup";
  });
  it.each(told.map((each) => [`${each.rule.id}: ${each.proof.case}`, each] as const))("%s", (_, { rule, proof }) => {
    const recorded = casesNamed(proof.case, proof.kind, CASES).filter(({ flink }) => holdsOn(rule, flink));
    expect(recorded).not.toEqual([]);
    for (const each of recorded) {
      const found = findingsOf(each).filter((finding) => finding.rule === rule.id);
      expect(
        found.map(({ severity, proof }) => `${severity} ${proof ?? ""}`),
        each.flink,
      ).toContain(`error ${proof.kind}`);
    }
  });
});

function holdsOn({ lines }: Rule, flink: string): boolean {
  return isFlinkLine(flink) && hasLine(lines, flink);
}

function findingsOf({ flink, question }: OracleCase): readonly Pick<StartFinding, "rule" | "severity" | "proof">[] {
  if (question.ask === "start") return findingsOfStart(flink, question);
  if (question.ask === "operator") return findingsOfResource(question);
  const files = filesOf(question);
  const siblings = files.map(({ path }) => path);
  return files
    .filter(({ path }) => path === "flink-conf.yaml" || path === "config.yaml")
    .flatMap((file) => {
      const neighbours = files.filter((other) => other !== file);
      return engine
        .lint({ ...file, explicit: true, siblings, neighbours }, { flink, complete: true })
        .diagnostics.map(({ rule, severity, proof }) => ({ rule, severity, proof: proof ?? null }));
    });
}

function findingsOfResource(question: OracleQuestion & { ask: "operator" }) {
  const { operator, resource, cluster, previous, operatorConfig = {} } = question;
  const text = [resource, ...(cluster === undefined ? [] : [cluster])].map((one) => stringify(one)).join("---\n");
  const settings = { operator: { release: operator, config: new Map(Object.entries(operatorConfig)) } };
  const before = previous === undefined ? undefined : sourceText(stringify({ ...resource, spec: previous }));
  const file: InputFile = {
    path: "resource.yaml",
    source: sourceText(text),
    kind: "kubernetes",
    ...(before === undefined ? {} : { previous: before }),
  };
  return engine
    .lint(file, settings)
    .diagnostics.map(({ rule, severity, proof }) => ({ rule, severity, proof: proof ?? null }));
}

function filesOf(question: OracleQuestion): readonly Pick<InputFile, "path" | "source">[] {
  switch (question.ask) {
    case "load": {
      if (question.files !== undefined) return named(question.files);
      const path = question.kind === "flink-conf" ? "flink-conf.yaml" : "config.yaml";
      return [{ path, source: sourceOf(question) }];
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
