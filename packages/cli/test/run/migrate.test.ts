import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flinkconf, folderWith } from "../support/run.js";

const CONF = [
  "# the cluster",
  "state.backend: rocksdb   # why",
  "",
  "s3.secret-key: *swordfish",
  "taskmanager.network.numberOfBuffers: 2048",
  "parallelism.default:2",
  "",
].join("\n");

const make = () => folderWith({ "flink-conf.yaml": CONF, "clean/flink-conf.yaml": "state.backend: rocksdb\n" });

describe("flinkconf migrate", () => {
  it("shows what would change and why, hides secrets, and writes nothing", () => {
    const cwd = make();
    const { code, out, err } = flinkconf(["migrate", "flink-conf.yaml", "--flink", "1.20", "--to", "2.0"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("--- a/flink-conf.yaml\n+++ b/config.yaml\n");
    expect(out).toContain("-state.backend: rocksdb   # why\n+state.backend.type: rocksdb   # why\n");
    expect(out).toContain("+# parallelism.default:2\n");
    expect(out + err).not.toContain("swordfish");
    expect(err).toContain("error 5: taskmanager.network.numberOfBuffers\n");
    expect(err).toContain("warning 6: parallelism.default\n  Flink 1.20 ignores this line, so it stays as a comment.");
    expect(existsSync(join(cwd, "config.yaml"))).toBe(false);
  });

  it("writes a config.yaml beside the old file, and over one only when told to", () => {
    const cwd = make();
    const args = ["migrate", "clean/flink-conf.yaml", "--flink", "1.20", "--to", "2.0", "--write"];
    expect(flinkconf(args, { cwd })).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(join(cwd, "clean/config.yaml"), "utf8")).toBe("state.backend.type: rocksdb\n");
    expect(readFileSync(join(cwd, "clean/flink-conf.yaml"), "utf8")).toBe("state.backend: rocksdb\n");
    expect(flinkconf(args, { cwd })).toMatchObject({ code: 2, err: expect.stringContaining("exists already") });
    expect(flinkconf([...args, "--force"], { cwd }).code).toBe(0);
  });

  it("rewrites in place within one notation, and leaves a file alone that is right", () => {
    const cwd = make();
    const path = join(cwd, "clean/flink-conf.yaml");
    const args = ["migrate", "clean/flink-conf.yaml", "--flink", "1.16", "--to", "1.20", "--write"];
    expect(flinkconf(args, { cwd }).code).toBe(0);
    expect(readFileSync(path, "utf8")).toBe("state.backend.type: rocksdb\n");
    const { mtimeMs } = statSync(path);
    const again = flinkconf(["migrate", "clean/flink-conf.yaml", "--flink", "1.20", "--to", "1.20", "--write"], {
      cwd,
    });
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining("Nothing in the file has to change.") });
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });

  it("prints the new text of what it reads from standard input, secrets too", () => {
    const { code, out } = flinkconf(["migrate", "-", "--flink", "1.20", "--to", "2.0"], { input: CONF });
    expect(code).toBe(1);
    expect(out).toContain("s3.secret-key: '*swordfish'\n");
  });

  it("writes to another file", () => {
    const cwd = make();
    const args = ["migrate", "clean/flink-conf.yaml", "--flink", "1.20", "--to-format", "config.yaml"];
    expect(flinkconf([...args, "--output-file", "new.yaml"], { cwd })).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(join(cwd, "new.yaml"), "utf8")).toBe("state.backend.type: rocksdb\n");
  });

  it("tells programs everything but secrets", () => {
    const cwd = make();
    const json = (path: string): Record<string, unknown> => {
      const { out } = flinkconf(["migrate", path, "--to", "2.0", "--flink", "1.20", "--format", "json"], { cwd });
      expect(out).not.toContain("swordfish");
      return JSON.parse(out) as Record<string, unknown>;
    };
    expect(json("clean/flink-conf.yaml")).toMatchObject({
      version: 1,
      path: "clean/flink-conf.yaml",
      newPath: "clean/config.yaml",
      from: { flink: "1.20", format: "flink-conf", assumed: false },
      to: { flink: "2.0", format: "config-yaml" },
      changed: true,
      text: "state.backend.type: rocksdb\n",
      notes: expect.arrayContaining([
        {
          code: "renamed",
          severity: "info",
          key: "state.backend",
          newKey: "state.backend.type",
          line: 1,
          message: "Flink 2.0 calls it `state.backend.type`.",
        },
      ]),
      summary: { errors: 0, warnings: 1 },
    });
    expect(json("flink-conf.yaml")).toMatchObject({ text: null, masked: true });
  });

  it("takes the newest release that reads the old file when nothing says better", () => {
    const cwd = make();
    const { err } = flinkconf(["migrate", "clean/flink-conf.yaml", "--to", "2.3"], { cwd });
    expect(err).toContain("from Flink 1.20 to Flink 2.3, as clean/config.yaml");
    expect(err).toContain("The file does not say for which release it was written.");
  });

  it("takes a flink-conf.yaml in the place of Flink 2 for one of the release before", () => {
    const cwd = make();
    const { code, err } = flinkconf(
      ["migrate", "clean/flink-conf.yaml", "--flink", "2.1", "--to-format", "config.yaml"],
      {
        cwd,
      },
    );
    expect(code).toBe(0);
    expect(err).toContain("from Flink 1.20 to Flink 2.1, as clean/config.yaml");
  });

  it.each([
    [["flink-conf.yaml"], "migrate wants --to RELEASE"],
    [["flink-conf.yaml", "--to", "next"], '--to wants a release such as 1.20 or 2.x, not "next".'],
    [["flink-conf.yaml", "--to", "2.0", "--to-format", "flink-conf.yaml"], "Flink 2.0 reads no flink-conf.yaml."],
    [["flink-conf.yaml", "--flink", "1.16", "--to-format", "config.yaml"], "Flink 1.16 reads no config.yaml."],
    [["-", "--to", "2.0", "--write"], "--write goes with a file of its own name"],
    [["flink-conf.yaml", "clean/flink-conf.yaml", "--to", "2.0"], "migrate takes one FILE at a time."],
    [["missing.yaml", "--to", "2.0"], "missing.yaml cannot be read: it does not exist."],
  ])("says what is wrong with %j", (args, sentence) => {
    expect(flinkconf(["migrate", ...args], { cwd: make() })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining(sentence),
    });
  });
});
