import { expect, it } from "vitest";
import { scalarText } from "../../src/formats/config-yaml/emitter.js";
import { plainValue, writtenType } from "../../src/formats/config-yaml/fast-scalars.js";

const TYPES = { str: "String", int: "Integer", float: "Double", bool: "Boolean", null: undefined } as const;

const wholes = ["0", "1", "9", "10", "99", "100", "123", "999"];
const fractions = Array.from({ length: 1000 }, (_, number) => String(number));
const decimals = wholes.flatMap((whole) =>
  fractions.flatMap((fraction) => ["", "0", "00"].map((zeros) => `${whole}.${zeros}${fraction}`)),
);
const others =
  "0 00 01 1 -1 +1 1e3 1E3 1e 0x1f 0o17 0o8 1. 1.. 1..2 0.0.0.0 10\u00a0s 1600m .5 - 1_000 nan .nan ~ null none Null true True tru false fals file 999999999 2147483647 2147483648 9250-9260 1.5g 1.e5 1.5e5 1:2".split(
    " ",
  );

it("takes a scalar for what the full reader takes it for, and its text for what it reads as", () => {
  let sure = 0;
  for (const text of [...decimals, ...others]) {
    const type = writtenType(text, 0, text.length);
    if (type === undefined) continue;
    const value = plainValue(text);
    expect([text, value?.type]).toEqual([text, TYPES[type]]);
    if (value !== null && value !== undefined) expect(scalarText(value)).toBe(text);
    sure++;
  }
  expect(sure).toBeGreaterThan(7000);
});
