import { settingsOf } from "../../src/ask/load.js";
import { optionTypeNamed } from "../../src/ask/typed-option.js";
import { parseConfigYaml } from "../../src/formats/config-yaml/parse-config-yaml.js";
import { readYaml } from "../../src/formats/config-yaml/read-yaml.js";
import { parseFlinkConf } from "../../src/formats/flink-conf/parse-flink-conf.js";
import { sourceText } from "../../src/text/decode.js";
import type { FlinkLine } from "../../src/text/flink-line.js";
import type { FlinkValue } from "../../src/values/convert.js";
import { lookUp } from "../../src/values/lookup.js";

/** What an option reads from key `k` of a file, as a recording of it shows: Java's words for values, names and message of exceptions. */
export interface ShownResult {
  /** The text of a value, or the class names of the exceptions, outermost first. */
  readonly outcome: string | readonly string[];
  /** The message of the innermost exception. */
  readonly message: string | undefined;
}

const JAVA_NAMES: Readonly<Record<string, string>> = {
  boolean: "Boolean",
  int: "Integer",
  long: "Long",
  float: "Float",
  double: "Double",
  string: "String",
  duration: "Duration",
  memory: "MemorySize",
  enum: "E",
  map: "HashMap",
};

export function shownResult(file: string, text: string, type: string, line: FlinkLine): ShownResult {
  const legacy = file === "flink-conf.yaml";
  const document = legacy ? parseFlinkConf(sourceText(text)) : parseConfigYaml(sourceText(text));
  if (document.failure !== undefined) {
    return { outcome: document.failure.exceptions, message: document.failure.message ?? "" };
  }
  const option = { ...optionTypeNamed(type), key: "k" };
  const found = lookUp(settingsOf(document), option, { line, mode: legacy ? "legacy" : "standard", readYaml });
  if (found === undefined) return { outcome: "<absent>", message: undefined };
  const { conversion } = found;
  if (!conversion.ok) return { outcome: conversion.exceptions, message: conversion.message };
  const words = `${JAVA_NAMES[type] ?? "ArrayList"} ${javaWords(conversion.value, type)}`;
  return { outcome: words.trimEnd(), message: undefined };
}

/** `toString()` of the Java object. */
function javaWords(value: FlinkValue, type: string): string {
  if (typeof value === "bigint" && type === "memory") return memoryWords(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map((item: FlinkValue) => javaWords(item, type)).join(", ")}]`;
  const entries = [...(value as ReadonlyMap<string, string>)].sort(
    ([left], [right]) => bucketOf(left) - bucketOf(right),
  );
  return `{${entries.map(([key, item]) => `${key}=${item}`).join(", ")}}`;
}

/** `MemorySize.toString`: the largest unit that divides, but bytes where even terabytes do. */
function memoryWords(bytes: bigint): string {
  const units = ["bytes", "kb", "mb", "gb"];
  const index = units.findIndex((_, i) => bytes % 1024n ** BigInt(i + 1) !== 0n);
  return index <= 0 ? `${bytes} bytes` : `${bytes / 1024n ** BigInt(index)} ${units[index]}`;
}

/** Where a small HashMap of Java keeps a key. */
function bucketOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(31, hash) + key.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & 15;
}
