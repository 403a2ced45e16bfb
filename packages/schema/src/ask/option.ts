import { detailedKeys, type ExactDefault, type ExactOption, exactOptionOn } from "../catalogue/option-details.js";
import type { FlinkLine } from "../text/flink-line.js";
import { type Answer, type JsonValue, valueAnswer } from "./answer.js";
import { type Fields, textOf } from "./request.js";

/** Answers `option`: what the classes of a release declare for a key, or null where they declare no such option. */
export function answerOption(fields: Fields, line: FlinkLine): Answer {
  const key = textOf(fields["key"], "key");
  const option = exactOptionOn(key, line);
  return valueAnswer(option === undefined ? null : record(key, option));
}

/** Answers `options`: all of them sorted by key, those that Flink keeps for itself left out. */
export function answerOptions(_fields: Fields, line: FlinkLine): Answer {
  const records: JsonValue[] = [];
  for (const key of detailedKeys()) {
    const option = exactOptionOn(key, line);
    if (option !== undefined && !option.internal) records.push(record(key, option));
  }
  return valueAnswer(records);
}

function record(key: string, option: ExactOption): JsonValue {
  return new Map<string, JsonValue>([
    ["key", key],
    ["type", option.type],
    ["default", option.default === undefined ? null : json(option.default)],
    ["hasDefault", option.default !== undefined],
    ["enum", option.constants === undefined ? null : option.constants.map(({ name, text }) => fields({ name, text }))],
    ["fallbackKeys", option.fallbackKeys.map((fallback) => fields({ ...fallback }))],
    ["deprecated", option.deprecated],
    ["owner", option.owner],
  ]);
}

function fields(values: Readonly<Record<string, JsonValue>>): JsonValue {
  return new Map(Object.entries(values));
}

function json(value: ExactDefault): JsonValue {
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map(json);
  return fields(value);
}

function isList(value: readonly ExactDefault[] | { readonly [key: string]: string }): value is readonly ExactDefault[] {
  return Array.isArray(value);
}
