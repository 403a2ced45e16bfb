import {
  type ComposerState,
  close,
  composeAlias,
  composeEmpty,
  composeScalar,
  createComposer,
  type NodeProperties,
  openMapping,
  openSequence,
} from "./composer.js";
import { CORE_TAGS, type TargetNode, type YamlNode } from "./nodes.js";
import { markedRefusal, plainRefusal } from "./refusal.js";
import { peekToken, takeToken } from "./scanner.js";
import type { ScannerState, Token, TokenKind } from "./scanner-state.js";

interface ParserState {
  readonly scanner: ScannerState;
  readonly composer: ComposerState;
  tagHandles: Map<string, string>;
}

const NO_PROPERTIES = { anchor: undefined, tag: undefined } as const;

/** A document as the composer leaves it. */
export interface ComposedDocument {
  readonly root: YamlNode;
  /** Lists and maps that contain themselves. */
  readonly recursive: ReadonlySet<TargetNode>;
  /** How often an alias names a list or map. */
  readonly collectionAliases: number;
}

/**
 * Reads the only document of a stream, as Load.loadFromInputStream of snakeyaml-engine does before it constructs objects.
 * Returns undefined for a stream without a document; throws a YamlRefusal.
 */
export function parseSingleDocument(scanner: ScannerState): ComposedDocument | undefined {
  const state: ParserState = { scanner, composer: createComposer(), tagHandles: defaultHandles() };
  const first = peekToken(scanner).kind;
  let root: YamlNode;
  if (first === "<stream end>") return undefined;
  if (first === "<directive>" || first === "<document start>") {
    startDocument(state, false);
    root = parseDocumentContent(state);
  } else root = parseNode(state, true, false);
  const after = peekToken(scanner);
  if (after.kind === "<document end>") takeToken(scanner);
  else if (after.kind === "<directive>") {
    const problem = "expected '<document end>' before directives, but found '<directive>'";
    throw markedRefusal("other-syntax", undefined, -1, problem, after.start);
  }
  const second = startDocument(state, true);
  if (second !== undefined) {
    throw markedRefusal(
      "second-document",
      "expected a single document in the stream",
      root.kind === "alias" ? root.start : root.markOffset,
      "but found another document",
      second,
    );
  }
  const { recursive, collectionAliases } = state.composer;
  return { root, recursive, collectionAliases };
}

function defaultHandles(): Map<string, string> {
  return new Map([
    ["!", "!"],
    ["!!", CORE_TAGS],
  ]);
}

/** The kind of the next token. */
function next(state: ParserState): TokenKind {
  return peekToken(state.scanner).kind;
}

function isOneOf(kind: TokenKind, first: TokenKind, second: TokenKind, third = second, fourth = second): boolean {
  return kind === first || kind === second || kind === third || kind === fourth;
}

/** Takes directives and `---`; gives where the document starts, or undefined at the end of the stream. */
function startDocument(state: ParserState, isSecond: boolean): number | undefined {
  const { scanner } = state;
  while (peekToken(scanner).kind === "<document end>") takeToken(scanner);
  const token = peekToken(scanner);
  if (token.kind === "<stream end>") return undefined;
  processDirectives(state);
  const found = peekToken(scanner);
  if (found.kind !== "<document start>") {
    const problem = `expected '<document start>', but found '${found.kind}'`;
    throw markedRefusal(isSecond ? "second-document" : "other-syntax", undefined, -1, problem, found.start);
  }
  takeToken(scanner);
  return token.start;
}

function processDirectives(state: ParserState): void {
  let versionSeen = false;
  const handles = new Map<string, string>();
  while (peekToken(state.scanner).kind === "<directive>") {
    const token = takeToken(state.scanner);
    const [left = "", right = ""] = (token.handle ?? "").split(" ");
    if (token.value === "YAML") {
      if (versionSeen) {
        throw markedRefusal("other-syntax", undefined, -1, "found duplicate YAML directive", token.start);
      }
      versionSeen = true;
      if (left !== "1") {
        const message = `Version{major=${left}, minor=${right}}`;
        throw plainRefusal("unsupported-yaml-version", ["YamlVersionException"], message, token.start);
      }
    } else if (token.value === "TAG") {
      if (handles.has(left)) {
        throw markedRefusal("other-syntax", undefined, -1, `duplicate tag handle ${left}`, token.start);
      }
      handles.set(left, right);
    }
  }
  const merged = defaultHandles();
  for (const [handle, prefix] of handles) merged.set(handle, prefix);
  state.tagHandles = merged;
}

