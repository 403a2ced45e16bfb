import { COMMANDS, type CommandSpec, type OptionSpec } from "../line/options.js";
import { type Candidates, LEVELS, operandsOf, RULE_IDS, valuesOf } from "./candidates.js";

/** Completion for bash 3.2 and newer; needs no other package. */
export function bashCompletion(): string {
  return `# Completion of flinkconf for bash: eval "$(flinkconf completion bash)"

_flinkconf_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

_flinkconf_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$cur"))
  compopt -o filenames 2>/dev/null
}

_flinkconf_rule_levels() {
  COMPREPLY=($(compgen -S = -W "${RULE_IDS.join(" ")}" -- "$cur"))
  compopt -o nospace 2>/dev/null
}

_flinkconf() {
  local cur=\${COMP_WORDS[COMP_CWORD]} at=$((COMP_CWORD - 1)) option
  COMPREPLY=()
  # bash takes --format=json apart at the equals sign.
  if [[ $cur == = ]]; then
    cur=
  elif [[ \${COMP_WORDS[at]} == = ]]; then
    at=$((at - 1))
  fi
  option=\${COMP_WORDS[at]}
  if ((COMP_CWORD == 1)); then
    _flinkconf_words "${[...COMMANDS.map(({ name }) => name), "help", "--help", "--version"].join(" ")}"
    return
  fi
  # The level behind --rule ID= or --rule=ID=.
  if ((at >= 2)) && [[ $option != -* && \${COMP_WORDS[at + 1]} == = ]]; then
    local before=\${COMP_WORDS[at - 1]}
    [[ $before == = ]] && before=\${COMP_WORDS[at - 2]}
    if [[ $before == --rule ]]; then
      _flinkconf_words "${LEVELS.join(" ")}"
      return
    fi
  fi
  case \${COMP_WORDS[1]} in
${COMMANDS.map(commandCase).join("")}    help)
      _flinkconf_words "${COMMANDS.map(({ name }) => name).join(" ")}"
      ;;
  esac
}

complete -F _flinkconf flinkconf
`;
}

function commandCase(command: CommandSpec): string {
  const options = command.options.map(({ name }) => `--${name}`);
  const operands = operandsOf(command);
  return `    ${command.name})
      case $option in
${command.options.map(valueCase).join("")}      esac
      if [[ $cur == -* ]]; then
        _flinkconf_words "${[...options, "--help"].join(" ")}"
      else
        ${operands === undefined ? ":" : action(operands)}
      fi
      ;;
`;
}

function valueCase(option: OptionSpec): string {
  const values = valuesOf(option);
  if (values === undefined) return "";
  const flags = [`--${option.name}`, ...(option.short === undefined ? [] : [`-${option.short}`])].join(" | ");
  return `        ${flags})
          ${action(values)}
          return
          ;;
`;
}

function action(candidates: Candidates): string {
  switch (candidates.are) {
    case "words":
      return `_flinkconf_words "${candidates.words.join(" ")}"`;
    case "files":
      return "_flinkconf_files";
    case "rule-levels":
      return "_flinkconf_rule_levels";
    case "unknown":
      return ":";
  }
}
