import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EffectiveConfig } from "../../src/effective/effective-config.js";
import { allEntries, dynamicEntries, indexEntries } from "../../src/effective/entry-index.js";
import { layeredConfig } from "../../src/effective/layered-config.js";
import { parseFlinkConf } from "../../src/formats/flink-conf/parse-flink-conf.js";
import { ALL_LINES, describeLines, linesBetween } from "../../src/text/flink-line.js";
import { catalogueOf, text } from "../linter/support.js";

const CATALOGUE = catalogueOf([
  {
    key: "new.key",
    lines: linesBetween("1.12"),
    defaultText: "none",
    alternatives: [
      { key: "fallback.key", kind: "fallback" },
      { key: "old.key", kind: "deprecated" },
    ],
  },
  { key: "old.key", lines: linesBetween(undefined, "1.11"), plain: linesBetween("1.12") },
  { key: "no.default" },
  { key: "labels", type: "map" },
  { key: "script.key", lines: 0, plain: linesBetween(undefined, "1.13") },
]);

function config(...layers: readonly string[]): EffectiveConfig {
  return layeredConfig(
    layers.map((content, i) => {
      const index = indexEntries(parseFlinkConf(text(content)).entries);
      return { name: `layer ${i}`, own: i === 0, index: () => index };
    }),
    CATALOGUE,
  );
}

const brief = (effective: EffectiveConfig, key: string, line: "1.10" | "1.12" | "1.14" | "1.20") => {
  const setting = effective.read(key, line);
  if (setting.from === "nothing") return "nothing";
  return setting.from === "default" ? `default ${setting.value}` : `${setting.via} ${setting.key}=${setting.value}`;
};

describe("the entry that wins", () => {
  it("is the last one of the highest layer", () => {
    const effective = config("a: 1\nb: 1\na: 2\n", "a: 3\na: 4\n");
    expect(effective.winner("a")).toMatchObject({ entry: { value: "4" }, layer: { name: "layer 1", own: false } });
    expect(effective.winner("b")).toMatchObject({ entry: { value: "1" }, layer: { own: true } });
    expect(effective.winner("c")).toBeUndefined();
    expect(effective.entriesOf("a").map(({ entry }) => entry.value)).toEqual(["1", "2", "3", "4"]);
    expect(effective.has("b")).toBe(true);
    expect(effective.has("c")).toBe(false);
    expect(effective.keys()).toEqual(["a", "b"]);
  });

  it("can be a -D setting, the last one of a key", () => {
    const [first, , last] = dynamicEntries([
      ["a", "1"],
      ["b", "2"],
      ["a", "3"],
    ]);
    const index = indexEntries(
      dynamicEntries([
        ["a", "1"],
        ["b", "2"],
        ["a", "3"],
      ]),
    );
    expect([...allEntries(index)].filter(({ key }) => key === "a")).toEqual([first, last]);
    expect(index.last("a")).toBe([...allEntries(index)][1]);
  });
});

describe("what an option reads", () => {
  it("is its own key, then its other keys in order, then its default", () => {
    expect(brief(config("old.key: 1\nfallback.key: 2\nnew.key: 3\n"), "new.key", "1.20")).toBe("own new.key=3");
    expect(brief(config("old.key: 1\nfallback.key: 2\n"), "new.key", "1.20")).toBe("fallback fallback.key=2");
    expect(brief(config("old.key: 1\n"), "new.key", "1.20")).toBe("deprecated old.key=1");
    expect(brief(config("other: 1\n"), "new.key", "1.20")).toBe("default none");
    expect(brief(config(""), "no.default", "1.20")).toBe("nothing");
  });

  it("follows the release line", () => {
    const effective = config("old.key: 1\nnew.key: 2\nscript.key: x\n");
    expect(brief(effective, "new.key", "1.10")).toBe("nothing");
    expect(brief(effective, "old.key", "1.10")).toBe("own old.key=1");
    expect(brief(effective, "script.key", "1.12")).toBe("own script.key=x");
    expect(brief(effective, "script.key", "1.14")).toBe("nothing");
    expect(brief(effective, "unknown", "1.14")).toBe("nothing");
  });

  it("prefers the own key of a low layer to another key of a high one, as Flink merges keys before it reads options", () => {
    expect(brief(config("new.key: low\n", "fallback.key: high\n"), "new.key", "1.20")).toBe("own new.key=low");
  });

  it("fills the names into the other keys of a template", () => {
    const effective = config("metrics.reporter.prom.old-port: 9\n");
    expect(brief(effective, "metrics.reporter.prom.port", "1.20")).toBe("deprecated metrics.reporter.prom.old-port=9");
    expect(brief(effective, "metrics.reporter.jmx.port", "1.20")).toBe("nothing");
  });

  it("is any key below an open prefix", () => {
    expect(brief(config("open.a: 1\n"), "open.a", "1.20")).toBe("own open.a=1");
    expect(brief(config(""), "open.a", "1.20")).toBe("nothing");
  });

  it("is made of the keys below a map option from 1.14 on", () => {
    const effective = config("labels.b: 2\nlabels.a: 1\n", "labels.b: 3\n");
    expect(brief(effective, "labels", "1.20")).toBe("own labels.a=a:1,b:3");
    expect(brief(effective, "labels", "1.12")).toBe("nothing");
    expect(brief(config("labels: x:y\nlabels.a: 1\n"), "labels", "1.20")).toBe("own labels=x:y");
  });

  it("is set on the lines that linesSetting names, and on no other", () => {
    const lines = (effective: EffectiveConfig, key: string) => describeLines(effective.linesSetting(key, ALL_LINES));
    expect(lines(config("new.key: 1\n"), "new.key")).toBe("1.12 to 2.3");
    expect(lines(config("old.key: 1\n"), "new.key")).toBe("1.12 to 2.3");
    expect(lines(config("labels.a: 1\n"), "labels")).toBe("1.14 to 2.3");
    expect(lines(config("script.key: 1\n"), "script.key")).toBe("1.10 to 1.13");
    expect(lines(config("open.x: 1\n"), "open.x")).toBe("1.10 to 2.3");
    expect(lines(config("a: 1\n"), "new.key")).toBe("");
    expect(lines(config("a: 1\n"), "a")).toBe("");
    const key = fc.constantFrom(
      "new.key",
      "old.key",
      "fallback.key",
      "labels",
      "labels.a",
      "script.key",
      "open.x",
      "zz",
    );
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), key, (layers, asked) => {
        const effective = config(...layers.map((keys) => keys.map((one) => `${one}: v\n`).join("")));
        for (const line of ["1.10", "1.12", "1.14", "1.20"] as const) {
          const isSet = (effective.linesSetting(asked, linesBetween(line, line)) !== 0) as boolean;
          expect(isSet).toBe(effective.read(asked, line).from === "entry");
        }
      }),
    );
  });
});
