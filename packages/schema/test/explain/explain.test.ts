import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainFile } from "../../src/explain/explain-file.js";
import { type ExplainParts, explainKey } from "../../src/explain/explain-key.js";
import { explainLine } from "../../src/explain/explain-line.js";
import type { FileExplanation } from "../../src/explain/types.js";
import type { InputFile, LintSettings } from "../../src/linter/lint-result.js";
import { ALL_LINES, describeLines, linesBetween } from "../../src/text/flink-line.js";
import { catalogueOf, keyRule, linterWith, rule, text } from "../linter/support.js";

const CATALOGUE = catalogueOf([
  { key: "rest.port", type: "int", defaultText: "8081" },
  {
    key: "rest.bind-port",
    type: "string",
    defaultText: "8081",
    alternatives: [
      { key: "rest.port", kind: "fallback" },
      { key: "web.port", kind: "deprecated" },
    ],
  },
  { key: "web.port", aliasOf: [{ option: "rest.bind-port", kind: "deprecated", lines: ALL_LINES }] },
  { key: "parallelism.default", type: "int", defaultText: "1" },
  { key: "high-availability.type", lines: linesBetween("1.17"), defaultText: "NONE" },
  { key: "gone.key", lines: linesBetween(undefined, "1.12") },
  { key: "labels", type: "map" },
  { key: "s3.secret-key" },
]);
const RULES = [
  keyRule("about-port", ["rest.port"]),
  keyRule("about-rest", ["rest.*"]),
  rule({ id: "about-all", keys: "all" }),
];
const PARTS: ExplainParts = {
  catalogue: CATALOGUE,
  details: (key) => (key === "rest.port" ? { owner: "RestOptions", group: "web-and-rest" } : undefined),
  rules: RULES,
};
// rest.port is read by two options: the fake catalogue says so on the key itself.
const restPort = CATALOGUE.exact("rest.port");
Object.assign(restPort ?? {}, { aliasOf: [{ option: "rest.bind-port", kind: "fallback", lines: ALL_LINES }] });

function inspect(content: string, settings: LintSettings = {}, more: Partial<InputFile> = {}) {
  const file = { path: "flink-conf.yaml", source: text(content), ...more };
  const linted = linterWith([], { catalogue: CATALOGUE }).inspect(file, settings);
  if (linted === undefined) throw new Error("nothing was linted");
  return linted;
}

/** `option <- key=value (line) [losers]` for every setting. */
function brief({ settings }: FileExplanation): string[] {
  return settings.map(({ option, key, via, value, place, losers }) => {
    const lost = losers.map(
      (loser) => `${loser.key}=${loser.value}@${loser.place.line ?? loser.place.layer}:${loser.because}`,
    );
    return `${option} <- ${via} ${key}=${value}@${place.line ?? place.layer} [${lost.join(", ")}]`;
  });
}

describe("a key", () => {
  it("is explained with all that is known of it", () => {
    const { answer } = explainKey(" rest.port ", ALL_LINES, PARTS);
    expect(answer).toMatchObject({
      is: "option",
      key: "rest.port",
      type: "int",
      defaultText: "8081",
      since: "1.10",
      until: undefined,
      details: { owner: "RestOptions", group: "web-and-rest" },
      sensitive: false,
      aliases: [],
    });
    expect(answer.is === "option" ? answer.rules.map(({ id }) => id) : []).toEqual(["about-port", "about-rest"]);
  });

  it("has its other names in look-up order", () => {
    const { answer } = explainKey("rest.bind-port", linesBetween("1.20", "1.20"), PARTS);
    expect(answer.is === "option" ? answer.aliases.map(({ key, kind }) => `${kind} ${key}`) : []).toEqual([
      "fallback rest.port",
      "deprecated web.port",
    ]);
  });

  it("may have come late or be gone", () => {
    expect(explainKey("high-availability.type", ALL_LINES, PARTS).answer).toMatchObject({
      since: "1.17",
      until: undefined,
    });
    expect(explainKey("gone.key", ALL_LINES, PARTS).answer).toMatchObject({ since: "1.10", until: "1.12" });
  });

  it("tells what changed from line to line, and nothing where nothing did", () => {
    const catalogue = catalogueOf([{ key: "slot.timeout", type: "long", defaultText: "10" }]);
    const option = catalogue.exact("slot.timeout");
    const [variant] = option?.variants ?? [];
    if (option === undefined || variant === undefined) throw new Error("no option");
    const variants = [
      { ...variant, lines: linesBetween(undefined, "1.13") },
      { ...variant, lines: linesBetween("1.14", "1.19"), defaultText: "20" },
      { ...variant, lines: linesBetween("1.20"), type: "duration" as const, defaultText: "20" },
    ];
    Object.assign(option, { variants });
    const { answer } = explainKey("slot.timeout", ALL_LINES, { ...PARTS, catalogue });
    const runs = answer.is === "option" ? [answer.types, answer.defaults] : [];
    expect(runs.map((run) => run.map(({ lines, value }) => `${value} on ${describeLines(lines)}`))).toEqual([
      ["long on 1.10 to 1.19", "duration on 1.20 to 2.3"],
      ["10 on 1.10 to 1.13", "20 on 1.14 to 2.3"],
    ]);
    expect(explainKey("rest.port", ALL_LINES, PARTS).answer).toMatchObject({ types: [], defaults: [] });
  });

  it("may be an old name, a template, an entry of a map, below a prefix, or unknown", () => {
    expect(explainKey("web.port", ALL_LINES, PARTS).answer).toMatchObject({
      is: "alias",
      readBy: [{ option: "rest.bind-port" }],
    });
    expect(explainKey("metrics.reporter.prom.port", ALL_LINES, PARTS).answer).toMatchObject({
      is: "option",
      key: "metrics.reporter.<name>.port",
      names: ["prom"],
    });
    expect(explainKey("open.my.secret", ALL_LINES, PARTS).answer).toMatchObject({
      is: "prefix",
      prefix: "open.",
      sensitive: true,
    });
    expect(explainKey("nope", ALL_LINES, PARTS).answer).toEqual({ is: "unknown", departed: undefined, nearest: [] });
  });

  it("gets an answer whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: ALL_LINES }), (key, lines) => {
        expect(explainKey(key, lines, PARTS).answer.is).toBeDefined();
      }),
    );
  });
});

