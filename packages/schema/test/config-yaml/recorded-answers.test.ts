import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { toFlowText } from "../../src/formats/config-yaml/emitter.js";
import type { JavaValue } from "../../src/formats/config-yaml/java-value.js";
import { parseConfigYaml, parseFully } from "../../src/formats/config-yaml/parse-config-yaml.js";
import { loadYamlText } from "../../src/formats/config-yaml/read-yaml.js";
import { convertConfigToWritableLines, type WrittenLines } from "../../src/formats/config-yaml/write-back.js";
import type { ConfigDocument } from "../../src/formats/document.js";
import { decode, sourceText } from "../../src/text/decode.js";

interface Refused {
  readonly error?: readonly string[];
  readonly message?: string;
}

interface FileCase extends Refused {
  readonly text?: string;
  readonly base64?: string;
  readonly entries?: Readonly<Record<string, readonly [string, string]>>;
}

type Lines = readonly string[] | Refused;

function recorded<T>(path: string): readonly T[] {
  const file = fileURLToPath(new URL(`../../../../fixtures/oracle/${path}`, import.meta.url));
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly cases: readonly T[] }).cases;
}

function sourceOf(file: FileCase) {
  return file.base64 === undefined ? sourceText(file.text ?? "") : decode(Buffer.from(file.base64, "base64"));
}

/** What the document says, in the shape of the recording; the message only where it was recorded. */
function answerOf(document: ConfigDocument, wanted: FileCase): FileCase {
  const { failure } = document;
  if (failure !== undefined) return refusal(failure.exceptions, failure.message, wanted);
  return { entries: Object.fromEntries(document.entries.map((entry) => [entry.key, [entry.valueType, entry.value]])) };
}

function refusal(exceptions: readonly string[], message: string, wanted: Refused): Refused {
  return wanted.message === undefined ? { error: exceptions } : { error: exceptions, message };
}

function wantedOf({ entries, error, message }: FileCase): FileCase {
  if (error === undefined) return { ...(entries === undefined ? {} : { entries }) };
  return message === undefined ? { error } : { error, message };
}

describe("files as Flink loads them", () => {
  const files = recorded<FileCase>("config-yaml/files.json");

  it("gives the recorded entries or exceptions", () => {
    expect(files.length).toBeGreaterThan(1000);
    for (const file of files) {
      const source = sourceOf(file);
      const shown = JSON.stringify(file.text);
      expect(answerOf(parseConfigYaml(source), file), shown).toEqual(wantedOf(file));
      expect(answerOf(parseFully(source), file), `${shown}, full reader`).toEqual(wantedOf(file));
    }
  });

  it("names a problem with a place in every file that Flink refuses", () => {
    for (const file of files) {
      const { failure, problems, source } = parseConfigYaml(sourceOf(file));
      if (failure === undefined) continue;
      expect(problems.length, JSON.stringify(file.text)).toBeGreaterThan(0);
      for (const { start, end } of problems) {
        expect(0 <= start && start <= end && end <= source.text.length, JSON.stringify(file.text)).toBe(true);
      }
    }
  });

  it("gives the answers that every release from 1.19 to 2.3 gave", () => {
    const standard = recorded<FileCase & { readonly innermost?: string }>("parsing/standard-files.json");
    expect(standard.length).toBeGreaterThan(250);
    for (const file of standard) {
      const answer = answerOf(parseConfigYaml(sourceOf(file)), {});
      if (file.entries !== undefined) expect(answer, JSON.stringify(file.text)).toEqual({ entries: file.entries });
      else if (file.error !== undefined) expect(answer.error, JSON.stringify(file.text)).toEqual(file.error);
      else expect(answer.error?.at(-1), JSON.stringify(file.text)).toBe(file.innermost);
    }
  });
});

describe("values of list and map options", () => {
  it("makes the recorded objects and renders them as Flink does", () => {
    const values = recorded<{ readonly text: string; readonly tree?: unknown; readonly rendered?: string } & Refused>(
      "config-yaml/values.json",
    );
    expect(values.length).toBeGreaterThan(300);
    for (const value of values) {
      const loaded = loadYamlText(value.text);
      const answer = loaded.ok
        ? { tree: treeOf(loaded.value, 0), rendered: toFlowText(loaded.value) }
        : refusal(loaded.failure.exceptions, loaded.failure.message, value);
      const { text, ...wanted } = value;
      expect(answer, JSON.stringify(text)).toEqual(wanted);
    }
  });
});

/** A value in the shape of the recording, which stops at 60 levels. */
function treeOf(value: JavaValue, depth: number): unknown {
  if (depth > 60) return "...";
  if (value === null) return null;
  const inner = (item: JavaValue) => treeOf(item, depth + 1);
  switch (value.type) {
    case "List":
      return { l: value.items.map(inner) };
    case "Set":
      return { s: value.items.map(inner) };
    case "Map":
      return { m: value.entries.map(([key, item]) => [inner(key), inner(item)]) };
    case "Optional":
      return [value.type, value.text === undefined ? "Optional.empty" : `Optional[${value.text}]`];
    default:
      return [value.type, value.text];
  }
}

describe("configurations that Flink writes back", () => {
  it("gives the recorded lines, flat and nested", () => {
    const written = recorded<{ readonly text: string; readonly flat: Lines; readonly nested: Lines }>(
      "config-yaml/write-back.json",
    );
    expect(written.length).toBeGreaterThan(50);
    for (const { text, flat, nested } of written) {
      const { entries } = parseConfigYaml(sourceText(text));
      const settings = entries.map(({ key, valueType, value }) => [key, { type: valueType, text: value }] as const);
      expect(linesOf(convertConfigToWritableLines(settings, true)), JSON.stringify(text)).toEqual(flat);
      expect(linesOf(convertConfigToWritableLines(settings, false)), JSON.stringify(text)).toEqual(nested);
    }
  });
});

function linesOf(written: WrittenLines): Lines {
  return written.ok ? written.lines : { error: written.failure.exceptions, message: written.failure.message };
}
