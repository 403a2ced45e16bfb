import { CODE_POINT_LIMIT, isSpaceOrEnd } from "./characters.js";
import { markedRefusal, plainRefusal } from "./refusal.js";
import { scanAnchor, scanDirective, scanTag } from "./scanner-properties.js";
import { scanBlockScalar, scanPlain, scanQuoted } from "./scanner-scalars.js";
import {
  codeAt,
  currentColumn,
  currentIndex,
  insertToken,
  pushToken,
  type ScannerState,
  type SimpleKey,
  skipComment,
  type Token,
  type TokenKind,
  takeBreak,
} from "./scanner-state.js";

/** An implicit key may be at most this long, in code points. */
const SIMPLE_KEY_LENGTH = 1024;

const STREAM_END: Token = { kind: "<stream end>", start: 0, end: 0, value: "", style: "plain", handle: undefined };

/** The next token, left in the queue. */
export function peekToken(state: ScannerState): Token {
  while (needMoreTokens(state)) fetchMoreTokens(state);
  return state.tokens[state.head] ?? STREAM_END;
}

/** The next token, taken out of the queue. */
export function takeToken(state: ScannerState): Token {
  const token = peekToken(state);
  state.tokensTaken++;
  if (++state.head === state.tail) state.head = state.tail = 0;
  return token;
}

function needMoreTokens(state: ScannerState): boolean {
  if (state.done) return false;
  if (state.head === state.tail) return true;
  if (state.simpleKeys.length === 0) return false;
  dropStaleKeys(state);
  return state.simpleKeys[0]?.tokenNumber === state.tokensTaken;
}

