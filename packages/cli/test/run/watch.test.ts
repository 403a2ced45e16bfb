import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { CLI, flinkconf, folderWith } from "../support/run.js";

interface Watching {
  readonly child: ChildProcess;
  readonly seen: { out: string; err: string };
  /** Resolves when what was printed meets a condition. */
  until(condition: (seen: { out: string; err: string }) => boolean): Promise<void>;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});

function watching(cwd: string, ...args: readonly string[]): Watching {
  const child = spawn(process.execPath, [CLI, "lint", "--watch", "--format", "concise", ...args], { cwd });
  running.add(child);
  child.on("exit", () => running.delete(child));
  const seen = { out: "", err: "" };
  child.stdout.on("data", (data: Buffer) => {
    seen.out += data;
  });
  child.stderr.on("data", (data: Buffer) => {
    seen.err += data;
  });
  return {
    child,
    seen,
    async until(condition) {
      const end = Date.now() + 20_000;
      while (!condition(seen)) {
        if (Date.now() > end) throw new Error(`waited in vain; printed so far:\n${seen.out}\n${seen.err}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

const runs = ({ err }: { err: string }): number => err.match(/Watching \d+ files?; Ctrl-C ends\./g)?.length ?? 0;

describe("--watch", () => {
  it("lints again when a file changes, appears or goes, and when settings change", async () => {
    const cwd = folderWith({ "envs/flink-conf.yaml": "parallelism.default: 2\n" });
    const watch = watching(cwd);
    await watch.until((seen) => runs(seen) === 1);
    expect(watch.seen.out).toBe("");
    writeFileSync(join(cwd, "envs/flink-conf.yaml"), "parallelism.default:2\n");
    await watch.until(({ out }) => out.includes("envs/flink-conf.yaml:1:1: error conf-missing-space-after-colon"));
    await watch.until((seen) => runs(seen) === 2);
    mkdirSync(join(cwd, "other"));
    writeFileSync(join(cwd, "other/flink-conf.yaml"), "rest.port: many\n");
    await watch.until(({ out }) => out.includes("other/flink-conf.yaml:1:12: error"));
    watch.seen.out = "";
    writeFileSync(join(cwd, ".flinkconf.yaml"), "rules:\n  conf-missing-space-after-colon: off\n");
    await watch.until(({ out }) => out.includes("other/flink-conf.yaml:1:12"));
    expect(watch.seen.out).not.toContain("conf-missing-space-after-colon");
    // Nothing is cleared where nobody sees a screen.
    expect(watch.seen.out + watch.seen.err).not.toContain("\x1b");
    const ended = new Promise((resolve) => watch.child.on("exit", (code, signal) => resolve({ code, signal })));
    watch.child.kill("SIGINT");
    expect(await ended).toEqual({ code: null, signal: "SIGINT" });
    expect(watch.seen.err).not.toMatch(/\n {4}at /);
  });

  it("does not lint again for what changes nothing, nor for its own report and repairs", async () => {
    const cwd = folderWith({ "flink-conf.yaml": "parallelism.default: 2\n" });
    const watch = watching(cwd, "--output-file", "report.txt", "--fix");
    await watch.until((seen) => runs(seen) === 1);
    writeFileSync(join(cwd, "notes.txt"), "x");
    writeFileSync(join(cwd, "flink-conf.yaml"), "parallelism.default:2\n");
    await watch.until((seen) => runs(seen) === 2);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(runs(watch.seen)).toBe(2);
    expect(readFileSync(join(cwd, "flink-conf.yaml"), "utf8")).toBe("parallelism.default: 2\n");
  });

  it("goes on when something is wrong for a while", async () => {
    const cwd = folderWith({ "flink-conf.yaml": "parallelism.default: 2\n", "over.yaml": "a: b\n" });
    const watch = watching(cwd, "--overlay", "over.yaml");
    await watch.until((seen) => runs(seen) === 1);
    rmSync(join(cwd, "over.yaml"));
    await watch.until(({ err }) => err.includes("over.yaml cannot be read"));
    writeFileSync(join(cwd, "over.yaml"), "a: c\n");
    await watch.until((seen) => runs(seen) === 3);
  });

  it("is for files", () => {
    expect(flinkconf(["lint", "-", "--watch"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("goes with files"),
    });
    expect(flinkconf(["lint", "--watch", "--flink", "zero"])).toMatchObject({ code: 2 });
  });
});
