import { describe, expect, it } from "vitest";
import { defineRule } from "../../src/rules/define-rule.js";
import {
  casesOf,
  checkDeclaredFix,
  checkDefinition,
  checkFindings,
  checkFix,
  checkMessageIds,
  checkPage,
  checkProof,
  checkSpec,
  checkSuppression,
  type OracleCase,
  parseSpec,
  type SpecCase,
  type SpecEngine,
  takeMarkers,
  unescapeText,
} from "../../src/testing/index.js";
import { engine } from "./engine.js";

const RULE = defineRule({
  id: "conf-missing-space-after-colon",
  area: "syntax",
  summary: "There is no space after the colon of a line",
  severity: "error",
  proof: { kind: "loss", flink: "GlobalConfiguration", case: "missing-space-skipped" },
  fix: "mixed",
  messages: { skipped: "{flink} ignores this line." },
  problems: ["no-separator"],
  checkProblem() {},
});

function example(fence: string, ...more: readonly string[]): SpecCase {
  const spec = parseSpec(
    `# x\n\n## One\n\n\`\`\`yaml ${fence}\n\`\`\`\n${more.map((each) => `\n\`\`\`yaml ${each}\n\`\`\`\n`).join("")}`,
  );
  expect(spec.problems).toEqual([]);
  return casesOf(spec)[0] as SpecCase;
}

const WRONG = "flink-conf.yaml flink=1.20\nparallelism.default:2";

describe("markers", () => {
  it("are taken out with the blanks before them, several from one line", () => {
    const marked = 'a: 1  # error: [x-y] "words here" # info: [z]\nb: 2 # a remark\n# warning: [w]';
    expect(takeMarkers(marked)).toEqual({
      text: "a: 1\nb: 2 # a remark\n",
      expected: [
        { line: 1, severity: "error", rule: "x-y", message: "words here" },
        { line: 1, severity: "info", rule: "z" },
        { line: 3, severity: "warning", rule: "w" },
      ],
    });
  });

  it("leave escapes to be resolved", () => {
    expect(unescapeText("a\\tb\\u00a0\\x07\\r\\\\n")).toBe("a\tb\u00a0\u0007\r\\n");
  });
});

describe("a spec", () => {
  it("has groups, files on several lines, neighbours and fixed texts", () => {
    const spec = parseSpec(
      "# id\n\n## One\n\n```yaml conf/flink-conf.yaml flink=1.18,1.20 deployment=yarn complete D=a=b=c\nx: 1\n```\n\n" +
        "```yaml fixed unsafe\nx: 2\n```\n\n```xml yarn-site.xml neighbour\n<a/>\n```\n",
    );
    expect(spec.title).toBe("id");
    expect(spec.problems).toEqual([]);
    const cases = casesOf(spec);
    expect(cases.map(({ flink }) => flink)).toEqual(["1.18", "1.20"]);
    const [{ file, group }] = cases as [SpecCase];
    expect(file.options).toMatchObject({ deployment: "yarn", complete: true, dynamic: [["a", "b=c"]] });
    expect(file.fixedUnsafe?.text).toBe("x: 2\n");
    expect(group.neighbours.map(({ path }) => path)).toEqual(["yarn-site.xml"]);
  });

  it("says what is wrong with its writing", () => {
    const text = "# id\n\n```yaml fixed\na: 1\n```\n\n```yaml other.txt\n```\n\n```yaml flink-conf.yaml flnk=1\n```\n";
    expect(parseSpec(text).problems).toHaveLength(3);
  });
});

describe("a finding that is not as marked fails", () => {
  it("when it is missing, unexpected, of another severity, or says something else", () => {
    expect(checkFindings(example(`${WRONG} # error: [conf-missing-space-after-colon]`), RULE, engine)).toEqual([]);
    expect(checkFindings(example(WRONG), RULE, engine)).toHaveLength(1);
    expect(checkFindings(example(`${WRONG} # warning: [conf-missing-space-after-colon]`), RULE, engine)).toHaveLength(
      2,
    );
    expect(
      checkFindings(example(`${WRONG} # error: [conf-missing-space-after-colon] "no such words"`), RULE, engine),
    ).toHaveLength(1);
    expect(
      checkFindings(
        example(`${WRONG}0 # error: [conf-missing-space-after-colon]\nrest.port: 1 # error: [x]`),
        RULE,
        engine,
      ),
    ).toHaveLength(1);
  });

  it("when the fixed text differs or is not shown", () => {
    const marked = `${WRONG} # error: [conf-missing-space-after-colon]`;
    expect(checkFix(example(marked, "fixed\nparallelism.default: 2"), RULE, engine)).toEqual([]);
    expect(checkFix(example(marked, "fixed\nparallelism.default: 3"), RULE, engine)).not.toEqual([]);
    expect(checkFix(example(marked), RULE, engine)).not.toEqual([]);
  });

  it("when a comment does not silence it", () => {
    const marked = `${WRONG} # error: [conf-missing-space-after-colon]`;
    expect(checkSuppression(example(marked), RULE, engine)).toEqual([]);
    const deaf: SpecEngine = {
      ...engine,
      lint(file, settings) {
        const result = engine.lint(file, settings);
        return { ...result, diagnostics: [...result.diagnostics, ...result.suppressed], suppressed: [] };
      },
    };
    expect(checkSuppression(example(marked), RULE, deaf)).toHaveLength(1);
  });
});

