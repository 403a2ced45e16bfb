import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flinkconf, folderWith, type Run } from "../support/run.js";

const CONF = "jobmanager.rpc.port:6123\n";

/** The files that a run found something in. */
function found(run: Run): readonly string[] {
  return [...new Set(run.out.split("\n").flatMap((line) => /^(.+?):\d+:\d+: /.exec(line)?.[1] ?? []))];
}

function lint(cwd: string, ...args: string[]): Run {
  return flinkconf(["lint", "--format", "concise", "--no-config", ...args], { cwd });
}

describe("finding files", () => {
  it("walks folders, sorted by path, and knows Flink's files by name", () => {
    const cwd = folderWith({
      "b/flink-conf.yaml": CONF,
      "a/z/flink-conf.yaml": CONF,
      "a.b/flink-conf.yaml": CONF,
      "node_modules/x/flink-conf.yaml": CONF,
      ".git/flink-conf.yaml": CONF,
      "..data/flink-conf.yaml": CONF,
      "b/other.yaml": CONF,
      "b/flink-conf.yaml.bak": CONF,
    });
    expect(found(lint(cwd))).toEqual(["a.b/flink-conf.yaml", "a/z/flink-conf.yaml", "b/flink-conf.yaml"]);
    expect(found(lint(cwd, "./b", "a/", "a"))).toEqual(["a/z/flink-conf.yaml", "b/flink-conf.yaml"]);
  });

  it("honours ignore files, inner ones over outer ones, from the root of the repository down", () => {
    const cwd = folderWith({
      ".git/HEAD": "",
      ".gitignore": "target/\n*.yaml\n!keep/flink-conf.yaml\n",
      "target/flink-conf.yaml": CONF,
      "drop/flink-conf.yaml": CONF,
      "keep/flink-conf.yaml": CONF,
      "inner/.gitignore": "!flink-conf.yaml\n",
      "inner/flink-conf.yaml": CONF,
    });
    expect(found(lint(cwd))).toEqual(["inner/flink-conf.yaml", "keep/flink-conf.yaml"]);
    expect(found(lint(join(cwd, "drop")))).toEqual([]);
  });

  it("lints an ignored file that is named, unless told otherwise", () => {
    const cwd = folderWith({ ".gitignore": "*.yaml\n", "flink-conf.yaml": CONF });
    expect(found(lint(cwd, "flink-conf.yaml"))).toEqual(["flink-conf.yaml"]);
    const forced = lint(cwd, "flink-conf.yaml", "--force-exclude");
    expect(found(forced)).toEqual([]);
    expect(forced.code).toBe(0);
  });

  it("follows links to files, not to folders, and so never runs in circles", () => {
    const cwd = folderWith({ "real/flink-conf.yaml": CONF });
    symlinkSync("..", join(cwd, "real/up"));
    symlinkSync("real", join(cwd, "other"));
    mkdirSync(join(cwd, "linked"));
    symlinkSync("../real/flink-conf.yaml", join(cwd, "linked/flink-conf.yaml"));
    expect(found(lint(cwd))).toEqual(["linked/flink-conf.yaml", "real/flink-conf.yaml"]);
    expect(found(lint(cwd, "other"))).toEqual(["other/flink-conf.yaml"]);
  });

  it("tells what it cannot read in one sentence each, lints the rest, and ends with 2", () => {
    const cwd = folderWith({ "ok/flink-conf.yaml": CONF });
    mkdirSync(join(cwd, "folder/flink-conf.yaml"), { recursive: true });
    symlinkSync("nowhere", join(cwd, "flink-conf.yaml"));
    mkdirSync(join(cwd, "circle"));
    symlinkSync("flink-conf.yaml", join(cwd, "circle/flink-conf.yaml"));
    const run = lint(cwd, ".", "missing.yaml");
    expect(run.code).toBe(2);
    expect(found(run)).toEqual(["ok/flink-conf.yaml"]);
    expect(run.err.trim().split("\n").slice(0, 4)).toEqual([
      "folder/flink-conf.yaml cannot be read: it is a folder with the name of a configuration file.",
      "missing.yaml cannot be read: it does not exist.",
      "circle/flink-conf.yaml cannot be read: its links lead in a circle.",
      "flink-conf.yaml cannot be read: it does not exist.",
    ]);
    const json = flinkconf(["lint", "--format", "json"], { cwd });
    expect(json.code).toBe(2);
    const { errors, files } = JSON.parse(json.out) as { errors: { path: string }[]; files: unknown[] };
    expect(errors.map(({ path }) => path)).toEqual([
      "circle/flink-conf.yaml",
      "flink-conf.yaml",
      "folder/flink-conf.yaml",
    ]);
    expect(files).toHaveLength(1);
  });

  it("does not wait for a named pipe that nobody writes to", async () => {
    const cwd = folderWith({});
    const { execFileSync } = await import("node:child_process");
    execFileSync("mkfifo", [join(cwd, "flink-conf.yaml")]);
    for (const args of [[], ["flink-conf.yaml"]]) {
      const run = lint(cwd, ...args);
      expect(run.code).toBe(2);
      expect(run.err).toMatch(/flink-conf\.yaml cannot be read: it is not a regular file/);
    }
  });

  it("says so when there is nothing to lint", () => {
    const cwd = folderWith({ "a.txt": "" });
    const run = lint(cwd);
    expect(run).toEqual({ code: 0, out: "", err: "No Flink configuration was found in the current folder.\n" });
  });

  it("takes it for a mistake when nothing that is named is Flink's, and for a slip among others", () => {
    const cwd = folderWith({ "spring.yaml": "server:\n  port: 1\n", "flink-conf.yaml": "parallelism.default: 2\n" });
    expect(lint(cwd, "spring.yaml")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^spring\.yaml is no Flink/),
    });
    expect(lint(cwd, "spring.yaml", "flink-conf.yaml").code).toBe(0);
  });

  it("shows which files it takes", () => {
    const cwd = folderWith({ "a/flink-conf.yaml": CONF, "b/config.yaml": "server: 1\n", "c/conf/config.yaml": CONF });
    const run = flinkconf(["lint", "--show-files"], { cwd });
    expect(run).toMatchObject({ code: 0, out: "a/flink-conf.yaml (flink-conf)\n" });
  });
});
