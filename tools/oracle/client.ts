import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Tier } from "./artifacts.js";
import { buildOracle, commandExists, ORACLE_JAR } from "./build.js";
import { oracleCache, readJarList } from "./cache.js";
import { LINES } from "./releases.js";
import { resolve } from "./resolve.js";

/** A question of the `ask` protocol; `id` is the client's business. */
export interface OracleQuestion {
  readonly flink: string;
  readonly ask: string;
  readonly [field: string]: unknown;
}

/** Exactly one of `value`, `absent` and `error` is there; `used`, `load` and `message` stand beside them. */
export interface OracleAnswer {
  readonly value?: unknown;
  readonly absent?: true;
  readonly error?: readonly string[];
  readonly message?: string | null;
  readonly used?: readonly [kind: string, key: string];
  readonly load?: true;
}

export interface OracleOptions {
  /** The lines that will be asked; all by default. */
  readonly lines?: readonly string[];
  /** What will be asked of them; `core` by default. */
  readonly tier?: Tier;
  /** Milliseconds a question may take; 20,000 by default. */
  readonly timeLimit?: number;
}

/** A running judge. */
export interface Oracle {
  /** Answers in the order of the questions. Rejects when the process ends before it has answered. */
  ask(questions: Iterable<OracleQuestion>): Promise<OracleAnswer[]>;
  /** Ends the process once it has answered what was asked. */
  close(): Promise<void>;
}

/** Why there is no judge on this machine. */
export interface OracleUnavailable {
  readonly unavailable: string;
}

/** Whoever waits for one answer; an Error when there will be none. */
type Waiting = (outcome: OracleAnswer | Error) => void;

/**
 * Starts the judge, building it and fetching jars where they are missing. Never throws: without a JDK, without Maven
 * where it is needed, or without a jar, the reason comes back as one sentence.
 */
export function openOracle(options: OracleOptions = {}): Oracle | OracleUnavailable {
  const lines = options.lines ?? LINES;
  const tier = options.tier ?? "core";
  if (!commandExists("java", "-version")) return { unavailable: "There is no Java on this machine." };
  const cache = oracleCache();
  const complete = existsSync(ORACLE_JAR) && lines.every((line) => readJarList(cache, line, tier) !== null);
  const maven = commandExists("mvn", "-version");
  if (!complete && !maven) {
    return { unavailable: "The judge has not been built yet, and there is no Maven on this machine." };
  }
  if (maven) {
    try {
      buildOracle();
      resolve(lines, tier, cache);
    } catch (reason) {
      return { unavailable: reason instanceof Error ? reason.message : String(reason) };
    }
  }
  return start(cache, options.timeLimit);
}

/** The command line of the judge, for whoever wants to talk to it by hand. */
export function oracleCommand(cache: string, timeLimit?: number): readonly [command: string, arguments: string[]] {
  const limit = timeLimit === undefined ? [] : ["--time-limit", String(timeLimit)];
  // The legacy parser reads bytes in the JVM's default charset; locale and zone are fixed for the same reason.
  const settings = ["-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC"];
  // After many exceptions of one kind HotSpot throws one without a message; every answer must have its message.
  return [
    "java",
    [
      ...settings,
      "-XX:+UseSerialGC",
      "-XX:-OmitStackTraceInFastThrow",
      "-Xmx2g",
      "-jar",
      ORACLE_JAR,
      "--jars",
      cache,
      ...limit,
    ],
  ];
}

function start(cache: string, timeLimit: number | undefined): Oracle {
  const [command, commandArguments] = oracleCommand(cache, timeLimit);
  const child = spawn(command, commandArguments, { stdio: ["pipe", "pipe", "pipe"] });
  const queue = new AnswerQueue();
  const complaints: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaints.push(text);
    if (complaints.length > 50) complaints.shift();
  });
  // A write after the process has ended is reported through "close"; unhandled it would end ours.
  child.stdin.on("error", () => undefined);
  createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) =>
    queue.settle(withoutId(JSON.parse(line))),
  );
  const end = new Promise<void>((done) => {
    const finish = (reason: string) => {
      queue.end(new Error(`The judge has ended (${reason}). ${complaints.join("").trim()}`));
      done();
    };
    child.on("error", (error) => finish(error.message));
    child.on("close", (code) => finish(`exit code ${code}`));
  });
  return {
    async ask(questions) {
      const outcomes: Promise<OracleAnswer | Error>[] = [];
      for (const question of questions) {
        outcomes.push(new Promise((settle) => queue.add(settle)));
        await send(child, `${JSON.stringify({ ...question, id: outcomes.length - 1 })}\n`);
      }
      return (await Promise.all(outcomes)).map((outcome) => {
        if (outcome instanceof Error) throw outcome;
        return outcome;
      });
    },
    close() {
      child.stdin.end();
      return end;
    },
  };
}

/** Answers come in the order of the questions, so who asked first is served first. */
class AnswerQueue {
  private waiting: Waiting[] = [];
  private served = 0;
  private ended: Error | null = null;

  add(waiting: Waiting): void {
    if (this.ended === null) this.waiting.push(waiting);
    else waiting(this.ended);
  }

  settle(answer: OracleAnswer): void {
    this.waiting[this.served]?.(answer);
    this.served += 1;
    if (this.served === this.waiting.length || this.served > 10_000) {
      this.waiting = this.waiting.slice(this.served);
      this.served = 0;
    }
  }

  end(reason: Error): void {
    this.ended ??= reason;
    for (const left of this.waiting.slice(this.served)) left(this.ended);
    this.waiting = [];
    this.served = 0;
  }
}

/** Waits where the judge falls behind, so that a long batch does not pile up in memory. */
async function send(child: ChildProcessWithoutNullStreams, line: string): Promise<void> {
  if (child.stdin.write(line)) return;
  await new Promise<void>((done) => {
    const go = () => {
      child.stdin.off("drain", go);
      child.off("close", go);
      done();
    };
    child.stdin.once("drain", go);
    child.once("close", go);
  });
}

function withoutId(answer: Record<string, unknown>): OracleAnswer {
  const { id: _id, ...rest } = answer;
  return rest as OracleAnswer;
}
