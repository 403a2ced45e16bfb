import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, decodeUtf8, sourceText } from "../../src/text/decode.js";
import { lineChanges, minimalEdits, unifiedDiff } from "../../src/text/diff.js";
import { applyEdits, editsOverlap } from "../../src/text/edits.js";
import { lineEnd, lineStarts, offsetAt, positionAt } from "../../src/text/line-index.js";
import { cpuTime } from "../cpu-time.js";

const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "\r", "\r\n", ": ", "#", "é", "😀", "\uFEFF") });

describe("decode", () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);

  it("keeps a byte order mark and knows UTF-16 by it", () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: "\uFEFFa", encoding: "utf-8", malformedAt: -1 });
    expect(decode(bytes(0xff, 0xfe, 0x61, 0))).toEqual({ text: "\uFEFFa", encoding: "utf-16le", malformedAt: -1 });
    expect(decode(bytes(0xfe, 0xff, 0, 0x61))).toEqual({ text: "\uFEFFa", encoding: "utf-16be", malformedAt: -1 });
    const wide = bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0, 0xf6, 1, 0);
    expect(decode(wide)).toEqual({ text: "\uFEFFa\u{1f600}", encoding: "utf-32le", malformedAt: -1 });
    expect(decode(bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61)).text).toBe("\uFEFFa");
    expect(decode(bytes(0, 0, 0xfe, 0xff, 0, 0x20, 0, 0)).malformedLength).toBe(4);
    expect(decodeUtf8(bytes(0xff, 0xfe, 0x61)).text).toBe("\uFFFD\uFFFDa");
  });

  it("makes as many replacement characters as the JDK", () => {
    const cases: [number[], string][] = [
      [[0x78, 0xed, 0xa0, 0x80, 0x79], "x\uFFFDy"],
      [[0x78, 0xed, 0xa0, 0x79], "x\uFFFDy"],
      [[0x78, 0xed, 0xa0], "x\uFFFD"],
      [[0x78, 0xc0, 0x80, 0x79], "x\uFFFD\uFFFDy"],
      [[0x78, 0xe2, 0x82, 0x79], "x\uFFFDy"],
      [[0x78, 0xf5, 0x80, 0x80, 0x80, 0x79], "x\uFFFD\uFFFD\uFFFD\uFFFDy"],
      [[0xf0, 0x9f, 0x98, 0x80, 0xff], "😀\uFFFD"],
    ];
    for (const [input, expected] of cases) expect(decode(Uint8Array.from(input)).text).toBe(expected);
  });

  it("says where malformed bytes begin, and does not take a written U+FFFD for one", () => {
    expect(decode(bytes(0x61, 0xef, 0xbf, 0xbd)).malformedAt).toBe(-1);
    expect(decode(bytes(0x61, 0xef, 0xbf, 0xbd, 0xff)).malformedAt).toBe(2);
    expect(decode(bytes(0xff, 0xfe, 0x61, 0, 0, 0xd8)).malformedAt).toBe(2);
    expect(decode(bytes(0xff, 0xfe, 0x61)).text).toBe("\uFEFF\uFFFD");
    expect(decode(bytes(0x61, 0xe2, 0x82)).malformedLength).toBe(2);
    expect(decode(bytes(0xed, 0xa0, 0x80, 0xff)).malformedLength).toBe(3);
    expect(decode(bytes(0x61, 0xe2, 0x82)).truncated).toBe(true);
    expect(decode(bytes(0x61, 0xff)).truncated).toBeUndefined();
    expect(decode(bytes(0xff, 0xfe, 0x61)).truncated).toBe(true);
    expect(decode(bytes(0xff, 0xfe, 0, 0xd8, 0x61, 0)).malformedLength).toBe(4);
    expect(decode(bytes(0xff, 0xfe, 0, 0xdc, 0x61, 0)).malformedLength).toBe(2);
  });

  it("reads what an encoder wrote", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (written) => {
        const wellFormed = written.replace(/\p{Surrogate}/gu, "\uFFFD");
        expect(decodeUtf8(new TextEncoder().encode(written))).toEqual(sourceText(wellFormed));
        // A NUL behind the mark would make it the mark of UTF-32.
        if (written.startsWith("\0")) return;
        const little = Buffer.from(`\uFEFF${written}`, "utf16le");
        expect(decode(little).text).toBe(`\uFEFF${wellFormed}`);
        expect(decode(Buffer.from(little).swap16()).text).toBe(`\uFEFF${wellFormed}`);
      }),
    );
  });

  it("agrees with TextDecoder on bytes without encoded surrogates", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (raw) => {
        const input = raw.map((byte) => (byte === 0xed ? 0xec : byte));
        expect(decodeUtf8(input).text).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(input));
      }),
    );
  });
});

