import { readSync } from "node:fs";
import type { Deployment } from "@flinkconf/schema/host";
import { phrase } from "@flinkconf/schema/host";
import { Failure } from "../failure.js";
import { DEPLOYMENTS } from "../line/options.js";
import { STDERR, write } from "../output.js";
import { visible } from "../print/visible.js";
import { type Answers, defaultStorage, planOf, releaseOf } from "./plan.js";

const STDIN = 0;
const WAIT_MS = 20;

interface Question {
  readonly name: string;
  readonly text: string;
  readonly choices?: readonly string[];
  readonly otherwise: string;
}

/**
 * Asks on the terminal for what flags leave open and defaults should not decide alone; an empty answer takes the default.
 * @throws {Failure} when the terminal ends before all is answered
 */
export function ask(given: Answers): Answers {
  const answers: Record<string, string | undefined> = { ...given };
  const put = (question: Question): void => {
    if (answers[question.name] === undefined) answers[question.name] = answerTo(question, answers);
  };
  put({ name: "flink", text: "Which release of Flink?", otherwise: releaseOf(undefined) ?? "" });
  put({ name: "deployment", text: "Where does it run?", choices: DEPLOYMENTS, otherwise: "standalone" });
  const deployment = answers["deployment"] as Deployment;
  put({ name: "storage", text: "Where do checkpoints and savepoints go?", otherwise: defaultStorage(deployment) });
  const onKubernetes = deployment === "kubernetes" || deployment === "kubernetes-operator";
  const choices = onKubernetes ? ["none", "zookeeper", "kubernetes"] : ["none", "zookeeper"];
  put({ name: "high-availability", text: "Who remembers the jobs of a lost JobManager?", choices, otherwise: "none" });
  if (answers["high-availability"] === "zookeeper") {
    put({ name: "quorum", text: "Which ZooKeeper servers?", otherwise: planOf({}).quorum });
  }
  if (deployment === "standalone" || deployment === "docker") {
    put({ name: "address", text: "Which host runs the JobManager?", otherwise: planOf({ deployment }).address });
  }
  if (deployment !== "kubernetes-operator") {
    put({ name: "taskmanager-memory", text: "How much memory has a TaskManager in all?", otherwise: "4g" });
  }
  put({ name: "slots", text: "How many slots has a TaskManager?", otherwise: "2" });
  return answers;
}

/** Asks until the answer makes sense. */
function answerTo({ name, text, choices, otherwise }: Question, answers: Answers): string {
  for (;;) {
    write(STDERR, `${phrase(text)}${choices === undefined ? "" : ` (${choices.join(", ")})`} [${otherwise}] `);
    const answer = readLine().trim() || otherwise;
    if (choices !== undefined && !choices.includes(answer)) {
      write(STDERR, `${phrase("That is none of {choices}.", { choices: choices.join(", ") })}\n`);
      continue;
    }
    try {
      planOf({ ...answers, [name]: answer });
      return answer;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      write(STDERR, `${visible(error.message)}\n`);
    }
  }
}

/** One line from the terminal, byte by byte, so that nothing is taken from what follows. */
function readLine(): string {
  const bytes: number[] = [];
  const one = new Uint8Array(1);
  for (;;) {
    let count: number;
    try {
      count = readSync(STDIN, one, 0, 1, null);
    } catch (error) {
      const { code } = error as { readonly code?: string };
      if (code !== "EAGAIN" && code !== "EOF") throw error;
      if (code === "EOF") count = 0;
      else {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
        continue;
      }
    }
    if (count === 0) throw new Failure("The questions were not all answered: nothing was written.");
    if (one[0] === 0x0a) return Buffer.from(bytes).toString("utf8");
    bytes.push(one[0] ?? 0);
  }
}
