import { parseConfigYaml } from "../formats/config-yaml/parse-config-yaml.js";
import { readYaml } from "../formats/config-yaml/read-yaml.js";
import { type FlinkLine, hasLine, type LineSet, linesBetween } from "../text/flink-line.js";
import type { ConversionMode, OptionType } from "../values/convert.js";
import type { LoadedValue } from "../values/loaded-value.js";
import { type LookUpAlternative, lookUp } from "../values/lookup.js";
import { type Answer, errorAnswer, unsupported, valueAnswer } from "./answer.js";
import { refusedFile, settingsOf, writtenText } from "./load.js";
import { type Fields, MalformedQuestion, textOf } from "./request.js";
import { jsonOf, optionTypeNamed } from "./typed-option.js";

const KEY = "k";
const KNOWS_LEGACY: LineSet = linesBetween(undefined, "1.20");
const KNOWS_STANDARD: LineSet = linesBetween("1.19");

/** Answers `convert`: what an option of some type reads from a text, in either mode or through a whole config.yaml. */
export function answerConvert(fields: Fields, line: FlinkLine): Answer {
  const input = textOf(fields["input"], "input");
  const option = optionTypeNamed(textOf(fields["type"], "type"));
  const via = textOf(fields["via"], "via");
  switch (via) {
    case "legacy":
      if (!hasLine(KNOWS_LEGACY, line)) return unsupported("This release has no legacy notation.");
      return answerRead(oneSetting(input), { ...option, key: KEY }, line, "legacy");
    case "standard":
      if (!hasLine(KNOWS_STANDARD, line)) return unsupported("This release has no standard notation.");
      return answerRead(oneSetting(input), { ...option, key: KEY }, line, "standard");
    case "yaml":
      if (!hasLine(KNOWS_STANDARD, line)) return unsupported("This release has no standard notation.");
      return answerFromFile(input, option, line);
    default:
      throw new MalformedQuestion(`No such way to give a value: ${via}`);
  }
}

function oneSetting(text: string): ReadonlyMap<string, LoadedValue> {
  return new Map([[KEY, { type: "String", text }]]);
}

function answerFromFile(text: string, option: OptionType, line: FlinkLine): Answer {
  const document = parseConfigYaml(writtenText(text));
  if (document.failure !== undefined) return { ...refusedFile(document.failure), load: true };
  return answerRead(settingsOf(document), { ...option, key: KEY }, line, "standard");
}

/** What an option reads from settings, and through which of its keys. */
export function answerRead(
  settings: ReadonlyMap<string, LoadedValue>,
  option: OptionType & { readonly key: string; readonly alternatives?: readonly LookUpAlternative[] },
  line: FlinkLine,
  mode: ConversionMode,
): Answer {
  const found = lookUp(settings, option, { line, mode, readYaml });
  if (found === undefined) return { absent: true };
  const { conversion, used } = found;
  const answer = conversion.ok
    ? valueAnswer(jsonOf(conversion.value, option.type))
    : errorAnswer(conversion.exceptions, conversion.message);
  return used === undefined ? answer : { ...answer, used: [used.kind, used.key] };
}