describe("line index", () => {
  it("ends lines at \\n, \\r and \\r\\n only", () => {
    const source = sourceText("a\nb\rc\r\nd\u0085e\u2028f\n");
    expect([...lineStarts(source)]).toEqual([0, 2, 4, 7, 13]);
    expect(positionAt(source, 8)).toEqual({ line: 4, column: 2 });
    expect(lineEnd(source, 2)).toBe(5);
  });

  it("goes from offsets to positions and back", () => {
    fc.assert(
      fc.property(text, fc.nat(100), (value, at) => {
        const source = sourceText(value);
        const offset = Math.min(at, value.length);
        const position = positionAt(source, offset);
        const before = value.slice(0, offset).split(/\r\n|\r|\n/);
        const isInsidePair = value[offset - 1] === "\r" && value[offset] === "\n";
        if (isInsidePair) return;
        expect(position).toEqual({ line: before.length, column: (before.at(-1) ?? "").length + 1 });
        expect(offsetAt(source, position)).toBe(offset);
      }),
    );
  });

  it("keeps places inside the text", () => {
    const source = sourceText("ab\ncd");
    expect(positionAt(source, -5)).toEqual({ line: 1, column: 1 });
    expect(positionAt(source, 99)).toEqual({ line: 2, column: 3 });
    expect(offsetAt(source, { line: 1, column: 99 })).toBe(2);
    expect(offsetAt(source, { line: 99, column: 1 })).toBe(5);
    expect(offsetAt(source, { line: 0, column: 7 })).toBe(0);
  });
});

describe("edits", () => {
  it("are made in any order, and only the first of two that conflict", () => {
    const edits = [
      { start: 4, end: 5, newText: "E" },
      { start: 0, end: 2, newText: "" },
      { start: 1, end: 3, newText: "x" },
      { start: 5, end: 5, newText: "!" },
    ];
    expect(applyEdits("abcde", edits)).toBe("cdE!");
    expect(editsOverlap(edits)).toBe(true);
    expect(editsOverlap(edits.filter((edit) => edit.newText !== "x"))).toBe(false);
  });

  it("that are minimal turn one text into the other", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = minimalEdits(before, after);
        expect(editsOverlap(edits)).toBe(false);
        expect(applyEdits(before, edits)).toBe(after);
        for (const { start, end, newText } of edits) {
          expect(end > start || newText !== "").toBe(true);
          if (end > start && newText !== "") expect(before[start]).not.toBe(newText[0]);
        }
      }),
    );
  });

  it("that are minimal leave lines alone that stay", () => {
    expect(minimalEdits("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 5\nc: 3\nd: 4\n")).toEqual([
      { start: 8, end: 9, newText: "5" },
      { start: 15, end: 15, newText: "d: 4\n" },
    ]);
  });

  it("take bounded time for texts that differ everywhere", () => {
    const left = Array.from({ length: 20_000 }, (_, i) => `left ${i}`).join("\n");
    const right = Array.from({ length: 20_000 }, (_, i) => `right ${i}`).join("\n");
    const time = cpuTime(() => expect(applyEdits(left, minimalEdits(left, right))).toBe(right));
    expect(time).toBeLessThan(5000);
  });
});

describe("unified diff", () => {
  const names = { before: "a/x", after: "b/x" };

  it("shows three lines around a change", () => {
    const before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    expect(unifiedDiff(before, before.replace("5\n", "five\n"), names)).toBe(
      "--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
    );
    expect(unifiedDiff(before, before, names)).toBe("");
  });

  it("says when a last line has no end", () => {
    expect(unifiedDiff("a", "a\nb", names)).toBe(
      "--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n",
    );
    expect(unifiedDiff("", "a\n", names)).toBe("--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+a\n");
  });

  it("can be applied", () => {
    const lines = fc.array(fc.constantFrom("a\n", "b\n", "c\n", "d\n", "\n"), { maxLength: 40 });
    fc.assert(
      fc.property(
        lines,
        lines,
        fc.constantFrom("", "z"),
        fc.constantFrom("", "z"),
        (left, right, endLeft, endRight) => {
          const before = left.join("") + endLeft;
          const after = right.join("") + endRight;
          expect(applied(before, unifiedDiff(before, after, names))).toBe(after);
          expect(lineChanges(before, after).length === 0).toBe(before === after);
        },
      ),
    );
  });
});

/** What `patch` makes of a text; throws where a line of context does not stand in it. */
function applied(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  const lines = diff.split("\n").slice(2, -1);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line.startsWith("\\")) continue;
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+/.exec(line);
    if (hunk !== null) {
      const start = Number(hunk[1]) - (hunk[2] === "0" ? 0 : 1);
      while (at < start) result.push(old[at++] ?? "");
      continue;
    }
    const content = line.slice(1) + (lines[i + 1]?.startsWith("\\") ? "" : "\n");
    if (line[0] !== "+" && old[at++] !== content) throw new Error(`"${content}" does not stand at line ${at}`);
    if (line[0] !== "-") result.push(content);
  }
  return [...result, ...old.slice(at)].join("");
}
