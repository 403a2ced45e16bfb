import fc from "fast-check";
import { expect, it } from "vitest";
import { readRoughly } from "../../src/formats/rough-keys.js";

/** What the lines are, by the regular expression that says it. */
function expected(text: string): unknown[] {
  const keys: unknown[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const match = /^( *)(["']?)([A-Za-z_][^\s:"'#{}[\]]*)\2[ \t]*:(?:[ \t]+(.*))?$/.exec(line);
    if (match === null) continue;
    const value = (match[4] ?? "").replace(/^#.*|[ \t]#.*$/, "").trim();
    keys.push([match[1]?.length, match[3], value !== ""]);
  }
  return keys;
}

function read(text: string): unknown[] {
  const keys: unknown[] = [];
  readRoughly(text, (indent, key, isLeaf) => keys.push([indent, key, isLeaf]));
  return keys;
}

const piece = fc.constantFrom(
  ..."a key b.c k-1 _x 9 : : : ' \" # #c [ ] { }".split(" "),
  " ",
  "  ",
  "\t",
  "\n",
  "\n",
  "\r\n",
  "\r",
  ": v",
  ": v #c",
  "\na: b",
  "\n  k:",
  "\n\t'a' : ",
  ":  # c",
  "é",
  "\u00a0",
  "\u2028",
  "\u0007",
);

it("reads keys off lines as its regular expression does", () => {
  let keys = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join("");
      const found = read(text);
      keys += found.length;
      expect(found).toEqual(expected(text));
    }),
    { numRuns: 20_000 },
  );
  expect(keys).toBeGreaterThan(2000);
});
