import type { SourceText } from "../../text/source-text.js";
import type { ConfigDocument } from "../document.js";
import { readFast } from "./fast-path.js";
import { parseFully } from "./parse-fully.js";

export { parseFully } from "./parse-fully.js";

/**
 * Reads a config.yaml as GlobalConfiguration of Flink 1.19 to 2.3 does (snakeyaml-engine 2.6 with the core schema, then
 * flattening). All offsets are UTF-16 code units of `source.text`.
 *
 * Never throws. Where Flink refuses the file, `failure` says with which exceptions, and `entries` hold what can still be
 * read around the mistakes. The codes of `problems` are listed in `problem-codes.ts`. Time grows linearly with the text,
 * and nothing beyond Flink's own limit of 3,145,728 code points is looked at closely.
 */
export function parseConfigYaml(source: SourceText): ConfigDocument {
  return readFast(source) ?? parseFully(source);
}
