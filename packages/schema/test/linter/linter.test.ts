import { describe, expect, it } from "vitest";
import type { RuleArea } from "../../src/rules/rule.js";
import { wakeTable } from "../../src/rules/wake-table.js";
import { linesBetween } from "../../src/text/flink-line.js";
import { speak } from "../../src/text/phrase.js";
import { brief, keyRule, linterWith, lintText, rule, text } from "./support.js";

describe("dispatch", () => {
  it("wakes rules by exact key, by prefix and for every entry", () => {
    const rules = [
      keyRule("exact", ["rest.port"]),
      keyRule("below", ["open.*"]),
      keyRule("every", "all"),
      keyRule("other", ["blob.server.port"]),
    ];
    expect(brief(lintText(rules, "rest.port: 1\nopen.a.b: 2\nopening: 3\n"))).toEqual([
      "1 every warning",
      "1 exact warning",
      "2 below warning",
      "2 every warning",
      "3 every warning",
    ]);
  });

  it("loads an area only when something wakes it", () => {
    const loaded: string[] = [];
    const rules = [
      keyRule("memory-rule", ["taskmanager.memory.*"], { area: "memory" }),
      keyRule("yarn-rule", ["yarn.*"], { area: "yarn" }),
      rule({ id: "problem-rule", area: "syntax", problems: ["no-separator"], checkProblem: () => {} }),
    ];
    const linter = linterWith([], {
      registry: {
        wake: wakeTable(rules),
        loadArea: (area: RuleArea) => {
          loaded.push(area);
          return rules.filter((one) => one.area === area);
        },
      },
    });
    const lint = (content: string) => linter.lint([{ path: "flink-conf.yaml", source: text(content) }]);
    lint("rest.port: 1\n");
    expect(loaded).toEqual([]);
    expect(lint("taskmanager.memory.process.size: 1\n")[0]?.diagnostics).toHaveLength(1);
    expect(loaded).toEqual(["memory"]);
    lint("yarn.tags: a\nslip:1\n");
    expect(loaded).toEqual(["memory", "syntax", "yarn"]);
    lint("yarn.tags: a\nslip:1\n");
    expect(loaded).toHaveLength(3);
  });

  it("wakes a document rule once, by the option's name or by one of its old names", () => {
    let calls = 0;
    const rules = [
      rule({
        id: "document",
        keys: ["rest.port", "rest.address"],
        checkDocument: () => {
          calls++;
        },
      }),
    ];
    lintText(rules, "rest.port: 1\nrest.address: a\nrest.port: 2\n");
    expect(calls).toBe(1);
    lintText(rules, "parallelism.default: 1\n");
    expect(calls).toBe(1);
  });

  it("tells a rule which entries a later one overrides, and which hold placeholders", () => {
    const seen: string[] = [];
    const rules = [
      rule({
        id: "look",
        keys: "all",
        checkEntry: ({ entry, overridden, placeholder }) => {
          seen.push(`${entry.value} ${overridden} ${placeholder}`);
        },
      }),
    ];
    lintText(rules, "rest.port: 1\nrest.port: $(PORT)\nrest.address: a\nrest.port: 3\n");
    expect(seen).toEqual(["1 true false", "$(PORT) true true", "a false false", "3 false false"]);
  });

  it("hands faults to the rules that listen to them", () => {
    const rules = [
      rule({
        id: "units",
        faults: ["memory-unit"],
        checkFault: (fault, { entry }, context) =>
          context.report({ start: fault.start, end: fault.end, message: "found", data: { key: entry.key } }),
      }),
    ];
    const result = lintText(
      rules,
      "rest.port: 1\nrest.address: bad\n",
      {},
      {
        entryFaults: ({ entry }) =>
          entry.value === "bad"
            ? [{ of: "key", code: "memory-unit", lines: 1, start: entry.valueStart, end: entry.valueEnd } as never]
            : [],
      },
    );
    expect(brief(result)).toEqual(["2 units warning"]);
  });

  it("leaves out rules for other formats and releases", () => {
    const rules = [
      keyRule("yaml-only", "all", { formats: ["config-yaml"] }),
      keyRule("from-2", "all", { since: "2.0" }),
      keyRule("up-to-1", "all", { until: "1.20" }),
    ];
    expect(brief(lintText(rules, "a: b\n"))).toEqual(["1 up-to-1 warning"]);
    expect(brief(lintText(rules, "a: b\n", { flink: "2.0" }))).toEqual(["1 from-2 warning"]);
  });
});

