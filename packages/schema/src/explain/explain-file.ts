import type { KeyMatch } from "../catalogue/catalogue.js";
import type { PlacedEntry } from "../effective/effective-config.js";
import type { Linted } from "../linter/linted.js";
import { shownKey } from "../linter/secrets.js";
import { type LineSet, lineSet, linesOf, newestOf } from "../text/flink-line.js";
import { lineIndexAt, lineStarts } from "../text/line-index.js";
import { HIDDEN_CONTENT, isSensitiveAnywhere } from "../values/sensitive.js";
import type { ExplainParts } from "./explain-key.js";
import { ignoredLines } from "./ignored-lines.js";
import { IMPORTANT_DEFAULTS } from "./important-defaults.js";
import type { DefaultSetting, EffectiveSetting, FileExplanation, LosingSetting, SettingPlace } from "./types.js";

export interface ExplainFileOptions {
  /** Every default, not only those that matter. */
  readonly all?: boolean;
}

/** What a file amounts to on the lines of its target. */
export function explainFile(linted: Linted, parts: ExplainParts, options: ExplainFileOptions = {}): FileExplanation {
  const { result, document } = linted;
  const { lines } = result.target;
  const settings = settingsOf(linted, parts);
  const { failure } = document;
  return {
    path: result.path,
    kind: result.kind,
    target: result.target,
    complete: result.complete,
    line: newestOf(lines),
    layers: linted.layers,
    failure: failure === undefined ? undefined : { exceptions: failure.exceptions, message: failure.message },
    settings,
    ignored: ignoredLines(linted, parts.catalogue),
    defaults: options.all === true ? everyDefault(linted, parts) : importantDefaults(linted, parts),
  };
}

/** Options that any key of the configuration may set, sorted. */
function optionsSet({ effective, result }: Linted, { catalogue }: ExplainParts): readonly string[] {
  const { lines } = result.target;
  const options = new Set<string>();
  for (const key of effective.keys()) {
    const match = catalogue.find(key);
    if (match === undefined) continue;
    if (match.how === "map-entry" && effective.has(match.option.key)) options.add(match.option.key);
    else options.add(key);
    if (match.how === "exact")
      for (const use of match.option.aliasOf) if ((use.lines & lines) !== 0) options.add(use.option);
  }
  return [...options].sort();
}

function settingsOf(linted: Linted, parts: ExplainParts): readonly EffectiveSetting[] {
  const found: EffectiveSetting[] = [];
  for (const option of optionsSet(linted, parts)) {
    const setting = settingOf(option, linted, parts);
    if (setting !== undefined) found.push(setting);
  }
  return found;
}

/** What an option reads on the newest line on which it reads anything set; undefined when it does on none. */
function settingOf(option: string, linted: Linted, { catalogue }: ExplainParts): EffectiveSetting | undefined {
  const { effective, result } = linted;
  const settingLines = effective.linesSetting(option, result.target.lines);
  if (settingLines === 0) return undefined;
  const line = newestOf(settingLines);
  const setting = effective.read(option, line);
  if (setting.from !== "entry") return undefined;
  const match = catalogue.find(option);
  const variant =
    match === undefined || match.how === "prefix" || match.how === "map-entry"
      ? undefined
      : match.option.variants.find((one) => (one.lines & lineSet(line)) !== 0);
  const { key, via, placed, value } = setting;
  let lines: LineSet = 0;
  for (const one of linesOf(settingLines)) {
    const there = effective.read(option, one);
    if (there.from === "entry" && there.placed.entry === placed.entry) lines |= lineSet(one);
  }
  const others = (variant?.alternatives ?? []).map((alternative) => filled(alternative.key, match));
  const shown = shownValue(key, value, linted);
  return {
    option: shownKey(option),
    key: shownKey(key),
    via,
    value: shown,
    defaultText: variant?.defaultText,
    isDefault: variant?.defaultText === value,
    place: placeOf(placed, linted),
    lines,
    losers: losersOf(key, placed, [option, ...others, ...mapKeysBelow(option, match, linted)], linted),
  };
}

/** Keys below a map option, which count for nothing when the option's own key is set. */
function mapKeysBelow(option: string, match: KeyMatch | undefined, { effective }: Linted): readonly string[] {
  if (match?.how !== "exact" || !match.option.variants.some(({ type }) => type === "map")) return [];
  return effective.has(option) ? effective.keys().filter((key) => key.startsWith(`${option}.`)) : [];
}

function filled(key: string, match: KeyMatch | undefined): string {
  if (match?.how !== "template") return key;
  let hole = 0;
  return key.replace(/<[^>]*>/g, (text) => match.names[hole++] ?? text);
}

/** Every entry that would set the option and does not, in look-up order of the keys. */
function losersOf(
  winnerKey: string,
  winner: PlacedEntry,
  keys: readonly string[],
  linted: Linted,
): readonly LosingSetting[] {
  const losers: LosingSetting[] = [];
  const won = { key: shownKey(winnerKey), place: placeOf(winner, linted) };
  for (const key of new Set(keys)) {
    for (const placed of linted.effective.entriesOf(key)) {
      if (placed.entry === winner.entry) continue;
      const because = key !== winnerKey ? "earlier-key" : placed.layer === winner.layer ? "later-line" : "higher-layer";
      losers.push({
        key: shownKey(key),
        value: shownValue(key, placed.entry.value, linted),
        place: placeOf(placed, linted),
        because,
        winner: won,
      });
    }
  }
  return losers;
}

const shownValue = (key: string, value: string, { shown }: Linted): string =>
  isSensitiveAnywhere(key) ? HIDDEN_CONTENT : shown(value, key);

function placeOf({ entry, layer }: PlacedEntry, { result }: Linted): SettingPlace {
  if (!layer.own) return { layer: layer.name, line: undefined, range: undefined };
  const line = lineIndexAt(lineStarts(result.source), entry.keyStart) + 1;
  return { layer: layer.name, line, range: { start: entry.keyStart, end: Math.max(entry.keyEnd, entry.valueEnd) } };
}

function importantDefaults(linted: Linted, parts: ExplainParts): readonly DefaultSetting[] {
  const defaults: DefaultSetting[] = [];
  const line = newestOf(linted.result.target.lines);
  for (const { option, meaning } of IMPORTANT_DEFAULTS) {
    const name =
      parts.catalogue.exact(option) === undefined ? undefined : (parts.catalogue.olderNameOn(option, line) ?? option);
    if (name === undefined || !hasOption(name, linted, parts)) continue;
    const setting = linted.effective.read(name, line);
    if (setting.from === "entry") continue;
    defaults.push({ option: name, value: setting.from === "default" ? setting.value : undefined, meaning });
  }
  return defaults;
}

function hasOption(key: string, { result }: Linted, { catalogue }: ExplainParts): boolean {
  return ((catalogue.exact(key)?.primary ?? 0) & lineSet(newestOf(result.target.lines))) !== 0;
}

function everyDefault(linted: Linted, { catalogue }: ExplainParts): readonly DefaultSetting[] {
  const line = newestOf(linted.result.target.lines);
  const meanings = new Map(IMPORTANT_DEFAULTS.map(({ option, meaning }) => [option, meaning]));
  return catalogue
    .all()
    .filter(({ key, primary, internal }) => !internal && !key.includes("<") && (primary & lineSet(line)) !== 0)
    .flatMap(({ key }): DefaultSetting[] => {
      const setting = linted.effective.read(key, line);
      if (setting.from !== "default") return [];
      return [{ option: key, value: setting.value, meaning: meanings.get(key) }];
    });
}
