import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FixOptions } from "../../src/linter/fix-loop.js";
import type { Rule, RuleContext } from "../../src/rules/rule.js";
import { keyRule, linterWith, rule, text } from "./support.js";

/** Reports every entry whose value is `from` and replaces it. */
function replaceRule(id: string, from: string, to: string, applicability: "safe" | "unsafe" = "safe"): Rule {
  return rule({
    id,
    keys: "all",
    messages: { found: "{value}", title: "Write {to}" },
    checkEntry: ({ entry }, context) => {
      if (entry.value !== from) return;
      const { valueStart: start, valueEnd: end } = entry;
      const edits = [{ start, end, newText: to }];
      context.report({
        start,
        end,
        message: "found",
        data: { value: from, to },
        fixes: [{ title: "title", applicability, edits }],
      });
    },
  });
}

function fix(rules: readonly Rule[], content: string, options: FixOptions = {}) {
  const outcome = linterWith(rules).fix({ path: "flink-conf.yaml", source: text(content) }, {}, options);
  if (outcome === undefined) throw new Error("no outcome");
  return outcome;
}

describe("the fix loop", () => {
  it("repairs again and again until nothing changes", () => {
    const rules = [replaceRule("one", "1", "2"), replaceRule("two", "5", "6")];
    const outcome = fix(rules, "x: 1 # c\r\ny: 5\r\nz: 7");
    expect(outcome.source.text).toBe("x: 2 # c\r\ny: 6\r\nz: 7");
    expect(outcome.applied.map(({ rule: id, title }) => `${id} ${title}`)).toEqual(["one Write 2", "two Write 6"]);
    expect(outcome.result.diagnostics).toEqual([]);
    expect(outcome.settled).toBe(true);
  });

  it("makes unsafe repairs only when asked, and prefers safe ones", () => {
    const rules = [replaceRule("unsafe", "1", "2", "unsafe")];
    expect(fix(rules, "x: 1\n").source.text).toBe("x: 1\n");
    expect(fix(rules, "x: 1\n", { unsafe: true }).source.text).toBe("x: 2\n");
    expect(fix(rules, "x: 1\n", { unsafe: true, rules: ["other"] }).source.text).toBe("x: 1\n");
  });

  it("refuses a repair that leaves its finding or brings another", () => {
    expect(fix([replaceRule("useless", "1", "1")], "x: 1\n").applied).toEqual([]);
    const bringing = [replaceRule("worse", "1", "9"), replaceRule("nine", "9", "9")];
    expect(fix(bringing, "x: 1\n").source.text).toBe("x: 1\n");
    const circle = [replaceRule("there", "1", "2"), replaceRule("back", "2", "1")];
    expect(fix(circle, "x: 1\ny: 2\n").source.text).toBe("x: 1\ny: 2\n");
  });

  it("lets a safe repair bring to light what is mere information, and nothing else do so", () => {
    const info = (id: string, from: string, to: string) => ({ ...replaceRule(id, from, to), severity: "info" }) as Rule;
    const hint = info("hint", "9", "9");
    const outcome = fix([replaceRule("slip", "1", "9"), hint], "x: 1\ny: 9\n");
    expect(outcome.source.text).toBe("x: 9\ny: 9\n");
    expect(outcome.result.diagnostics.map(({ rule: id }) => id)).toEqual(["hint", "hint"]);
    expect(fix([replaceRule("slip", "1", "9", "unsafe"), hint], "x: 1\n", { unsafe: true }).applied).toEqual([]);
    expect(fix([info("remark", "1", "9"), hint], "x: 1\n").applied).toEqual([]);
    expect(fix([info("there", "1", "2"), info("back", "2", "1")], "x: 1\ny: 2\n").applied).toEqual([]);
    const both = [replaceRule("slip", "1", "9"), hint, replaceRule("nine", "9", "9")];
    expect(fix(both, "x: 1\n").applied).toEqual([]);
  });

  it("makes the good repairs beside a bad one", () => {
    const rules = [replaceRule("good", "1", "2"), replaceRule("bad", "3", "3")];
    const content = Array.from({ length: 40 }, (_, i) => `k${i}: ${i === 17 ? 3 : 1}\n`).join("");
    const outcome = fix(rules, content);
    expect(outcome.source.text).toBe(content.replaceAll(": 1\n", ": 2\n"));
    expect(outcome.applied).toHaveLength(39);
  });

  it("drops repairs that overlap and makes them in a later pass when they still apply", () => {
    const overlapping = (id: string, marker: string): Rule =>
      rule({
        id,
        messages: { found: "{key}", title: "Take {key} out" },
        checkDocument: (context: RuleContext) => {
          const at = context.document.source.text.indexOf(marker);
          if (at === -1) return;
          const edits = [{ start: 0, end: context.document.source.text.length, newText: "" }].map((whole) => ({
            ...whole,
            newText: context.document.source.text.replace(marker, ""),
          }));
          context.report({
            start: at,
            end: at,
            message: "found",
            data: { key: marker },
            fixes: [{ title: "title", applicability: "safe", edits }],
          });
        },
      });
    expect(fix([overlapping("a", "AA"), overlapping("b", "BB")], "x: AAcBB\n").source.text).toBe("x: c\n");
  });

  it("retries a repair that was refused once another one has made room for it", () => {
    const busy = rule({
      id: "busy",
      messages: { found: "x", title: "t" },
      checkDocument: (context) => {
        const { text: content } = context.document.source;
        if (!content.includes("b: 1")) return;
        // Only good once the line above is gone: before, it brings a finding of `pair`.
        const at = content.indexOf("b: 1");
        const edits = [{ start: at + 3, end: at + 4, newText: "2" }];
        context.report({
          start: at,
          end: at,
          message: "found",
          fixes: [{ title: "title", applicability: "safe", edits }],
        });
      },
    });
    const pair = rule({
      id: "pair",
      checkDocument: (context) => {
        const { text: content } = context.document.source;
        if (content.includes("b: 2") && content.includes("a: 1"))
          context.report({ start: 0, end: 0, message: "found" });
      },
    });
    const rules = [busy, pair, replaceRule("later", "1", "3")];
    expect(fix(rules, "a: 1\nb: 1\n").source.text).toMatch(/^a: 3\nb: [23]\n$/);
  });

  it("leaves suppressed findings alone", () => {
    const content = "x: 1 # flinkconf-ignore-line one -- on purpose\n";
    expect(fix([replaceRule("one", "1", "2")], content).source.text).toBe(content);
  });

  it("does not touch a file whose bytes were no text", () => {
    const source = { text: "x: 1\uFFFD\n", encoding: "utf-8", malformedAt: 4 } as const;
    const outcome = linterWith([replaceRule("one", "1\uFFFD", "2")]).fix({ path: "flink-conf.yaml", source });
    expect(outcome?.source).toBe(source);
  });

  it("has no outcome for a foreign file", () => {
    expect(linterWith([]).fix({ path: "values.yaml", source: text("") })).toBeUndefined();
  });

  it("gives back the same object when there is nothing to repair", () => {
    const source = text("x: 1\n");
    expect(linterWith([]).fix({ path: "flink-conf.yaml", source })?.source).toBe(source);
  });

  it("takes bounded time when every repair is bad", () => {
    const content = Array.from({ length: 1000 }, (_, i) => `k${i}: 1\n`).join("");
    const start = performance.now();
    expect(fix([replaceRule("useless", "1", "1")], content).applied).toEqual([]);
    expect(performance.now() - start).toBeLessThan(50_000);
  });

  it("is idempotent, ends, and never makes a file worse", () => {
    const digit = fc.integer({ min: 0, max: 9 }).map(String);
    const rules = fc.array(fc.record({ from: digit, to: fc.oneof(digit, fc.constant("")), safe: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    });
    const lines = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), digit), { maxLength: 12 });
    fc.assert(
      fc.property(rules, lines, fc.boolean(), (replacements, settings, unsafe) => {
        const all = [
          ...replacements.map(({ from, to, safe }, i) => replaceRule(`r${i}`, from, to, safe ? "safe" : "unsafe")),
          keyRule("counts-a", ["a"]),
        ];
        const content = settings.map(([key, value]) => `${key}: ${value}\n`).join("");
        const linter = linterWith(all);
        const file = (source: string) => ({ path: "flink-conf.yaml", source: text(source) });
        const before = linter.lint([file(content)])[0];
        const once = linter.fix(file(content), {}, { unsafe });
        const twice = linter.fix(file(once?.source.text ?? ""), {}, { unsafe });
        expect(once?.settled).toBe(true);
        expect(twice?.source.text).toBe(once?.source.text);
        expect(twice?.applied).toEqual([]);
        for (const { id } of all) {
          const count = (result: typeof before) => result?.diagnostics.filter((one) => one.rule === id).length ?? 0;
          expect(count(once?.result)).toBeLessThanOrEqual(count(before));
        }
        const left = (once?.result.diagnostics.length ?? 0) + (once?.applied.length ?? 0);
        expect(left).toBeLessThanOrEqual(before?.diagnostics.length ?? 0);
      }),
    );
  });
});
