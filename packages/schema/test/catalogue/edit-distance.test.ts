import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../src/catalogue/edit-distance.js";

/** Optimal string alignment by its definition. */
function slowDistance(left: string, right: string): number {
  const rows = Array.from({ length: left.length + 1 }, (_, row) =>
    Array.from({ length: right.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= left.length; row++) {
    for (let column = 1; column <= right.length; column++) {
      let cost = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, cell(row - 2, column - 2) + 1);
      (rows[row] ?? [])[column] = cost;
    }
  }
  return cell(left.length, right.length);
}

describe("editDistance", () => {
  it("counts insertions, deletions, replacements and swaps", () => {
    expect(editDistance("adress", "address", 3)).toBe(1);
    expect(editDistance("memeory", "memory", 3)).toBe(1);
    expect(editDistance("prot", "port", 3)).toBe(1);
    expect(editDistance("size", "min", 4)).toBe(3);
    expect(editDistance("same", "same", 0)).toBe(0);
  });

  it("agrees with the definition up to the limit, whatever was asked before", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 14 }), (left, right, limit) => {
        expect(editDistance(left, right, limit)).toBe(Math.min(slowDistance(left, right), limit + 1));
      }),
      { numRuns: 3000 },
    );
  });

  it("takes texts longer than the rows it keeps", () => {
    const long = "x".repeat(600);
    expect(editDistance(`${long}ab`, `${long}ba`, 2)).toBe(1);
    expect(editDistance(`a${long}b`, `c${long}d`, 3)).toBe(2);
  });
});
