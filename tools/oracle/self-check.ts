/**
 * Puts questions to the judge that try to end it, and some whose answer is beyond doubt, and holds the dumps of options
 * against the objects in flink-core; ends with 1 when one is answered wrongly.
 *
 * `npx tsx tools/oracle/self-check.ts [--line LINE]...`
 */
import { isDeepStrictEqual, parseArgs } from "node:util";
import { type OracleAnswer, type OracleQuestion, openOracle } from "./client.js";
import { readDump } from "./dump.js";
import type { Dump } from "./dump-shape.js";
import { from, LINES } from "./releases.js";

interface Check {
  readonly name: string;
  readonly question: OracleQuestion;
  readonly expected: (answer: OracleAnswer) => boolean;
}

const nested = (levels: number) => `k: ${"[".repeat(levels)}${"]".repeat(levels)}\n`;
const refusedWith = (name: string) => (answer: OracleAnswer) => answer.error?.[0] === name;
const valued = (value: unknown) => (answer: OracleAnswer) => JSON.stringify(answer.value) === JSON.stringify(value);

function checksOf(flink: string): readonly Check[] {
  const load = (kind: string, text: unknown): OracleQuestion => ({ flink, ask: "load", kind, text });
  const convert = (via: string, type: string, input: string): OracleQuestion => ({
    flink,
    ask: "convert",
    via,
    type,
    input,
  });
  const own = from(flink, "1.19") ? "standard" : "legacy";
  return [
    {
      name: "no such question",
      question: { flink, ask: "dance" },
      expected: refusedWith("UnsupportedQuestionException"),
    },
    { name: "no such kind", question: load("toml", ""), expected: refusedWith("UnsupportedQuestionException") },
    { name: "wrong field", question: load("flink-conf", 5), expected: refusedWith("UnsupportedQuestionException") },
    {
      name: "a file outside the folder",
      question: { flink, ask: "load", files: { "../flink-conf.yaml": "a: 1\n" } },
      expected: refusedWith("UnsupportedQuestionException"),
    },
    {
      name: "half a surrogate pair",
      question: convert(own, "string", "\ud800\u0000"),
      expected: valued("\ud800\u0000"),
    },
    { name: "an int", question: convert(own, "int", "6123"), expected: valued(6123) },
    { name: "a secret", question: { flink, ask: "sensitive", key: "my.password" }, expected: valued(true) },
    ...(from(flink, "2.0")
      ? []
      : [
          {
            name: "skipped lines, NUL and a text of ten million characters",
            question: load("flink-conf", `a: \u0000\nb:2\n: c\nd: ${"x".repeat(10_000_000)}\n`),
            expected: ({ value }: OracleAnswer) =>
              JSON.stringify((value as { skipped?: unknown } | undefined)?.skipped) ===
              '[[1,"no-separator"],[2,"no-separator"],[3,"empty"]]',
          },
        ]),
    ...(from(flink, "1.19")
      ? [
          {
            name: "endless nesting",
            question: load("config-yaml", nested(100_000)),
            expected: refusedWith("StackOverflowError"),
          },
          {
            name: "life after it",
            question: load("config-yaml", nested(3)),
            expected: valued({ entries: { k: ["String", "[[[]]]"] } }),
          },
          {
            name: "the legacy parser's notation is not remembered",
            question: convert("standard", "list<string>", "[a, b]"),
            expected: valued(["a", "b"]),
          },
        ]
      : []),
  ];
}

/** Options of a dump, declared in flink-core, that the live objects do not confirm. */
function staleOptions(line: string, answer: OracleAnswer | undefined): readonly string[] {
  const live = answer?.value as Dump | undefined;
  const written = new Map(readDump(line).options.map((option) => [`${option.key} (${option.kind})`, option]));
  const stale = (live?.options ?? []).flatMap(({ version: _version, ...option }) => {
    const name = `${option.key} (${option.kind})`;
    const dumped = written.get(name);
    // Another module's object may be the one in use.
    const same = dumped?.["owner"] !== option["owner"] ? dumped !== undefined : isDeepStrictEqual(dumped, option);
    return same ? [] : [`${line}, ${name}: not as in the dump`];
  });
  return (live?.options.length ?? 0) > 250 ? stale : [`${line}: hardly any option in flink-core`];
}

const { values } = parseArgs({ options: { line: { type: "string", multiple: true } } });
const lines = values.line ?? LINES;
const oracle = openOracle({ lines });
if ("unavailable" in oracle) throw new Error(oracle.unavailable);
const checks = lines.flatMap(checksOf);
const answers = await oracle.ask(checks.map(({ question }) => question));
const catalogues = await oracle.ask(lines.map((flink) => ({ flink, ask: "catalogue", tier: "core" })));
await oracle.close();
const wrong = [
  ...checks.flatMap(({ name, question, expected }, index) => {
    const answer = answers[index] ?? {};
    return expected(answer) ? [] : [`${question.flink}, ${name}: ${JSON.stringify(answer).slice(0, 500)}`];
  }),
  ...lines.flatMap((line, index) => staleOptions(line, catalogues[index])),
];
for (const line of wrong) process.stdout.write(`${line}\n`);
process.stdout.write(
  `${checks.length} questions to the judge and the options of flink-core on ${lines.length} lines: ${wrong.length} wrong\n`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
