import type { Diagnostic, LintResult } from "@flinkconf/schema/host";
import { positionAt } from "@flinkconf/schema/host";
import {
  describeLines,
  type EffectiveSetting,
  type FileExplanation,
  type IgnoredLine,
  type LosingSetting,
  type SettingPlace,
} from "@flinkconf/schema/host-explain";
import type { Paint } from "../print/paint.js";
import { visible } from "../print/visible.js";
import { textWidth } from "../print/width.js";
import { paragraph, WIDTH } from "./rows.js";

const LONGEST_VALUE = 200;
const LONGEST_LINE = 60;

/** What a file amounts to, for people. */
export function fileText(file: FileExplanation, result: LintResult, paint: Paint): string {
  const findings = findingsByLine(result);
  const sections: (readonly [title: string, lines: string])[] = [
    ["What Flink reads", file.settings.map((setting) => settingText(setting, file, findings, paint)).join("")],
    ["Lines that set nothing", file.ignored.map((ignored) => ignoredText(ignored, findings, paint)).join("")],
    ["Defaults", file.defaults.map((one) => defaultText(one, paint)).join("")],
  ];
  const told = sections.filter(([, lines]) => lines !== "");
  return `${heading(file, paint)}${told.map(([title, lines]) => `\n${paint.bold(title)}\n${lines}`).join("")}`;
}

function heading({ path, kind, target, complete, layers, failure, line }: FileExplanation, paint: Paint): string {
  const name = kind === "flink-conf" ? "flink-conf.yaml" : "config.yaml";
  const parts = [`Flink ${describeLines(target.lines)} (${target.linesSource})`];
  if (target.deployment !== undefined) parts.push(`${target.deployment.value} (${target.deployment.source})`);
  if (target.mode !== undefined) parts.push(`${target.mode.value} (${target.mode.source})`);
  const newest = describeLines(target.lines) === line ? "" : ` Where releases differ, this is Flink ${line}.`;
  const whole = complete ? "a whole configuration" : "a fragment";
  const below = layers.length > 1 ? ` Layers, lowest first: ${layers.join(", ")}.` : "";
  const sentence = `${whole} in the notation of ${name}, for ${parts.join(", ")}.${newest}${below}`;
  const refused =
    failure === undefined ? "" : paragraph(`Flink refuses this file: ${failure.message.split("\n").join(" ")}`, 2);
  return `${paint.bold(visible(path))}: ${paragraph(sentence, 2).trimStart()}${paint.red(refused)}`;
}

function settingText(
  setting: EffectiveSetting,
  { target }: FileExplanation,
  findings: ReadonlyMap<number, readonly Diagnostic[]>,
  { blue, faint, red }: Paint,
): string {
  const { option, key, via, value, place, lines, losers, isDefault } = setting;
  const notes = [
    via === "own" ? "" : `read under its ${via} key ${key}`,
    isDefault ? "as by default" : "",
    lines === target.lines ? "" : `in Flink ${describeLines(lines)} only`,
  ].filter((note) => note !== "");
  const where = [placeText(place), ...notes].join(", ");
  const shown = visible(clipped(value, LONGEST_VALUE));
  const fits = option.length + textWidth(shown) + textWidth(where) + 9 <= WIDTH;
  const first = `  ${blue(visible(option))} = ${shown}${fits ? "  " : "\n      "}${faint(`(${visible(where)})`)}\n`;
  const beaten = losers.map((loser) => paragraph(loserText(loser), 6)).join("");
  const wrong = (place.line === undefined ? [] : (findings.get(place.line) ?? []))
    .filter(({ severity }) => severity !== "info")
    .map(({ message, severity }) => red(paragraph(`${severity}: ${message}`, 6)))
    .join("");
  return first + beaten + wrong;
}

/** Why a setting does not count, in a sentence. */
export function loserText({ key, value, place, because, winner }: LosingSetting): string {
  const what = `${placeText(place)} says ${key}: ${clipped(value, LONGEST_LINE)}, which loses`;
  switch (because) {
    case "later-line":
      return `${what}: ${placeText(winner.place)} sets it again, and the last one wins`;
    case "higher-layer":
      return `${what}: ${placeText(winner.place)} lies above it`;
    case "earlier-key":
      return `${what}: Flink looks for ${winner.key} first, and finds it in ${placeText(winner.place)}`;
  }
}

/** A place in words. */
export function placeText({ layer, line }: SettingPlace): string {
  return line === undefined ? layer : `line ${line}`;
}

function ignoredText(
  ignored: IgnoredLine,
  findings: ReadonlyMap<number, readonly Diagnostic[]>,
  { blue }: Paint,
): string {
  const first = `  ${blue(`line ${ignored.line}`)}  ${visible(clipped(ignored.text, LONGEST_LINE))}\n`;
  return first + paragraph(ignoredReason(ignored, findings.get(ignored.line) ?? []), 6);
}

/** Why a line sets nothing: in the words of the rule that speaks about it, where there is one. */
export function ignoredReason({ why }: IgnoredLine, findings: readonly Diagnostic[]): string {
  switch (why.reason) {
    case "syntax":
      return findings[0]?.message ?? "Flink cannot read this line as a setting.";
    case "unknown-key":
      return `No release of Flink reads ${why.key}.`;
    case "other-release":
      return `Only Flink ${describeLines(why.accepted)} reads ${why.key}.`;
  }
}

function defaultText({ option, value, meaning }: FileExplanation["defaults"][number], { blue }: Paint): string {
  const first = `  ${blue(option)} = ${value === undefined ? "(nothing)" : visible(clipped(value, LONGEST_VALUE))}\n`;
  return meaning === undefined ? first : first + paragraph(meaning, 6);
}

/** Findings by the 1-based line that they begin on. */
export function findingsByLine({ source, diagnostics }: LintResult): ReadonlyMap<number, readonly Diagnostic[]> {
  const byLine = new Map<number, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { line } = positionAt(source, diagnostic.start);
    byLine.set(line, [...(byLine.get(line) ?? []), diagnostic]);
  }
  return byLine;
}

function clipped(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
