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
  const option = new Option(flagsOf(spec), spec.help + choices);
  if (spec.repeatable === true) {
    option.argParser((value: string, previous: readonly string[] | undefined) => [...(previous ?? []), value]);
  }
  return option;
}

function helpOf({ examples }: CommandSpec): string {
  return `\nExamples:\n${examples.map(({ call, does }) => `  ${call}\n      ${does}`).join("\n")}\n`;
}

/** The whole program, built from the table. */
export function commanderProgram(version: string): Command {
  const program = new Command("flinkconf")
    .description("Tells you what Apache Flink will really do with its configuration.")
    .usage("<command> [options] [PATH...]")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [COMMAND]", "print the help of a command")
    .addHelpText("after", "\nflinkconf <command> --help says more about a command.");
  for (const spec of COMMANDS) program.addCommand(commandOf(spec), { isDefault: false });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ getOutHelpWidth: () => WIDTH, getErrHelpWidth: () => WIDTH });
  }
  return program;
}

function commandOf(spec: CommandSpec): Command {
  const command = new Command(spec.name).summary(spec.summary).description(sentence(spec.summary));
  command.helpOption("-h, --help", "print this help");
  if (spec.operands !== undefined) command.argument(spec.operands, spec.operandsHelp);
  for (const option of spec.options) command.addOption(optionOf(option));
  return command.addHelpText("after", helpOf(spec)).allowExcessArguments(false);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
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
      return `The option ${quoted.replace(/ .*/, "").replace(/,$/, "")} wants a value: ${quoted}.`;
    case "commander.missingArgument":
      if (command?.operandChoices !== undefined) {
        return `flinkconf ${command.name} wants one of ${command.operandChoices.join(", ")}.`;
      }
      return `flinkconf ${args[0]} wants to know what to ${args[0]}; flinkconf ${args[0]} --help shows examples.`;
    default:
      return `${error.message.replace(/^error: /, "").replace(/[.\s]*$/, "")}.`;
  }
}

function unknownOption(flag: string, command: CommandSpec | undefined): string {
  const name = flag.replace(/=.*/, "");
  if (command === undefined) {
    return `A command comes first, then its options: flinkconf lint ${name} …; flinkconf --help lists the commands.`;
  }
  const switchOption = command.options.find((option) => `--${option.name}` === name && option.value === undefined);
  if (switchOption !== undefined) return `The option ${name} takes no value.`;
  const names = [...command.options.map((option) => `--${option.name}`), "--help"];
  const nearest = closestTo(name, names);
  const hint = nearest === undefined ? `flinkconf ${command.name} --help lists them.` : `Did you mean ${nearest}?`;
  return `flinkconf ${command.name} has no option ${name}. ${hint}`;
}

function unknownCommand(name: string): string {
  const nearest = closestTo(name, [...COMMANDS.map((command) => command.name), "help"]);
  if (nearest !== undefined) return `There is no command ${name}. Did you mean flinkconf ${nearest}?`;
  if (/[/\\.]/.test(name)) return `There is no command ${name}. To check that path: flinkconf lint ${name}`;
  return `There is no command ${name}; flinkconf --help lists the commands.`;
}

function tooMany(command: CommandSpec): string {
  return command.operands === undefined
    ? `flinkconf ${command.name} takes options only; flinkconf ${command.name} --help lists them.`
    : `flinkconf ${command.name} takes one ${command.operands.replace(/[^A-Z]/g, "")} at a time.`;
}
