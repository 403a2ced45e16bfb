import { parseArgs } from "node:util";
import type { Invocation, OptionValues } from "./invocation.js";
import { LINT } from "./options.js";

type ParseOption = { type: "string" | "boolean"; short?: string; multiple?: boolean };

/**
 * The arguments behind `lint`, read without loading commander. Undefined when there is anything in them that wants help
 * or an error sentence: the commander program, built from the same table, then decides.
 */
export function parseLint(args: readonly string[]): Invocation | undefined {
  // Paths alone need no parser, and loading it takes a noticeable part of a short run.
  if (args.every((argument) => argument === "-" || !argument.startsWith("-"))) {
    return { command: "lint", values: {}, operands: args };
  }
  const options: Record<string, ParseOption> = {};
  for (const { name, short, value, repeatable } of LINT.options) {
    const option: ParseOption = { type: value === undefined ? "boolean" : "string" };
    if (short !== undefined) option.short = short;
    if (repeatable === true) option.multiple = true;
    options[name] = option;
  }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    // Of --config FILE and --no-config the later one counts: commander knows which that is.
    if (values["config"] !== undefined && values["no-config"] !== undefined) return undefined;
    return { command: "lint", values: values as OptionValues, operands: positionals };
  } catch {
    return undefined;
  }
}