describe("a file", () => {
  it("amounts to what wins, with what loses and why", () => {
    const explained = explainFile(inspect("rest.port: 1\nweb.port: 2\nrest.port: 3\n"), PARTS);
    expect(brief(explained)).toEqual([
      "rest.bind-port <- fallback rest.port=3@3 [rest.port=1@1:later-line, web.port=2@2:earlier-key]",
      "rest.port <- own rest.port=3@3 [rest.port=1@1:later-line]",
    ]);
  });

  it("knows layers", () => {
    const linted = inspect(
      "rest.port: 1\nparallelism.default: 1\n",
      {},
      {
        below: [{ path: "base.yaml", source: text("rest.port: 0\n"), kind: "flink-conf" }],
        dynamic: [["rest.port", "9"]],
      },
    );
    const explained = explainFile(linted, PARTS);
    expect(explained.layers).toEqual(["base.yaml", "flink-conf.yaml", "-D"]);
    expect(brief(explained)).toEqual([
      "parallelism.default <- own parallelism.default=1@2 []",
      "rest.bind-port <- fallback rest.port=9@-D [rest.port=0@base.yaml:higher-layer, rest.port=1@1:higher-layer]",
      "rest.port <- own rest.port=9@-D [rest.port=0@base.yaml:higher-layer, rest.port=1@1:higher-layer]",
    ]);
    expect(explained.settings[0]?.isDefault).toBe(true);
  });

  it("hides secrets", () => {
    const explained = explainFile(
      inspect("s3.secret-key: hunter2\ns3.secret-key: hunter3\ns3.secret-key:hunter4\n"),
      PARTS,
    );
    expect(JSON.stringify(explained)).not.toContain("hunter");
    expect(brief(explained)).toEqual([
      "s3.secret-key <- own s3.secret-key=******@2 [s3.secret-key=******@1:later-line]",
    ]);
    expect(explained.ignored[0]?.text).toBe("s3.secret-key:******");
  });

  it("lists the lines that set nothing", () => {
    const explained = explainFile(inspect("slip\nnope: 1\ngone.key: 1\nrest.port: 1\n", { flink: "1.20" }), PARTS);
    expect(explained.ignored.map(({ line, text: written, why }) => `${line} ${written} ${why.reason}`)).toEqual([
      "1 slip syntax",
      "2 nope: 1 unknown-key",
      "3 gone.key: 1 other-release",
    ]);
    expect(brief(explained).some((line) => line.startsWith("gone.key"))).toBe(false);
  });

  it("names the lines on which a setting counts", () => {
    const explained = explainFile(inspect("high-availability.type: x\n"), PARTS);
    expect(explained.settings.map(({ option, lines }) => `${option} ${describeLines(lines)}`)).toEqual([
      "high-availability.type 1.17 to 1.20",
    ]);
  });

  it("says that entries of a map lose to the option's own key", () => {
    const explained = explainFile(inspect("labels.a: 1\nlabels: x:y\n"), { ...PARTS, catalogue: withMapEntries() });
    expect(brief(explained)).toEqual(["labels <- own labels=x:y@2 [labels.a=1@1:earlier-key]"]);
  });

  it("tells the defaults that matter, or all", () => {
    const linted = inspect("rest.port: 1\n");
    expect(explainFile(linted, PARTS).defaults.map(({ option, value }) => `${option}=${value}`)).toEqual([
      "parallelism.default=1",
      "high-availability.type=NONE",
    ]);
    expect(explainFile(linted, PARTS, { all: true }).defaults.map(({ option }) => option)).toEqual([
      "parallelism.default",
      "high-availability.type",
    ]);
    expect(explainFile(inspect("other: 1\n"), PARTS, { all: true }).defaults.map(({ option }) => option)).toContain(
      "rest.port",
    );
  });
});

describe("a line", () => {
  const linted = inspect("# note\n\nrest.port: 1\nrest.port: 2\nslip\nnope: 1\n", { flink: "1.20" });
  const what = (line: number): string => {
    const explained = explainLine(linted, line, PARTS);
    return "key" in explained ? `${explained.is} ${explained.key?.asked}` : explained.is;
  };

  it("is a setting, a loser, ignored, a comment, blank or nothing", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(what)).toEqual([
      "nothing",
      "comment",
      "blank",
      "loser rest.port",
      "setting rest.port",
      "ignored undefined",
      "ignored nope",
      "blank",
      "nothing",
    ]);
  });
});

/** The fake catalogue, with entries of the map option `labels`. */
function withMapEntries(): ExplainParts["catalogue"] {
  const option = CATALOGUE.exact("labels");
  if (option === undefined) throw new Error("no option");
  return {
    ...CATALOGUE,
    find: (key) => {
      if (!key.startsWith("labels.")) return CATALOGUE.find(key);
      return { how: "map-entry", option, name: key.slice(7), lines: linesBetween("1.14") };
    },
  };
}