function fetchMoreTokens(state: ScannerState): void {
  state.steps++;
  if (currentIndex(state) - state.documentStart > CODE_POINT_LIMIT) {
    const message = `The incoming YAML document exceeds the limit: ${CODE_POINT_LIMIT} code points.`;
    throw plainRefusal("too-large", ["YamlEngineException"], message, state.position);
  }
  skipToNextToken(state);
  dropStaleKeys(state);
  const column = currentColumn(state);
  unwindIndent(state, column);
  const code = codeAt(state, state.position);
  if (isLetter(code)) fetchPlain(state);
  else if (!fetchStructure(state, code, column) && !fetchNode(state, code)) {
    if (!startsPlain(state, code)) throw cannotStart(state, code);
    fetchPlain(state);
  }
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Indicators that stand for themselves. Whether there was one. */
function fetchStructure(state: ScannerState, code: number, column: number): boolean {
  switch (code) {
    case 0:
      fetchStreamEnd(state);
      return true;
    case 37: // %
      if (column !== 0) return false;
      fetchDirective(state);
      return true;
    case 45: // -
      if (column === 0 && atMarker(state, 45)) fetchDocumentMarker(state, "<document start>");
      else if (isSpaceOrEnd(codeAt(state, state.position + 1))) fetchBlockEntry(state, column);
      else return false;
      return true;
    case 46: // .
      if (column !== 0 || !atMarker(state, 46)) return false;
      fetchDocumentMarker(state, "<document end>");
      return true;
    case 91: // [
    case 123: // {
      fetchFlowStart(state, code === 91 ? "[" : "{");
      return true;
    case 93: // ]
    case 125: // }
      fetchFlowEnd(state, code === 93 ? "]" : "}");
      return true;
    case 44: // ,
      fetchFlowEntry(state);
      return true;
    case 63: // ?
      if (!isSpaceOrEnd(codeAt(state, state.position + 1))) return false;
      fetchKey(state, column);
      return true;
    case 58: // :
      if (state.flowLevel === 0 && !isSpaceOrEnd(codeAt(state, state.position + 1))) return false;
      fetchValue(state, column);
      return true;
    default:
      return false;
  }
}

/** Indicators that begin an alias, a property or a scalar. Whether there was one. */
function fetchNode(state: ScannerState, code: number): boolean {
  switch (code) {
    case 42: // *
    case 38: // &
      beginKey(state);
      scanAnchor(state, code === 42 ? "<alias>" : "<anchor>");
      return true;
    case 33: // !
      beginKey(state);
      scanTag(state);
      return true;
    case 39: // '
    case 34: // "
      beginKey(state);
      scanQuoted(state, code);
      return true;
    case 124: // |
    case 62: // >
      if (state.flowLevel !== 0) return false;
      state.allowSimpleKey = true;
      removeSimpleKey(state);
      scanBlockScalar(state, code === 62);
      return true;
    default:
      return false;
  }
}

function fetchPlain(state: ScannerState): void {
  beginKey(state);
  scanPlain(state);
}

function cannotStart(state: ScannerState, code: number): Error {
  const shown = code === 9 ? "\\t(TAB)" : String.fromCodePoint(state.text.codePointAt(state.position) ?? code);
  return markedRefusal(
    code === 9 ? "tab-indentation" : "special-start-character",
    "while scanning for the next token",
    -1,
    `found character '${shown}' that cannot start any token. (Do not use ${shown} for indentation)`,
    state.position,
  );
}

function beginKey(state: ScannerState): void {
  saveSimpleKey(state);
  state.allowSimpleKey = false;
}

/** Skips blanks, comments and breaks. After a break in block context a key may begin. */
function skipToNextToken(state: ScannerState): void {
  for (;;) {
    while (codeAt(state, state.position) === 32) state.position++;
    if (codeAt(state, state.position) === 35) skipComment(state);
    if (takeBreak(state) === "") return;
    state.steps++;
    if (state.flowLevel === 0) state.allowSimpleKey = true;
  }
}

function atMarker(state: ScannerState, code: number): boolean {
  const { position } = state;
  const next = codeAt(state, position + 3);
  return codeAt(state, position + 1) === code && codeAt(state, position + 2) === code && isSpaceOrEnd(next);
}

function startsPlain(state: ScannerState, code: number): boolean {
  if (!isSpaceOrEnd(code) && !"-?:,[]{}#&*!|>'\"%@`".includes(String.fromCharCode(code))) return true;
  const next = codeAt(state, state.position + 1);
  if (isSpaceOrEnd(next)) return false;
  if (state.flowLevel === 0) return code === 45 || code === 63 || code === 58;
  return (code === 45 || code === 63) && next !== 44 && next !== 93;
}

// --- keys that are only known to be keys when their colon comes -----------------------------------------------------

function dropStaleKeys(state: ScannerState): void {
  const keys = state.simpleKeys;
  state.steps += keys.length;
  const reached = keys.length === 0 ? 0 : currentIndex(state);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as SimpleKey;
    if (key.line === state.line && reached - key.index <= SIMPLE_KEY_LENGTH) continue;
    if (key.required) throw missingColon(state, key);
    keys.splice(index, 1);
    index--;
  }
}

function missingColon(state: ScannerState, key: SimpleKey): Error {
  return markedRefusal(
    key.line === state.line ? "key-too-long" : "missing-colon",
    "while scanning a simple key",
    key.offset,
    "could not find expected ':'",
    state.position,
  );
}

function saveSimpleKey(state: ScannerState): void {
  const column = currentColumn(state);
  const required = state.flowLevel === 0 && state.indent === column;
  if (!state.allowSimpleKey) {
    if (!required) return;
    const message = "A simple key is required only if it is the first token in the current line";
    throw plainRefusal("text-after-quote", ["YamlEngineException"], message, state.position);
  }
  removeSimpleKey(state);
  state.simpleKeys.push({
    flowLevel: state.flowLevel,
    tokenNumber: state.tokensTaken + state.tail - state.head,
    required,
    offset: state.position,
    index: currentIndex(state),
    line: state.line,
    column,
  });
}

function takeSimpleKey(state: ScannerState): SimpleKey | undefined {
  const keys = state.simpleKeys;
  for (let index = keys.length - 1; index >= 0; index--) {
    const key = keys[index] as SimpleKey;
    if (key.flowLevel !== state.flowLevel) continue;
    if (index === keys.length - 1) keys.pop();
    else keys.splice(index, 1);
    return key;
  }
  return undefined;
}

function removeSimpleKey(state: ScannerState): void {
  if (state.simpleKeys.length === 0) return;
  const key = takeSimpleKey(state);
  if (key?.required) throw missingColon(state, key);
}

