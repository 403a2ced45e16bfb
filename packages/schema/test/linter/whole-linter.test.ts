import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFixes, type Diagnostic, explainFile, type InputFile, lint, sourceText } from "../../src/index.js";
import { RULES } from "../../src/rules/index.generated.js";
import { WAKE_TABLE } from "../../src/rules/wake.generated.js";
import { wakeTable } from "../../src/rules/wake-table.js";
import { cpuTime } from "../cpu-time.js";

const KINDS = ["flink-conf", "config-yaml"] as const;

const file = (content: string, kind: (typeof KINDS)[number]): InputFile => ({
  path: kind === "flink-conf" ? "conf/flink-conf.yaml" : "conf/config.yaml",
  source: sourceText(content),
  kind,
});

function check(content: string, kind: (typeof KINDS)[number]): void {
  const [result] = lint([file(content, kind)]);
  expect(result).toBeDefined();
  if (result === undefined) return;
  expect(result.diagnostics.filter(({ rule }) => rule === "internal-error")).toEqual([]);
  const isInside = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start >= 0 && start <= end && end <= content.length;
  for (const diagnostic of result.diagnostics) {
    expect(isInside(diagnostic), diagnostic.rule).toBe(true);
    for (const { edits } of diagnostic.fixes) expect(edits.every(isInside), diagnostic.rule).toBe(true);
  }
  expect(result.secrets.every(isInside)).toBe(true);
  const order = (one: Diagnostic): string => `${String(one.start).padStart(10, "0")} ${one.rule}`;
  const inOrder = result.diagnostics.map(order);
  expect(inOrder).toEqual([...inOrder].sort());
  const [again] = lint([file(content, kind)]);
  expect(again?.diagnostics).toEqual(result.diagnostics);
}

