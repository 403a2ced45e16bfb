import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CLI, flinkconf, folderWith, ROOT } from "../support/run.js";

const MISTAKE = "jobmanager.rpc.port:6123\n";
const WARNING = "parallelism.default: 2\nparallelism.default: 4\n";
const CLEAN = "parallelism.default: 2\n";

describe("exit codes", () => {
  const cwd = folderWith({
    "error.yaml": "",
    "e/flink-conf.yaml": MISTAKE,
    "w/flink-conf.yaml": WARNING,
    "c/flink-conf.yaml": CLEAN,
  });
  const cases: readonly (readonly [args: string, code: number])[] = [
    ["c", 0],
    ["w", 0],
    ["e", 1],
    ["w --fail-on warning", 1],
    ["w --fail-on info", 1],
    ["w --max-warnings 0", 1],
    ["w --max-warnings 1", 0],
    ["w --rule conf-duplicate-key=error", 1],
    ["e --rule conf-missing-space-after-colon=off", 0],
    ["e --rule conf-missing-space-after-colon=warning", 0],
    ["missing", 2],
    ["e missing", 2],
    ["c --nonsense", 2],
    ["c --format xml", 2],
    ["c --flink latest", 2],
    ["c --deployment mars", 2],
    ["c -D nonsense", 2],
    ["c --max-warnings many", 2],
    ["c --rule no-such-rule=off", 2],
    ["c --rule conf-duplicate-key=loud", 2],
    ["c --unsafe", 2],
    ["c --config missing.yaml", 2],
    ["c --overlay missing.yaml", 2],
    ["c --with missing.xml", 2],
    ["- c", 2],
    ["c --format json --statistics", 2],
  ];
  for (const [args, code] of cases) {
    it(`${code} for lint ${args}`, () => {
      const run = flinkconf(["lint", ...args.split(" ")], { cwd });
      expect(run).toMatchObject({ code });
      if (code === 2) {
        expect(run.err.split("\n").filter((line) => line !== "" && !line.startsWith("Found")).length).toBe(1);
        expect(run.err).toMatch(/^[^\n]*[.?]\n/);
        expect(run.err).not.toMatch(/\n {4}at /);
      }
    });
  }

  it("suggest the rule that was meant", () => {
    const { err } = flinkconf(["lint", "--rule", "conf-duplicat-key=off"], { cwd });
    expect(err).toBe('flinkconf: There is no rule "conf-duplicat-key". Did you mean conf-duplicate-key?\n');
  });
});

