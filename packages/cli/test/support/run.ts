import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
export const DIST = join(ROOT, "packages/cli/dist");
export const CLI = join(DIST, "flinkconf.cjs");

if (!existsSync(CLI)) throw new Error("The command line is not built: npm run build -w packages/cli");

/** What a run of the built command line did. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line; it must end by itself within a minute. */
export function flinkconf(args: readonly string[], options: RunOptions = {}): Run {
  return runOf(runNode([CLI, ...args], options));
}

/** Runs Node. */
export function runNode(
  args: readonly string[],
  { cwd = ROOT, input = "", env = {} }: RunOptions,
): SpawnSyncReturns<Buffer> {
  const { NO_COLOR: _color, HADOOP_CONF_DIR: _hadoop, YARN_CONF_DIR: _yarn, ...rest } = process.env;
  const done = spawnSync(process.execPath, args, {
    cwd,
    input,
    env: { ...rest, ...env },
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
  if (done.error !== undefined) throw done.error;
  return done;
}

export function runOf(done: SpawnSyncReturns<Buffer>): Run {
  return { code: done.status, out: done.stdout.toString(), err: done.stderr.toString() };
}

/** A folder with some files, gone after the tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "flinkconf-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
