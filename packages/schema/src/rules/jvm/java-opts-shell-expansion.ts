import type { Deployment } from "../../effective/target.js";
import { JAVA_OPTION_KEYS } from "../shapes/java-options.js";
import { statement } from "../shapes/statement.js";

/** Where Flink's scripts put the command line together. */
const BY_SCRIPT: readonly (Deployment | undefined)[] = [undefined, "standalone", "docker"];

export default statement({
  id: "java-opts-shell-expansion",
  area: "jvm",
  summary: "Java options that the shell takes apart",
  severity: "warning",
  fix: "none",
  keys: JAVA_OPTION_KEYS,
  when: [{ key: "*", matching: "[;|&`\"']" }],
  messages: {
    command:
      "The start scripts of {flink} hand these options to a shell: at `{sign}` it ends the command, and Java never sees the rest.",
    run: "The start scripts of {flink} hand these options to a shell, which runs what stands in {sign} as a command.",
    blank:
      "The start scripts of {flink} hand these options to a shell, which takes the quotes away: `{sign}` becomes several options.",
    help: "Leave the character out, or put the option into a file that Java reads (`@file`).",
    helpBlank: "A value with blanks cannot be passed here; put the option into a file that Java reads (`@file`).",
  },
  lines({ entry }, { target }) {
    return BY_SCRIPT.includes(target.deployment?.value) && shellSign(entry.value) !== undefined ? target.lines : 0;
  },
  wording({ entry }) {
    const what = shellSign(entry.value)?.what ?? "command";
    return what === "blank" ? { found: "blank", help: "helpBlank" } : { found: what };
  },
  data: ({ entry }) => ({ sign: shellSign(entry.value)?.sign ?? "" }),
});

interface ShellSign {
  readonly what: "command" | "run" | "blank";
  readonly sign: string;
}

/** What the shell would act on: backquotes anywhere, separators of commands outside of quotes, blanks inside of them. */
function shellSign(value: string): ShellSign | undefined {
  const escaped = value.replace(/\\./g, "");
  const run = /`[^`]*`/.exec(escaped);
  if (run !== null) return { what: "run", sign: run[0] };
  const blank = /\S*(?:"[^"]*\s[^"]*"|'[^']*\s[^']*')/.exec(escaped);
  if (blank !== null) return { what: "blank", sign: blank[0] };
  const command = /[;|&]/.exec(escaped.replace(/"[^"]*"|'[^']*'/g, ""));
  return command === null ? undefined : { what: "command", sign: command[0] };
}
