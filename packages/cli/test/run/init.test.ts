import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_LINES, linesOf } from "@flinkconf/schema/host-explain";
import { describe, expect, it } from "vitest";
import { type Answers, planOf } from "../../src/init/plan.js";
import { filesOf } from "../../src/init/texts.js";
import { DEPLOYMENTS, HIGH_AVAILABILITY, STATE_BACKENDS } from "../../src/line/options.js";
import { flinkconf, folderWith } from "../support/run.js";

const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");

/** Every way to ask for a configuration that makes sense on a release. */
function combinations(flink: string): Answers[] {
  const all: Answers[] = [];
  for (const deployment of DEPLOYMENTS) {
    for (const kind of HIGH_AVAILABILITY) {
      if (kind === "kubernetes" && (!deployment.startsWith("kubernetes") || flink === "1.10" || flink === "1.11"))
        continue;
      for (const backend of STATE_BACKENDS) {
        all.push({ flink, deployment, "high-availability": kind, "state-backend": backend });
      }
    }
  }
  return all;
}

describe("init", () => {
  for (const flink of linesOf(ALL_LINES)) {
    it(`writes configurations for Flink ${flink} that lint clean and whose memory Flink takes`, () => {
      const expected =
        Number(flink.replace("1.", "")) < 19 && flink.startsWith("1.") ? "flink-conf.yaml" : "config.yaml";
      const files = combinations(flink).flatMap((answers, index) =>
        filesOf(planOf(answers)).map(({ name, text }): [string, string] => [`${index}/${name}`, text]),
      );
      expect(files.filter(([name]) => name.endsWith(`/${expected}`)).length).toBe(combinations(flink).length);
      const cwd = folderWith(Object.fromEntries(files));
      const { summary } = JSON.parse(flinkconf(["lint", ".", "--format", "json"], { cwd }).out);
      const lint = flinkconf(["lint", ".", "--format", "concise", "--fail-on", "info"], { cwd });
      expect(lint).toEqual({ code: 0, out: "", err: "" });
      expect(summary).toMatchObject({
        files: combinations(flink).length,
        errors: 0,
        warnings: 0,
        infos: 0,
        suppressed: 0,
      });
      expect(flinkconf(["memory", `0/${expected}`], { cwd }).code).toBe(0);
    });
  }

  it("writes what people know", () => {
    const cwd = folderWith();
    const args = ["--flink", "1.20", "--deployment", "standalone", "--high-availability", "zookeeper"];
    flinkconf(["init", ...args], { cwd });
    expect(`${read(cwd, "config.yaml")}\n${read(cwd, ".flinkconf.yaml")}`).toMatchSnapshot();
    flinkconf(
      [
        "init",
        "old",
        "--flink",
        "1.13",
        "--deployment",
        "kubernetes",
        "--high-availability",
        "kubernetes",
        "--mode",
        "session",
      ],
      { cwd },
    );
    expect(`${read(cwd, "old/flink-conf.yaml")}\n${read(cwd, "old/.flinkconf.yaml")}`).toMatchSnapshot();
  });

  it("takes every mode that a release has", () => {
    const cwd = folderWith();
    for (const [index, args] of [
      ["--deployment", "yarn", "--mode", "per-job", "--flink", "1.18"],
      ["--deployment", "yarn", "--mode", "application", "--flink", "2.0"],
      ["--deployment", "kubernetes", "--mode", "session", "--flink", "1.20"],
      ["--deployment", "kubernetes-operator", "--mode", "application", "--flink", "1.19"],
      ["--deployment", "docker", "--mode", "application", "--flink", "2.2"],
    ].entries()) {
      expect(flinkconf(["init", `${index}`, ...args], { cwd }).code).toBe(0);
    }
    expect(flinkconf(["lint", ".", "--format", "concise", "--fail-on", "info"], { cwd })).toEqual({
      code: 0,
      out: "",
      err: "",
    });
  });

  it("never writes over a file, unless --force says so", () => {
    for (const name of ["config.yaml", ".flinkconf.yaml"]) {
      const cwd = folderWith({ [name]: "mine: 1\n" });
      const run = flinkconf(["init"], { cwd });
      expect(run).toMatchObject({
        code: 2,
        out: "",
        err: `flinkconf: ${name} exists already; --force writes over it.\n`,
      });
      expect(readdirSync(cwd)).toEqual([name]);
      expect(read(cwd, name)).toBe("mine: 1\n");
      chmodSync(join(cwd, name), 0o600);
      expect(flinkconf(["init", "--force"], { cwd }).code).toBe(0);
      expect(read(cwd, name)).not.toContain("mine");
      expect(statSync(join(cwd, name)).mode & 0o777).toBe(0o600);
      expect(readdirSync(cwd).sort()).toEqual([".flinkconf.yaml", "config.yaml"]);
    }
  });

  it("leaves nothing behind when it cannot write", () => {
    const cwd = folderWith({ conf: "a file, no folder" });
    const run = flinkconf(["init", "conf/x"], { cwd });
    expect(run).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^flinkconf: conf\/x\/config\.yaml cannot be written: [^\n]+\.\n$/),
    });
    expect(readdirSync(cwd)).toEqual(["conf"]);
    mkdirSync(join(cwd, "one"));
    writeFileSync(join(cwd, "one/notes"), "");
    expect(flinkconf(["init", "one"], { cwd }).code).toBe(0);
    expect(readdirSync(join(cwd, "one")).sort()).toEqual([".flinkconf.yaml", "config.yaml", "notes"]);
  });

  it("tells in one sentence what does not go together", () => {
    const cwd = folderWith();
    for (const args of [
      ["--flink", "newest"],
      ["--slots", "0"],
      ["--slots", "many"],
      ["--storage", "/data"],
      ["--storage", "hdfs:///x: y"],
      ["--address", "a b"],
      ["--cluster-id", "x\ny: z"],
      ["--taskmanager-memory", "4Gi"],
      ["--high-availability", "kubernetes", "--deployment", "yarn"],
      ["--high-availability", "kubernetes", "--deployment", "kubernetes", "--flink", "1.11"],
      ["--mode", "per-job", "--deployment", "docker"],
      ["--mode", "per-job", "--deployment", "yarn", "--flink", "2.0"],
      ["--deployment", "moon"],
    ]) {
      const run = flinkconf(["init", ...args], { cwd });
      expect({ args, ...run }).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(/^flinkconf: [^\n]+\.\n$/),
      });
    }
    expect(readdirSync(cwd)).toEqual([]);
  });
});