// --- indentation ----------------------------------------------------------------------------------------------------

function unwindIndent(state: ScannerState, column: number): void {
  if (state.flowLevel !== 0) return;
  while (state.indent > column) {
    state.indent = state.indents.pop() ?? -1;
    pushToken(state, "<block end>", state.position, state.position);
  }
}

function addIndent(state: ScannerState, column: number): boolean {
  if (state.indent >= column) return false;
  state.indents.push(state.indent);
  state.indent = column;
  return true;
}

// --- tokens ---------------------------------------------------------------------------------------------------------

function pushHere(state: ScannerState, kind: TokenKind, length: number): void {
  const start = state.position;
  state.position = start + length;
  pushToken(state, kind, start, state.position);
}

function fetchStreamEnd(state: ScannerState): void {
  unwindIndent(state, -1);
  removeSimpleKey(state);
  state.allowSimpleKey = false;
  state.simpleKeys.length = 0;
  pushHere(state, "<stream end>", 0);
  state.done = true;
}

function fetchDirective(state: ScannerState): void {
  unwindIndent(state, -1);
  removeSimpleKey(state);
  state.allowSimpleKey = false;
  scanDirective(state);
}

function fetchDocumentMarker(state: ScannerState, kind: TokenKind): void {
  unwindIndent(state, -1);
  removeSimpleKey(state);
  state.allowSimpleKey = false;
  if (kind === "<document end>") state.documentStart = currentIndex(state);
  pushHere(state, kind, 3);
}

function fetchFlowStart(state: ScannerState, kind: TokenKind): void {
  saveSimpleKey(state);
  state.flowLevel++;
  state.allowSimpleKey = true;
  pushHere(state, kind, 1);
}

function fetchFlowEnd(state: ScannerState, kind: TokenKind): void {
  removeSimpleKey(state);
  state.flowLevel--;
  state.allowSimpleKey = false;
  pushHere(state, kind, 1);
}

function fetchFlowEntry(state: ScannerState): void {
  state.allowSimpleKey = true;
  removeSimpleKey(state);
  pushHere(state, ",", 1);
}

function notAllowed(state: ScannerState, what: string, context: string | undefined): Error {
  return markedRefusal("other-syntax", context, -1, `${what} are not allowed here`, state.position);
}

function fetchBlockEntry(state: ScannerState, column: number): void {
  if (state.flowLevel === 0) {
    if (!state.allowSimpleKey) throw notAllowed(state, "sequence entries", "");
    if (addIndent(state, column)) pushToken(state, "<block sequence start>", state.position, state.position);
  }
  state.allowSimpleKey = true;
  removeSimpleKey(state);
  pushHere(state, "-", 1);
}

function fetchKey(state: ScannerState, column: number): void {
  if (state.flowLevel === 0) {
    if (!state.allowSimpleKey) throw notAllowed(state, "mapping keys", undefined);
    if (addIndent(state, column)) pushToken(state, "<block mapping start>", state.position, state.position);
  }
  state.allowSimpleKey = state.flowLevel === 0;
  removeSimpleKey(state);
  pushHere(state, "?", 1);
}

function fetchValue(state: ScannerState, column: number): void {
  const key = takeSimpleKey(state);
  if (key !== undefined) {
    insertKeyToken(state, key);
    state.allowSimpleKey = false;
  } else {
    if (state.flowLevel === 0) {
      if (!state.allowSimpleKey) throw notAllowed(state, "mapping values", undefined);
      if (addIndent(state, column)) pushToken(state, "<block mapping start>", state.position, state.position);
    }
    state.allowSimpleKey = state.flowLevel === 0;
    removeSimpleKey(state);
  }
  pushHere(state, ":", 1);
}

function insertKeyToken(state: ScannerState, key: SimpleKey): void {
  const at = state.head + key.tokenNumber - state.tokensTaken;
  insertToken(state, at, keyMark("?", key.offset));
  if (state.flowLevel === 0 && addIndent(state, key.column)) {
    insertToken(state, at, keyMark("<block mapping start>", key.offset));
  }
}

function keyMark(kind: TokenKind, offset: number): Token {
  return { kind, start: offset, end: offset, value: "", style: "plain", handle: undefined };
}
