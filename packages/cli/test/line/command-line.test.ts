import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCommandLine } from "../../src/line/commander-program.js";
import { COMMANDS, LINT, type OptionSpec } from "../../src/line/options.js";
import { parseLint } from "../../src/line/parse-lint.js";

const word = fc.stringMatching(/^[a-z0-9./:]{1,8}$/);

/** An option as people write it, in every way that both parsers know. */
function written(option: OptionSpec): fc.Arbitrary<string[]> {
  const { name, short, value } = option;
  if (value === undefined) return fc.constant([`--${name}`]);
  const text = option.repeatable === true ? word.map((key) => `${key}=v=w`) : word;
  const forms = [text.map((v) => [`--${name}`, v]), text.map((v) => [`--${name}=${v}`])];
  if (short !== undefined)
    forms.push(
      text.map((v) => [`-${short}`, v]),
      text.map((v) => [`-${short}${v}`]),
    );
  return fc.oneof(...forms);
}

const piece = fc.oneof(
  ...LINT.options.map(written),
  word.map((path) => [path]),
  fc.constant(["-"]),
  fc.constant(["--help"]),
  fc.constant(["--nonsense"]),
  fc.constant(["--", "--fix"]),
  fc.constant(["--fix=yes"]),
  fc.constant(["--flink"]),
);

describe("the arguments of lint", () => {
  it("mean the same to both parsers", () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const args = pieces.flat();
        const fast = parseLint(args);
        if (fast === undefined) return;
        plain++;
        expect(readCommandLine(["lint", ...args], "0")).toEqual({ do: "run", invocation: fast });
      }),
      { numRuns: 500 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  it("are left to commander when the later one of two decides", () => {
    expect(parseLint(["--config", "a", "--no-config"])).toBeUndefined();
    const request = readCommandLine(["lint", "--no-config", "--config", "a"], "0");
    expect(request).toEqual({ do: "run", invocation: { command: "lint", values: { config: "a" }, operands: [] } });
  });
});

describe("the help", () => {
  for (const command of COMMANDS) {
    it(`of ${command.name} names every option and shows two examples that work`, () => {
      const request = readCommandLine([command.name, "--help"], "0");
      if (request.do !== "print") throw new Error("help is printed");
      for (const { name } of command.options) expect(request.text).toContain(`--${name}`);
      for (const { call } of command.examples) {
        expect(request.text).toContain(call);
        const args = call.split(" ").slice(1);
        expect(readCommandLine(args, "0")).toMatchObject({ do: "run", invocation: { command: command.name } });
      }
      for (const line of request.text.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    });
  }

  it("is what no command at all prints", () => {
    const request = readCommandLine([], "0");
    expect(request.do === "print" && request.text).toMatch(/Usage: flinkconf <command>[\s\S]*lint[\s\S]*explain/);
  });
});

describe("wrong use", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["lint --fxi", /no option --fxi\. Did you mean --fix\?/],
    ["lint --max-warning 3", /Did you mean --max-warnings\?/],
    ["lint --zzzzzzzzz", /flinkconf lint --help lists them/],
    ["lint --fix=yes", /--fix takes no value/],
    ["lint --flink", /--flink wants a value/],
    ["lnit", /no command lnit\. Did you mean flinkconf lint\?/],
    ["conf/flink-conf.yaml", /To check that path: flinkconf lint conf\/flink-conf\.yaml/],
    ["--flink 1.20 lint", /A command comes first/],
    ["explain", /explain wants to know what to explain/],
    ["rules a b", /rules takes one ID at a time/],
    ["schema x", /schema takes options only/],
  ];
  for (const [line, sentence] of cases) {
    it(`gets one sentence: flinkconf ${line}`, () => {
      expect(() => readCommandLine(line.split(" "), "0")).toThrow(sentence);
    });
  }
});
