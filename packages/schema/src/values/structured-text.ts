import { isJavaWhitespace, javaTrim } from "./java-text.js";
import { type Conversion, failure, ILLEGAL_ARGUMENT, success, type ValueFailure } from "./value-failure.js";

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/**
 * `StructuredOptionsSplitter.splitEscaped` of Flink 1.10.3 and later: cuts a text at a delimiter (`;`, `,` or `:`).
 * A part that begins with a quote runs to the same quote, a doubled quote stands for one; other quotes are ordinary
 * characters. Empty parts at the beginning and the end are dropped, empty parts in between are kept.
 */
export function splitEscaped(text: string, delimiter: number): Conversion<readonly string[]> {
  const parts: string[] = [];
  let quoting: ValueFailure | undefined;
  let afterQuoted = false;
  let afterDelimiter = false;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code !== delimiter && code !== SINGLE_QUOTE && code !== DOUBLE_QUOTE && isJavaWhitespace(code)) {
      at++;
      continue;
    }
    // Flink cuts the whole text before it looks at what follows a quote: a quote left open is reported first.
    if (afterQuoted && code !== delimiter) quoting ??= illegalQuoting(at - 1);
    afterQuoted = false;
    if (code === delimiter) {
      if (afterDelimiter) parts.push("");
      afterDelimiter = true;
      at++;
      continue;
    }
    afterDelimiter = false;
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
      const end = endOfQuoted(text, code, at);
      if (end === -1)
        return failure(ILLEGAL_ARGUMENT, "Could not split string. Quoting was not closed properly.", "quoting");
      parts.push(unquoted(text, code, at, end));
      afterQuoted = true;
      at = end;
    } else {
      const found = text.indexOf(String.fromCharCode(delimiter), at);
      const end = found === -1 ? text.length : found;
      parts.push(javaTrim(text.slice(at, end)));
      at = end;
    }
  }
  return quoting ?? success(parts);
}

function illegalQuoting(position: number): ValueFailure {
  return failure(ILLEGAL_ARGUMENT, `Could not split string. Illegal quoting at position: ${position}`, "quoting");
}

/** The offset behind the closing quote, or -1. */
function endOfQuoted(text: string, quote: number, start: number): number {
  const mark = String.fromCharCode(quote);
  let at = text.indexOf(mark, start + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf(mark, at + 2);
  return at === -1 ? -1 : at + 1;
}

function unquoted(text: string, quote: number, start: number, end: number): string {
  const inner = text.slice(start + 1, end - 1);
  const mark = String.fromCharCode(quote);
  return inner.includes(mark) ? inner.replaceAll(mark + mark, mark) : inner;
}
