import type { Diagnostic, LintResult } from "@flinkconf/schema/host";
import { phrase, positionAt } from "@flinkconf/schema/host";
import {
  describeLines,
  type EffectiveSetting,
  type FileExplanation,
  type IgnoredLine,
  type LosingSetting,
  type SettingPlace,
  sourceText,
} from "@flinkconf/schema/host-explain";
import type { Paint } from "../print/paint.js";
import { visible } from "../print/visible.js";
import { textWidth } from "../print/width.js";
import { paragraph, WIDTH } from "./rows.js";

const LONGEST_VALUE = 200;
const LONGEST_LINE = 60;

const WHAT_IS_READ = "What Flink reads";
const WHAT_SETS_NOTHING = "Lines that set nothing";
const WHAT_IS_DEFAULT = "Defaults";

/** What a file amounts to, for people. */
export function fileText(file: FileExplanation, result: LintResult, paint: Paint): string {
  const findings = findingsByLine(result);
  const sections: (readonly [title: string, lines: string])[] = [
    [WHAT_IS_READ, file.settings.map((setting) => settingText(setting, file, findings, paint)).join("")],
    [WHAT_SETS_NOTHING, file.ignored.map((ignored) => ignoredText(ignored, findings, paint)).join("")],
    [WHAT_IS_DEFAULT, file.defaults.map((one) => defaultText(one, paint)).join("")],
  ];
  const told = sections.filter(([, lines]) => lines !== "");
  return `${heading(file, paint)}${told.map(([title, lines]) => `\n${paint.bold(phrase(title))}\n${lines}`).join("")}`;
}

function heading({ path, kind, target, complete, layers, failure, line }: FileExplanation, paint: Paint): string {
  const name =
    kind === "flink-configuration" ? "flinkConfiguration" : kind === "flink-conf" ? "flink-conf.yaml" : "config.yaml";
  const parts = [`Flink ${describeLines(target.lines)} (${sourceText(target.linesSource)})`];
  if (target.deployment !== undefined)
    parts.push(`${target.deployment.value} (${sourceText(target.deployment.source)})`);
  if (target.mode !== undefined) parts.push(`${target.mode.value} (${sourceText(target.mode.source)})`);
  const newest =
    describeLines(target.lines) === line ? "" : phrase(" Where releases differ, this is Flink {line}.", { line });
  const whole = phrase(complete ? "a whole configuration" : "a fragment");
  const below = layers.length > 1 ? phrase(" Layers, lowest first: {layers}.", { layers: layers.join(", ") }) : "";
  const sentence = phrase("{whole} in the notation of {name}, for {target}.{newest}{below}", {
    whole,
    name,
    target: parts.join(", "),
    newest,
    below,
  });
  const refused =
    failure === undefined
      ? ""
      : paragraph(phrase("Flink refuses this file: {message}", { message: failure.message.split("\n").join(" ") }), 2);
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
    via === "own"
      ? ""
      : phrase(via === "fallback" ? "read under its fallback key {key}" : "read under its deprecated key {key}", {
          key,
        }),
    isDefault ? phrase("as by default") : "",
    lines === target.lines ? "" : phrase("in Flink {lines} only", { lines: describeLines(lines) }),
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
  const what = phrase("{place} says {key}: {value}, which loses", {
    place: placeText(place),
    key,
    value: clipped(value, LONGEST_LINE),
  });
  switch (because) {
    case "later-line":
      return phrase("{what}: {place} sets it again, and the last one wins", { what, place: placeText(winner.place) });
    case "higher-layer":
      return phrase("{what}: {place} lies above it", { what, place: placeText(winner.place) });
    case "earlier-key":
      return phrase("{what}: Flink looks for {key} first, and finds it in {place}", {
        what,
        key: winner.key,
        place: placeText(winner.place),
      });
  }
}

/** A place in words. */
export function placeText({ layer, line }: SettingPlace): string {
  return line === undefined ? layer : phrase("line {line}", { line });
}

function ignoredText(
  ignored: IgnoredLine,
  findings: ReadonlyMap<number, readonly Diagnostic[]>,
  { blue }: Paint,
): string {
  const first = `  ${blue(phrase("line {line}", { line: ignored.line }))}  ${visible(clipped(ignored.text, LONGEST_LINE))}\n`;
  return first + paragraph(ignoredReason(ignored, findings.get(ignored.line) ?? []), 6);
}

/** Why a line sets nothing: in the words of the rule that speaks about it, where there is one. */
export function ignoredReason({ why }: IgnoredLine, findings: readonly Diagnostic[]): string {
  switch (why.reason) {
    case "syntax":
      return findings[0]?.message ?? phrase("Flink cannot read this line as a setting.");
    case "unknown-key":
      return phrase("No release of Flink reads {key}.", { key: why.key });
    case "other-release":
      return phrase("Only Flink {lines} reads {key}.", { lines: describeLines(why.accepted), key: why.key });
  }
}

function defaultText({ option, value, meaning }: FileExplanation["defaults"][number], { blue }: Paint): string {
  const first = `  ${blue(option)} = ${value === undefined ? phrase("(nothing)") : visible(clipped(value, LONGEST_VALUE))}\n`;
  return meaning === undefined ? first : first + paragraph(phrase(meaning), 6);
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
