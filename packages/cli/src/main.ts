import { Failure } from "./failure.js";
import { type Invocation, isOn } from "./line/invocation.js";
import { parseLint } from "./line/parse-lint.js";
import { TROUBLE } from "./lint/outcome.js";
import { runLint } from "./lint/run-lint.js";
import { loadCommandLine } from "./load/command-line.js";
import { loadCompletion, loadExplain, loadInit, loadMemory, loadRules, loadSchema } from "./load/commands.js";
import { ClosedPipe, STDOUT, say, write } from "./output.js";
import { visible } from "./print/visible.js";
import { VERSION } from "./version.js";
import { settleLocale } from "./words/locale.js";

/**
 * Runs one command line.
 * @param args what follows the program's name
 * @returns the exit code: 0 clean, 1 findings, 2 trouble
 */
export function main(args: readonly string[]): number {
  try {
    settleLocale(args, process.env);
    const plain = args[0] === "lint" ? parseLint(args.slice(1)) : undefined;
    if (plain !== undefined) return runLint(plain);
    const request = loadCommandLine().readCommandLine(args, VERSION);
    if (request.do === "run") return run(request.invocation);
    write(STDOUT, request.text);
    return 0;
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    say(error instanceof Failure ? `flinkconf: ${error.message}` : internalError(error, args.includes("--debug")));
    return TROUBLE;
  }
}

function run(invocation: Invocation): number {
  switch (invocation.command) {
    case "lint":
      return runLint(invocation);
    case "completion":
      return loadCompletion().runCompletion(invocation);
    case "explain":
      return loadExplain().runExplain(invocation);
    case "init":
      return loadInit().runInit(invocation);
    case "lsp":
      return runServer(invocation);
    case "memory":
      return loadMemory().runMemory(invocation);
    case "rules":
      return loadRules().runRules(invocation);
    case "schema":
      return loadSchema().runSchema(invocation);
  }
}

/**
 * Starts the language server, which is a program of its own beside this one. The process ends when its client says so.
 * @throws {Failure} without `--stdio`, the only way to talk
 */
function runServer({ values }: Invocation): number {
  if (!isOn(values, "stdio"))
    throw new Failure("The language server talks over standard input and output: flinkconf lsp --stdio.");
  require(`${__dirname}/flinkconf-lsp.cjs`);
  return 0;
}

/** A mistake of ours: one sentence, and the stack trace for those who ask. */
function internalError(error: unknown, debug: boolean): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const sentence = `flinkconf ${VERSION} failed, which is a mistake in it: ${visible(`${name}: ${message}`)}.`;
  return debug ? `${sentence}\n${stack ?? ""}` : `${sentence} --debug shows where.`;
}
