import type { Linted, LintedPart } from "../linter/linted.js";
import { lineIndexAt, lineStarts } from "../text/line-index.js";
import type { SourceText } from "../text/source-text.js";
import { type ExplainFileOptions, explainFile } from "./explain-file.js";
import type { ExplainParts } from "./explain-key.js";
import { explainLine } from "./explain-line.js";
import type { FileExplanation, LineExplanation, LosingSetting, SettingPlace } from "./types.js";

/** One of the configurations of a file that holds several, and what it amounts to. */
export interface PartExplanation {
  /** `FlinkDeployment basic`, `ConfigMap flink-config, flink-conf.yaml`. */
  readonly title: string;
  readonly part: LintedPart;
  /** Lines and ranges are those of the file. */
  readonly file: FileExplanation;
}

/** What each configuration of a file with Kubernetes resources amounts to; none for any other file. */
export function explainParts(
  { parts = [], result }: Linted,
  catalogue: ExplainParts,
  options: ExplainFileOptions = {},
): readonly PartExplanation[] {
  return parts.map((part) => ({
    title: part.title,
    part,
    file: fileInFile(explainFile(part, catalogue, options), part, result.source),
  }));
}

/** What one line of a file does, in whichever of its configurations it stands; `line` counts from 1. */
export function explainLineOfFile(linted: Linted, line: number, catalogue: ExplainParts): LineExplanation {
  const { parts, result } = linted;
  if (parts === undefined) return explainLine(linted, line, catalogue);
  const start = lineStarts(result.source)[line - 1];
  if (start === undefined) return { is: "nothing" };
  const text = /[^ \t]/.exec(result.source.text.slice(start, start + 1000));
  for (const part of parts) {
    const inPart = part.inPart(start + (text?.index ?? 0));
    if (inPart === undefined) continue;
    const { source } = part.result;
    const found = explainLine(part, lineIndexAt(lineStarts(source), inPart) + 1, catalogue);
    if (found.is !== "nothing") return lineInFile(found, part, result.source);
  }
  const rest = result.source.text.slice(start).split("\n", 1)[0]?.trim() ?? "";
  if (rest === "") return { is: "blank" };
  return { is: rest.startsWith("#") ? "comment" : "nothing" };
}

function lineInFile(found: LineExplanation, part: LintedPart, file: SourceText): LineExplanation {
  switch (found.is) {
    case "setting": {
      const { setting } = found;
      return { ...found, setting: { ...setting, ...settingInFile(setting, part, file) } };
    }
    case "loser":
      return { ...found, loser: loserInFile(found.loser, part, file) };
    case "ignored":
      return { ...found, ignored: { ...found.ignored, ...placed(found.ignored.range, part, file) } };
    default:
      return found;
  }
}

function fileInFile(explained: FileExplanation, part: LintedPart, file: SourceText): FileExplanation {
  return {
    ...explained,
    settings: explained.settings.map((setting) => ({ ...setting, ...settingInFile(setting, part, file) })),
    ignored: explained.ignored.map((one) => ({ ...one, ...placed(one.range, part, file) })),
  };
}

function settingInFile(
  { place, losers }: Pick<FileExplanation["settings"][number], "place" | "losers">,
  part: LintedPart,
  file: SourceText,
): Pick<FileExplanation["settings"][number], "place" | "losers"> {
  return { place: placeInFile(place, part, file), losers: losers.map((loser) => loserInFile(loser, part, file)) };
}

function loserInFile(loser: LosingSetting, part: LintedPart, file: SourceText): LosingSetting {
  const winner = { ...loser.winner, place: placeInFile(loser.winner.place, part, file) };
  return { ...loser, place: placeInFile(loser.place, part, file), winner };
}

function placeInFile(place: SettingPlace, part: LintedPart, file: SourceText): SettingPlace {
  return place.range === undefined ? place : { ...place, ...placed(place.range, part, file) };
}

function placed(
  { start, end }: { readonly start: number; readonly end: number },
  part: LintedPart,
  file: SourceText,
): { readonly line: number; readonly range: { readonly start: number; readonly end: number } } {
  const range = { start: part.inFile(start), end: part.inFile(end) };
  return { line: lineIndexAt(lineStarts(file), range.start) + 1, range };
}
