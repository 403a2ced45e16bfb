import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A command line without a shell. */
export type Command = readonly [program: string, ...args: string[]];

/** NODE_EXTRA_CA_CERTS makes every start of Node 20 nearly three times slower, so it must not be set while measuring. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _unused, ...rest } = process.env;
  return { ...rest, NO_COLOR: "1" };
}

/** Milliseconds from start to exit. There must be nothing to report. */
function time(command: Command, cwd: string): number {
  const start = process.hrtime.bigint();
  const result = spawnSync(command[0], command.slice(1), {
    cwd,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (result.status !== 0 && result.status !== 1) {
    throw new Error(`"${command.join(" ")}" ended with ${result.status}: ${result.stderr.toString().slice(0, 500)}`);
  }
  // Reporting a finding loads much that an ordinary run does not, and such a file would measure something else.
  if (result.stdout.length > 0) {
    throw new Error(`"${command.join(" ")}" has findings: ${result.stdout.toString().slice(0, 500)}`);
  }
  return elapsed;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/**
 * How many times longer `a` takes than `b`: both in turn (A B A B …), the median of the pair-wise ratios, because on a
 * shared machine single times drift while the ratio of neighbours holds.
 */
export function ratio(
  a: Command,
  b: Command,
  cwd: string,
  rounds: number,
  repeats = 1,
): { ratio: number; a: number; b: number } {
  const many = (command: Command): number => {
    let total = 0;
    for (let i = 0; i < repeats; i++) total += time(command, cwd);
    return total / repeats;
  };
  many(a);
  many(b);
  const as: number[] = [];
  const bs: number[] = [];
  for (let i = 0; i < rounds; i++) {
    as.push(many(a));
    bs.push(many(b));
  }
  return { ratio: median(as.map((value, i) => value / (bs[i] ?? Number.NaN))), a: median(as), b: median(bs) };
}

/** The peak resident memory of a Node program in MiB, as the operating system accounts it at exit. */
export function peakMemory(command: Command, cwd: string): number {
  const [program, ...args] = command;
  const probe = fileURLToPath(new URL("./peak-memory.cjs", import.meta.url));
  const result = spawnSync(program, ["--require", probe, ...args], {
    cwd,
    env: environment(),
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  return Number(result.output[3]?.toString() ?? Number.NaN) / 1024;
}

/** Milliseconds of one call, warm: the median over `rounds` after as many calls that do not count. */
export function warm(work: () => void, rounds: number): number {
  for (let i = 0; i < rounds; i++) work();
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = process.hrtime.bigint();
    work();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return median(times);
}
