import { among, isBlankBreakOrEnd, isBreakOrEnd, isDigit, isSpaceOrEnd } from "./characters.js";
import { markedRefusal, plainRefusal } from "./refusal.js";
import { codeAt, describeCode, pushToken, type ScannerState, skipComment, takeBreak } from "./scanner-state.js";

/** Reads `*name` or `&name`. */
export function scanAnchor(state: ScannerState, kind: "<alias>" | "<anchor>"): void {
  const start = state.position++;
  const from = state.position;
  let code = codeAt(state, from);
  while (!isSpaceOrEnd(code) && !among(",[]{}/.*&", code)) code = codeAt(state, ++state.position);
  if (state.position === from || !(isSpaceOrEnd(code) || among("?:,]}%@`", code))) {
    throw markedRefusal(
      "special-start-character",
      `while scanning an ${kind === "<alias>" ? "alias" : "anchor"}`,
      start,
      `unexpected character found ${describeCode(state, state.position)}`,
      state.position,
    );
  }
  pushToken(state, kind, start, state.position, state.text.slice(from, state.position));
}

// --- tags -----------------------------------------------------------------------------------------------------------

function quoteCode(state: ScannerState, offset: number): string {
  return describeCode(state, offset).replace(/^(.)(.*)$/su, "'$1' $2");
}

/** Reads `!`, `!suffix`, `!handle!suffix` or `!<uri>`. */
export function scanTag(state: ScannerState): void {
  const start = state.position;
  const next = codeAt(state, start + 1);
  let handle: string | undefined;
  let suffix: string;
  if (next === 60) {
    state.position += 2;
    suffix = scanUri(state, "tag", start, true);
    if (codeAt(state, state.position) !== 62) {
      const problem = `expected '>', but found ${quoteCode(state, state.position)}`;
      throw markedRefusal("special-start-character", "while scanning a tag", start, problem, state.position);
    }
    state.position++;
  } else if (isSpaceOrEnd(next)) {
    suffix = "!";
    state.position++;
  } else {
    handle = hasHandle(state, start) ? scanHandle(state, "tag", start) : "!";
    if (handle === "!" && state.position === start) state.position++;
    suffix = scanUri(state, "tag", start, false);
  }
  if (!isBlankBreakOrEnd(codeAt(state, state.position))) {
    const problem = `expected ' ', but found ${quoteCode(state, state.position)}`;
    throw markedRefusal("special-start-character", "while scanning a tag", start, problem, state.position);
  }
  pushToken(state, "<tag>", start, state.position, suffix, "plain", handle);
}

function hasHandle(state: ScannerState, start: number): boolean {
  let index = start + 1;
  let code = codeAt(state, index);
  while (!isBlankBreakOrEnd(code)) {
    if (code === 33) return true;
    code = codeAt(state, ++index);
  }
  return false;
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 45 || code === 95;
}

function scanHandle(state: ScannerState, name: string, start: number): string {
  const from = state.position;
  if (codeAt(state, from) !== 33) {
    const problem = `expected '!', but found ${describeCode(state, from)}`;
    throw markedRefusal("special-start-character", `while scanning a ${name}`, start, problem, from);
  }
  let index = from + 1;
  let code = codeAt(state, index);
  if (code !== 32) {
    while (isWordCharacter(code)) code = codeAt(state, ++index);
    state.position = index;
    if (code !== 33) {
      const problem = `expected '!', but found ${describeCode(state, index)}`;
      throw markedRefusal("special-start-character", `while scanning a ${name}`, start, problem, index);
    }
    index++;
  }
  state.position = index;
  return state.text.slice(from, index);
}

/** Characters of a URI beside letters and digits; those of flow collections do not belong to the suffix of a tag. */
const URI_CHARACTERS = "-;/?:@&=+$_.!~*'()%";
const FLOW_URI_CHARACTERS = ",[]";

function scanUri(state: ScannerState, name: string, start: number, flow: boolean): string {
  let uri = "";
  let from = state.position;
  let code = codeAt(state, from);
  while (isWordCharacter(code) || among(URI_CHARACTERS, code) || (flow && among(FLOW_URI_CHARACTERS, code))) {
    if (code === 37) {
      uri += state.text.slice(from, state.position) + scanUriEscapes(state, name, start);
      from = state.position;
    } else state.position++;
    code = codeAt(state, state.position);
  }
  uri += state.text.slice(from, state.position);
  if (uri === "") {
    const problem = `expected URI, but found ${describeCode(state, state.position)}`;
    throw markedRefusal("special-start-character", `while scanning a ${name}`, start, problem, state.position);
  }
  return uri;
}