describe("severity", () => {
  const partly = keyRule("partly", "all", { severity: "error", until: "1.18" });

  it("keeps it where the rule holds on every line of the target", () => {
    expect(brief(lintText([partly], "a: b\n", { flink: "1.18" }))).toEqual(["1 partly error"]);
  });

  it("is information that names the lines where the rule holds on some", () => {
    const result = lintText([partly], "a: b\n");
    expect(brief(result)).toEqual(["1 partly info"]);
    expect(result.diagnostics[0]?.message).toBe("Found a. This holds for Flink 1.10 to 1.18.");
  });

  it("follows the lines and the severity of the finding", () => {
    const milder = rule({
      id: "milder",
      severity: "error",
      checkDocument: (context) => {
        context.report({ start: 0, end: 0, message: "found", data: { key: "x" }, severity: "warning" });
        context.report({ start: 1, end: 1, message: "found", data: { key: "y" }, lines: linesBetween("1.20", "1.20") });
        context.report({ start: 2, end: 2, message: "found", data: { key: "z" }, lines: linesBetween("2.0") });
      },
    });
    const result = lintText([milder], "a: b\n");
    expect(result.diagnostics.map(({ message, severity }) => `${severity} ${message}`)).toEqual([
      "warning Found x.",
      "info Found y. This holds for Flink 1.20.",
    ]);
  });

  it("obeys the settings", () => {
    const rules = [keyRule("loud", "all"), keyRule("advice", "all", { severity: "info", offByDefault: true })];
    expect(brief(lintText(rules, "a: b\n"))).toEqual(["1 loud warning"]);
    expect(brief(lintText(rules, "a: b\n", { rules: { loud: "off", advice: "error" } }))).toEqual(["1 advice error"]);
    expect(brief(lintText([partly], "a: b\n", { rules: { partly: "warning" } }))).toEqual(["1 partly info"]);
    expect(brief(lintText([partly], "a: b\n", { rules: { partly: "off" } }))).toEqual([]);
  });

  it("is not taken in by settings that look like object members", () => {
    expect(brief(lintText([keyRule("constructor", "all")], "a: b\n", { rules: {} }))).toEqual([
      "1 constructor warning",
    ]);
  });
});

