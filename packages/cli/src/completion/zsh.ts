import { phrase } from "@flinkconf/schema/host";
import { COMMANDS, type CommandSpec, type OptionSpec } from "../line/options.js";
import { type Candidates, LEVELS, operandsOf, RULE_IDS, valuesOf } from "./candidates.js";

/** Completion for zsh, for a folder of `$fpath` (as `_flinkconf`) or for `eval` after `compinit`. */
export function zshCompletion(): string {
  return `#compdef flinkconf
# Completion of flinkconf for zsh: eval "$(flinkconf completion zsh)" after compinit, or a file _flinkconf in a folder of $fpath

_flinkconf_rule_levels() {
  if compset -P '*='; then
    compadd -- ${LEVELS.join(" ")}
  else
    compadd -S = -- ${RULE_IDS.join(" ")}
  fi
}

_flinkconf() {
  local -a commands
  commands=(
${COMMANDS.map(({ name, summary }) => `    ${quoted(`${name}:${phrase(summary)}`)}\n`).join("")}    ${quoted(`help:${phrase("print the help of a command")}`)}
  )
  if ((CURRENT == 2)); then
    _describe -t commands 'flinkconf command' commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${COMMANDS.map(commandCase).join("")}    help)
      ((CURRENT == 2)) && _describe -t commands 'flinkconf command' commands
      ;;
  esac
}

if [[ $funcstack[1] == _flinkconf ]]; then
  _flinkconf "$@"
else
  compdef _flinkconf flinkconf
fi
`;
}

function commandCase(command: CommandSpec): string {
  const operands = operandsOf(command);
  const many = command.operands?.includes("...") === true ? "*" : "1";
  const specs = [
    ...command.options.flatMap(optionSpecs),
    quoted(`(- *)--help[${phrase("print this help")}]`),
    ...(operands === undefined ? [] : [quoted(`${many}:${escaped(command.operandsHelp ?? "")}:${action(operands)}`)]),
  ];
  return `    ${command.name})
      _arguments -s -S ${specs.map((spec) => `\\\n        ${spec}`).join(" ")}
      ;;
`;
}

function optionSpecs(option: OptionSpec): readonly string[] {
  const { name, short, value, help, repeatable } = option;
  const values = valuesOf(option);
  const star = repeatable === true ? "*" : "";
  const about = `[${escaped(phrase(help))}]`;
  if (values === undefined) return [quoted(`${star}--${name}${about}`)];
  const what = `${about}:${escaped(value ?? "")}:${action(values)}`;
  return [quoted(`${star}--${name}=${what}`), ...(short === undefined ? [] : [quoted(`${star}-${short}+${what}`)])];
}

function action(candidates: Candidates): string {
  switch (candidates.are) {
    case "words":
      return `(${candidates.words.join(" ")})`;
    case "files":
      return "_files";
    case "rule-levels":
      return "_flinkconf_rule_levels";
    case "unknown":
      return " ";
  }
}

/** A text that ends neither a description nor what stands before a colon. */
function escaped(text: string): string {
  return text.replace(/[\\:[\]]/g, "\\$&");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
