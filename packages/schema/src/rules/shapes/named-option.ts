import { hasLine, type LineSet, newestOf } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { linesSetting, settingsRead } from "./settings-read.js";

/** An option under all its names: on each release line it is an option of its own under one of them. */
export interface NamedOption {
  /** Newest first. */
  readonly names: readonly string[];
  /** Every key that sets it on some line: its names, and keys that never were more than old names of it. */
  readonly keys: readonly string[];
}

/** An option under the names that it has had, newest first, and keys that are old names of it on every line. */
export function namedOption(names: readonly string[], aliases: readonly string[] = []): NamedOption {
  return { names, keys: [...names, ...aliases] };
}

/** The keys that set one of several options, to wake a rule. */
export function keysOf(...options: readonly NamedOption[]): readonly string[] {
  return options.flatMap(({ keys }) => keys);
}

/** What a reading of one key finds, such as `linesSwitchedOn`, for the option under whatever name each line knows it. */
export function overNames(
  { names }: NamedOption,
  context: RuleContext,
  reading: (name: string, context: RuleContext) => LineSet,
): LineSet {
  let lines: LineSet = 0;
  for (const name of names) lines |= reading(name, context);
  return lines;
}

/** The lines of the target on which anything but a default is set for the option. */
export function linesSettingOption(option: NamedOption, context: RuleContext): LineSet {
  return overNames(option, context, linesSetting);
}

/** The lines of the target on which Flink takes the value of the option from this entry, and from no other. */
export function linesTaking(option: NamedOption, { entry }: BoundEntry, context: RuleContext): LineSet {
  return overNames(option, context, (name) => {
    let lines: LineSet = 0;
    for (const { setting, lines: on } of settingsRead(name, context)) {
      if (setting.from === "entry" && setting.placed.entry === entry) lines |= on;
    }
    return lines;
  });
}

/** The name under which the option is set on the newest line of the target, for `related` and for reading the setting. */
export function nameSet(option: NamedOption, context: RuleContext): string | undefined {
  return option.names.find((name) => linesSetting(name, context) !== 0);
}

/** What to call the option in words for the newest of some lines: the name of that line. */
export function nameOn(option: NamedOption, { catalogue, target }: RuleContext, lines: LineSet = target.lines): string {
  const newest = newestOf(lines & target.lines);
  const name = option.names.find((candidate) => hasLine(catalogue.exact(candidate)?.primary ?? 0, newest));
  return name ?? option.names[0] ?? "";
}
