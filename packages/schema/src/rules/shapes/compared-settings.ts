import { hasPlaceholder } from "../../effective/placeholder.js";
import type { LineSet } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import type { NamedOption } from "./named-option.js";
import { settingsRead } from "./settings-read.js";

/** How a text is read for a comparison; undefined for a text that is no such value. */
export type Reading = (text: string) => number | undefined;

/**
 * The lines of the target on which two options, set or by default, are certainly read as numbers that stand in a relation.
 * Texts that are none, and placeholders, stand in no relation.
 */
export function linesComparing(
  one: NamedOption,
  other: NamedOption,
  context: RuleContext,
  read: Reading,
  test: (one: number, other: number) => boolean,
): LineSet {
  let lines: LineSet = 0;
  for (const left of readings(one, context, read)) {
    for (const right of readings(other, context, read)) {
      if (test(left.value, right.value)) lines |= left.lines & right.lines;
    }
  }
  return lines;
}

/** What an option is read as under whatever name each line knows it, equal answers together. */
export function readings(
  option: NamedOption,
  context: RuleContext,
  read: Reading,
): readonly { readonly lines: LineSet; readonly value: number }[] {
  return option.names.flatMap((name) =>
    settingsRead(name, context).flatMap(({ lines, setting }) => {
      if (setting.from === "nothing" || hasPlaceholder(setting.value)) return [];
      const value = read(setting.value);
      return value === undefined ? [] : [{ lines, value }];
    }),
  );
}