describe("output", () => {
  it("is sorted by offset and rule, each finding once, with ranges inside the file", () => {
    const wild = rule({
      id: "wild",
      checkDocument: (context) => {
        context.report({ start: 99, end: 200, message: "found", data: { key: "late" } });
        context.report({ start: -5, end: -1, message: "found", data: { key: "early" } });
        context.report({ start: -5, end: -1, message: "found", data: { key: "early" } });
      },
    });
    const result = lintText([wild, keyRule("b", "all"), keyRule("a", "all")], "x: 1\ny: 2\n");
    expect(result.diagnostics.map(({ rule: id, start, end }) => [id, start, end])).toEqual([
      ["a", 0, 1],
      ["b", 0, 1],
      ["wild", 0, 0],
      ["a", 5, 6],
      ["b", 5, 6],
      ["wild", 10, 10],
    ]);
  });

  it("gives fingerprints that survive lines above and differ within a file", () => {
    const rules = [keyRule("a", ["x"])];
    const before = lintText(rules, "x: 1\nx: 1\n").diagnostics.map(({ fingerprint }) => fingerprint);
    const after = lintText(rules, "# new\n\nx: 1\nx: 1\n").diagnostics.map(({ fingerprint }) => fingerprint);
    expect(after).toEqual(before);
    expect(new Set(before).size).toBe(2);
    expect(before[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(lintText(rules, "x: 2\n").diagnostics[0]?.fingerprint).not.toBe(before[0]);
  });

  it("speaks the reader's language where it can", () => {
    const locales = (locale: string) =>
      locale === "zh-CN" ? { a: { summary: "有发现", messages: { found: "发现 {key}。" } } } : undefined;
    const rules = [keyRule("a", ["x"], { until: "1.12" }), keyRule("b", ["y"])];
    const say = (locale: string) =>
      lintText(rules, "x: 1\ny: 1\n", { locale }, { locales }).diagnostics.map(({ message }) => message);
    speak({
      "{message} This holds for Flink {lines}.": "{message}适用于 Flink {lines}。",
      "{first} to {last}": "{first} 至 {last}",
    });
    expect(say("zh-CN")).toEqual(["发现 x。适用于 Flink 1.10 至 1.12。", "Found y."]);
    speak(undefined);
    expect(say("fr")).toEqual(["Found x. This holds for Flink 1.10 to 1.12.", "Found y."]);
  });

  it("cuts long data and shows control characters as escapes", () => {
    const result = lintText([keyRule("a", "all")], `${"k".repeat(5000)}: 1\nb\u001b[31m: 2\n`);
    expect(result.diagnostics[0]?.message).toBe(`Found ${"k".repeat(300)}….`);
    expect(result.diagnostics[1]?.message).toBe("Found b\\u001b[31m.");
  });

  it("has no result for a foreign file", () => {
    expect(linterWith([]).lint([{ path: "values.yaml", source: text("a: b\n") }])).toEqual([]);
  });
});

describe("a rule that throws", () => {
  it("becomes one finding that names it, and the others go on", () => {
    const broken = keyRule("broken", "all", {
      checkEntry: () => {
        throw new TypeError("no such thing");
      },
    });
    const result = lintText([broken, keyRule("fine", "all")], "a: 1\nb: 2\n");
    expect(brief(result)).toEqual(["1 fine warning", "1 internal-error error", "2 fine warning"]);
    expect(result.diagnostics[1]?.message).toContain("The rule broken could not finish: TypeError: no such thing.");
  });

  it("is contained whatever it was called for", () => {
    const boom = (): never => {
      throw "boom";
    };
    const rules = [
      rule({ id: "in-problem", problems: ["no-separator"], checkProblem: boom }),
      rule({ id: "in-document", checkDocument: boom }),
      rule({ id: "in-fault", faults: ["type"], checkFault: boom }),
    ];
    const entryFaults = () => [{ code: "type" } as never];
    expect(lintText(rules, "slip\na: b\n", {}, { entryFaults }).diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining("in-document could not finish: boom."),
      expect.stringContaining("in-problem could not finish: boom."),
      expect.stringContaining("in-fault could not finish: boom."),
    ]);
    const faults = lintText(rules.slice(2), "a: b\n", {}, { entryFaults: boom });
    expect(faults.diagnostics[0]?.message).toContain("entry faults could not finish");
  });
});

describe("the target", () => {
  it("has one notice where the release is older or newer than every line known", () => {
    expect(brief(lintText([], "a: b\n", { flink: "1.9" }))).toEqual(["1 release-older-than-known info"]);
    const newer = lintText([keyRule("now", "all", { since: "2.3" })], "a: b\n", { flink: "2.4" });
    expect(brief(newer)).toEqual(["1 now warning", "1 release-newer-than-known info"]);
    expect(newer.diagnostics[1]?.message).toContain("as new as Flink 2.4 and judges this file as one for Flink 2.3");
  });

  it("says what a directive says that it does not understand", () => {
    const result = lintText([], "# flinkconf: flink=banana mode=fast size=1 deployment\n");
    expect(result.diagnostics.map(({ message }) => message)).toEqual([
      "flinkconf passes over banana: that is no Flink release.",
      "flinkconf passes over fast: that is no mode it knows.",
      "flinkconf passes over size: it is nothing that a target is described by.",
      "flinkconf passes over deployment: no value is given for it.",
    ]);
  });
});

describe("templates", () => {
  it("are not blamed for the lines of the template language", () => {
    const slips = rule({
      id: "slip",
      problems: ["no-separator"],
      checkProblem: ({ start, end }, context) => context.report({ start, end, message: "found", data: { key: "" } }),
    });
    const content = '{% if ha %}\nrest.port: 1\n<% end -%>\n  {{- include "x" . }}\nslip\n';
    expect(brief(lintText([slips], content))).toEqual(["5 slip warning"]);
  });
});
