import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brief, keyRule, linterWith, lintText, rule, text } from "./support.js";

const RULES = [keyRule("a", ["x"]), keyRule("b", ["x", "y"])];

/** Open findings, and the silenced ones with their reason and the line of the comment. */
function outcome(content: string, settings = {}) {
  const result = lintText(RULES, content, settings);
  return {
    open: brief(result),
    silenced: result.suppressed.map(({ rule: id, by }) => `${id} ${by.kind} ${by.reason ?? "-"} ${by.line}`),
  };
}

const fixed = (content: string): string | undefined =>
  linterWith(RULES).fix({ path: "flink-conf.yaml", source: text(content) })?.source.text;

describe("comments that silence rules", () => {
  it("silence the next line", () => {
    expect(outcome("# flinkconf-ignore-next-line a -- known\nx: 1\nx: 2\n")).toEqual({
      open: ["2 b warning", "3 a warning", "3 b warning"],
      silenced: ["a comment known 1"],
    });
  });

  it("silence several rules, parted by commas or blanks", () => {
    for (const rules of ["a, b", "a,b", "a b", "a ,  b"]) {
      expect(outcome(`# flinkconf-ignore-next-line ${rules} -- known\nx: 1\n`).open).toEqual([]);
    }
  });

  it("may stand above each other", () => {
    const content = "# flinkconf-ignore-next-line a -- one\n  # flinkconf-ignore-next-line b -- two\nx: 1\n";
    expect(outcome(content)).toEqual({ open: [], silenced: ["a comment one 1", "b comment two 2"] });
  });

  it("silence their own line, also behind another comment", () => {
    expect(outcome("x: 1 # flinkconf-ignore-line a, b -- known\n").open).toEqual([]);
    expect(outcome("x: 1 # the x # flinkconf-ignore-line a, b -- known\n").open).toEqual([]);
    expect(outcome("x: 1 # see flinkconf-ignore-line a, b -- known\n").open).toHaveLength(2);
  });

  it("silence the whole file from anywhere in it", () => {
    expect(outcome("x: 1\ny: 2\n# flinkconf-ignore-file b -- known").open).toEqual(["1 a warning"]);
  });

  it("silence from start to end", () => {
    const content = "x: 1\n# flinkconf-ignore-start a, b -- known\nx: 2\ny: 3\n# flinkconf-ignore-end\ny: 4\n";
    expect(outcome(content)).toEqual({
      open: ["1 a warning", "1 b warning", "6 b warning"],
      silenced: ["a comment known 2", "b comment known 2", "b comment known 2"],
    });
  });

  it("end one rule of several, and reach the end of the file without an end", () => {
    const content =
      "# flinkconf-ignore-start a, b -- known\nx: 2\n# flinkconf-ignore-end a\nx: 3\n# flinkconf-ignore-end\nx: 4\n";
    expect(outcome(content).open).toEqual(["4 a warning", "6 a warning", "6 b warning"]);
    expect(outcome("# flinkconf-ignore-start a, b -- known\nx: 2\n\nx: 3\n").open).toEqual([]);
  });

  it("work with every kind of line end and behind a byte order mark", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(outcome(`# flinkconf-ignore-next-line a, b -- known${end}x: 1${end}`).open).toEqual([]);
    }
    expect(outcome("y: 1\n# flinkconf-ignore-file b -- known").open).toEqual([]);
  });
});