/** Reads a run of `%xx` as UTF-8 bytes. */
function scanUriEscapes(state: ScannerState, name: string, start: number): string {
  let encoded = "";
  const first = state.position;
  while (codeAt(state, state.position) === 37) {
    state.position++;
    const digits = state.text.slice(state.position, state.position + 2);
    const byte = /^[-+0-9A-Fa-f][0-9A-Fa-f]$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
    if (Number.isNaN(byte)) {
      const problem =
        `expected URI escape sequence of 2 hexadecimal numbers, but found ` +
        `${describeCode(state, state.position)} and ${describeCode(state, state.position + 1)}`;
      throw markedRefusal("special-start-character", `while scanning a ${name}`, start, problem, state.position);
    }
    encoded += `%${(byte & 255).toString(16).padStart(2, "0")}`;
    state.position += 2;
  }
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw markedRefusal(
      "special-start-character",
      `while scanning a ${name}`,
      start,
      "expected URI in UTF-8: Input length = 1",
      first,
    );
  }
}

// --- directives -----------------------------------------------------------------------------------------------------

function directiveRefusal(state: ScannerState, start: number, problem: string): Error {
  return markedRefusal("special-start-character", "while scanning a directive", start, problem, state.position);
}

/** Reads a line that begins with `%`. */
export function scanDirective(state: ScannerState): void {
  const start = state.position++;
  const name = scanDirectiveName(state, start);
  let value: string | undefined;
  if (name === "YAML") value = scanVersion(state, start);
  else if (name === "TAG") value = scanTagDirective(state, start);
  else while (!isBreakOrEnd(codeAt(state, state.position))) state.position++;
  const end = state.position;
  skipDirectiveRest(state, start);
  pushToken(state, "<directive>", start, end, name, "plain", value);
}

function scanDirectiveName(state: ScannerState, start: number): string {
  const from = state.position;
  let code = codeAt(state, from);
  while (isWordCharacter(code)) code = codeAt(state, ++state.position);
  if (state.position === from || !isBlankBreakOrEnd(code)) {
    const problem = `expected alphabetic or numeric character, but found ${describeCode(state, state.position)}`;
    throw directiveRefusal(state, start, problem);
  }
  return state.text.slice(from, state.position);
}

function skipBlanks(state: ScannerState): void {
  while (codeAt(state, state.position) === 32) state.position++;
}

function scanVersion(state: ScannerState, start: number): string {
  skipBlanks(state);
  const major = scanVersionNumber(state, start);
  if (codeAt(state, state.position) !== 46) {
    throw directiveRefusal(state, start, `expected a digit or '.', but found ${describeCode(state, state.position)}`);
  }
  state.position++;
  const minor = scanVersionNumber(state, start);
  if (!isBlankBreakOrEnd(codeAt(state, state.position))) {
    throw directiveRefusal(state, start, `expected a digit or ' ', but found ${describeCode(state, state.position)}`);
  }
  return `${major} ${minor}`;
}

function scanVersionNumber(state: ScannerState, start: number): number {
  const from = state.position;
  if (!isDigit(codeAt(state, from))) {
    throw directiveRefusal(state, start, `expected a digit, but found ${describeCode(state, from)}`);
  }
  while (isDigit(codeAt(state, state.position))) state.position++;
  const digits = state.text.slice(from, state.position);
  const number = Number(digits);
  if (number > 0x7fffffff) {
    throw plainRefusal("unsupported-yaml-version", ["NumberFormatException"], `For input string: "${digits}"`, from);
  }
  return number;
}

function scanTagDirective(state: ScannerState, start: number): string {
  skipBlanks(state);
  const handle = scanHandle(state, "directive", start);
  if (codeAt(state, state.position) !== 32) {
    throw directiveRefusal(state, start, `expected ' ', but found ${describeCode(state, state.position)}`);
  }
  skipBlanks(state);
  const prefix = scanUri(state, "directive", start, true);
  if (!isBlankBreakOrEnd(codeAt(state, state.position))) {
    throw directiveRefusal(state, start, `expected ' ', but found ${describeCode(state, state.position)}`);
  }
  return `${handle} ${prefix}`;
}

function skipDirectiveRest(state: ScannerState, start: number): void {
  skipBlanks(state);
  if (codeAt(state, state.position) === 35) skipComment(state);
  if (takeBreak(state) === "" && codeAt(state, state.position) !== 0) {
    const found = describeCode(state, state.position);
    throw directiveRefusal(state, start, `expected a comment or a line break, but found ${found}`);
  }
}
