import type { SourceText } from "../../text/source-text.js";
import { surveyText } from "./characters.js";
import { plainRefusal, type YamlRefusal } from "./refusal.js";
import { createScanner, type ScannerState } from "./scanner-state.js";

/** How many characters snakeyaml-engine reads at once (a buffer of 1024, one kept for the other half of a pair). */
const CHUNK = 1023;

/** A scanner over a file: a byte order mark at its beginning is taken by the decoder, and a second one by the reader. */
export function openFile(source: SourceText): ScannerState {
  const { text } = source;
  let from = 0;
  while (from < 2 && text.charCodeAt(from) === 0xfeff) from++;
  return open(source, from);
}

/** A scanner over the value of an option, which is text already. */
export function openText(text: string): ScannerState {
  return open({ text, encoding: "utf-8", malformedAt: -1 }, text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

/**
 * Flink decodes and checks a chunk before it scans it: what stands in the chunks before the first bad place is scanned
 * first, so that a mistake there is the one that Flink reports. A chunk is decoded as a whole before it is checked; half a
 * character at the end of the file is left to the next one.
 */
function open(source: SourceText, from: number): ScannerState {
  const { text, malformedAt, malformedLength, truncated } = source;
  const { badAt, wide } = surveyText(text, from);
  const malformedChunk =
    malformedAt < 0 ? Number.POSITIVE_INFINITY : truncated ? malformedAt : chunkStart(text, from, malformedAt, true);
  const badChunk = badAt < 0 ? Number.POSITIVE_INFINITY : chunkStart(text, from, badAt, false);
  if (malformedChunk <= badChunk && malformedAt >= 0) {
    return createScanner(text, from, malformedChunk, wide, malformedBytes(malformedAt, malformedLength ?? 1));
  }
  if (badAt >= 0) return createScanner(text, from, badChunk, wide, controlCharacter(badAt));
  return createScanner(text, from, text.length, wide, undefined);
}

/** Where the chunk begins that holds a bad place. The decoder looks at the first byte behind a full chunk too. */
function chunkStart(text: string, from: number, bad: number, malformed: boolean): number {
  let start = from;
  for (;;) {
    let next = start + CHUNK;
    if (next > bad || (malformed && next === bad)) return start;
    const last = text.charCodeAt(next - 1);
    if (last >= 0xd800 && last < 0xdc00) next++;
    start = next;
  }
}

function malformedBytes(offset: number, length: number): YamlRefusal {
  const exceptions = ["YamlEngineException", "MalformedInputException"];
  return plainRefusal("malformed-bytes", exceptions, `Input length = ${length}`, offset);
}

function controlCharacter(offset: number): YamlRefusal {
  return plainRefusal("control-character", ["ReaderException"], "special characters are not allowed", offset);
}