/** Texts made of what configurations are made of, and of what they should not be made of. */
const pieces = fc.constantFrom(
  "jobmanager.rpc.address",
  "taskmanager.memory.process.size",
  "s3.secret-key",
  "state.backend",
  "state.checkoints.dir",
  "execution.checkpointing.interval",
  "env.java.opts",
  "rest",
  "port",
  "metrics.reporter.prom.class",
  "high-availability",
  ": ",
  ":",
  "=",
  "\n",
  "\n",
  "\n  ",
  "\r\n",
  "\r",
  "\t",
  " ",
  "# ",
  "#",
  "1024m",
  "1g",
  "10 s",
  "yes",
  "true",
  "$(X)",
  "{{ x }}",
  "[a, b]",
  "{a: b}",
  "'",
  '"',
  "- ",
  "|",
  ">",
  "&a",
  "*a",
  "!!int 1",
  "---",
  "\ufeff",
  "\u00a0",
  "：",
  "\0",
  "\ud800",
  "\u2028",
  "-D",
  "hunter2",
  "1.10",
  "0x1f",
  "null",
  "~",
  "# flinkconf: flink=1.20",
  "# flinkconf-ignore-next-line unknown-key -- x",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

describe("the whole linter", () => {
  it.each(KINDS)("never throws, is sorted, and says the same twice: any text as %s", (kind) => {
    fc.assert(
      fc.property(texts, (content) => check(content, kind)),
      { numRuns: 300 },
    );
  });

  it.each(KINDS)("repairs any text as %s once and for all, and never for the worse", (kind) => {
    fc.assert(
      fc.property(texts, fc.boolean(), (content, unsafe) => {
        const before = lint([file(content, kind)])[0]?.diagnostics ?? [];
        const once = applyFixes(file(content, kind), {}, { unsafe });
        const after = once?.result.diagnostics ?? [];
        // A safe repair may reveal what is worth knowing, but nothing worse.
        const worse = (found: readonly Diagnostic[]): number =>
          found.filter(({ severity }) => severity !== "info").length;
        expect(worse(after)).toBeLessThanOrEqual(worse(before));
        expect(after.length).toBeLessThanOrEqual(before.length + (once?.applied.length ?? 0));
        if (once?.settled !== true) return;
        expect(applyFixes(file(once.source.text, kind), {}, { unsafe })?.source.text).toBe(once.source.text);
      }),
      { numRuns: 150 },
    );
  });

  it.each(KINDS)("explains any text as %s", (kind) => {
    fc.assert(
      fc.property(texts, (content) => {
        expect(explainFile(file(content, kind))?.kind).toBe(kind);
      }),
      { numRuns: 150 },
    );
  });

  const shapes: readonly (readonly [name: string, make: (n: number) => string])[] = [
    ["one key", (n) => "a: b\n".repeat(n)],
    ["many keys", (n) => Array.from({ length: n }, (_, i) => `mycompany.key-${i}: ${i}\n`).join("")],
    ["many secrets", (n) => Array.from({ length: n }, (_, i) => `s3.secret-key:hunter-${i}\n`).join("")],
    ["many slips", (n) => Array.from({ length: n }, (_, i) => `state.checkoints.dir${i}: ${i}\n`).join("")],
    ["a long value", (n) => `a: ${"x".repeat(n * 8)}`],
    ["a long comment", (n) => "#".repeat(n * 8)],
    ["many suppressions", (n) => "# flinkconf-ignore-next-line unknown-key -- x\n".repeat(n)],
    ["many blank lines", (n) => "\r".repeat(n * 8)],
    ["a template", (n) => `${"{{".repeat(n)}\n${"slip\n".repeat(n)}`],
  ];
  it.each(shapes.flatMap(([name, make]) => KINDS.map((kind) => [name, kind, make] as const)))(
    "takes time that grows with the text: %s as %s",
    (_name, kind, make) => {
      const run = (n: number) => cpuTime(() => void lint([file(make(n), kind)]));
      run(250);
      const short = run(500);
      const long = run(4000);
      // Eight times the text may take twenty times as long, with room for the noise of a busy machine.
      expect(long).toBeLessThan(Math.max(20 * short, 2000));
    },
  );
});

describe("secrets", () => {
  const keys = [
    "my.key-password",
    "s3.secret-key",
    "fs.s3a.access.key",
    "security.kerberos.jaas.config",
    "some.api-key",
  ];
  const leaf = (key: string): readonly [string, string] => [
    key.slice(0, key.lastIndexOf(".")),
    key.slice(key.lastIndexOf(".") + 1),
  ];
  const ways: readonly ((key: string, secret: string) => string)[] = [
    (key, secret) => `${key}: ${secret}`,
    (key, secret) => `${key}:${secret}`,
    (key, secret) => `${key} : ${secret}`,
    (key, secret) => `${key}=${secret}`,
    (key, secret) => `${key}:\t${secret}`,
    (key, secret) => `${key}：${secret}`,
    (key, secret) => `${key}: "${secret}"`,
    (key, secret) => `${key}: '${secret}`,
    (key, secret) => `# ${key}: ${secret}`,
    (key, secret) => `-D${key}=${secret}`,
    (key, secret) => `- ${key}: ${secret}`,
    (key, secret) => `  ${key}: ${secret}`,
    (key, secret) => `${key}: ${secret}#tail`,
    (key, secret) => `${key}: x#${secret}`,
    (key, secret) => `${key}: [${secret}, b]`,
    (key, secret) => `${key}: {a: ${secret}}`,
    (key, secret) => `${key}: |\n  ${secret}\n  ${secret}`,
    (key, secret) => `${key}:\n  - ${secret}`,
    (key, secret) => `${key.toUpperCase()}: ${secret}`,
    (key, secret) => `rest.port: 1 # ${key}: ${secret}`,
    (key, secret) => `${leaf(key)[0]}:\n  ${leaf(key)[1]}: ${secret}`,
    (key, secret) => `${leaf(key)[0]}: {${leaf(key)[1]}: ${secret}}`,
  ];
  const line = fc
    .record({
      key: fc.constantFrom(...keys),
      way: fc.constantFrom(...ways),
      secret: fc.stringMatching(/^Zq[A-Za-z0-9+/]{8,14}$/),
    })
    .map(({ key, way, secret }) => ({ written: way(key, secret), secret }));
  const others = fc.constantFrom(
    "rest.port:4",
    "rest.port: many",
    "",
    "# c",
    "state.backend: rocks",
    "slip",
    "\tx: 1",
    "a: 'b",
  );

  it.each(KINDS)("never show in what is said or framed: %s", (kind) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, others), { minLength: 1, maxLength: 8 }), (lines) => {
        const content = lines.map(([{ written }, other]) => `${written}\n${other}\n`).join("");
        const [result] = lint([file(content, kind)]);
        const said = JSON.stringify(result?.diagnostics, (name, value) =>
          name === "fixes" ? value.filter((fix: { readonly masked?: true }) => fix.masked !== true) : value,
        );
        let frame = "";
        let done = 0;
        for (const { start, end } of result?.secrets ?? []) {
          frame += `${content.slice(done, start)}******`;
          done = end;
        }
        frame += content.slice(done);
        const explained = JSON.stringify(explainFile(file(content, kind)));
        for (const [{ secret }] of lines) {
          expect(said.includes(secret), `said ${secret} of\n${content}`).toBe(false);
          expect(frame.includes(secret), `framed ${secret} of\n${content}`).toBe(false);
          expect(explained.includes(secret), `explained ${secret} of\n${content}`).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the wake table", () => {
  it("is that of the rules", () => {
    expect(WAKE_TABLE).toEqual(wakeTable(RULES));
  });
});