describe("the streams", () => {
  const cwd = folderWith({ "e/flink-conf.yaml": MISTAKE, "c/flink-conf.yaml": CLEAN });

  it("carry findings and nothing else on standard output", () => {
    const { out, err } = flinkconf(["lint", "e", "missing", "--format", "concise"], { cwd });
    expect(out).toMatch(/^e\/flink-conf\.yaml:1:1: error conf-missing-space-after-colon [^\n]+\n$/);
    expect(err).toMatch(/^missing cannot be read: it does not exist\.\nFound 1 error in 1 file\./);
  });

  it("stay silent when all is well", () => {
    expect(flinkconf(["lint", "c"], { cwd })).toEqual({ code: 0, out: "", err: "" });
  });

  it("show nothing but what counts with --quiet", () => {
    const run = flinkconf(["lint", "-", "--quiet", "--format", "concise"], { cwd, input: WARNING + MISTAKE });
    expect(run.out.trim().split("\n")).toHaveLength(1);
    expect(run.err).toBe("");
  });

  it("are coloured only when that is wanted", () => {
    const colored = (args: readonly string[], env = {}): boolean =>
      flinkconf(["lint", "e", ...args], { cwd, env }).out.includes("\x1b[");
    expect(colored([])).toBe(false);
    expect(colored(["--color", "always"])).toBe(true);
    expect(colored(["--color", "always"], { NO_COLOR: "1" })).toBe(true);
    expect(colored(["--color", "never"])).toBe(false);
    expect(colored(["--format", "json", "--color", "always"])).toBe(false);
  });

  it("end quietly when the reader goes away", () => {
    const many = folderWith(
      Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}/flink-conf.yaml`, MISTAKE.repeat(40)])),
    );
    const script = `"${process.execPath}" "${CLI}" lint "${many}" 2>err | head -c 100 >/dev/null; echo "\${PIPESTATUS[0]}"; cat err`;
    const done = spawnSync("bash", ["-c", script], { cwd: many, encoding: "utf8" });
    expect(done.stdout).toMatch(/^1\n/);
    expect(done.stdout).not.toMatch(/EPIPE|failed/);
  });

  it("go to a file with --output-file, all at once", () => {
    const folder = folderWith({ "flink-conf.yaml": MISTAKE });
    const run = flinkconf(["lint", "--format", "json", "--output-file", "report.json"], { cwd: folder });
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8"))).toMatchObject({ version: 1 });
    expect(flinkconf(["lint", "--output-file", "no/such/folder"], { cwd: folder }).code).toBe(2);
  });
});

describe("standard input", () => {
  it("is linted under the name that it is given", () => {
    const run = flinkconf(["lint", "-", "--stdin-filename", "conf/config.yaml", "--format", "concise"], {
      input: "taskmanager:\n\tnumberOfTaskSlots: 2\n",
    });
    expect(run).toMatchObject({ code: 1, out: expect.stringMatching(/^conf\/config\.yaml:2:1: error /) });
  });

  it("is printed repaired with --fix, findings apart", () => {
    const run = flinkconf(["lint", "-", "--fix"], { input: `\ufeff${MISTAKE}no colon here\r\n` });
    expect(run.out).toContain("jobmanager.rpc.port: 6123\n");
    expect(run.out).toContain("no colon here\r\n");
    expect(run.err).toMatch(/\[conf-line-ignored\]/);
    expect(run.code).toBe(0);
  });

  it("is printed as it is when there is nothing to repair", () => {
    expect(flinkconf(["lint", "-", "--fix"], { input: CLEAN })).toEqual({ code: 0, out: CLEAN, err: "" });
  });

  it("is not printed when bytes would be lost", () => {
    const run = flinkconf(["lint", "-", "--fix"], { input: Buffer.from([0x61, 0x3a, 0x20, 0xff, 0x0a]) });
    expect(run).toMatchObject({ code: 2, out: "" });
  });
});

describe("settings and the command line together", () => {
  const files = {
    ".flinkconf.yaml":
      "flink: '1.18'\nfail-on: warning\nexclude: ['old/**']\nkinds:\n  flink-conf: ['deploy/*.conf']\n",
    "flink-conf.yaml": WARNING,
    "old/flink-conf.yaml": MISTAKE,
    "deploy/a.conf": MISTAKE,
  };

  it("take the settings file found upwards, and flags over it", () => {
    const cwd = folderWith(files);
    const run = flinkconf(["lint", "--format", "json"], { cwd });
    const { files: linted } = JSON.parse(run.out) as { files: { path: string; target: { flink: object } }[] };
    expect(linted.map(({ path }) => path)).toEqual(["deploy/a.conf", "flink-conf.yaml"]);
    expect(linted[1]?.target.flink).toEqual({ lines: ["1.18"], source: ".flinkconf.yaml:1" });
    expect(flinkconf(["lint", "flink-conf.yaml"], { cwd }).code).toBe(1);
    expect(flinkconf(["lint", "flink-conf.yaml"], { cwd: join(cwd, "old") }).code).toBe(1);
    expect(flinkconf(["lint", "flink-conf.yaml", "--fail-on", "error"], { cwd }).code).toBe(0);
    expect(flinkconf(["lint", "flink-conf.yaml", "--no-config"], { cwd }).code).toBe(0);
    const flag = flinkconf(["lint", "flink-conf.yaml", "--flink", "1.20", "--format", "json"], { cwd });
    expect(JSON.parse(flag.out).files[0].target.flink).toEqual({ lines: ["1.20"], source: "--flink" });
  });

  it("report a mistake in the settings file as a finding in it", () => {
    const cwd = folderWith({ ".flinkconf.yaml": "flnk: '1.18'\n", "flink-conf.yaml": CLEAN });
    const run = flinkconf(["lint", "--format", "concise"], { cwd });
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/^\.flinkconf\.yaml:1:1: error invalid-settings .*flnk/);
    const { files: reported } = JSON.parse(flinkconf(["lint", "--format", "json"], { cwd }).out);
    expect(reported[0]).toMatchObject({ path: ".flinkconf.yaml", kind: "settings", target: null });
  });

  it("show the settings that hold", () => {
    const cwd = folderWith(files);
    const { out } = flinkconf(["lint", "flink-conf.yaml", "--show-settings"], { cwd });
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({
        path: "flink-conf.yaml",
        flink: "1.18",
        failOn: "warning",
        settingsFiles: [".flinkconf.yaml"],
      }),
    ]);
  });

  it("lay -D and overlays over the file", () => {
    const cwd = folderWith({ "flink-conf.yaml": "state.backend.type: rocksdb\n", "over/flink-conf.yaml": CLEAN });
    expect(
      flinkconf(["lint", "flink-conf.yaml", "-Da=b", "-D", "c=d=e", "--overlay", "over/flink-conf.yaml"], { cwd }).code,
    ).toBe(0);
  });
});

describe("the package", () => {
  it("prints its version and help", () => {
    expect(flinkconf(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(flinkconf([])).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage: flinkconf/) });
    expect(flinkconf(["help", "lint"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Usage: flinkconf lint/),
    });
  });

  it("runs through a link, as npm installs it", () => {
    const folder = folderWith();
    execFileSync("ln", ["-s", CLI, join(folder, "flinkconf")]);
    const out = execFileSync(join(folder, "flinkconf"), ["rules", "conf-duplicate-key"], {
      encoding: "utf8",
      cwd: ROOT,
    });
    expect(out).toMatch(/^# conf-duplicate-key\n/);
    expect(out).not.toContain("<!--");
  });
});
