import { phrase } from "@flinkconf/schema/host";
import { Command, CommanderError, Option } from "commander";
import { Failure } from "../failure.js";
import { closestTo } from "./closest.js";
import type { Invocation } from "./invocation.js";
import { COMMANDS, type CommandSpec, commandNamed, type OptionSpec } from "./options.js";

/** What a command line asks for: something to do, or a text to print. */
export type Request =
  | { readonly do: "run"; readonly invocation: Invocation }
  | { readonly do: "print"; readonly text: string };

const WIDTH = 80;

function flagsOf({ name, short, value }: OptionSpec): string {
  return `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` <${value}>`}`;
}

function optionOf(spec: OptionSpec): Option {
  const choices = spec.choices === undefined ? "" : `: ${spec.choices.join(", ")}`;
  const option = new Option(flagsOf(spec), phrase(spec.help) + choices);
  if (spec.repeatable === true) {
    option.argParser((value: string, previous: readonly string[] | undefined) => [...(previous ?? []), value]);
  }
  return option;
}

function helpOf({ examples }: CommandSpec): string {
  return `\n${phrase("Examples:")}\n${examples.map(({ call, does }) => `  ${call}\n      ${phrase(does)}`).join("\n")}\n`;
}

/** The whole program, built from the table. */
export function commanderProgram(version: string): Command {
  const program = new Command("flinkconf")
    .description(phrase("Tells you what Apache Flink will really do with its configuration."))
    .usage("<command> [options] [PATH...]")
    .version(version, "-V, --version", phrase("print the version"))
    .helpOption("-h, --help", phrase("print this help"))
    .helpCommand("help [COMMAND]", phrase("print the help of a command"))
    .addHelpText("after", `\n${phrase("flinkconf <command> --help says more about a command.")}`);
  for (const spec of COMMANDS) program.addCommand(commandOf(spec), { isDefault: false });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ getOutHelpWidth: () => WIDTH, getErrHelpWidth: () => WIDTH });
    command.configureHelp({ styleTitle: (title) => phrase(title) });
  }
  return program;
}

function commandOf(spec: CommandSpec): Command {
  const command = new Command(spec.name).summary(phrase(spec.summary)).description(sentence(phrase(spec.summary)));
  command.helpOption("-h, --help", phrase("print this help"));
  if (spec.operands !== undefined) command.argument(spec.operands, phrase(spec.operandsHelp ?? ""));
  for (const option of spec.options) command.addOption(optionOf(option));
  return command.addHelpText("after", helpOf(spec)).allowExcessArguments(false);
}

function sentence(text: string): string {
  return phrase("{sentence}.", { sentence: `${text.charAt(0).toUpperCase()}${text.slice(1)}` });
}

/**
 * Reads a command line.
 * @throws {Failure} for wrong use, in one sentence
 */
export function readCommandLine(args: readonly string[], version: string): Request {
  const program = commanderProgram(version);
  let printed = "";
  let invocation: Invocation | undefined;
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: (text) => {
        printed += text;
      },
      outputError: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  }
  for (const spec of COMMANDS) {
    const command = program.commands.find((candidate) => candidate.name() === spec.name);
    command?.action((...parameters: unknown[]) => {
      invocation = { command: spec.name, values: valuesOf(spec, command), operands: operandsOf(parameters[0]) };
    });
  }
  if (args.length === 0) return { do: "print", text: program.helpInformation() };
  try {
    program.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { do: "print", text: printed };
    throw new Failure(explainMistake(error, args));
  }
  if (invocation === undefined) return { do: "print", text: printed };
  return { do: "run", invocation };
}

function operandsOf(first: unknown): readonly string[] {
  if (typeof first === "string") return [first];
  return Array.isArray(first) ? (first as string[]) : [];
}

/** Commander files `--use-environment` under `useEnvironment` and `--no-config` under `config`: back to the names of the table. */
function valuesOf(spec: CommandSpec, command: Command): Invocation["values"] {
  const values: Record<string, string | boolean | readonly string[]> = {};
  for (const { name } of spec.options) {
    if (name === "no-config") continue;
    const value: unknown = command.getOptionValue(name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
    if (name === "config" && typeof value === "boolean") {
      if (!value) values["no-config"] = true;
    } else if (value !== undefined) {
      values[name] = value as string | boolean | readonly string[];
    }
  }
  return values;
}

/** One sentence for what commander found wrong, with the nearest thing that exists. */
function explainMistake(error: CommanderError, args: readonly string[]): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const command = commandNamed(args[0] ?? "");
  switch (error.code) {
    case "commander.unknownOption":
      return unknownOption(quoted, command);
    case "commander.unknownCommand":
    case "commander.excessArguments":
      return command === undefined ? unknownCommand(args[0] ?? "") : tooMany(command);
    case "commander.optionMissingArgument":
      return phrase("The option {option} wants a value: {quoted}.", {
        option: quoted.replace(/ .*/, "").replace(/,$/, ""),
        quoted,
      });
    case "commander.missingArgument":
      if (command?.operandChoices !== undefined) {
        return phrase("flinkconf {name} wants one of {choices}.", {
          name: command.name,
          choices: command.operandChoices.join(", "),
        });
      }
      return phrase("flinkconf {name} wants to know what to {name}; flinkconf {name} --help shows examples.", {
        name: args[0] ?? "",
      });
    default:
      return `${error.message.replace(/^error: /, "").replace(/[.\s]*$/, "")}.`;
  }
}

function unknownOption(flag: string, command: CommandSpec | undefined): string {
  const name = flag.replace(/=.*/, "");
  if (command === undefined) {
    return phrase(
      "A command comes first, then its options: flinkconf lint {name} …; flinkconf --help lists the commands.",
      { name },
    );
  }
  const switchOption = command.options.find((option) => `--${option.name}` === name && option.value === undefined);
  if (switchOption !== undefined) return phrase("The option {name} takes no value.", { name });
  const names = [...command.options.map((option) => `--${option.name}`), "--help"];
  const nearest = closestTo(name, names);
  const hint =
    nearest === undefined
      ? phrase("flinkconf {name} --help lists them.", { name: command.name })
      : phrase("Did you mean {nearest}?", { nearest });
  return phrase("flinkconf {name} has no option {option}. {hint}", { name: command.name, option: name, hint });
}

function unknownCommand(name: string): string {
  const nearest = closestTo(name, [...COMMANDS.map((command) => command.name), "help"]);
  if (nearest !== undefined)
    return phrase("There is no command {name}. Did you mean flinkconf {nearest}?", { name, nearest });
  if (/[/\\.]/.test(name))
    return phrase("There is no command {name}. To check that path: flinkconf lint {name}", { name });
  return phrase("There is no command {name}; flinkconf --help lists the commands.", { name });
}

function tooMany(command: CommandSpec): string {
  return command.operands === undefined
    ? phrase("flinkconf {name} takes options only; flinkconf {name} --help lists them.", { name: command.name })
    : phrase("flinkconf {name} takes one {operand} at a time.", {
        name: command.name,
        operand: command.operands.replace(/[^A-Z]/g, ""),
      });
}
