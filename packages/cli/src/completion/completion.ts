import { phrase } from "@flinkconf/schema/host";
import { print } from "../commands/print.js";
import { Failure } from "../failure.js";
import { commonOptions } from "../line/common-options.js";
import { type Invocation, textOf } from "../line/invocation.js";
import { SHELLS } from "../line/options.js";
import { CLEAN } from "../lint/outcome.js";
import { visible } from "../print/visible.js";
import { bashCompletion } from "./bash.js";
import { fishCompletion } from "./fish.js";
import { zshCompletion } from "./zsh.js";

type Shell = (typeof SHELLS)[number];

/**
 * Prints the completion for a shell.
 * @returns the exit code
 * @throws {Failure} for a shell that we do not know
 */
export function runCompletion(invocation: Invocation): number {
  commonOptions(invocation);
  const [shell = ""] = invocation.operands;
  if (!isShell(shell))
    throw new Failure(
      phrase('There is a completion for bash, zsh and fish, not for "{shell}".', { shell: visible(shell) }),
    );
  print(scriptFor(shell), textOf(invocation.values, "output-file"));
  return CLEAN;
}

function isShell(text: string): text is Shell {
  return (SHELLS as readonly string[]).includes(text);
}

function scriptFor(shell: Shell): string {
  switch (shell) {
    case "bash":
      return bashCompletion();
    case "zsh":
      return zshCompletion();
    case "fish":
      return fishCompletion();
  }
}
