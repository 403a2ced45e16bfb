import type { FlinkLine } from "../text/flink-line.js";
import type { LoadedValue } from "../values/loaded-value.js";
import { type DeclaredAlternatives, lookUpOrder } from "../values/lookup.js";
import type { Answer } from "./answer.js";
import { answerRead } from "./convert.js";
import { type Fields, listOf, MalformedQuestion, textOf } from "./request.js";
import { optionTypeNamed } from "./typed-option.js";

/** Answers `lookup`: which of several entries an option with deprecated and fallback keys takes, and what it reads there. */
export function answerLookup(fields: Fields, line: FlinkLine): Answer {
  const key = textOf(fields["key"], "key");
  const type = optionTypeNamed(textOf(fields["type"], "type"));
  const declared = fields["alternatives"];
  const groups = declared === undefined || declared === null ? [] : listOf(declared, "alternatives");
  const alternatives = lookUpOrder(groups.map(alternativesOf));
  const settings = new Map<string, LoadedValue>();
  for (const entry of listOf(fields["set"], "set")) {
    const [name, text, ...more] = listOf(entry, "set");
    if (more.length > 0) throw new MalformedQuestion("The field 'set' must hold pairs of key and text.");
    settings.set(textOf(name, "set"), { type: "String", text: textOf(text, "set") });
  }
  return answerRead(settings, { ...type, key, alternatives }, line, "standard");
}

function alternativesOf(group: unknown): DeclaredAlternatives {
  const [kind, ...keys] = listOf(group, "alternatives").map((part) => textOf(part, "alternatives"));
  if (kind === "deprecated" || kind === "fallback") return [kind, ...keys];
  throw new MalformedQuestion(`No such kind of alternative: ${kind ?? ""}`);
}
