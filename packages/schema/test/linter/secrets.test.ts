import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LintResult } from "../../src/linter/lint-result.js";
import { linterWith, lintText, rule, text } from "./support.js";

/** Tells all it knows: key, value, the whole line, in messages, help, titles, related places and edits. */
const tellTale = rule({
  id: "tell-tale",
  keys: "all",
  messages: {
    found: "{key} is {value}, written {line}.",
    help: "Not {value}?",
    title: "Write {value}",
    near: "As in {value}",
  },
  problems: ["no-separator"],
  checkProblem: ({ start, end }, context) => {
    const line = context.document.source.text.slice(start, end);
    context.report({ start, end, message: "found", data: { key: "", value: "", line } });
  },
  checkEntry: ({ entry }, context) => {
    const value = entry.value;
    const line = context.document.source.text.slice(entry.keyStart, entry.valueEnd);
    context.report({
      start: entry.keyStart,
      end: entry.valueEnd,
      message: "found",
      help: "help",
      key: entry.key,
      data: { key: entry.key, value, line },
      related: [{ start: entry.valueStart, end: entry.valueEnd, message: "near" }],
      fixes: [
        {
          title: "title",
          applicability: "safe",
          edits: [{ start: entry.valueStart, end: entry.valueEnd, newText: `${value}x` }],
        },
      ],
    });
  },
});

/** All that may be shown of a result: everything but edits marked as masked, with the secrets of the text hidden. */
function shown(result: LintResult): string {
  const diagnostics = result.diagnostics.map((diagnostic) => ({
    ...diagnostic,
    fixes: diagnostic.fixes.map((fix) => (fix.masked === true ? { ...fix, edits: [] } : fix)),
  }));
  let frame = "";
  let done = 0;
  for (const { start, end } of result.secrets) {
    frame += `${result.source.text.slice(done, start)}******`;
    done = end;
  }
  return JSON.stringify(diagnostics) + frame + result.source.text.slice(done);
}

describe("secrets", () => {
  it("never show in messages, help, titles, related places, edits or frames", () => {
    for (const line of [
      "s3.secret-key: hunter2abc",
      "s3.access-key: hunter2abc",
      "my.password: hunter2abc # note",
      "s3.secret-key: hunter2abc#rest",
      "s3.secret-key: ab#hunter2abc",
      "s3.secret-key:hunter2abc",
      "s3.secret-key=hunter2abc",
      "s3.secret-key：hunter2abc",
      "-Ds3.secret-key=hunter2abc",
      "s3:\n  secret-key:hunter2abc",
      "fs.s3a.access:\n  key: hunter2abc",
      "security.kerberos.jaas:\n  config: hunter2abc",
      "security:\n  kerberos:\n    jaas:\n      config: hunter2abc",
      "s3.secret-key:\n  hunter2abc",
      "s3.secret-key: |\n  hunter2abc\n  - hunter2abc\nslip",
      "- s3:\n    access:\n      key = hunter2abc",
      "# s3.secret-key: hunter2abc",
      "s3.secret-key=hunter2abc: 1",
      "S3.SECRET-KEY: hunter2abc",
      "rest.address: hunter2abc\ns3.secret-key: hunter2abc",
      'my.token: "hunter2abc"',
    ]) {
      const output = shown(lintText([tellTale], `${line}\nrest.port: 1\n`));
      expect(output, line).not.toContain("hunter2abc");
      expect(output, line).toContain("******");
    }
  });

  it("hide short values in findings about their own key only", () => {
    const result = lintText([tellTale], "my.password: ab\nrest.address: ab\nmy.token: true\nrest.port: true\n");
    expect(result.diagnostics.map(({ message }) => message)).toEqual([
      "my.password is ******, written my.password: ab.",
      "rest.address is ab, written rest.address: ab.",
      "my.token is ******, written my.token: ******.",
      "rest.port is true, written rest.port: true.",
    ]);
  });

  it("are hidden when they stand in another layer", () => {
    const [result] = linterWith([
      rule({
        id: "layers",
        messages: { found: "{value}" },
        checkDocument: (context) => {
          const value = context.effective.winner("s3.secret-key")?.entry.value ?? "";
          context.report({ start: 0, end: 0, message: "found", data: { value } });
        },
      }),
    ]).lint([
      {
        path: "flink-conf.yaml",
        source: text("rest.port: 1\n"),
        above: [{ path: "prod.yaml", source: text("s3.secret-key: from-overlay\n"), kind: "flink-conf" }],
        dynamic: [["my.password", "from-the-line"]],
      },
    ]);
    expect(result?.diagnostics.map(({ message }) => message)).toEqual(["******"]);
  });

  it("never show, whatever they are made of", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9+/=$]{8,40}$/);
    fc.assert(
      fc.property(word, fc.constantFrom("a.password", "s3.access.key", "x.token"), (secret, key) => {
        const content = `${key}: ${secret}\nrest.address: http://u:${secret}@h\n${key}:${secret}\n# ${key}: ${secret}\n`;
        expect(shown(lintText([tellTale], content))).not.toContain(secret);
      }),
    );
  });

  it("take bounded time to hide", () => {
    const many = Array.from({ length: 1500 }, (_, i) => `my.password: secret-number-${i}`).join("\n");
    const start = performance.now();
    expect(shown(lintText([tellTale], many))).not.toContain("secret-number");
    expect(performance.now() - start).toBeLessThan(40_000);
  });
});
