import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optionTypeNamed } from "../../src/ask/typed-option.js";
import { readYaml } from "../../src/formats/config-yaml/read-yaml.js";
import { sensitiveQuestion } from "../../src/testing/arbitraries/questions.js";
import { seededRandom } from "../../src/testing/arbitraries/random.js";
import { protocolType, valueText } from "../../src/testing/arbitraries/values.js";
import { ALL_LINES, FLINK_LINES, type FlinkLine, hasLine, lineSet, linesBetween } from "../../src/text/flink-line.js";
import { describeFailure, failingLines } from "../../src/values/check.js";
import { type ConversionMode, convertValue } from "../../src/values/convert.js";
import type { JavaType } from "../../src/values/loaded-value.js";
import { lookUp, lookUpOrder } from "../../src/values/lookup.js";
import { isSensitive, isSensitiveAnywhere, maskValue } from "../../src/values/sensitive.js";
import type { EnumConstant, ValueType } from "../../src/values/value-type.js";
import { cpuTime } from "../cpu-time.js";

const CONSTANTS: readonly EnumConstant[] = [
  { name: "NONE", text: "NONE" },
  { name: "FIXED_DELAY", text: "fixed-delay" },
];

/** A line of each way to convert. */
const BEHAVIOURS: readonly FlinkLine[] = ["1.10", "1.14", "1.15", "1.18", "1.19", "1.20", "2.0", "2.1", "2.3"];

function failing(text: string, type: ValueType, mode: ConversionMode = "legacy", javaType: JavaType = "String") {
  return failingLines(text, javaType, type, CONSTANTS, mode, ALL_LINES, readYaml);
}

function code(text: string, type: ValueType, line: FlinkLine, mode: ConversionMode = "legacy") {
  return describeFailure(text, "String", type, CONSTANTS, mode, line, readYaml)?.code;
}

const type = fc.constantFrom<ValueType>(
  "string",
  "boolean",
  "int",
  "long",
  "float",
  "double",
  "duration",
  "memory-size",
  "enum",
  "map",
  "list<string>",
  "list<int>",
  "list<duration>",
  "list<map>",
  "list<enum>",
);

