import { phrase } from "@flinkconf/schema/host";
import { Failure } from "./failure.js";
import { type Invocation, isOn } from "./line/invocation.js";
import { parseLint } from "./line/parse-lint.js";
import { TROUBLE } from "./lint/outcome.js";
import { runLint } from "./lint/run-lint.js";
import { loadCommandLine } from "./load/command-line.js";
import { loadCommand } from "./load/commands.js";
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
    const [command, operand] = args;
    if (command === "memory" && operand !== undefined && args.length === 2 && !operand.startsWith("-")) {
      return run({ command, values: {}, operands: [operand] });
    }
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
    case "lsp":
      return runServer(invocation);
    default:
      return loadCommand(invocation.command).run(invocation);
  }
}

/**
 * Starts the language server, which is a program of its own beside this one. The process ends when its client says so.
 * @throws {Failure} without `--stdio`, the only way to talk
 */
function runServer({ values }: Invocation): number {
  if (!isOn(values, "stdio"))
    throw new Failure(phrase("The language server talks over standard input and output: flinkconf lsp --stdio."));
  require(`${__dirname}/flinkconf-lsp.cjs`);
  return 0;
}

/** A mistake of ours: one sentence, and the stack trace for those who ask. */
function internalError(error: unknown, debug: boolean): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const sentence = phrase("flinkconf {version} failed, which is a mistake in it: {error}.", {
    version: VERSION,
    error: visible(`${name}: ${message}`),
  });
  return debug ? `${sentence}\n${stack ?? ""}` : phrase("{sentence} --debug shows where.", { sentence });
}
