import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerLine } from "../../src/ask/index.js";
import { RULES } from "../../src/rules/index.generated.js";
import { PROCESSES } from "../../src/rules/rule.js";

interface Reply {
  readonly value?: {
    readonly findings: readonly { readonly rule: string; readonly proof: string | null; readonly severity: string }[];
  };
  readonly error?: readonly string[];
  readonly message?: string;
}

const ROLES = ["load", "jm", "app", "tm", "client", "job", "k8s", "k8stm", "yarn", "history", "gateway", "sql"];

function ask(role: string, flink: string, rest: object = {}): Reply {
  return JSON.parse(answerLine(JSON.stringify({ id: 1, ask: "start", role, flink, ...rest }))) as Reply;
}

function refusals(role: string, flink: string, rest: object): readonly string[] {
  const found = ask(role, flink, rest).value?.findings ?? [];
  return found.filter(({ severity, proof }) => severity === "error" && proof === "refusal").map(({ rule }) => rule);
}

/** The ResourceManager of the recorded starts stages files on a local disk, and that is said. */
function isWarned({ rule, severity }: { readonly rule: string; readonly severity: string }): boolean {
  return severity !== "info" && rule !== "yarn-default-fs-local";
}

describe("start", () => {
  it.each(ROLES)("says nothing about the plain base of %s", (role) => {
    const named = {
      gateway: { "sql-gateway.endpoint.rest.address": "localhost" },
      history: { "historyserver.archive.fs.dir": "file:///data" },
    };
    const config = (named as Record<string, object>)[role] ?? {};
    for (const flink of ["1.16", "1.18", "1.20", "2.0", "2.3"]) {
      const found = ask(role, flink, { config }).value?.findings ?? [];
      expect(found.filter(isWarned), flink).toEqual([]);
    }
  });

  it("leaves out what another process refuses", () => {
    const config = { "rest.port": "70000" };
    expect(refusals("jm", "1.20", { config })).toEqual(["port-value-invalid"]);
    expect(refusals("job", "2.2", { config })).toEqual(["port-value-invalid"]);
    expect(refusals("tm", "1.20", { config })).toEqual([]);
  });

  it("tells every process of a file that cannot be read", () => {
    const files = { "config.yaml": "a:\n\tb: 1\n" };
    for (const role of ROLES) expect(refusals(role, "2.2", { files }), role).toEqual(["config-yaml-tab-indent"]);
  });

  it("takes the file that the release reads", () => {
    const files = { "flink-conf.yaml": "rest.port: 70000\n", "config.yaml": "rest.port: 80000\n" };
    const told = (flink: string) =>
      ask("jm", flink, { files }).value?.findings.find(({ rule }) => rule === "port-value-invalid");
    expect(told("1.20")).toMatchObject({ keys: ["rest.port"], message: expect.stringContaining("70000") });
    expect(told("2.2")).toMatchObject({ message: expect.stringContaining("80000") });
  });

  it("writes texts as texts", () => {
    for (const value of [
      "[a, b]",
      "{x}",
      "a: b",
      "*x",
      "%x",
      "- x",
      "'",
      '"',
      "a #b",
      "true",
      "1",
      "",
      "é\u007f\u0000",
    ]) {
      const answer = ask("load", "2.2", { config: { "env.x": value } });
      expect(
        answer.value?.findings.filter(({ proof }) => proof === "refusal"),
        value,
      ).toEqual([]);
    }
  });

  it("leaves out keys of the base, by name or by null", () => {
    const key = "jobmanager.memory.process.size";
    const config = { "jobmanager.heap.size": "1024m" };
    expect(refusals("jm", "2.2", { config, without: [key] })).toContain("heap-size-keys-on-2x");
    expect(refusals("jm", "2.2", { config: { ...config, [key]: null } })).toContain("heap-size-keys-on-2x");
    expect(refusals("jm", "2.2", { config })).toEqual([]);
  });

  it("answers malformed questions with an error", () => {
    const malformed = [
      { role: "nobody" },
      { role: 5 },
      { role: "toString" },
      { config: [] },
      { config: { a: 1 } },
      { files: { a: 1 } },
      { without: "x" },
      { without: [1] },
    ];
    for (const rest of malformed)
      expect(ask("jm", "1.20", rest).error, JSON.stringify(rest)).toEqual(["UnsupportedQuestionException"]);
  });

  it("never throws", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom("rest.port", "state.backend", "0", "1 s"),
    );
    const fields = fc.record(
      {
        config: fc.dictionary(text, text),
        files: fc.dictionary(fc.constantFrom("config.yaml", "flink-conf.yaml", "yarn-site.xml"), text),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom("1.16", "2.2"), fields, (role, flink, rest) => {
        expect(ask(role, flink, rest).value?.findings).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });
});

describe("processes of rules", () => {
  it("are known", () => {
    for (const { id, processes = [] } of RULES) {
      expect(
        processes.filter((name) => !PROCESSES.includes(name)),
        id,
      ).toEqual([]);
    }
  });
});
