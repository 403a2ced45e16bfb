import { type SourceText, sourceText } from "@flinkconf/schema/host";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { type PositionEncoding, Positions } from "./positions.js";

/** The text after a client's changes, each of which sees what the one before left. */
export function changedText(
  source: SourceText,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: PositionEncoding,
): SourceText {
  let current = source;
  for (const change of changes) {
    if (!("range" in change)) {
      current = sourceText(change.text);
      continue;
    }
    const { start, end } = new Positions(current, encoding).offsets(change.range);
    const { text } = current;
    current = sourceText(text.slice(0, Math.min(start, end)) + change.text + text.slice(Math.max(start, end)));
  }
  return current;
}
