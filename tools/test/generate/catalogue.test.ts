import { describe, expect, it } from "vitest";
import { catalogueOf } from "../../../packages/schema/src/catalogue/flink-catalogue.js";
import { lineSet, linesBetween } from "../../../packages/schema/src/text/flink-line.js";
import { defaultText } from "../../generate/catalogue/default-text.js";
import { detailsText } from "../../generate/catalogue/details-text.js";
import type { Dump, DumpedOption } from "../../generate/catalogue/dump.js";
import { lintText } from "../../generate/catalogue/lint-text.js";
import { mergeDumps } from "../../generate/catalogue/merge.js";

function option(key: string, fields: Partial<DumpedOption> = {}): DumpedOption {
  return {
    key,
    type: "string",
    default: null,
    hasDefault: false,
    enum: null,
    fallbackKeys: [],
    deprecated: false,
    owner: "org.apache.flink.configuration.CoreOptions",
    kind: "flink",
    module: "flink-core",
    ...fields,
  };
}

function dumpsOf(...lines: readonly (readonly [string, ...DumpedOption[]])[]): readonly Dump[] {
  return lines.map(([line, ...options]) => ({ line, release: `${line}.0`, options }));
}

describe("defaultText", () => {
  it.each([
    ["duration", "PT10S", "10 s"],
    ["duration", "PT0S", "0 ms"],
    ["duration", "PT-0.001S", "-1 ms"],
    ["duration", "PT1M30S", "90 s"],
    ["duration", "PT168H", "7 d"],
    ["duration", "PT0.00025S", "250 us"],
    ["memory-size", "67108864", "64 mb"],
    ["memory-size", "0", "0 bytes"],
    ["memory-size", "9223372036854775807", "9223372036854775807 bytes"],
    ["double", 1, "1.0"],
    ["double", 0.25, "0.25"],
    ["long", "9223372036854775807", "9223372036854775807"],
    ["boolean", false, "false"],
    ["string", "", ""],
    ["list<string>", ["a", "b;c", "d'e"], "a;'b;c';'d''e'"],
    ["list<string>", [], ""],
    ["map", { OPERATOR: "70", PYTHON: "30" }, "OPERATOR:70,PYTHON:30"],
  ] as const)("%s %j: %s", (type, value, text) => {
    expect(defaultText(option("k", { type, default: value, hasDefault: true }))).toBe(text);
  });

  it("writes an enum as Flink compares it, and nothing where there is none", () => {
    const constants = [{ name: "AUTO", text: "auto" }];
    expect(defaultText(option("k", { type: "enum", default: "AUTO", hasDefault: true, enum: constants }))).toBe("auto");
    expect(defaultText(option("k"))).toBeUndefined();
  });
});

describe("the lint table", () => {
  const dumps = dumpsOf(
    [
      "1.19",
      option("old.key", { type: "long", default: 5, hasDefault: true }),
      option("external-resource.<resource_name>.amount", { type: "long" }),
      option("external-resource.<resource_name>.param.<param>"),
      option("interval", { kind: "suffix", owner: "org.apache.flink.configuration.MetricOptions", type: "duration" }),
      option("host", { kind: "connector" }),
      option("internal.secret", { kind: "internal" }),
      option("chainEnd", { kind: "internal", owner: "org.apache.flink.streaming.api.graph.StreamConfig" }),
    ],
    [
      "1.20",
      option("new.key", {
        type: "duration",
        default: "PT5S",
        hasDefault: true,
        fallbackKeys: [
          { key: "other.key", deprecated: false },
          { key: "old.key", deprecated: true },
          { key: "new.key", deprecated: true },
        ],
      }),
      option("old.key", { type: "long", default: 5, hasDefault: true }),
    ],
  );
  const catalogue = catalogueOf(lintText(mergeDumps(dumps)));

  it("brings lines together and keeps apart what differs", () => {
    expect(catalogue.exact("old.key")).toMatchObject({
      primary: linesBetween("1.19", "1.20"),
      aliasOf: [{ option: "new.key", kind: "deprecated", lines: lineSet("1.20") }],
    });
    expect(catalogue.exact("old.key")?.variants).toHaveLength(1);
  });

  it("leaves out that an option reads its own key as an old one", () => {
    expect(catalogue.exact("new.key")?.variants[0]?.alternatives).toEqual([
      { key: "other.key", kind: "fallback" },
      { key: "old.key", kind: "deprecated" },
    ]);
    expect(catalogue.exact("other.key")).toMatchObject({ primary: 0, accepted: lineSet("1.20") });
  });

  it("makes templates of suffixes and of keys with names in them", () => {
    expect(catalogue.find("external-resource.gpu.amount")).toMatchObject({
      how: "template",
      option: { key: "external-resource.<name>.amount", primary: lineSet("1.19") },
      names: ["gpu"],
    });
    expect(catalogue.find("metrics.reporter.slf4j.interval")).toMatchObject({ how: "template" });
    for (const key of ["interval", "host", "chainEnd"]) expect(catalogue.exact(key), key).toBeUndefined();
    expect(catalogue.exact("internal.secret")?.internal).toBe(true);
  });

  it("refuses what it cannot keep", () => {
    const unknownOwner = option("port", { kind: "suffix", owner: "org.example.NewReporterOptions" });
    expect(() => mergeDumps(dumpsOf(["1.19", unknownOwner]))).toThrow("SUFFIX_FAMILIES");
    const twice = dumpsOf(["1.19", option("a.b"), option("a.b", { type: "int" })]);
    expect(() => mergeDumps(twice)).toThrow("twice");
    expect(() => lintText(mergeDumps(dumpsOf(["1.19", option("a.b", { type: "colour" })])))).toThrow("no letter");
  });
});

describe("the details", () => {
  it("keep what the class says, once for all lines that agree", () => {
    const same = option("a.b", { default: "x", hasDefault: true });
    const { options, owners } = JSON.parse(detailsText(dumpsOf(["1.19", same], ["1.20", same]))) as {
      options: Record<string, unknown>;
      owners: readonly string[];
    };
    expect(owners).toEqual(["org.apache.flink.configuration.CoreOptions"]);
    expect(options).toEqual({
      "a.b": [{ lines: linesBetween("1.19", "1.20"), type: "string", default: "x", owner: 0, module: 0 }],
    });
  });

  it("refuse an order of alternatives that two lists cannot keep", () => {
    const mixed = option("a.b", {
      fallbackKeys: [
        { key: "old", deprecated: true },
        { key: "other", deprecated: false },
      ],
    });
    expect(() => detailsText(dumpsOf(["1.19", mixed]))).toThrow("fallback key behind");
  });
});
