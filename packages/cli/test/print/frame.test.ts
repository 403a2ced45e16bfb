import { type Range, sourceText } from "@flinkconf/schema/host";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFrame } from "../../src/print/frame.js";
import { paint } from "../../src/print/paint.js";
import { textWidth } from "../../src/print/width.js";

const plain = paint(false, false);
const same = (text: string): string => text;

function frame(text: string, range: Range, secrets: readonly Range[] = []): readonly string[] {
  return codeFrame({ source: sourceText(text), range, secrets }, plain, same);
}

/** The range of a piece of a text. */
function of(text: string, piece: string): Range {
  const start = text.indexOf(piece);
  return { start, end: start + piece.length };
}

describe("a code frame", () => {
  it("shows two lines around the marked place", () => {
    const text = "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n";
    expect(frame(text, of(text, "3"))).toEqual([
      "  |",
      "1 | a: 1",
      "2 | b: 2",
      "3 | c: 3",
      "  |    ^",
      "4 | d: 4",
      "5 | e: 5",
      "  |",
    ]);
  });

  it("ends with the file", () => {
    expect(frame("a: 1", { start: 0, end: 4 })).toEqual(["  |", "1 | a: 1", "  | ^^^^", "  |"]);
    expect(frame("", { start: 0, end: 0 })).toEqual(["  |", "1 |", "  | ^", "  |"]);
  });

  it("keeps the marks below wide characters and marks without width", () => {
    const text = "键：值é x";
    expect(frame(text, of(text, "值"))).toEqual(["  |", `1 | ${text}`, "  |     ^^", "  |"]);
    expect(frame(text, of(text, "x"))[2]).toBe(`  | ${" ".repeat(8)}^`);
  });

  it("keeps the marks below tabs, and shows the tabs", () => {
    expect(frame("a:\tb", { start: 3, end: 4 })).toEqual(["  |", "1 | a:→ b", "  |     ^", "  |"]);
  });

  it("makes controls visible instead of sending them to the terminal", () => {
    const text = "a: \x1b[31mred\x9b\u202e\ud800";
    const [, line] = frame(text, { start: 0, end: 1 });
    expect(line).toBe("1 | a: ␛[31mred<U+009B><U+202E><U+D800>");
  });

  it("marks the first line of a range over several lines", () => {
    expect(frame("abc\ndef\n", { start: 1, end: 6 })[2]).toBe("  |  ^^");
  });

  it("clips a long line around the mark", () => {
    const text = `k: ${"x".repeat(5000)}HERE${"y".repeat(5000)}`;
    const [, line = "", marks = ""] = frame(text, of(text, "HERE"));
    expect(line).toContain("HERE");
    expect(line.length).toBeLessThan(120);
    expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("HERE");
    expect(line).toMatch(/^1 \| ….*…$/);
  });

  it("takes no longer for a line of megabytes, even of characters without width", () => {
    const text = `k: ${"\u0301".repeat(8_000_000)}`;
    const began = performance.now();
    expect(frame(text, { start: 0, end: 1 }).join("").length).toBeLessThan(1000);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it("hides secrets in every line, and marks what stands for them", () => {
    const text = "p.password: hunter2\nq: 1\n";
    const secret = of(text, "hunter2");
    expect(frame(text, of(text, "1"), [secret])[1]).toBe("1 | p.password: ******");
    expect(frame(text, secret, [secret]).slice(1, 3)).toEqual(["1 | p.password: ******", "  |             ^^^^^^"]);
    expect(frame(text, of(text, "password: hun"), [secret])[2]).toBe("  |   ^^^^^^^^^^^^^^^^");
  });

  it("never lets a control through, never shows a secret, and marks as wide as it shows", () => {
    const characters = fc.constantFrom(
      "a",
      ":",
      " ",
      "\t",
      "\n",
      "\r",
      "键",
      "\x1b",
      "\x07",
      "é",
      "\u202e",
      "😀",
      "\0",
    );
    fc.assert(
      fc.property(
        fc.array(characters, { maxLength: 60 }).map((list) => list.join("")),
        fc.nat(60),
        fc.nat(60),
        fc.nat(60),
        (before, a, b, at) => {
          const secret = "S3CRET";
          const place = Math.min(at, before.length);
          const text = before.slice(0, place) + secret + before.slice(place);
          const range = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
          const lines = frame(text, range, [{ start: place, end: place + secret.length }]);
          const whole = lines.join("\n");
          expect(whole).not.toContain(secret);
          expect(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/.test(whole)).toBe(false);
          const marks = lines.findIndex((line) => /^ +\| +\^|^ +\| \^/.test(line));
          expect(marks).toBeGreaterThan(0);
          const marked = lines[marks]?.trimEnd() ?? "";
          expect(textWidth(marked)).toBeLessThanOrEqual(Math.max(textWidth(lines[marks - 1] ?? ""), 0) + 2);
        },
      ),
      { numRuns: 500 },
    );
  });
});
