import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFlinkConf } from "../../src/formats/flink-conf/parse-flink-conf.js";
import { decode, sourceText } from "../../src/text/decode.js";
import { javaTrim } from "../../src/values/java-text.js";
import { cpuTime } from "../cpu-time.js";
import { expectTable } from "../formats/expect-table.js";

function parse(text: string) {
  return parseFlinkConf(sourceText(text));
}

describe("parseFlinkConf", () => {
  it("finds keys, values and comments with their places", () => {
    const text = "# top\n  a.b : 1 x#y\r\nc: d: e # note\n";
    const document = parse(text);
    expect(document.entries).toEqual([
      {
        key: "a.b",
        keyStart: 8,
        keyEnd: 11,
        valueStart: 14,
        valueEnd: 17,
        value: "1 x",
        valueType: "String",
        quoting: "plain",
      },
      {
        key: "c",
        keyStart: 21,
        keyEnd: 22,
        valueStart: 24,
        valueEnd: 28,
        value: "d: e",
        valueType: "String",
        quoting: "plain",
      },
    ]);
    expect(document.comments.map(({ start, end, trailing }) => [text.slice(start, end), trailing])).toEqual([
      ["# top", false],
      ["#y", true],
      ["# note", true],
    ]);
  });

  it("says which lines Flink skips", () => {
    const text = "a:1\n: x\n- item\nkey:\t v # c\nb=2\nfine: yes\n";
    const problems = parse(text).problems.map(({ code, start, end, data }) => [code, text.slice(start, end), data]);
    expect(problems).toEqual([
      ["no-separator", "a:1", { line: 1, key: "a" }],
      ["empty-key", ": x", { line: 2 }],
      ["no-separator", "- item", { line: 3, key: "-" }],
      ["no-separator", "key:\t v", { line: 4, key: "key" }],
      ["no-separator", "b=2", { line: 5, key: "b" }],
    ]);
  });

  it("keeps a byte order mark in the first key and says so", () => {
    const document = parse("\uFEFFa: 1\n");
    expect(document.entries[0]?.key).toBe("\uFEFFa");
    expect(document.problems).toEqual([{ code: "byte-order-mark", start: 0, end: 1, data: {} }]);
  });

  it("says where bytes are no UTF-8, and that it reads nothing from UTF-16", () => {
    const malformed = parseFlinkConf(decode(Buffer.from("613a20e90a", "hex")));
    expect(malformed.problems).toEqual([{ code: "malformed-bytes", start: 3, end: 4, data: {} }]);
    expect(malformed.entries[0]?.value).toBe("\uFFFD");
    const wide = parseFlinkConf(decode(Buffer.from("\uFEFFa: 1\n", "utf16le")));
    expect(wide.entries).toEqual([]);
    expect(wide.problems.map(({ code }) => code)).toEqual(["utf-16"]);
  });

  const unit = fc.constantFrom(
    ..."ab:# \t\n\r'\"=-.",
    ": ",
    " #",
    "\r\n",
    "\u0000",
    "\u00a0",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "😀",
    "\ud800",
  );

  it("finds what reading line by line finds", () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const document = parse(text);
        expect(document.entries.map(({ key, value }) => [key, value])).toEqual(lineByLine(text).entries);
        const skipped = document.problems.filter(({ code }) => code === "no-separator" || code === "empty-key");
        expect(skipped.map(({ code, data }) => [data["line"], code])).toEqual(lineByLine(text).skipped);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives places that hold what was read, in order and inside the text", () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const document = parse(text);
        let last = 0;
        for (const entry of document.entries) {
          expect(text.slice(entry.keyStart, entry.keyEnd)).toBe(entry.key);
          expect(text.slice(entry.valueStart, entry.valueEnd)).toBe(entry.value);
          expect(entry.keyStart).toBeGreaterThanOrEqual(last);
          last = entry.valueEnd;
        }
        for (const { start, end } of [...document.problems, ...document.comments]) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
        for (const { start } of document.comments) expect(text[start]).toBe("#");
        expectTable(document);
      }),
      { numRuns: 1000 },
    );
  });

  it("stays linear on hostile texts", () => {
    const hostile = [
      "#".repeat(2e6),
      ":".repeat(2e6),
      " ".repeat(2e6),
      "\r".repeat(2e6),
      "a:b\n".repeat(5e5),
      `${"a: b#\r".repeat(3e5)}`,
    ];
    for (const text of hostile) {
      expect(
        cpuTime(() => parse(text)),
        JSON.stringify(text.slice(0, 10)),
      ).toBeLessThan(3000);
    }
  });
});

/** The algorithm as the Flink sources tell it, with no thought of speed or places. */
function lineByLine(text: string): { entries: [string, string][]; skipped: [number, string][] } {
  const entries: [string, string][] = [];
  const skipped: [number, string][] = [];
  const lines = text.split(/\r\n|\r|\n/);
  lines.forEach((line, index) => {
    const content = javaTrim(line.split("#")[0] ?? "");
    if (content === "") return;
    const separator = content.indexOf(": ");
    if (separator === -1) {
      skipped.push([index + 1, "no-separator"]);
      return;
    }
    const key = javaTrim(content.slice(0, separator));
    const value = javaTrim(content.slice(separator + 2));
    if (key === "" || value === "") skipped.push([index + 1, "empty-key"]);
    else entries.push([key, value]);
  });
  return { entries, skipped };
}
