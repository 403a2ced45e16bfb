import { type Deployment, type LintSettings, type Mode, parseRelease, phrase } from "@flinkconf/schema/host";
import { Failure } from "../failure.js";
import { visible } from "../print/visible.js";
import { spokenLocale } from "../words/locale.js";
import { type Invocation, isOn, listOf, type OptionValues, textOf } from "./invocation.js";
import { type CommandSpec, commandNamed } from "./options.js";

/** What every command knows from its flags, checked. */
export interface CommonOptions {
  /** Settings from flags; they outrank what a file or a settings file says. */
  readonly flags: LintSettings;
  readonly dynamic: readonly (readonly [key: string, value: string])[];
  readonly overlays: readonly string[];
  readonly neighbours: readonly string[];
  readonly useEnvironment: boolean;
  /** A settings file given by name; `false`: none is read. */
  readonly settingsFile: string | false | undefined;
  readonly showSettings: boolean;
  readonly stdinName: string;
  readonly color: string | undefined;
}

/**
 * Checks the flags that all commands share.
 * @throws {Failure} for a value that makes no sense, in one sentence
 */
export function commonOptions({ command, values }: Invocation): CommonOptions {
  const spec = commandNamed(command);
  if (spec !== undefined) checkChoices(spec, values);
  const flink = textOf(values, "flink");
  if (flink !== undefined && parseRelease(flink) === undefined) {
    throw new Failure(phrase('--flink wants a release such as 1.20 or 2.x, not "{flink}".', { flink: visible(flink) }));
  }
  return {
    flags: targetFlags(values, flink),
    dynamic: listOf(values, "dynamic").map(readDynamic),
    overlays: listOf(values, "overlay"),
    neighbours: listOf(values, "with"),
    useEnvironment: isOn(values, "use-environment"),
    settingsFile: isOn(values, "no-config") ? false : textOf(values, "config"),
    showSettings: isOn(values, "show-settings"),
    stdinName: textOf(values, "stdin-filename") ?? "flink-conf.yaml",
    color: textOf(values, "color"),
  };
}

function targetFlags(values: OptionValues, flink: string | undefined): LintSettings {
  const deployment = textOf(values, "deployment");
  const mode = textOf(values, "mode");
  const locale = spokenLocale();
  // The table's choices are these very words, and checkChoices has seen them.
  return {
    ...(flink === undefined ? {} : { flink, flinkSource: "--flink" }),
    ...(deployment === undefined ? {} : { deployment: deployment as Deployment, deploymentSource: "--deployment" }),
    ...(mode === undefined ? {} : { mode: mode as Mode, modeSource: "--mode" }),
    ...(locale === "en" ? {} : { locale }),
  };
}

function checkChoices(spec: CommandSpec, values: OptionValues): void {
  for (const { name, choices } of spec.options) {
    const value = values[name];
    if (choices === undefined || typeof value !== "string" || choices.includes(value)) continue;
    const last = choices[choices.length - 1];
    const list = phrase("{list} or {last}", { list: choices.slice(0, -1).join(", "), last: last ?? "" });
    throw new Failure(phrase('--{name} wants {list}, not "{value}".', { name, list, value: visible(value) }));
  }
}

function readDynamic(text: string): readonly [string, string] {
  const equals = text.indexOf("=");
  if (equals <= 0) {
    // The text may be a secret without its key, so it is not repeated.
    throw new Failure(phrase("-D wants KEY=VALUE, such as -D parallelism.default=4."));
  }
  return [text.slice(0, equals), text.slice(equals + 1)];
}
