import { decodeBase64 } from "../formats/config-yaml/base64.js";
import { parseConfigYaml } from "../formats/config-yaml/parse-config-yaml.js";
import type { ConfigDocument, LoadFailure } from "../formats/document.js";
import { parseFlinkConf } from "../formats/flink-conf/parse-flink-conf.js";
import { decode, decodeUtf8, sourceText } from "../text/decode.js";
import { type FlinkLine, hasLine, type LineSet, linesBetween } from "../text/flink-line.js";
import type { SourceText } from "../text/source-text.js";
import type { LoadedValue } from "../values/loaded-value.js";
import { type Answer, errorAnswer, type JsonValue, valueAnswer } from "./answer.js";
import { type Fields, fieldsOf, isFields, MalformedQuestion, textOf } from "./request.js";

const LEGACY_FILE = "flink-conf.yaml";
const STANDARD_FILE = "config.yaml";

/** Lines that look for a flink-conf.yaml, and those that look for a config.yaml; the former wins in 1.19 and 1.20. */
const READS_LEGACY: LineSet = linesBetween(undefined, "1.20");
const READS_STANDARD: LineSet = linesBetween("1.19");
/** Lines whose message shows the folder a second time, not the file. */
const SHOWS_FOLDER: LineSet = linesBetween(undefined, "1.12");

/** The content of a file in a question; Flink decodes it by the kind of file. */
type Content = string | Uint8Array;

/** Answers `load`: what Flink makes of one file, or of a configuration directory with `-D` on top. */
export function answerLoad(fields: Fields, line: FlinkLine): Answer {
  if (fields["files"] !== undefined && fields["files"] !== null) {
    return answerDirectory(filesOf(fields["files"]), dynamicOf(fields["dynamic"]), line);
  }
  const kind = textOf(fields["kind"], "kind");
  const content = contentOf(fields);
  if (kind === "flink-conf") return answerDirectory(new Map([[LEGACY_FILE, content]]), new Map(), line, true);
  if (kind === "config-yaml") return answerDirectory(new Map([[STANDARD_FILE, content]]), new Map(), line);
  throw new MalformedQuestion(`No such kind of file: ${kind}`);
}

function answerDirectory(
  files: ReadonlyMap<string, Content>,
  dynamic: ReadonlyMap<string, string>,
  line: FlinkLine,
  plainTexts = false,
): Answer {
  const legacy = hasLine(READS_LEGACY, line) ? files.get(LEGACY_FILE) : undefined;
  const standard = hasLine(READS_STANDARD, line) ? files.get(STANDARD_FILE) : undefined;
  let document: ConfigDocument;
  if (legacy !== undefined) document = parseFlinkConf(legacySource(legacy));
  else if (standard !== undefined) document = parseConfigYaml(standardSource(standard));
  else return missingFile(line);
  if (document.failure !== undefined) return refusedFile(document.failure);
  const settings = settingsOf(document);
  for (const [key, text] of dynamic) settings.set(key, { type: "String", text });
  const value = new Map<string, JsonValue>([["entries", entriesJson(settings, plainTexts)]]);
  if (legacy !== undefined) value.set("skipped", skippedJson(document));
  return valueAnswer(value);
}

/** What the loader hands over; of several entries with one key the last one. */
export function settingsOf(document: ConfigDocument): Map<string, LoadedValue> {
  const settings = new Map<string, LoadedValue>();
  for (const entry of document.entries) settings.set(entry.key, { type: entry.valueType, text: entry.value });
  return settings;
}

/** A text as a file that Flink reads: written in UTF-8, where half a surrogate pair cannot be. */
export function writtenText(text: string): SourceText {
  return sourceText(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

export function refusedFile(failure: LoadFailure): Answer {
  return errorAnswer(failure.exceptions, failure.message);
}

function missingFile(line: FlinkLine): Answer {
  const file = `<dir>/${hasLine(READS_STANDARD, line) ? STANDARD_FILE : LEGACY_FILE}`;
  const place = hasLine(SHOWS_FOLDER, line) ? "<dir>" : file;
  return errorAnswer(["IllegalConfigurationException"], `The Flink config file '${file}' (${place}) does not exist.`);
}

/** The legacy parser decodes in the locale's charset, which is taken to be UTF-8; it knows no byte order marks. */
function legacySource(content: Content): SourceText {
  return typeof content === "string" ? writtenText(content) : decodeUtf8(content);
}

function standardSource(content: Content): SourceText {
  return typeof content === "string" ? writtenText(content) : decode(content);
}

function entriesJson(settings: ReadonlyMap<string, LoadedValue>, plainTexts: boolean): JsonValue {
  const entries = new Map<string, JsonValue>();
  for (const key of [...settings.keys()].sort()) {
    const value = settings.get(key);
    if (value !== undefined) entries.set(key, plainTexts ? value.text : [value.type, value.text]);
  }
  return entries;
}

function skippedJson(document: ConfigDocument): JsonValue {
  const skipped: JsonValue[] = [];
  for (const { code, data } of document.problems) {
    if (code === "no-separator") skipped.push([data["line"] ?? 0, "no-separator"]);
    if (code === "empty-key") skipped.push([data["line"] ?? 0, "empty"]);
  }
  return skipped;
}

function contentOf(fields: Fields): Content {
  const base64 = fields["base64"];
  return base64 === undefined || base64 === null ? textOf(fields["text"], "text") : bytesOf(base64, "base64");
}

function bytesOf(value: unknown, name: string): Uint8Array {
  const bytes = decodeBase64(textOf(value, name));
  if (typeof bytes === "string") throw new MalformedQuestion(`Not base64: ${bytes}`);
  return Uint8Array.from(bytes);
}

function filesOf(value: unknown): ReadonlyMap<string, Content> {
  const files = new Map<string, Content>();
  for (const [name, content] of Object.entries(fieldsOf(value, "files"))) {
    if (name === "" || name === "." || name === ".." || /[/\\\0]/.test(name)) {
      throw new MalformedQuestion(`A file name must not leave the folder: ${name}`);
    }
    files.set(name, isFields(content) ? bytesOf(content["b64"], "b64") : textOf(content, "files"));
  }
  return files;
}

function dynamicOf(value: unknown): ReadonlyMap<string, string> {
  if (value === undefined || value === null) return new Map();
  return new Map(Object.entries(fieldsOf(value, "dynamic")).map(([key, text]) => [key, textOf(text, "dynamic")]));
}