describe("a rule that breaks its promises fails", () => {
  it("in its definition", () => {
    expect(checkDefinition(RULE)).toEqual([]);
    expect(checkDefinition({ ...RULE, id: "Bad_Id" })).toHaveLength(1);
    expect(checkDefinition({ ...RULE, summary: "Ends with a stop." })).toHaveLength(1);
    expect(checkDefinition({ ...RULE, proofs: [] })).toHaveLength(1);
    expect(checkDefinition({ ...RULE, severity: "warning" })).toHaveLength(1);
    expect(checkDefinition({ ...RULE, lines: 0 })).toHaveLength(1);
  });

  it("in its messages", () => {
    const source = 'messages: { skipped: "x" }, message: "skipped", help: "nowhere"';
    expect(checkMessageIds(RULE, source)).toEqual(['there is no message "nowhere"']);
    expect(checkMessageIds(RULE, "messages: { skipped: 1 }")).toEqual(['the message "skipped" is never used']);
  });

  it("in its spec and its page", () => {
    expect(checkSpec(RULE, parseSpec("# other\n"))).toHaveLength(4);
    const page = "# conf-missing-space-after-colon\n\n## What Flink does\n\n## Why it matters\n\nx\n";
    expect(checkPage(RULE, parseSpec(page))).toHaveLength(4);
  });

  it("in the fix that it declares", () => {
    expect(checkDeclaredFix(RULE, new Set(["safe", "unsafe"]))).toEqual([]);
    expect(checkDeclaredFix(RULE, new Set(["safe"]))).toHaveLength(1);
  });

  it("in its proof", () => {
    const loss: OracleCase = {
      id: "x",
      flink: "1.20",
      question: { ask: "load", kind: "flink-conf", text: "a.b:1\nc.d: 2\n" },
      answer: { value: { entries: { "c.d": "2" }, skipped: [[1, "no-separator"]] } },
      lost: ["a.b"],
    };
    expect(checkProof(loss, "loss")).toEqual([]);
    expect(checkProof(loss, "refusal")).toHaveLength(1);
    expect(checkProof({ ...loss, lost: ["c.d"] }, "loss")).toHaveLength(1);
    expect(checkProof({ ...loss, lost: ["other.missing"] }, "loss")).toHaveLength(1);
    expect(checkProof({ ...loss, answer: { error: ["RuntimeException"] } }, "loss")).not.toEqual([]);
    expect(checkProof(undefined, "loss")).toHaveLength(1);
  });
});
