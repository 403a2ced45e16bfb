import { existsSync } from "node:fs";
import { phrase } from "@flinkconf/schema/host";
import { Failure } from "../failure.js";
import { inFolder, shownPath } from "../files/paths.js";
import { type Invocation, isOn } from "../line/invocation.js";
import { CLEAN } from "../lint/outcome.js";
import { isTerminal, STDERR, say } from "../output.js";
import { visible } from "../print/visible.js";
import { writeNew } from "../repair/write-new.js";
import { createNew } from "./create-new.js";
import { answersOf, planOf } from "./plan.js";
import { ask } from "./questions.js";
import { filesOf } from "./texts.js";

const STDIN = 0;

/**
 * Writes a configuration that lints clean, and the settings that say what it is for.
 * @returns the exit code
 * @throws {Failure} for answers that make no sense, and where a file exists already
 */
export function runInit(invocation: Invocation): number {
  const { values, operands } = invocation;
  const folder = shownPath(operands[0] ?? ".");
  const given = answersOf(invocation);
  const asks = !isOn(values, "yes") && isTerminal(STDIN) && isTerminal(STDERR);
  const files = filesOf(planOf(asks ? ask(given) : given)).map(({ name, text }) => ({
    path: inFolder(folder, name),
    text,
  }));
  const force = isOn(values, "force");
  // Before the first one is written, so that it is all or nothing.
  const standing = files.find(({ path }) => existsSync(path));
  if (standing !== undefined && !force) {
    throw new Failure(phrase("{path} exists already; --force writes over it.", { path: visible(standing.path) }));
  }
  for (const { path, text } of files) {
    if (existsSync(path)) writeNew(path, text);
    else createNew(path, text);
    say(phrase("Wrote {path}.", { path: visible(path) }));
  }
  return CLEAN;
}
