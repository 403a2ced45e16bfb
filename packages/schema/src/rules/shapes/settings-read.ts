import type { EffectiveConfig, Setting } from "../../effective/effective-config.js";
import { hasPlaceholder } from "../../effective/placeholder.js";
import type { ConfigEntry } from "../../formats/document.js";
import { type LineSet, lineSet, linesOf, newestOf } from "../../text/flink-line.js";
import { parseDuration } from "../../values/duration.js";
import { parseJavaDouble } from "../../values/java-floating.js";
import { javaTrim } from "../../values/java-text.js";
import { parseMemorySize } from "../../values/memory-size.js";
import type { RuleContext } from "../rule.js";

/** What Flink reads for an option, and the lines of the target on which it reads this. */
export interface SettingOnLines {
  readonly lines: LineSet;
  readonly setting: Setting;
}

const remembered = new WeakMap<EffectiveConfig, Map<string, readonly SettingOnLines[]>>();

/** What Flink reads for an option on the lines of the target, equal answers together. Worked out once a file and key. */
export function settingsRead(key: string, { effective, target }: RuleContext): readonly SettingOnLines[] {
  const known = remembered.get(effective) ?? new Map<string, readonly SettingOnLines[]>();
  remembered.set(effective, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const groups: { lines: LineSet; setting: Setting }[] = [];
  for (const line of linesOf(target.lines)) {
    const setting = effective.read(key, line);
    const same = groups.find((group) => isSame(group.setting, setting));
    if (same === undefined) groups.push({ lines: lineSet(line), setting });
    else same.lines |= lineSet(line);
  }
  known.set(key, groups);
  return groups;
}

function isSame(one: Setting, other: Setting): boolean {
  if (one.from === "entry") return other.from === "entry" && one.placed.entry === other.placed.entry;
  if (one.from === "default") return other.from === "default" && one.value === other.value;
  return other.from === "nothing";
}

/** The lines of the target on which something (not a default) is set for the option, under its own key or an old one. */
export function linesSetting(key: string, { effective, target }: RuleContext): LineSet {
  return effective.linesSetting(key, target.lines);
}

/**
 * The lines of the target on which Flink certainly reads a text for the option, set or default, that passes `test`. A text
 * with a placeholder passes nothing: what it will be is unknown.
 */
export function linesReading(key: string, context: RuleContext, test: (text: string) => boolean): LineSet {
  return linesWhere(key, context, (setting) => !hasPlaceholder(setting.value) && test(setting.value));
}

/** As {@link linesReading}, but a text with a placeholder passes: for a partner that makes up for something. */
export function linesPossiblyReading(key: string, context: RuleContext, test: (text: string) => boolean): LineSet {
  return linesWhere(key, context, (setting) => hasPlaceholder(setting.value) || test(setting.value));
}

function linesWhere(
  key: string,
  context: RuleContext,
  test: (setting: Exclude<Setting, { from: "nothing" }>) => boolean,
): LineSet {
  let lines: LineSet = 0;
  for (const { setting, lines: on } of settingsRead(key, context)) {
    if (setting.from !== "nothing" && test(setting)) lines |= on;
  }
  return lines;
}

/** The lines of the target on which the option is read as one of the words, whatever their case. */
export function linesReadingWord(key: string, context: RuleContext, ...words: readonly string[]): LineSet {
  return linesReading(key, context, (text) => words.includes(javaTrim(text).toLowerCase()));
}

/** As {@link linesReadingWord}, but a text with a placeholder counts as one of the words. */
export function linesPossiblyReadingWord(key: string, context: RuleContext, ...words: readonly string[]): LineSet {
  return linesPossiblyReading(key, context, (text) => words.includes(javaTrim(text).toLowerCase()));
}

/** The lines of the target on which a boolean option is read as true. */
export function linesSwitchedOn(key: string, context: RuleContext): LineSet {
  return linesReading(key, context, (text) => text.toLowerCase() === "true");
}

/** The lines of the target on which the option is read as a number that passes; texts that are none pass nothing. */
export function linesWithNumber(key: string, context: RuleContext, test: (value: number) => boolean): LineSet {
  return linesReading(key, context, (text) => passes(parseJavaDouble(text), test));
}

/** The lines of the target on which the option is read as a size in bytes that passes; texts that are none pass nothing. */
export function linesWithBytes(key: string, context: RuleContext, test: (bytes: number) => boolean): LineSet {
  return linesReading(key, context, (text) => passes(bytesOf(text), test));
}

/** The lines of the target on which the option is read as milliseconds that pass; texts that are none pass nothing. */
export function linesWithMillis(key: string, context: RuleContext, test: (millis: number) => boolean): LineSet {
  return linesReading(key, context, (text) => passes(millisOf(text), test));
}

const passes = (value: number | undefined, test: (value: number) => boolean): boolean =>
  value !== undefined && test(value);

/** The bytes of a memory size, undefined for a text that is none. Exact below 2^53. */
export function bytesOf(text: string): number | undefined {
  const size = parseMemorySize(text);
  return size.ok ? Number(size.value) : undefined;
}

/** The milliseconds of a duration, undefined for a text that is none on the newest line. */
export function millisOf(text: string): number | undefined {
  const duration = parseDuration(text, "2.3");
  return duration.ok ? Number(duration.value.seconds) * 1000 + duration.value.nanos / 1e6 : undefined;
}

/** The entry that Flink reads for an option on the newest line of `lines` on which one is set, and the text it reads. */
export function entryRead(
  key: string,
  context: RuleContext,
  lines: LineSet = context.target.lines,
): { readonly entry: ConfigEntry; readonly own: boolean; readonly layer: string } | undefined {
  const set = linesSetting(key, context) & lines;
  if (set === 0) return undefined;
  const setting = context.effective.read(key, newestOf(set));
  if (setting.from !== "entry") return undefined;
  const { entry, layer } = setting.placed;
  return { entry, own: layer.own, layer: layer.name };
}

/** What Flink reads for an option on the newest line of `lines`, set or default; undefined when it reads nothing. */
export function textRead(key: string, context: RuleContext, lines: LineSet = context.target.lines): string | undefined {
  const setting = context.effective.read(key, newestOf(lines));
  return setting.from === "nothing" ? undefined : setting.value;
}
