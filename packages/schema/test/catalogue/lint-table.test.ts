import { describe, expect, it } from "vitest";
import { keyPlacesOf } from "../../src/catalogue/key-places.js";
import { type LintTable, openLintTable } from "../../src/catalogue/lint-table.js";
import { linesBetween } from "../../src/text/flink-line.js";

const mask = (lines: number): string => lines.toString(32);
const ALL = mask(linesBetween());

/** A table of three keys and one template; rows as the grammar of row-codec.ts has them. */
const opened = (text: string): LintTable => openLintTable(text, keyPlacesOf(text));

function table(rows: readonly string[], enums: readonly string[] = []): LintTable {
  const keys = ["a.alias", "a.option", "a.script", "a.<name>.port"].slice(0, rows.length);
  return opened([keys.join("\n"), rows.join("\n"), enums.join("\n")].join("\n\n"));
}

describe("the lint table", () => {
  it("reads variants oldest first, with type, default, deprecation and alternatives in their order", () => {
    const old = mask(linesBetween("1.10", "1.19"));
    const young = mask(linesBetween("1.20"));
    const read = table(["C", `J\t${old}L=10\t${young}U!?2+0=10 s`, "C"]);
    expect(read.row(1)).toEqual({
      key: "a.option",
      primary: linesBetween(),
      accepted: linesBetween(),
      aliasOf: [],
      scriptOnly: 0,
      scope: "job",
      internal: false,
      variants: [
        {
          lines: linesBetween("1.10", "1.19"),
          type: "long",
          constants: [],
          defaultText: "10",
          deprecated: false,
          alternatives: [],
        },
        {
          lines: linesBetween("1.20"),
          type: "duration",
          constants: [],
          defaultText: "10 s",
          deprecated: true,
          alternatives: [
            { key: "a.script", kind: "fallback" },
            { key: "a.alias", kind: "deprecated" },
          ],
        },
      ],
    });
  });

  it("reads enums and lists, whose constants may have a text beside the name", () => {
    const read = table(["C", `S\t${ALL}E0=one\t0E*1`], ["ONE:one,TWO:two", "A,B"]);
    const [first, second] = read.row(1)?.variants ?? [];
    expect(first?.type).toBe("enum");
    expect(first?.constants).toEqual([
      { name: "ONE", text: "one" },
      { name: "TWO", text: "two" },
    ]);
    expect(second?.type).toBe("list<enum>");
    expect(second?.constants.map(({ text }) => text)).toEqual(["A", "B"]);
    expect(second?.defaultText).toBeUndefined();
  });

  it("knows an empty default from none, and restores what cannot stand in a row", () => {
    const read = table(["C", `C\t1S=\t2S\t4S=a\\tb\\nc\\\\n=!<`]);
    expect(read.row(1)?.variants.map(({ defaultText }) => defaultText)).toEqual(["", undefined, "a\tb\nc\\n=!<"]);
  });

  it("accepts a key as alias, as plain string and in scripts, and keeps scripts apart from the rest", () => {
    const read = table([
      `C<1+${mask(linesBetween("1.12", "1.13"))}<2?${mask(linesBetween("1.20"))}`,
      "C",
      `X!w${mask(linesBetween("1.10"))}x${ALL}`,
    ]);
    expect(read.row(0)?.accepted).toBe(linesBetween("1.12", "1.13") | linesBetween("1.20"));
    expect(read.row(0)?.aliasOf).toEqual([
      { option: "a.option", kind: "deprecated", lines: linesBetween("1.12", "1.13") },
      { option: "a.script", kind: "fallback", lines: linesBetween("1.20") },
    ]);
    expect(read.row(2)?.scriptOnly).toBe(0);
    expect(read.row(2)?.internal).toBe(true);
    expect(table(["C", "C", `Xx${ALL}`]).row(2)?.scriptOnly).toBe(linesBetween());
  });

  it("gives one object for a row however often it is asked, and nothing beyond the table", () => {
    const read = table(["C", "C"]);
    expect(read.row(1)).toBe(read.row(1));
    expect(read.row(2)).toBeUndefined();
    expect(read.row(-1)).toBeUndefined();
    expect(opened("").row(0)).toMatchObject({ key: "", accepted: 0 });
  });
});
