/**
 * Character classes of the YAML reader inside Flink (snakeyaml-engine 2.6). All functions take UTF-16 code units; 0 stands
 * for the end of the text, which is unambiguous because the reader refuses a literal NUL.
 */

/** The longest document, in code points: LoadSettings' default, which Flink does not change. */
export const CODE_POINT_LIMIT = 3_145_728;

/** End of text, LF or CR. U+0085, U+2028 and U+2029 are not breaks inside scalars and comments. */
export function isBreakOrEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0;
}

/** End of text, LF, CR or blank. */
export function isBlankBreakOrEnd(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 0;
}

/** End of text, LF, CR, blank or tab. */
export function isSpaceOrEnd(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0;
}

/** The characters that give structure to flow collections: `,` `[` `]` `{` `}`. */
export function isFlowIndicator(code: number): boolean {
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

/** Whether the class `text` holds the code unit. */
export function among(text: string, code: number): boolean {
  return code !== 0 && text.indexOf(String.fromCharCode(code)) !== -1;
}

/** A decimal digit of ASCII. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const ASCII_ONLY = /[^\t\n\r\x20-\x7e]/;

/** What a look over the whole text found before any parsing. */
export interface TextSurvey {
  /** Offset of the first character that the reader refuses, or -1. */
  readonly badAt: number;
  /** Whether columns differ from code units: there are surrogate pairs. */
  readonly wide: boolean;
}

const PLAIN_SURVEY: TextSurvey = { badAt: -1, wide: false };

/** Looks for characters that the reader refuses, from offset `from` on. */
export function surveyText(text: string, from: number): TextSurvey {
  const first = from === 0 ? text.search(ASCII_ONLY) : searchFrom(text, from);
  if (first === -1) return PLAIN_SURVEY;
  let wide = false;
  for (let index = first; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x7f ? code >= 32 || code === 10 || code === 13 || code === 9 : code >= 0xa0 && code < 0xd800) continue;
    if (code === 0x85 || (code >= 0xe000 && code <= 0xfffd)) continue;
    if (code >= 0xd800 && code < 0xdc00) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next < 0xe000) {
        wide = true;
        index++;
        continue;
      }
    }
    return { badAt: index, wide };
  }
  return { badAt: -1, wide };
}

function searchFrom(text: string, from: number): number {
  const found = text.slice(from).search(ASCII_ONLY);
  return found === -1 ? -1 : found + from;
}

/** A place as snakeyaml-engine prints it: counted from 1, columns in code points. */
export interface Mark {
  readonly line: number;
  readonly column: number;
}

/** The mark of an offset. Costs a walk from the start of the text: meant for messages. */
export function markAt(text: string, origin: number, offset: number): Mark {
  let line = 1;
  let lineStart = origin;
  for (let index = origin; index < offset; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && index + 1 < text.length && text.charCodeAt(index + 1) !== 10)) {
      line++;
      lineStart = index + 1;
    }
  }
  return { line, column: codePointsBetween(text, lineStart, offset) + 1 };
}

/** How many code points lie between two offsets. */
export function codePointsBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code < 0xdc00 || code >= 0xe000) count++;
  }
  return count;
}
