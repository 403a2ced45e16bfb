import { ALL_LINES, linesOf } from "@flinkconf/schema/host-explain";
import { type CommandSpec, type OptionSpec, RULE_LEVELS } from "../line/options.js";
import { allRuleIds } from "../lint/engine.js";

/** What can stand in a place of the command line. */
export type Candidates =
  | { readonly are: "words"; readonly words: readonly string[] }
  | { readonly are: "files" }
  /** `ID=LEVEL`. */
  | { readonly are: "rule-levels" }
  | { readonly are: "unknown" };

export const RULE_IDS: readonly string[] = allRuleIds();
export const LEVELS: readonly string[] = RULE_LEVELS;

/** What the value of an option can be; undefined for a switch. */
export function valuesOf({ value, choices }: OptionSpec): Candidates | undefined {
  if (value === undefined) return undefined;
  if (choices !== undefined) return { are: "words", words: choices };
  return candidatesFor(value);
}

/** What the operands of a command can be; undefined when it takes none. */
export function operandsOf({ operands, operandChoices }: CommandSpec): Candidates | undefined {
  if (operands === undefined) return undefined;
  if (operandChoices !== undefined) return { are: "words", words: operandChoices };
  return candidatesFor(operands.replace(/[^A-Z]/g, ""));
}

/** The names of values in the table of options say what they are. */
function candidatesFor(name: string): Candidates {
  switch (name) {
    case "FILE":
    case "PATH":
    case "FOLDER":
    case "WHAT":
    case "A B":
    case "AB":
      return { are: "files" };
    case "RELEASE":
      return { are: "words", words: [...linesOf(ALL_LINES)].reverse() };
    case "ID":
      return { are: "words", words: RULE_IDS };
    case "ID=LEVEL":
      return { are: "rule-levels" };
    default:
      return { are: "unknown" };
  }
}
