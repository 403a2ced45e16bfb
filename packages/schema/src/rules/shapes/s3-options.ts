import type { LineSet } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { linesPossiblyReadingWord } from "./settings-read.js";

/** Prefixes under which the plugins for S3 read their options: `S3FileSystemFactory` of each. */
export const S3_PREFIXES = ["s3.", "s3a.", "fs.s3a.", "presto.s3."] as const;

const PATH_STYLE = ["path.style.access", "path-style-access"];

/** Where the address of the server stands. */
export const S3_ENDPOINTS: readonly string[] = S3_PREFIXES.map((prefix) => `${prefix}endpoint`);

/** The lines on which path-style access may be on, whatever prefix and spelling it is set with. */
export function linesWithPathStyle(context: RuleContext): LineSet {
  let lines: LineSet = 0;
  for (const prefix of S3_PREFIXES) {
    for (const name of PATH_STYLE) {
      if (context.effective.has(prefix + name)) lines |= linesPossiblyReadingWord(prefix + name, context, "true");
    }
  }
  return lines;
}

/** The host of an endpoint, without scheme and port, in lower case. */
export function endpointHost(text: string): string {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/[/?#].*$/, "");
  return host.replace(/:\d*$/, "");
}
