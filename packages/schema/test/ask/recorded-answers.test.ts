import { describe, expect, it } from "vitest";
import { answerLine } from "../../src/ask/index.js";
import type { FlinkLine } from "../../src/text/flink-line.js";
import { FLINK_LINES } from "../../src/text/flink-line.js";
import {
  answersByLine,
  comparableMessage,
  type FileContent,
  LEGACY_LINES,
  type LegacyFile,
  type LineAnswer,
  type LineCase,
  recording,
  STANDARD_LINES,
  type StandardFile,
} from "./recorded.js";
import { type ShownResult, shownResult } from "./shown-result.js";

type Reply = LineAnswer & { readonly id: number };

function ask(question: object): Reply {
  return JSON.parse(answerLine(JSON.stringify({ id: 7, ...question }))) as Reply;
}

/** What a reply should be: everything but the message, which is compared where it was recorded for this line. */
function expectSame(reply: Reply, answer: LineAnswer, newest: boolean, what: string): void {
  const { lines: _lines, message, ...outcome } = answer;
  const { id, message: ourMessage, ...ours } = reply;
  expect(id).toBe(7);
  expect(ours, what).toEqual(outcome);
  if (newest && message !== undefined) expect(comparableMessage(ourMessage), what).toBe(comparableMessage(message));
}

function content({ text, base64 }: FileContent): object {
  return text === undefined ? { base64 } : { text };
}

describe("answers recorded from Flink are ours", () => {
  const { cases: legacyFiles } = recording<LegacyFile>("legacy-files");
  it.each(LEGACY_LINES)("flink-conf.yaml on %s", (flink) => {
    expect(legacyFiles.length).toBeGreaterThan(200);
    for (const file of legacyFiles) {
      const reply = ask({ ask: "load", kind: "flink-conf", flink, ...content(file) });
      const value = reply.value as Omit<LegacyFile, "text">;
      expect(value.entries, JSON.stringify(file)).toEqual(file.entries);
      if (file.skipped !== undefined) expect(value.skipped, JSON.stringify(file)).toEqual(file.skipped);
    }
  });

  const { cases: standardFiles } = recording<StandardFile>("standard-files");
  it.each(STANDARD_LINES)("config.yaml on %s", (flink) => {
    expect(standardFiles.length).toBeGreaterThan(250);
    for (const file of standardFiles) {
      const reply = ask({ ask: "load", kind: "config-yaml", flink, ...content(file) });
      const what = JSON.stringify(file).slice(0, 500);
      if (file.entries !== undefined) {
        expect(reply.value, what).toEqual({ entries: file.entries });
        continue;
      }
      if (file.error !== undefined) expect(reply.error, what).toEqual(file.error);
      else expect(reply.error?.at(-1), what).toBe(file.innermost);
      if (file.message !== undefined)
        expect(comparableMessage(reply.message), what).toBe(comparableMessage(file.message));
    }
  });

  it("configuration directories on every line", () => {
    const { cases } = recording<LineCase & { files: object; dynamic?: object }>("directories");
    for (const test of cases) {
      for (const { line, answer, newest } of answersByLine(test, FLINK_LINES)) {
        const reply = ask({ ask: "load", flink: line, files: test.files, dynamic: test.dynamic });
        const what = `${line} ${JSON.stringify(test)}`;
        if (answer.entries === undefined) {
          expectSame(reply, answer, newest, what);
          continue;
        }
        const value = reply.value as { entries: unknown; skipped?: readonly unknown[] };
        expect(value.entries, what).toEqual(answer.entries);
        expect(value.skipped ?? [], what).toEqual(answer.skipped ?? []);
      }
    }
  });

  it("conversions on every line", () => {
    const { cases } = recording<LineCase & { via: string; type: string; input: string }>("conversions");
    expect(cases).toHaveLength(300);
    for (const { answers, via, type, input } of cases) {
      for (const { line, answer, newest } of answersByLine(
        { answers },
        via === "legacy" ? LEGACY_LINES : STANDARD_LINES,
      )) {
        const reply = ask({ ask: "convert", flink: line, via, type, input });
        expectSame(reply, answer, newest, `${line} ${JSON.stringify({ via, type, input })}`);
      }
    }
  });

  it("conversions out of whole files on every line", () => {
    const { cases } = recording<{
      file: string;
      text: string;
      type: string;
      lines: FlinkLine[];
      wording: FlinkLine;
      result: string;
    }>("file-conversions");
    expect(cases).toHaveLength(630);
    for (const { file, text, type, lines, wording, result } of cases) {
      for (const line of lines) {
        const shown = shownResult(file, text, type, line);
        const what = `${line} ${type} ${JSON.stringify(text)}`;
        const expected = parsedResult(result);
        expect(shown.outcome, what).toEqual(expected.outcome);
        if (line === wording) expect(flatMessage(shown.message), what).toBe(expected.message);
      }
    }
  });

  it("look-ups on every line", () => {
    const { cases } = recording<LineCase & { set: unknown; key: string; type: string; alternatives?: unknown }>(
      "lookups",
    );
    for (const { answers, set, key, type, alternatives } of cases) {
      for (const { line, answer, newest } of answersByLine({ answers }, FLINK_LINES)) {
        const reply = ask({ ask: "lookup", flink: line, set, key, type, alternatives });
        expectSame(reply, answer, newest, `${line} ${JSON.stringify({ set, key, type, alternatives })}`);
      }
    }
  });

  it("single questions", () => {
    const { cases } = recording<{ question: object; answer: LineAnswer }>("questions");
    expect(cases.length).toBeGreaterThan(200);
    for (const { question, answer } of cases) expectSame(ask(question), answer, true, JSON.stringify(question));
  });

  it("sensitive keys on every line", () => {
    const { cases } = recording<LineCase & { key: string }>("sensitive");
    for (const { answers, key } of cases) {
      for (const { line, answer, newest } of answersByLine({ answers }, FLINK_LINES)) {
        expectSame(ask({ ask: "sensitive", flink: line, key }), answer, newest, `${line} ${key}`);
      }
    }
  });
});

/** A recorded result: Java's text of a value, or `!Class: message` of every exception, outermost first. */
function parsedResult(result: string): ShownResult {
  if (!result.startsWith("!")) return { outcome: result, message: undefined };
  const names = [...result.matchAll(/(?:^| )!([A-Z][A-Za-z]+): /g)];
  const last = names.at(-1);
  const message = result.slice((last?.index ?? 0) + (last?.[0].length ?? 0));
  return { outcome: names.map(([, name]) => name ?? ""), message };
}

/** Messages were recorded on one line; the class of the enum and its third constant are not those of the recording. */
function flatMessage(message: string | undefined): string | undefined {
  return message
    ?.replaceAll("\n", " / ")
    .trim()
    .replace(/enum class \S+\. Expected/, "enum class <enum class>. Expected")
    .replace(", NONE]]", "]]");
}