describe("failingLines", () => {
  it("says on which lines a value cannot be converted", () => {
    expect(failing("10 min", "duration")).toBe(0);
    expect(failing("1m", "duration")).toBe(linesBetween(undefined, "1.14"));
    expect(failing("PT10S", "duration")).toBe(linesBetween(undefined, "2.0"));
    expect(failing("99999999999999999999 ms", "duration")).toBe(linesBetween(undefined, "1.20"));
    // The JDK looks for a lonely T in upper case only.
    expect(failing("P1DT", "duration")).toBe(ALL_LINES);
    expect(failing("P1Dt", "duration")).toBe(linesBetween(undefined, "2.0"));
    expect(failing("1.5g", "memory-size")).toBe(ALL_LINES);
    expect(failing("1600m", "memory-size")).toBe(0);
    expect(failing("True", "boolean")).toBe(0);
    expect(failing("yes", "boolean")).toBe(ALL_LINES);
    expect(failing("Fixed-Delay", "enum")).toBe(0);
    expect(failing("fixed_delay", "enum")).toBe(ALL_LINES);
    expect(failing("[1, 2]", "list<int>")).toBe(linesBetween(undefined, "1.20"));
    expect(failing("[1, 2]", "list<int>", "standard")).toBe(linesBetween(undefined, "1.18"));
    expect(failing("0.5", "float", "standard", "Double")).toBe(0);
    expect(failing("1.0E40", "float", "standard", "Double")).toBe(ALL_LINES);
    expect(failing("2147483648", "int", "standard", "Long")).toBe(ALL_LINES);
  });

  it("looks at the lines of the target only", () => {
    expect(failingLines("1m", "String", "duration", [], "legacy", lineSet("1.20"), readYaml)).toBe(0);
    expect(failingLines("1m", "String", "duration", [], "legacy", lineSet("1.12"), readYaml)).toBe(lineSet("1.12"));
  });

  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."0159 mMgGsSdkbh.+-eExXftrueTRUE_'\";:,[]{}PT\tſK"), maxLength: 12 }),
    fc
      .tuple(
        fc.bigInt({ min: 0n, max: 10n ** 22n }),
        fc.constantFrom("", " ", "m", "ms", " min", "d", "t", "g", "kb", " DAYS", "µs"),
      )
      .map(([number, unit]) => `${number}${unit}`),
  );
  it("agrees with the conversion on every line", () => {
    fc.assert(
      fc.property(text, type, fc.constantFrom<ConversionMode>("legacy", "standard"), (value, valueType, mode) => {
        const lines = failing(value, valueType, mode);
        for (const line of BEHAVIOURS) {
          const option = { type: valueType, constants: CONSTANTS };
          const result = convertValue({ type: "String", text: value }, option, { line, mode, readYaml });
          expect(result.ok, `${line} ${valueType} ${JSON.stringify(value)}`).toBe(!hasLine(lines, line));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("convertValue", () => {
  it("takes any text, and failingLines agrees with it on generated ones", () => {
    const random = seededRandom(20);
    for (let i = 0; i < 1000; i++) {
      const name = protocolType(random);
      const { type: valueType, constants = [] } = optionTypeNamed(name);
      const value = valueText(random, name);
      const mode = i % 2 === 0 ? "legacy" : "standard";
      const lines = failingLines(value, "String", valueType, constants, mode, ALL_LINES, readYaml);
      for (const line of BEHAVIOURS) {
        const result = convertValue(
          { type: "String", text: value },
          { type: valueType, constants },
          { line, mode, readYaml },
        );
        expect(result.ok, `${line} ${mode} ${name} ${JSON.stringify(value)}`).toBe(!hasLine(lines, line));
      }
    }
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), type, fc.constantFrom(...FLINK_LINES), (value, valueType, line) => {
        const result = convertValue(
          { type: "String", text: value },
          { type: valueType },
          { line, mode: "standard", readYaml },
        );
        return result.ok || result.exceptions[0] === "IllegalArgumentException";
      }),
    );
  });

  it("stays linear on long texts", () => {
    const long = [
      "9".repeat(2e5),
      "'".repeat(2e5),
      ";".repeat(2e5),
      `0x${"f".repeat(2e5)}p1`,
      `P${"1".repeat(2e5)}`,
      "a:b,".repeat(5e4),
    ];
    for (const value of long) {
      for (const valueType of ["int", "long", "float", "duration", "memory-size", "map", "list<string>"] as const) {
        const time = cpuTime(() => failing(value, valueType));
        expect(time, `${valueType} ${value.slice(0, 5)}`).toBeLessThan(2000);
      }
    }
  });
});

describe("describeFailure", () => {
  it("says what is wrong", () => {
    expect(code(" ", "duration", "1.20")).toBe("empty");
    expect(code("-1s", "duration", "1.20")).toBe("sign");
    expect(code("s", "duration", "1.20")).toBe("no-number");
    expect(code("1.5s", "duration", "1.20")).toBe("decimal");
    expect(code("1 week", "duration", "1.20")).toBe("unit");
    expect(code("1m", "duration", "1.14")).toBe("unit-m");
    expect(code("PT1S", "duration", "2.0")).toBe("iso-duration");
    expect(code("PT1S", "duration", "2.1")).toBeUndefined();
    expect(code("9223372036854775807d", "duration", "1.20")).toBe("overflow");
    expect(code("1Gi", "memory-size", "1.20")).toBe("unit");
    expect(code(".5g", "memory-size", "1.20")).toBe("decimal");
    expect(code("8388608t", "memory-size", "1.20")).toBe("overflow");
    expect(code("2147483648", "int", "1.20")).toBe("range");
    expect(code("1e3", "int", "1.20")).toBe("number");
    expect(code("", "double", "1.20")).toBe("empty");
    expect(code("1.2.3", "double", "1.20")).toBe("number");
    expect(code("on", "boolean", "1.20")).toBe("boolean");
    expect(code("some", "enum", "1.20")).toBe("enum");
    expect(code("'a", "list<string>", "1.20")).toBe("quoting");
    expect(code("a=b", "map", "1.20")).toBe("map-item");
    expect(code("a:b,a:c", "map", "1.20")).toBe("map-duplicate");
  });

  it("says which item of a list is refused", () => {
    expect(describeFailure("1s;2s;x", "String", "list<duration>", [], "legacy", "1.20", readYaml)?.item).toBe(2);
  });
});

describe("lookUp", () => {
  it("puts later fallback keys first and deprecated keys last", () => {
    const order = lookUpOrder([
      ["deprecated", "d1", "d2"],
      ["fallback", "f1", "f2"],
      ["deprecated", "d3"],
      ["fallback", "f3"],
    ]);
    expect(order.map(({ key }) => key)).toEqual(["f3", "f1", "f2", "d1", "d2", "d3"]);
  });

  it("does not look further when a key is set to nonsense", () => {
    const settings = new Map([
      ["n", { type: "String", text: "" }],
      ["old", { type: "String", text: "5" }],
    ] as const);
    const option = { key: "n", type: "int", alternatives: [{ key: "old", kind: "deprecated" }] } as const;
    const found = lookUp(settings, option, { line: "1.20", mode: "legacy", readYaml });
    expect(found?.conversion.ok).toBe(false);
    expect(found?.used).toBeUndefined();
  });
});

describe("sensitive keys", () => {
  it("follow the release, and flinkconf hides what any release hides and access keys", () => {
    expect(isSensitive("x.API-KEY", "2.0")).toBe(false);
    expect(isSensitive("x.API-KEY", "2.1")).toBe(true);
    expect(isSensitive("s3.access-key", "2.3")).toBe(false);
    expect(isSensitiveAnywhere("s3.access-key")).toBe(true);
    expect(maskValue("s3.secret-key", "hush")).toBe("******");
    expect(maskValue("rest.port", "8081")).toBe("8081");
    const random = seededRandom(7);
    for (let i = 0; i < 2000; i++) {
      const key = String(sensitiveQuestion(random, "2.3")["key"]);
      const isHiddenSomewhere = FLINK_LINES.some((line) => isSensitive(key, line));
      const isAccessKey = ["access-key", "access.key", "accesskey"].some((part) => key.toLowerCase().includes(part));
      expect(isSensitiveAnywhere(key), key).toBe(isHiddenSomewhere || isAccessKey);
    }
  });
});
