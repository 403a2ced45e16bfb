import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerLine, answerQuestion } from "../../src/ask/index.js";

describe("questions", () => {
  it("are answered with their id", () => {
    const question = {
      id: { any: ["thing"] },
      flink: "1.20",
      ask: "convert",
      via: "legacy",
      type: "long",
      input: "9223372036854775807",
    };
    expect(answerLine(JSON.stringify(question))).toBe('{"id":{"any":["thing"]},"value":9223372036854775807}');
  });

  it("that are malformed get an error, never an exception", () => {
    const malformed = [
      "",
      "{",
      "[]",
      "null",
      '"load"',
      "{}",
      '{"ask":"nothing","flink":"1.20"}',
      '{"ask":"toString","flink":"1.20"}',
      '{"ask":"__proto__","flink":"1.20"}',
      '{"ask":"load"}',
      '{"ask":"load","flink":"1.9","kind":"flink-conf","text":""}',
      '{"ask":"load","flink":"1.20"}',
      '{"ask":"load","flink":"1.20","kind":"toml","text":""}',
      '{"ask":"load","flink":"1.20","kind":"flink-conf","text":5}',
      '{"ask":"load","flink":"1.20","kind":"flink-conf","base64":"?"}',
      '{"ask":"load","flink":"1.20","files":[]}',
      '{"ask":"load","flink":"1.20","files":{"../x":""}}',
      '{"ask":"load","flink":"1.20","files":{"flink-conf.yaml":""},"dynamic":{"a":1}}',
      '{"ask":"convert","flink":"1.20","via":"legacy","type":"list<list<int>>","input":""}',
      '{"ask":"convert","flink":"1.20","via":"sideways","type":"int","input":""}',
      '{"ask":"convert","flink":"2.0","via":"legacy","type":"int","input":"1"}',
      '{"ask":"convert","flink":"1.18","via":"standard","type":"int","input":"1"}',
      '{"ask":"convert","flink":"1.18","via":"yaml","type":"int","input":"k: 1"}',
      '{"ask":"lookup","flink":"1.20","key":"n","type":"int","set":[["a"]]}',
      '{"ask":"lookup","flink":"1.20","key":"n","type":"int","set":[],"alternatives":[["other","x"]]}',
      '{"ask":"lookup","flink":"1.20","key":"n","type":"int","set":[],"alternatives":[[]]}',
      '{"ask":"sensitive","flink":"1.20"}',
    ];
    for (const line of malformed) {
      const answer = JSON.parse(answerLine(line)) as { error: string[]; message: string };
      expect(answer.error, line).toEqual(["UnsupportedQuestionException"]);
      expect(answer.message, line).not.toBe("");
    }
  });

  it("may hold anything", () => {
    const word = fc.constantFrom(
      "ask",
      "flink",
      "kind",
      "text",
      "files",
      "dynamic",
      "via",
      "type",
      "input",
      "set",
      "key",
      "alternatives",
      "id",
    );
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        "load",
        "convert",
        "lookup",
        "sensitive",
        "1.20",
        "2.3",
        "flink-conf",
        "config-yaml",
        "legacy",
        "yaml",
        "int",
        "map",
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.dictionary(word, value), (fields) => {
        const answer = answerQuestion(fields);
        expect(
          [answer.value !== undefined, answer.absent !== undefined, answer.error !== undefined].filter(Boolean),
        ).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (line) => typeof JSON.parse(answerLine(line)) === "object"));
  });

  it("keep keys that JavaScript treats specially", () => {
    const question = { id: 1, flink: "1.20", ask: "load", kind: "flink-conf", text: "__proto__: x\nconstructor: y\n" };
    expect(answerLine(JSON.stringify(question))).toBe(
      '{"id":1,"value":{"entries":{"__proto__":"x","constructor":"y"},"skipped":[]}}',
    );
  });
});
