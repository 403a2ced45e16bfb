import { type Locale, localeNamed, speak } from "@flinkconf/schema/host";
import { wordsOf } from "./words.js";

let spoken: Locale = "en";

/** The language of this run. */
export function spokenLocale(): Locale {
  return spoken;
}

/** Settles the language of this run, before anything is said. */
export function settleLocale(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): void {
  spoken = localeOf(args, environment);
  if (spoken !== "en") speak(wordsOf(spoken, "messages") as Parameters<typeof speak>[0]);
}

/** What `--locale` says, or else the environment as POSIX reads it: `LC_ALL`, `LC_MESSAGES`, `LANG`. */
function localeOf(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Locale {
  for (let index = 0; index < args.length && args[index] !== "--"; index++) {
    const argument = args[index] ?? "";
    if (argument === "--locale") return localeNamed(args[index + 1] ?? "");
    if (argument.startsWith("--locale=")) return localeNamed(argument.slice("--locale=".length));
  }
  return localeNamed(environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "");
}
