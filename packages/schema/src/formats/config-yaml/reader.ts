import type { SourceText } from "../../text/source-text.js";
import { surveyText } from "./characters.js";
import { plainRefusal, type YamlRefusal } from "./refusal.js";
import { createScanner, type ScannerState } from "./scanner-state.js";

/** How many characters snakeyaml-engine reads at once (a buffer of 1024, one kept for the other half of a pair). */
const CHUNK = 1023;

/** A scanner over a file: a byte order mark at its beginning is taken by the decoder, and a second one by the reader. */
export function openFile(source: SourceText): ScannerState {
  const { text, malformedAt } = source;
  let from = 0;
  while (from < 2 && text.charCodeAt(from) === 0xfeff) from++;
  return open(text, from, malformedAt);
}

/** A scanner over the value of an option, which is text already. */
export function openText(text: string): ScannerState {
  return open(text, text.charCodeAt(0) === 0xfeff ? 1 : 0, -1);
}

function open(text: string, from: number, malformedAt: number): ScannerState {
  const survey = surveyText(text, from);
  const malformedFirst = malformedAt >= 0 && (survey.badAt === -1 || malformedAt <= survey.badAt);
  const bad = malformedFirst ? malformedAt : survey.badAt;
  if (bad === -1) return createScanner(text, from, text.length, survey.wide, undefined);
  const end = chunkStart(text, from, bad, malformedFirst);
  return createScanner(text, from, end, survey.wide, malformedFirst ? malformedBytes(bad) : controlCharacter(bad));
}

/**
 * Where the chunk begins that holds the bad place: what stands before it is scanned first, so that a mistake there is
 * the one that Flink reports. The decoder looks at the first byte behind a full chunk too.
 */
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

function malformedBytes(offset: number): YamlRefusal {
  const exceptions = ["YamlEngineException", "MalformedInputException"];
  return plainRefusal("malformed-bytes", exceptions, "Input length = 1", offset);
}

function controlCharacter(offset: number): YamlRefusal {
  return plainRefusal("control-character", ["ReaderException"], "special characters are not allowed", offset);
}
