import type { CatalogueKey, OptionVariant } from "../../catalogue/catalogue.js";
import { type ConfigEntry, type ListItem, readsAsFlinkConf } from "../../formats/document.js";
import { type LineSet, newestOf } from "../../text/flink-line.js";
import { describeFailure, failingLines } from "../../values/check.js";
import type { ConversionMode } from "../../values/convert.js";
import type { YamlReader } from "../../values/yaml-value.js";
import type { BoundEntry, RuleContext, ValueFault, ValueHintCode } from "../rule.js";
import { isMiswritten } from "../shapes/miswritten-value.js";
import { classifyValue } from "./classify-value.js";
import { hintOf } from "./value-hints.js";

/** The values of an entry that Flink cannot convert; undefined when it converts them all on every line of the target. */
export function valueFaults(
  bound: BoundEntry,
  context: RuleContext,
  readYaml: YamlReader,
): readonly ValueFault[] | undefined {
  const { match } = bound;
  if (match === undefined || (match.how !== "exact" && match.how !== "template")) return undefined;
  const lines = context.target.lines;
  const { option } = match;
  let fault = lines & option.primary ? faultOf(bound, option, lines, context, readYaml) : undefined;
  for (const use of option.aliasOf) {
    if (fault !== undefined) break;
    const reading = use.lines & lines;
    if (reading === 0 || context.effective.has(use.option)) continue;
    const reader = context.catalogue.exact(use.option);
    if (reader !== undefined) fault = faultOf(bound, reader, reading, context, readYaml);
  }
  // Looked at last, because most values convert and the other two look at every character.
  if (fault === undefined || bound.placeholder) return undefined;
  if (isMiswritten(bound.entry.value, context.document.format, fault.variant.type)) return undefined;
  return [fault];
}

/** What goes wrong when `option` reads the entry on `lines`. */
function faultOf(
  { entry }: BoundEntry,
  option: CatalogueKey,
  lines: LineSet,
  { document }: RuleContext,
  readYaml: YamlReader,
): ValueFault | undefined {
  const mode: ConversionMode = readsAsFlinkConf(document) ? "legacy" : "standard";
  let failing: LineSet = 0;
  let worst: OptionVariant | undefined;
  let newest: OptionVariant | undefined;
  for (const variant of option.variants) {
    const affected = variant.lines & lines;
    if (affected === 0) continue;
    const { type, constants } = variant;
    const bad = failingLines(entry.value, entry.valueType, type, constants, mode, affected, readYaml);
    newest = variant;
    if (bad === 0) continue;
    failing |= bad;
    worst = variant;
  }
  if (worst === undefined) {
    const code = newest === undefined ? undefined : hintOf(entry.value, option, newest, lines);
    return code === undefined || newest === undefined ? undefined : hint(code, entry, option, newest, lines);
  }
  const item = failingItem(entry, worst, mode, failing, readYaml);
  const place = item ?? { text: entry.value, start: entry.valueStart, end: entry.valueEnd };
  const code = classifyValue(place.text, worst, option, failing);
  return {
    of: "value",
    code,
    lines: failing,
    option,
    variant: worst,
    text: place.text,
    start: place.start,
    end: place.end,
  };
}

function hint(
  code: ValueHintCode,
  entry: ConfigEntry,
  option: CatalogueKey,
  variant: OptionVariant,
  lines: LineSet,
): ValueFault {
  const { value: text, valueStart: start, valueEnd: end } = entry;
  return { of: "value", code, lines, option, variant, text, start, end };
}

/** The item of a list that Flink refuses, where its place is known. */
function failingItem(
  entry: ConfigEntry,
  { type, constants, lines }: OptionVariant,
  mode: ConversionMode,
  failing: LineSet,
  readYaml: YamlReader,
): ListItem | undefined {
  if (!type.startsWith("list<") || entry.items === undefined) return undefined;
  const line = newestOf(failing & lines);
  const { item } = describeFailure(entry.value, entry.valueType, type, constants, mode, line, readYaml) ?? {};
  return item === undefined ? undefined : entry.items[item];
}
