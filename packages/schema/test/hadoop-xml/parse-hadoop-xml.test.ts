import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHadoopXml } from "../../src/formats/hadoop-xml/parse-hadoop-xml.js";
import { sourceText } from "../../src/text/decode.js";

interface Reading {
  readonly text: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly refused?: true;
}

const { cases } = JSON.parse(
  readFileSync(new URL("../../../../fixtures/oracle/hadoop/readings.json", import.meta.url), "utf8"),
) as { readonly cases: readonly Reading[] };

const parse = (text: string) => parseHadoopXml(sourceText(text));

describe("what Hadoop made of a text", () => {
  it.each(cases.map((reading) => [reading.text, reading] as const))("%j", (_, { text, entries, refused }) => {
    const document = parse(text);
    expect(document.failure !== undefined).toBe(refused === true);
    if (entries === undefined) return;
    expect(Object.fromEntries(document.entries.map(({ key, value }) => [key, value]))).toEqual(entries);
  });
});

describe("places", () => {
  it("cover what is written, without the blanks around it", () => {
    const text =
      "\ufeff<?xml version='1.0'?>\r\n<configuration>\r\n<property>\r\n  <name> a.b </name>\r\n<value>\r\n 4 &amp; 5\r\n</value></property>" +
      '<property name="c" value=\'x"&lt;y\'/></configuration>';
    expect(
      parse(text).entries.map((entry) => [
        text.slice(entry.keyStart, entry.keyEnd),
        text.slice(entry.valueStart, entry.valueEnd),
        entry.value,
      ]),
    ).toEqual([
      ["a.b", "4 &amp; 5", "4 & 5"],
      ["c", 'x"&lt;y', 'x"<y'],
    ]);
  });

  it.each([
    ["# limits\nyarn.a: 4\n", "hadoop-yaml-style", "yarn.a: 4"],
    ["<configuration>\n  yarn.a: 4\n</configuration>", "hadoop-line-in-xml", "yarn.a: 4"],
    ["<configuration>\n<property><name>a</name></configuration>", "hadoop-broken-xml", ">"],
    ["# x\n<configuration><property/></configuration>", "hadoop-broken-xml", "<"],
    ["", "hadoop-broken-xml", ""],
  ])("of the problem in %j", (text, code, place) => {
    const [problem] = parse(text).problems;
    expect(problem?.code).toBe(code);
    expect(text.slice(problem?.start, problem?.end)).toBe(place);
  });
});

const PIECES = fc.constantFrom(
  "<configuration>",
  "</configuration>",
  "<property>",
  "</property>",
  "<name>",
  "</name>",
  "<value>",
  "</value>",
  "<value/>",
  "<final>true</final>",
  "<!-- ",
  " -->",
  "<![CDATA[",
  "]]>",
  "&amp;",
  "&",
  "a: 1\n",
  "# b\r\n",
  `\${a}`,
  "a",
  "<x y='1' ",
  "😀",
  "\ufeff",
  '<!DOCTYPE a [<!ENTITY e "5">]>',
);

describe("any text", () => {
  it("is read without an exception, with ranges inside it", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(PIECES).map((all) => all.join("")),
        ),
        (text) => {
          const { entries, problems } = parse(text);
          for (const { start, end } of problems) expect(start <= end && start >= 0 && end <= text.length).toBe(true);
          for (const { keyStart, keyEnd, valueStart, valueEnd } of entries) {
            expect(keyStart <= keyEnd && keyEnd <= text.length).toBe(true);
            expect(valueStart <= valueEnd && valueEnd <= text.length).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("takes time in line with its length", () => {
    const properties = `<property><name>yarn.a</name><value>\${yarn.a}\${yarn.b}</value></property>\n`;
    const time = (count: number): number => {
      const text = `<configuration>${properties.repeat(count)}</configuration>`;
      const start = performance.now();
      parse(text);
      return performance.now() - start;
    };
    time(2000);
    expect(time(20_000)).toBeLessThan(40 * Math.max(5, time(2000)));
  });
});