function parseDocumentContent(state: ParserState): YamlNode {
  switch (next(state)) {
    case "<directive>":
    case "<document start>":
    case "<document end>":
    case "<stream end>":
      return composeEmpty(state.composer, peekToken(state.scanner).start);
    default:
      return parseNode(state, true, false);
  }
}

// --- nodes ----------------------------------------------------------------------------------------------------------

function parseNode(state: ParserState, block: boolean, indentless: boolean): YamlNode {
  const { scanner, composer } = state;
  let token = peekToken(scanner);
  if (token.kind === "<alias>") return composeAlias(composer, takeToken(scanner));
  const markOffset = token.start;
  let properties: NodeProperties | undefined;
  let propertiesEnd = token.end;
  if (token.kind === "<anchor>" || token.kind === "<tag>") {
    const found = parseProperties(state, markOffset);
    properties = found.properties;
    propertiesEnd = found.end;
    token = peekToken(scanner);
  }
  const known = properties ?? { ...NO_PROPERTIES, markOffset };
  switch (token.kind) {
    case "-":
      if (indentless) return parseIndentlessSequence(state, known);
      break;
    case "<scalar>":
      return composeScalar(composer, takeToken(scanner), known);
    case "[":
      return parseFlowSequence(state, known);
    case "{":
      return parseFlowMapping(state, known);
    case "<block sequence start>":
      if (block) return parseBlockSequence(state, known);
      break;
    case "<block mapping start>":
      if (block) return parseBlockMapping(state, known);
      break;
  }
  if (properties !== undefined) return composeEmpty(composer, propertiesEnd, properties);
  throw markedRefusal(
    token.kind === "," || token.kind === "]" || token.kind === "}" ? "special-start-character" : "other-syntax",
    `while parsing a ${block ? "block" : "flow"} node`,
    markOffset,
    `expected the node content, but found '${token.kind}'`,
    token.start,
  );
}

function parseProperties(
  state: ParserState,
  markOffset: number,
): { readonly properties: NodeProperties; readonly end: number } {
  const { scanner } = state;
  let anchor: string | undefined;
  let tagToken: Token | undefined;
  let end = markOffset;
  for (let first = true; anchor === undefined || tagToken === undefined; first = false) {
    const { kind } = peekToken(scanner);
    if (kind === "<anchor>" && anchor === undefined) {
      const token = takeToken(scanner);
      anchor = token.value;
      end = token.end;
    } else if (kind === "<tag>" && tagToken === undefined) {
      tagToken = takeToken(scanner);
      end = tagToken.end;
    } else if (!first) break;
  }
  return { properties: { anchor, tag: tagOf(state, tagToken, markOffset), markOffset }, end };
}

function tagOf(state: ParserState, token: Token | undefined, markOffset: number): string | undefined {
  if (token === undefined) return undefined;
  if (token.handle === undefined) return encodeTag(token.value);
  const prefix = state.tagHandles.get(token.handle);
  if (prefix === undefined) {
    const problem = `found undefined tag handle ${token.handle}`;
    throw markedRefusal("unknown-tag", "while parsing a node", markOffset, problem, token.start);
  }
  return encodeTag(prefix + token.value);
}

