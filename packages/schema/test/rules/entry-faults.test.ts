import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { optionTypeNamed } from "../../src/ask/typed-option.js";
import type { CatalogueKey } from "../../src/catalogue/catalogue.js";
import { readYaml } from "../../src/formats/config-yaml/read-yaml.js";
import type { ConfigEntry } from "../../src/formats/document.js";
import { entryFaults } from "../../src/rules/entry-faults.js";
import type { BoundEntry, Finding, RuleContext } from "../../src/rules/rule.js";
import { isMiswritten } from "../../src/rules/shapes/miswritten-value.js";
import { rules } from "../../src/rules/values/index.generated.js";
import { sourceText } from "../../src/text/decode.js";
import { ALL_LINES, type FlinkLine, lineSet, linesBetween, linesOf } from "../../src/text/flink-line.js";

interface RecordedConversion {
  readonly via: string;
  readonly type: string;
  readonly input?: string;
  readonly answers: readonly { readonly lines?: readonly FlinkLine[]; readonly error?: readonly string[] }[];
}

const { cases } = JSON.parse(
  readFileSync(new URL("../../../../fixtures/oracle/parsing/conversions.json", import.meta.url), "utf8"),
) as { readonly cases: readonly RecordedConversion[] };

/** Every conversion of a text, once for each line that was asked. */
const QUESTIONS = cases.flatMap(({ via, type, input, answers }) =>
  via === "yaml" || input === undefined
    ? []
    : answers.flatMap(({ lines, error }) =>
        (lines ?? linesOf(via === "legacy" ? linesBetween(undefined, "1.20") : linesBetween("1.19"))).map((line) => ({
          via,
          type,
          input,
          line,
          refused: error !== undefined,
        })),
      ),
);

/** What all rules about values say of one text, read by an option of one type on one line. */
function findingsFor(value: string, typeName: string, via: string, line: FlinkLine): readonly Finding[] {
  const { type, constants = [] } = optionTypeNamed(typeName);
  const option: CatalogueKey = {
    key: "option.under.test",
    primary: ALL_LINES,
    accepted: ALL_LINES,
    aliasOf: [],
    variants: [{ lines: ALL_LINES, type, constants, defaultText: undefined, deprecated: false, alternatives: [] }],
    scriptOnly: 0,
    scope: "cluster",
    internal: false,
  };
  const place = { keyStart: 0, keyEnd: 17, valueStart: 19, valueEnd: 19 + value.length };
  const entry: ConfigEntry = { key: option.key, ...place, value, valueType: "String", quoting: "plain" };
  const bound: BoundEntry = { entry, match: { how: "exact", option }, placeholder: false, overridden: false };
  const findings: Finding[] = [];
  const nothing = { from: "nothing" } as const;
  const context = {
    document: {
      format: via === "legacy" ? "flink-conf" : "config-yaml",
      source: sourceText(`option.under.test: ${value}`),
    },
    path: "conf",
    entries: [bound],
    effective: { has: () => false, winner: () => ({ entry }), read: () => nothing, linesSetting: () => 0 },
    target: { lines: lineSet(line), linesSource: "test", deployment: undefined, mode: undefined },
    catalogue: { exact: () => undefined, variantOn: () => option.variants[0] },
    complete: false,
    isKnownKey: () => false,
    neighbours: new Map(),
    report: (finding: Finding) => findings.push(finding),
  } as unknown as RuleContext;
  for (const fault of entryFaults(bound, context, readYaml)) {
    for (const rule of rules) {
      if (rule.faults?.includes(fault.code)) {
        rule.checkFault?.(fault, bound, { ...context, report: (finding) => say(rule.id, rule.messages, finding) });
      }
    }
  }
  return findings;

  function say(id: string, messages: Readonly<Record<string, string>>, finding: Finding): void {
    expect(messages, `${id}: ${finding.message}`).toHaveProperty(finding.message);
    if (!id.endsWith("-no-unit")) findings.push(finding);
  }
}

describe("values that real Flink converted", () => {
  it("were asked in numbers", () => {
    expect(QUESTIONS.filter(({ refused }) => refused).length).toBeGreaterThan(300);
    expect(QUESTIONS.filter(({ refused }) => !refused).length).toBeGreaterThan(300);
  });

  it("are reported once where it refused them, and not at all where it did not", () => {
    const wrong = QUESTIONS.filter(({ via, type, input, line, refused }) => {
      const { type: known } = optionTypeNamed(type);
      const expected = refused && !isMiswritten(input, via === "legacy" ? "flink-conf" : "config-yaml", known) ? 1 : 0;
      return findingsFor(input, type, via, line).length !== expected;
    });
    expect(wrong).toEqual([]);
  });
});