describe("what is wrong with such comments", () => {
  it("is said where the reason is missing; they silence all the same", () => {
    for (const tail of ["", " --", " -- ", " - known"]) {
      const { open, silenced } = outcome(`# flinkconf-ignore-next-line a, b${tail}\nx: 1\n`);
      expect(open).toContain("1 suppression-without-reason warning");
      expect(silenced).toEqual(["a comment - 1", "b comment - 1"]);
    }
  });

  it("is said where a rule does not exist, with the one that may be meant", () => {
    const long = [keyRule("checkpoint-dir-in-tmp", ["x"])];
    const result = lintText(long, "# flinkconf-ignore-next-line checkpoint-dir-in-temp -- known\nx: 1\n");
    expect(brief(result)).toEqual(["1 unknown-rule-in-suppression warning", "2 checkpoint-dir-in-tmp warning"]);
    expect(result.diagnostics[0]?.help).toBe("Did you mean checkpoint-dir-in-tmp?");
    const far = lintText(long, "# flinkconf-ignore-file zzzzzz -- known\n").diagnostics[0];
    expect(far?.help).toContain("flinkconf rules");
    expect(far?.fixes).toEqual([]);
  });

  it("is said where the form does not exist or no rule is named", () => {
    expect(outcome("# flinkconf-ignore a -- known\n").open).toEqual(["1 invalid-directive warning"]);
    expect(outcome("# flinkconf-ignore-nextline a -- known\n").open).toEqual(["1 invalid-directive warning"]);
    expect(outcome("# flinkconf-ignore-file -- known\n").open).toEqual(["1 invalid-directive warning"]);
    expect(outcome("# flinkconf-ignore-end\n").open).toEqual(["1 unused-suppression warning"]);
  });

  it("is not said of prose", () => {
    expect(outcome("# flinkconf reads this file\n# see flinkconf-ignorelist.md\n").open).toEqual([]);
  });

  it("is said where nothing is silenced, with a safe fix", () => {
    expect(outcome("# flinkconf-ignore-next-line a -- known\ny: 1\n").open).toEqual([
      "1 unused-suppression warning",
      "2 b warning",
    ]);
    expect(fixed("# flinkconf-ignore-next-line a -- known\nz: 1\n")).toBe("z: 1\n");
    expect(fixed("z: 1 # flinkconf-ignore-line a -- known\n")).toBe("z: 1\n");
    expect(fixed("z: 1 # my z # flinkconf-ignore-line a -- known\n")).toBe("z: 1 # my z\n");
    expect(fixed("y: 1\n# flinkconf-ignore-file a, b -- known")).toBe("y: 1\n# flinkconf-ignore-file b -- known");
    expect(fixed("y: 1\n# flinkconf-ignore-file b, a -- known")).toBe("y: 1\n# flinkconf-ignore-file b -- known");
    expect(fixed("z: 1\n# flinkconf-ignore-file b, a -- known")).toBe("z: 1");
    expect(fixed("# flinkconf-ignore-start a -- known\nz: 1\n# flinkconf-ignore-end\n")).toBe("z: 1\n");
    expect(fixed("# flinkconf-ignore-end\nz: 1\n")).toBe("z: 1\n");
  });

  it("does not count a rule that is off or cannot speak about this file", () => {
    const rules = [keyRule("late", ["x"], { since: "2.0" }), keyRule("yaml", ["x"], { formats: ["config-yaml"] })];
    expect(brief(lintText(rules, "# flinkconf-ignore-file late, yaml -- known\nx: 1\n"))).toEqual([]);
    expect(outcome("# flinkconf-ignore-file a -- known\nz: 1\n", { rules: { a: "off" } }).open).toEqual([]);
  });

  it("cannot be silenced by a comment", () => {
    const content = "# flinkconf-ignore-file unused-suppression -- known\n# flinkconf-ignore-file a -- known\n";
    expect(outcome(content).open).toContain("2 unused-suppression warning");
  });
});

describe("hostile comments", () => {
  it("take linear time", () => {
    const many = Array.from({ length: 2000 }, (_, i) => `# flinkconf-ignore-start a -- ${i}\nx: ${i}`).join("\n");
    const start = performance.now();
    expect(outcome(many).silenced).toHaveLength(2000);
    expect(performance.now() - start).toBeLessThan(40_000);
  });

  it("never make the linter throw or lose a finding", () => {
    const piece = fc.constantFrom(
      "# flinkconf-ignore-",
      "start",
      "end",
      "file",
      "line",
      "next-line",
      " a",
      ", b",
      " -- ",
      "why",
      "\n",
      "\r",
      "x: 1",
      "#",
      "--",
    );
    const plain = [keyRule("a", ["x"]), keyRule("b", ["x"]), rule({ id: "c", checkDocument: () => {} })];
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const result = lintText(plain, pieces.join(""));
        const found = [...result.diagnostics, ...result.suppressed].filter(({ rule: id }) => id === "a" || id === "b");
        const settings = pieces.join("").split(/\r\n?|\n/);
        const expected = settings.filter((line) => /^[^#]*x: 1/.test(line.trim()) && line.trim().startsWith("x: 1"));
        expect(found.length).toBe(expected.length * 2);
        for (const { start, end } of result.diagnostics) expect(start).toBeLessThanOrEqual(end);
      }),
    );
  });
});