/** Tags are compared and printed with what is special in a URI escaped. */
function encodeTag(tag: string): string {
  return tag.replace(/[^A-Za-z0-9\-_.!~*'()@:$&,;=[\]/]+/g, encodeURIComponent);
}

// --- block collections ----------------------------------------------------------------------------------------------

function parseBlockSequence(state: ParserState, properties: NodeProperties): YamlNode {
  const { scanner, composer } = state;
  const node = openSequence(composer, properties, false, takeToken(scanner).start);
  while (next(state) === "-") {
    const entry = takeToken(scanner);
    node.items.push(
      isOneOf(next(state), "-", "<block end>") ? composeEmpty(composer, entry.end) : parseNode(state, true, false),
    );
  }
  takeBlockEnd(state, "collection", node.start);
  node.end = node.items.at(-1)?.end ?? node.start;
  close(composer);
  return node;
}

function parseIndentlessSequence(state: ParserState, properties: NodeProperties): YamlNode {
  const { scanner, composer } = state;
  const node = openSequence(composer, properties, false, peekToken(scanner).start);
  while (next(state) === "-") {
    const entry = takeToken(scanner);
    node.items.push(
      isOneOf(next(state), "-", "?", ":", "<block end>")
        ? composeEmpty(composer, entry.end)
        : parseNode(state, true, false),
    );
  }
  node.end = node.items.at(-1)?.end ?? node.start;
  close(composer);
  return node;
}

function parseBlockMapping(state: ParserState, properties: NodeProperties): YamlNode {
  const { scanner, composer } = state;
  const node = openMapping(composer, properties, false, takeToken(scanner).start);
  while (next(state) === "?") {
    const key = parseBlockPart(state, takeToken(scanner).end);
    node.pairs.push({ key, value: parseBlockValue(state, key.end) });
  }
  takeBlockEnd(state, "mapping", node.start);
  node.end = node.pairs.at(-1)?.value.end ?? node.start;
  close(composer);
  return node;
}

/** A scalar that follows the key without a colon is its value: snakeyaml-engine lets `? a` be followed by `b` so. */
function parseBlockValue(state: ParserState, keyEnd: number): YamlNode {
  if (next(state) === ":") return parseBlockPart(state, takeToken(state.scanner).end);
  if (next(state) === "<scalar>") return parseNode(state, true, true);
  return composeEmpty(state.composer, keyEnd);
}

function parseBlockPart(state: ParserState, end: number): YamlNode {
  if (isOneOf(next(state), "?", ":", "<block end>")) return composeEmpty(state.composer, end);
  return parseNode(state, true, true);
}

function takeBlockEnd(state: ParserState, what: string, markOffset: number): void {
  const token = peekToken(state.scanner);
  if (token.kind !== "<block end>") {
    const problem = `expected <block end>, but found '${token.kind}'`;
    const code = token.kind === "<scalar>" ? "text-after-quote" : "bad-indentation";
    throw markedRefusal(code, `while parsing a block ${what}`, markOffset, problem, token.start);
  }
  takeToken(state.scanner);
}

// --- flow collections -----------------------------------------------------------------------------------------------

/** Takes the comma between two parts of a flow collection. */
function takeFlowEntry(state: ParserState, first: boolean, what: string, closing: string, markOffset: number): void {
  if (first) return;
  const token = peekToken(state.scanner);
  if (token.kind !== ",") {
    const problem = `expected ',' or '${closing}', but got ${token.kind}`;
    throw markedRefusal("unclosed-flow", `while parsing a flow ${what}`, markOffset, problem, token.start);
  }
  takeToken(state.scanner);
}

function parseFlowSequence(state: ParserState, properties: NodeProperties): YamlNode {
  const { scanner, composer } = state;
  const open = takeToken(scanner).start;
  const node = openSequence(composer, properties, true, open);
  for (let first = true; next(state) !== "]"; first = false) {
    takeFlowEntry(state, first, "sequence", "]", open);
    if (next(state) === "?") node.items.push(parseSinglePair(state));
    else if (next(state) !== "]") node.items.push(parseNode(state, false, false));
    else break;
  }
  node.end = takeToken(scanner).end;
  close(composer);
  return node;
}

/** `a: b` inside `[...]` is a map of one pair. */
function parseSinglePair(state: ParserState): YamlNode {
  const { scanner, composer } = state;
  const token = takeToken(scanner);
  const node = openMapping(composer, { ...NO_PROPERTIES, markOffset: token.start }, true, token.start);
  const key = parseFlowPart(state, token.end, "]");
  const value =
    next(state) === ":" ? parseFlowValue(state, takeToken(scanner).end, "]") : composeEmpty(composer, key.end);
  node.pairs.push({ key, value });
  node.end = value.end;
  close(composer);
  return node;
}

function parseFlowPart(state: ParserState, end: number, closing: "]" | "}"): YamlNode {
  if (isOneOf(next(state), ":", ",", closing)) return composeEmpty(state.composer, end);
  return parseNode(state, false, false);
}

function parseFlowMapping(state: ParserState, properties: NodeProperties): YamlNode {
  const { scanner, composer } = state;
  const open = takeToken(scanner).start;
  const node = openMapping(composer, properties, true, open);
  for (let first = true; next(state) !== "}"; first = false) {
    takeFlowEntry(state, first, "mapping", "}", open);
    if (next(state) === "?") {
      const key = parseFlowPart(state, takeToken(scanner).end, "}");
      const value =
        next(state) === ":" ? parseFlowValue(state, takeToken(scanner).end, "}") : composeEmpty(composer, key.end);
      node.pairs.push({ key, value });
    } else if (next(state) !== "}") {
      const key = parseNode(state, false, false);
      node.pairs.push({ key, value: composeEmpty(composer, key.end) });
    } else break;
  }
  node.end = takeToken(scanner).end;
  close(composer);
  return node;
}

function parseFlowValue(state: ParserState, end: number, closing: "]" | "}"): YamlNode {
  if (isOneOf(next(state), ",", closing)) return composeEmpty(state.composer, end);
  return parseNode(state, false, false);
}
