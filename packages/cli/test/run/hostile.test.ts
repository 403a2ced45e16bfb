import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LARGEST_FILE } from "../../src/files/read.js";
import { LINT_FORMATS } from "../../src/line/options.js";
import { CLI, flinkconf, folderWith, type Run } from "../support/run.js";

const bytes = (...parts: readonly (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le");

/** Inputs that nobody should have to answer for. */
const INPUTS: Readonly<Record<string, () => string | Uint8Array>> = {
  empty: () => "",
  "one line end": () => "\n",
  NUL: () => "a.b: \0\0\0\n\0: c\n",
  binary: () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
  "every byte": () => Uint8Array.from({ length: 256 }, (_, i) => i),
  BOM: () => "\ufeffparallelism.default: 2\n",
  "UTF-16": () => utf16("parallelism.default: 2\r\n"),
  "UTF-16, odd length": () => bytes([0xff, 0xfe, 0x61]),
  "lone surrogates": () => bytes("a: ", [0xed, 0xa0, 0x80], "\n"),
  "lone surrogates in UTF-16": () => bytes([0xff, 0xfe, 0x61, 0, 0x3a, 0, 0x20, 0, 0, 0xd8, 0x0a, 0]),
  "line ends of all kinds": () => "a.b: 1\rc.d: 2\r\ne.f: 3\n\r\n\rg:4",
  tabs: () => "\tparallelism.default:\t2\n",
  "one line of colons": () => ":".repeat(200_000),
  "one long key": () => `${"k".repeat(2_000_000)}: 1\n`,
  "one long dotted key": () => `${"k.".repeat(500_000)}k: 1\n`,
  "many duplicates": () => "a.b: 1\n".repeat(10_000),
  "many unknown keys": () => Array.from({ length: 5000 }, (_, i) => `taskmanager.numberOfTaskSlot${i}: 1`).join("\n"),
  "2,000 levels": () => Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
  "10,000 brackets": () => `a: ${"[".repeat(10_000)}`,
  "an alias bomb": () =>
    [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ..."bcdefghij".split("").map((c, i) => `${c}: &${c} [${Array(9).fill(`*${"abcdefghi"[i]}`)}]`),
    ].join("\n"),
  "an alias in itself": () => "a: &a\n  b: *a\n",
  "escape sequences": () => "\x1b]0;title\x07\x1b[2J: \x1b[31mx\x9b0m\n",
};

function checkOutput(run: Run): void {
  expect(run.err).not.toMatch(/which is a mistake in it|\n {4}at |internal-error/);
  expect(run.out).not.toMatch(/internal-error/);
  expect(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/.test(run.out + run.err)).toBe(false);
}

describe("hostile input", () => {
  const files = Object.entries(INPUTS).flatMap(([name, make]) => {
    const folder = name.replace(/\W+/g, "-");
    return ["flink-conf.yaml", "config.yaml"].map((file): [string, string | Uint8Array] => [
      `${folder}/${file}`,
      make(),
    ]);
  });
  const cwd = folderWith(Object.fromEntries(files));
  const paths = files.map(([path]) => path);

  for (const format of LINT_FORMATS) {
    it(`is answered in bounded time, without a mistake of ours and without a control character: ${format}`, () => {
      const run = flinkconf(["lint", ...paths, "--format", format], { cwd });
      expect(run.code).toBe(1);
      checkOutput(run);
      if (format !== "json") return;
      const { files: linted } = JSON.parse(run.out) as {
        files: { path: string; diagnostics: { range: { start: { offset: number }; end: { offset: number } } }[] }[];
      };
      expect(linted.map(({ path }) => path)).toEqual([...paths].sort());
      for (const { path, diagnostics } of linted) {
        const length = readFileSync(join(cwd, path)).length;
        for (const { range } of diagnostics) {
          expect(range.start.offset).toBeGreaterThanOrEqual(0);
          expect(range.end.offset).toBeGreaterThanOrEqual(range.start.offset);
          expect(range.end.offset).toBeLessThanOrEqual(length);
        }
      }
    });
  }

  it("is repaired or left alone, but never lost", () => {
    const copy = folderWith(Object.fromEntries(files));
    checkOutput(flinkconf(["lint", ...paths, "--fix", "--unsafe", "--quiet", "--format", "concise"], { cwd: copy }));
    for (const path of paths) {
      const [before, after] = [readFileSync(join(cwd, path)), readFileSync(join(copy, path))];
      if (/binary|every-byte|lone-surrogates|odd-length/.test(path)) expect(after).toEqual(before);
    }
  });

  it("of 100 MB is refused in one sentence, and quickly", () => {
    const cwd = folderWith({ "ok/flink-conf.yaml": "parallelism.default:2\n" });
    execFileSync("truncate", ["-s", "100M", join(cwd, "flink-conf.yaml")]);
    const began = performance.now();
    const run = flinkconf(["lint", "--format", "concise"], { cwd });
    expect(performance.now() - began).toBeLessThan(5000);
    expect(run.code).toBe(2);
    expect(run.out).toMatch(/^ok\/flink-conf\.yaml:1:1: error/);
    expect(run.err).toMatch(
      /^flink-conf\.yaml cannot be read: it is larger than 16 MiB, which no Flink configuration is\.\n/,
    );
  });

  it("of one line of 50 MB is refused, from a file and from standard input", () => {
    const line = Buffer.alloc(50_000_000, "x");
    const cwd = folderWith({ "flink-conf.yaml": line });
    expect(flinkconf(["lint"], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining("larger than 16 MiB") });
    const script = `head -c 50000000 flink-conf.yaml | "${process.execPath}" "${CLI}" lint - 2>&1; echo "\${PIPESTATUS[1]}"`;
    const piped = execFileSync("bash", ["-c", script], { cwd, encoding: "utf8" });
    expect(piped).toBe(
      "flinkconf: Standard input cannot be read: it is larger than 16 MiB, which no Flink configuration is.\n2\n",
    );
  });

  it("of one line just below the limit is linted in bounded memory", () => {
    const cwd = folderWith({ "flink-conf.yaml": Buffer.alloc(LARGEST_FILE, "x") });
    const run = flinkconf(["lint"], { cwd });
    checkOutput(run);
    expect(run.out.length).toBeLessThan(10_000);
  });
});

describe("repairs", () => {
  it("keep mode, line ends, byte order mark and everything else of the file", () => {
    const text = "\ufeff# note\r\nparallelism.default:2\r\n\r\nrest.port: 8081";
    const cwd = folderWith({ "flink-conf.yaml": text });
    const path = join(cwd, "flink-conf.yaml");
    chmodSync(path, 0o600);
    expect(flinkconf(["lint", "--fix", "--rule", "conf-bom-or-crlf=off"], { cwd }).err).toContain(
      "Repaired 1 finding in 1 file.",
    );
    expect(readFileSync(path, "utf8")).toBe(text.replace(":2", ": 2"));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(cwd)).toEqual(["flink-conf.yaml"]);
  });

  it("leave a file alone in which nothing is to be repaired", () => {
    const cwd = folderWith({ "flink-conf.yaml": "parallelism.default: 2\n" });
    const before = statSync(join(cwd, "flink-conf.yaml"));
    expect(flinkconf(["lint", "--fix"], { cwd })).toEqual({ code: 0, out: "", err: "" });
    expect(statSync(join(cwd, "flink-conf.yaml"))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it("leave a file alone whose bytes would not survive", () => {
    const content = bytes("parallelism.default:2\na: ", [0xff], "\n");
    const cwd = folderWith({ "flink-conf.yaml": content });
    const run = flinkconf(["lint", "--fix"], { cwd });
    expect(run.err).toContain("holds bytes that are not text");
    expect(readFileSync(join(cwd, "flink-conf.yaml"))).toEqual(Buffer.from(content));
  });

  it("lose nothing when the disk does not take the new file, and say so", () => {
    const text = `parallelism.default:2\n${"# filler\n".repeat(2000)}`;
    const cwd = folderWith({ "flink-conf.yaml": text });
    // A limit on the size of files stands for a full disk; the signal that comes with it is ignored, as a full disk sends none.
    const script = `trap '' XFSZ; ulimit -f 1; "${process.execPath}" "${CLI}" lint --fix --format concise`;
    let failed: { status: number; stdout: Buffer; stderr: Buffer } | undefined;
    try {
      execFileSync("bash", ["-c", script], { cwd, stdio: "pipe" });
    } catch (error) {
      failed = error as typeof failed;
    }
    expect(failed?.status).toBe(2);
    expect(failed?.stderr.toString()).toMatch(
      /flink-conf\.yaml was left as it is: the file would become larger than allowed\./,
    );
    expect(failed?.stdout.toString()).toMatch(/flink-conf\.yaml:1:1: error/);
    expect(readFileSync(join(cwd, "flink-conf.yaml"), "utf8")).toBe(text);
    expect(readdirSync(cwd)).toEqual(["flink-conf.yaml"]);
  });

  it("are shown by --diff as a patch that fits, and nothing is written", () => {
    const text = "rest.port: 8081\nparallelism.default:2\nrest.address: a";
    const cwd = folderWith({ "conf/flink-conf.yaml": text });
    const run = flinkconf(["lint", "--diff"], { cwd });
    expect(run.code).toBe(1);
    expect(readFileSync(join(cwd, "conf/flink-conf.yaml"), "utf8")).toBe(text);
    writeFileSync(join(cwd, "x.patch"), run.out);
    execFileSync("patch", ["-p1", "-i", "x.patch"], { cwd });
    expect(readFileSync(join(cwd, "conf/flink-conf.yaml"), "utf8")).toBe(text.replace(":2", ": 2"));
    expect(flinkconf(["lint", "--diff"], { cwd })).toMatchObject({ code: 0, out: "" });
  });
});
