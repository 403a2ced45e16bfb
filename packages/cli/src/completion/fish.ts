import { phrase } from "@flinkconf/schema/host";
import { COMMANDS, type CommandSpec, type OptionSpec } from "../line/options.js";
import { type Candidates, LEVELS, operandsOf, RULE_IDS, valuesOf } from "./candidates.js";

/** Completion for fish, for a file in `~/.config/fish/completions` or for `source`. */
export function fishCompletion(): string {
  const names = COMMANDS.map(({ name }) => name).join(" ");
  return `# Completion of flinkconf for fish: flinkconf completion fish | source

function __flinkconf_rule_levels
    set -l token (commandline -ct)
    if string match -q '*=*' -- $token
        set -l id (string replace -r '^--rule=' '' -- $token | string replace -r '=.*' '')
        printf '%s\\n' $id=${LEVELS.join(" $id=")}
    else
        printf '%s=\\n' ${RULE_IDS.join(" ")}
    end
end

complete -c flinkconf -f
complete -c flinkconf -n '__fish_use_subcommand' -l help -d ${quoted(phrase("print this help"))}
complete -c flinkconf -n '__fish_use_subcommand' -l version -d ${quoted(phrase("print the version"))}
complete -c flinkconf -n '__fish_use_subcommand' -a help -d ${quoted(phrase("print the help of a command"))}
complete -c flinkconf -n '__fish_seen_subcommand_from help' -a '${names}'
${COMMANDS.map(commandLines).join("")}`;
}

function commandLines(command: CommandSpec): string {
  const { name, summary } = command;
  const seen = `complete -c flinkconf -n '__fish_seen_subcommand_from ${name}'`;
  const operands = operandsOf(command);
  return [
    `\ncomplete -c flinkconf -n '__fish_use_subcommand' -a ${name} -d ${quoted(phrase(summary))}\n`,
    ...command.options.map((option) => `${seen} ${optionFlags(option)} -d ${quoted(phrase(option.help))}\n`),
    `${seen} -l help -d ${quoted(phrase("print this help"))}\n`,
    ...(operands === undefined || operands.are === "unknown" ? [] : [`${seen} ${action(operands)}\n`]),
  ].join("");
}

function optionFlags(option: OptionSpec): string {
  const { name, short } = option;
  const values = valuesOf(option);
  const flags = `-l ${name}${short === undefined ? "" : ` -s ${short}`}`;
  if (values === undefined) return flags;
  return values.are === "files"
    ? `${flags} -r -F`
    : `${flags} ${values.are === "unknown" ? "-x" : `-x ${action(values)}`}`;
}

function action(candidates: Candidates): string {
  switch (candidates.are) {
    case "words":
      return `-a ${quoted(candidates.words.join(" "))}`;
    case "files":
      return "-F";
    case "rule-levels":
      return "-a '(__flinkconf_rule_levels)'";
    case "unknown":
      return "";
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
