import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flinkconf, folderWith } from "../support/run.js";

const FAULTY = "parallelism.default:2\nrest.port: many\ntaskmanager.numberOfTaskSlot: 4\n";
const BASELINE = ".flinkconf-baseline.json";

function repository(
  files: Readonly<Record<string, string>> = { "b/flink-conf.yaml": FAULTY, "a/flink-conf.yaml": "rest.port: many\n" },
) {
  const cwd = folderWith(files);
  return {
    cwd,
    lint: (...args: readonly string[]) => flinkconf(["lint", ...args], { cwd }),
    read: (path = BASELINE) => readFileSync(join(cwd, path), "utf8"),
    write: (path: string, text: string) => writeFileSync(join(cwd, path), text),
    remove: (path: string) => rmSync(join(cwd, path), { recursive: true }),
  };
}

describe("a baseline", () => {
  it("silences what is known, and nothing else", () => {
    const { lint, write, read } = repository();
    expect(lint().code).toBe(1);
    const written = lint("--write-baseline");
    expect(written).toMatchObject({ code: 0, out: "" });
    expect(written.err).toContain(`Wrote 4 findings to ${BASELINE}`);
    const silent = lint("--baseline", BASELINE, "--max-warnings", "0");
    expect(silent).toMatchObject({ code: 0, out: "" });
    write("a/flink-conf.yaml", "rest.port: many\nrest.address:x\n");
    const found = lint("--baseline", BASELINE, "--format", "concise");
    expect(found.code).toBe(1);
    expect(found.out.trim().split("\n")).toEqual([
      expect.stringMatching(/^a\/flink-conf\.yaml:2:1: error conf-missing/),
    ]);
    expect(read()).not.toContain("rest.address");
  });

  it("shows what it silences as suppressed", () => {
    const { lint } = repository();
    const before = JSON.parse(lint("--format", "json").out);
    lint("--write-baseline");
    const after = JSON.parse(lint("--baseline", BASELINE, "--format", "json").out);
    expect(after.summary).toMatchObject({ errors: 0, warnings: 0, suppressed: 4 });
    for (const [index, file] of before.files.entries()) {
      const { diagnostics, suppressed } = after.files[index];
      expect(diagnostics).toEqual([]);
      expect(suppressed).toEqual(
        file.diagnostics.map((diagnostic: object) => ({
          ...diagnostic,
          by: { kind: "baseline", reason: null, line: null },
        })),
      );
    }
  });

  it("stands beside comments that suppress", () => {
    const { lint } = repository({
      "flink-conf.yaml": `# flinkconf-ignore-next-line value-type-invalid -- a test\n${FAULTY}`,
    });
    lint("--write-baseline");
    const { files } = JSON.parse(lint("--baseline", BASELINE, "--format", "json").out);
    const starts = files[0].suppressed.map(({ range }: { range: { start: { offset: number } } }) => range.start.offset);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it("is sorted, tells no line numbers, and stays as it is on every further run", () => {
    const { lint, read, write } = repository();
    lint("--write-baseline");
    const text = read();
    expect(text).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "files": {
          "a/flink-conf.yaml": [
            { "rule": "value-type-invalid", "key": "rest.port", "fingerprint": "ba30d96e59f45763" }
          ],
          "b/flink-conf.yaml": [
            { "rule": "conf-missing-space-after-colon", "key": "parallelism.default", "fingerprint": "5dfd6af84b8278c5" },
            { "rule": "unknown-key", "key": "taskmanager.numberOfTaskSlot", "fingerprint": "9f79276141258eec" },
            { "rule": "value-type-invalid", "key": "rest.port", "fingerprint": "ba30d96e59f45763" }
          ]
        }
      }
      "
    `);
    lint("--write-baseline");
    expect(read()).toBe(text);
    const lines = FAULTY.trimEnd().split("\n");
    const edit = fc.record({
      at: fc.nat(lines.length),
      insert: fc.constantFrom("", "# note", "rest.bind-port: 8082", "  # x"),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 3 }), (edits) => {
        const edited = [...lines];
        for (const { at, insert } of edits) if (!edited.includes(insert) || insert === "") edited.splice(at, 0, insert);
        write("b/flink-conf.yaml", `${edited.join("\n")}\n`);
        expect(lint("--baseline", BASELINE)).toMatchObject({ code: 0, out: "", err: "" });
        lint("--write-baseline", "--quiet");
        expect(read()).toBe(text);
      }),
      { numRuns: 4 },
    );
  });

  it("tells which entries are out of date, and --write-baseline takes them out", () => {
    const { lint, read, write, remove } = repository();
    lint("--write-baseline");
    write("b/flink-conf.yaml", FAULTY.replace("rest.port: many\n", ""));
    const stale = lint("--baseline", BASELINE);
    expect(stale.code).toBe(0);
    expect(stale.err).toMatch(
      /^1 entry of \.flinkconf-baseline\.json is out of date, and --write-baseline takes it out:\n {2}b\/flink-conf\.yaml: value-type-invalid\n/,
    );
    remove("a");
    expect(lint("--baseline", BASELINE).err).toMatch(
      /^2 entries of .* are out of date[\s\S]*\n {2}a\/flink-conf\.yaml: /,
    );
    expect(lint("--baseline", BASELINE, "--quiet").err).toBe("");
    lint("--write-baseline");
    expect(read()).not.toContain('"a/flink-conf.yaml"');
    expect(lint("--baseline", BASELINE).err).toBe("");
  });

  it("keeps what a run on some files did not look at", () => {
    const { lint, read } = repository();
    lint("--write-baseline");
    const text = read();
    expect(lint("--baseline", BASELINE, "a/flink-conf.yaml")).toMatchObject({ code: 0, err: "" });
    lint("--write-baseline", "a/flink-conf.yaml");
    expect(read()).toBe(text);
  });

  it("counts paths from its own folder, wherever the command runs", () => {
    const { cwd, lint } = repository();
    lint("--write-baseline", "--baseline", "baseline.json");
    const inside = flinkconf(["lint", ".", "--baseline", "../baseline.json"], { cwd: join(cwd, "b") });
    expect(inside).toMatchObject({ code: 0, out: "" });
  });

  it("works for standard input by the name that is given", () => {
    const { cwd, lint } = repository();
    lint("--write-baseline");
    const args = ["lint", "-", "--stdin-filename", "b/flink-conf.yaml", "--baseline", BASELINE];
    expect(flinkconf(args, { cwd, input: FAULTY })).toMatchObject({ code: 0, out: "" });
  });

  it("holds no secret", () => {
    const { lint, read } = repository({
      "flink-conf.yaml": "s3.secret-key:Zq8sdkfjh3kjh\ns3.secret-key=Zq8sdkfjh3kjh\n",
    });
    lint("--write-baseline");
    expect(read()).toContain("fingerprint");
    expect(read()).not.toContain("Zq8sdkfjh3kjh");
  });

  it("goes with --fix: what is repaired does not enter it", () => {
    const { lint, read } = repository();
    lint("--fix", "--write-baseline");
    expect(read()).not.toContain("conf-missing-space-after-colon");
    expect(read()).toContain("rest.port");
  });

  it("is not written over by something that is no baseline, and not read when it is none", () => {
    for (const [text, reason] of [
      ["", "it is not JSON"],
      ["[]", "it is no baseline"],
      ['{"version": 2, "files": {}}', "its version is not 1"],
      ['{"version": 1, "files": {"a": 1}}', 'what it says about "a" is no list'],
      ['{"version": 1, "files": {"a": [{}]}}', "lacks a rule or a fingerprint"],
    ] as const) {
      const { lint, read } = repository({ "flink-conf.yaml": FAULTY, [BASELINE]: text });
      for (const flags of [["--baseline", BASELINE], ["--write-baseline"]]) {
        const run = lint(...flags);
        expect(run).toMatchObject({ code: 2, out: "" });
        expect(run.err).toMatch(/^flinkconf: The baseline \S+ cannot be read: [^\n]+\.\n$/);
        expect(run.err).toContain(reason);
      }
      expect(read()).toBe(text);
    }
    const { lint } = repository();
    expect(lint("--baseline", "missing.json")).toMatchObject({
      code: 2,
      err: expect.stringContaining("it does not exist"),
    });
    expect(lint("--write-baseline", "--diff").code).toBe(2);
    expect(lint("-", "--write-baseline").code).toBe(2);
  });
});
