import { expect, it } from "vitest";
import { counted, grouped } from "../../src/print/counted.js";

it("groups whole numbers by three digits", () => {
  for (const amount of [0, 7, 12, 999, 1000, 12_345, 999_999, 1_000_000, 2_147_483_647]) {
    expect(grouped(amount)).toBe(amount.toLocaleString("en-US"));
  }
});

it("gives a noun the number that it stands with", () => {
  expect([counted(0, "error"), counted(1, "error"), counted(1200, "file")]).toEqual([
    "0 errors",
    "1 error",
    "1,200 files",
  ]);
});
