import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doubleText, floatText } from "../../src/values/java-decimal-text.js";
import { floatingForm, isJavaFloating, parseJavaDouble, parseJavaFloat } from "../../src/values/java-floating.js";
import { isJavaLong, parseJavaInt, parseJavaLong } from "../../src/values/java-integer.js";
import { decimalDigit, isJavaWhitespace, javaTrim } from "../../src/values/java-text.js";

interface Recorded {
  readonly texts: readonly (readonly ["double" | "float", string, string])[];
  readonly parses: readonly (readonly [string, { double?: string; float?: string; message?: string }])[];
}

const path = new URL("../../../../fixtures/oracle/parsing/java-numbers.json", import.meta.url);
const recorded = JSON.parse(readFileSync(path, "utf8")) as Recorded;

const view = new DataView(new ArrayBuffer(8));

function numberOf(type: "double" | "float", bits: string): number {
  if (type === "double") {
    view.setBigUint64(0, BigInt(`0x${bits}`));
    return view.getFloat64(0);
  }
  view.setUint32(0, Number.parseInt(bits, 16));
  return view.getFloat32(0);
}

describe("floating point numbers as the JDK writes and reads them", () => {
  it("writes what the JDK writes", () => {
    expect(recorded.texts.length).toBeGreaterThan(700);
    for (const [type, bits, text] of recorded.texts) {
      const number = numberOf(type, bits);
      expect(type === "double" ? doubleText(number) : floatText(number), `${type} ${bits}`).toBe(text);
    }
  });

  it("reads what the JDK reads", () => {
    expect(recorded.parses.length).toBeGreaterThan(600);
    for (const [text, { double, float, message }] of recorded.parses) {
      expect(isJavaFloating(text), JSON.stringify(text)).toBe(message === undefined);
      if (double === undefined || float === undefined) {
        expect(parseJavaDouble(text)).toBeUndefined();
        expect(floatingForm(text) === "several points", text).toBe(message === "multiple points");
        expect(floatingForm(text) === "blank", text).toBe(message === "empty String");
      } else {
        expect(parseJavaDouble(text), text).toEqual(numberOf("double", double));
        expect(parseJavaFloat(text), text).toEqual(numberOf("float", float));
      }
    }
  });

  it("keeps its ways where JavaScript differs", () => {
    expect(doubleText(391035000000000000000)).toBe("3.9103500000000003E20");
    expect(doubleText(1e-4)).toBe("1.0E-4");
    expect(doubleText(-0)).toBe("-0.0");
    expect(floatText(Math.fround(1e40))).toBe("Infinity");
    // Halfway between two floats as a double, a little above as a decimal: the double alone would round down.
    expect(parseJavaFloat("1.00000005960464477539062500000000001")).toBe(1 + 2 ** -23);
    expect(parseJavaFloat("1.000000059604644775390625")).toBe(1);
  });

  it("rounds hexadecimal numbers half to even", () => {
    expect(parseJavaDouble("0x1.00000000000008p0")).toBe(1);
    expect(parseJavaDouble("0x1.00000000000018p0")).toBe(1 + 2 ** -51);
    expect(parseJavaDouble("0x1.000000000000080000000000000001p0")).toBe(1 + 2 ** -52);
    expect(parseJavaFloat("0x1.000001p0")).toBe(1);
    expect(parseJavaFloat("0x1.000003p0")).toBe(1 + 2 ** -22);
    expect(parseJavaFloat("0x1.ffffffp127")).toBe(Infinity);
    expect(parseJavaDouble("0x1p-1075")).toBe(0);
    expect(parseJavaDouble("0x1.8p-1075")).toBe(2 ** -1074);
  });

  it("reads every number it writes", () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (value) => Object.is(parseJavaDouble(doubleText(value)), value)));
    fc.assert(fc.property(fc.float({ noNaN: true }), (value) => Object.is(parseJavaFloat(floatText(value)), value)));
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => (parseJavaDouble(text) === undefined) !== isJavaFloating(text),
      ),
    );
  });
});

describe("integers as the JDK reads them", () => {
  it("takes a sign and digits of any script, nothing else", () => {
    expect(parseJavaInt("+5")).toBe(5);
    expect(parseJavaInt("-0000")).toBe(0);
    expect(Object.is(parseJavaInt("-0"), 0)).toBe(true);
    expect(parseJavaInt("٥")).toBe(5);
    expect(parseJavaLong("１２")).toBe(12n);
    for (const text of ["", "+", "-", " 5", "5 ", "5L", "0x10", "1_000", "5.0", "--1", "𝟏"]) {
      expect(parseJavaInt(text), text).toBeNaN();
      expect(parseJavaLong(text), text).toBeUndefined();
    }
  });

  it("knows the bounds", () => {
    expect(parseJavaInt("2147483647")).toBe(2147483647);
    expect(parseJavaInt("2147483648")).toBeNaN();
    expect(parseJavaInt("-2147483648")).toBe(-2147483648);
    expect(parseJavaInt("-2147483649")).toBeNaN();
    expect(parseJavaLong("9223372036854775807")).toBe(2n ** 63n - 1n);
    expect(parseJavaLong("9223372036854775808")).toBeUndefined();
    expect(parseJavaLong("-9223372036854775808")).toBe(-(2n ** 63n));
    expect(parseJavaLong("-9223372036854775809")).toBeUndefined();
    expect(parseJavaLong(`000000000000000000000000${2n ** 62n}`)).toBe(2n ** 62n);
  });

  it("agrees with big integers", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 66n), max: 2n ** 66n }), (value) => {
        const fits = value >= -(2n ** 63n) && value < 2n ** 63n;
        return isJavaLong(`${value}`) === fits && parseJavaLong(`${value}`) === (fits ? value : undefined);
      }),
    );
  });
});

describe("texts as the JDK sees them", () => {
  it("trims up to the blank and nothing else", () => {
    expect(javaTrim("\u0000\t a b \u001f")).toBe("a b");
    expect(javaTrim("\u00a0a\ufeff")).toBe("\u00a0a\ufeff");
  });

  it("knows white space and digits", () => {
    const spaces = Array.from({ length: 0x10000 }, (_, code) => code).filter(isJavaWhitespace);
    expect(spaces).toHaveLength(25);
    expect(isJavaWhitespace(0x00a0)).toBe(false);
    const digits = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => decimalDigit(code) >= 0);
    expect(digits).toHaveLength(370);
    expect(digits.every((code) => /\p{Nd}/u.test(String.fromCharCode(code)))).toBe(true);
  });
});
