import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerLine } from "../../src/ask/index.js";

interface RecordedQuestion {
  readonly question: Readonly<Record<string, unknown>>;
  readonly answer: { readonly value?: { readonly dynamicOptions: object } };
}

const { cases }: { cases: readonly RecordedQuestion[] } = JSON.parse(
  readFileSync(new URL("../../../../fixtures/oracle/memory/questions.json", import.meta.url), "utf8"),
);

describe("memory questions, as real Flink answered them", () => {
  it.each(cases.map((one) => [JSON.stringify(one.question).slice(0, 100), one] as const))("%s", (_, one) => {
    const { id: _id, ...ours } = JSON.parse(answerLine(JSON.stringify({ ...one.question, ask: "memory" })));
    expect(ours).toEqual(one.answer);
    const printed = (answer: RecordedQuestion["answer"]): string[] => Object.keys(answer.value?.dynamicOptions ?? {});
    expect(printed(ours)).toEqual(printed(one.answer));
  });

  it("leave a malformed question to its asker", () => {
    const ask = (question: object): unknown =>
      JSON.parse(answerLine(JSON.stringify({ flink: "1.20", ask: "memory", ...question })));
    const plain = { process: "taskmanager", deployment: "standalone", config: {} };
    for (const wrong of [{ process: "x" }, { deployment: "mesos" }, { config: { a: 1 } }, { by: "me" }, { env: [] }]) {
      expect(ask({ ...plain, ...wrong })).toMatchObject({ error: ["UnsupportedQuestionException"] });
    }
  });
});
