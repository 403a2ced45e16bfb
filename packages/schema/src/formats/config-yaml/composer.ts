import type { AliasNode, MappingNode, ScalarNode, SequenceNode, TargetNode } from "./nodes.js";
import { TAGS } from "./nodes.js";
import { markedRefusal, plainRefusal } from "./refusal.js";
import { resolvePlainTag } from "./scalar-types.js";
import type { Token } from "./scanner-state.js";

/** LoadSettings' default for aliases of lists and maps, which Flink does not change. */
const MAX_COLLECTION_ALIASES = 50;

/**
 * Flink reads nested collections recursively and dies of a StackOverflowError somewhere between 1,000 and 1,200 levels
 * with the default stack of 1 MiB; flinkconf draws the line here.
 */
export const MAX_DEPTH = 1000;

/** Turns what the parser finds into nodes: knows the anchors, counts aliases and levels. */
export interface ComposerState {
  readonly anchors: Map<string, TargetNode>;
  /** Lists and maps whose end is not reached yet, innermost last. */
  readonly open: TargetNode[];
  /** Those that an alias inside them names. */
  readonly recursive: Set<TargetNode>;
  collectionAliases: number;
}

/** A composer that has seen nothing. */
export function createComposer(): ComposerState {
  return { anchors: new Map(), open: [], recursive: new Set(), collectionAliases: 0 };
}

/** Anchor and tag in front of a node. */
export interface NodeProperties {
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
  /** Where anchor, tag or node begin, whichever comes first. */
  readonly markOffset: number;
}

/** The node of an alias token. */
export function composeAlias(state: ComposerState, token: Token): AliasNode {
  const target = state.anchors.get(token.value);
  if (target === undefined) {
    throw markedRefusal("undefined-alias", "", -1, `found undefined alias ${token.value}`, token.start);
  }
  if (target.kind !== "scalar" && ++state.collectionAliases > MAX_COLLECTION_ALIASES) {
    const message = `Number of aliases for non-scalar nodes exceeds the specified max=${MAX_COLLECTION_ALIASES}`;
    throw plainRefusal("too-many-aliases", ["YamlEngineException"], message, token.start);
  }
  if (target.kind !== "scalar" && state.open.includes(target)) state.recursive.add(target);
  return { kind: "alias", target, start: token.start, end: token.end };
}

/** The node of a scalar token. */
export function composeScalar(state: ComposerState, token: Token, properties: NodeProperties): ScalarNode {
  const { tag, markOffset } = properties;
  const { value, style, start, end } = token;
  const resolved =
    tag === undefined || tag === "!"
      ? tag === undefined && style === "plain"
        ? resolvePlainTag(value)
        : TAGS.str
      : tag;
  const node: ScalarNode = { kind: "scalar", tag: resolved, value, style, start, end, markOffset };
  register(state, properties, node);
  return node;
}

/** The node of a place where nothing is written. */
export function composeEmpty(state: ComposerState, offset: number, properties?: NodeProperties): ScalarNode {
  const tag = properties?.tag;
  const node: ScalarNode = {
    kind: "scalar",
    tag: tag === undefined ? TAGS.null : tag === "!" ? TAGS.str : tag,
    value: "",
    style: "plain",
    start: offset,
    end: offset,
    markOffset: properties?.markOffset ?? offset,
  };
  if (properties !== undefined) register(state, properties, node);
  return node;
}

/** A list or map that is about to be read; `end` is set when its end is known. */
export type OpenNode<T> = { -readonly [K in keyof T]: T[K] };

/** Begins a list. */
export function openSequence(
  state: ComposerState,
  properties: NodeProperties,
  flow: boolean,
  start: number,
): OpenNode<SequenceNode> {
  const tag = collectionTag(properties.tag, "seq");
  const { markOffset } = properties;
  const node: OpenNode<SequenceNode> = { kind: "sequence", tag, flow, items: [], start, end: start, markOffset };
  enter(state, properties, node);
  return node;
}

/** Begins a map. */
export function openMapping(
  state: ComposerState,
  properties: NodeProperties,
  flow: boolean,
  start: number,
): OpenNode<MappingNode> {
  const tag = collectionTag(properties.tag, "map");
  const { markOffset } = properties;
  const node: OpenNode<MappingNode> = { kind: "mapping", tag, flow, pairs: [], start, end: start, markOffset };
  enter(state, properties, node);
  return node;
}

/** Ends the innermost open list or map. */
export function close(state: ComposerState): void {
  state.open.pop();
}

function enter(state: ComposerState, properties: NodeProperties, node: TargetNode): void {
  if (state.open.push(node) > MAX_DEPTH) throw stackOverflow(node.start);
  register(state, properties, node);
}

/** The Error that Flink dies of, at a place. It is an Error and not wrapped by Flink. */
export function stackOverflow(offset: number): Error {
  return plainRefusal("too-deep", ["StackOverflowError"], "", offset);
}

function collectionTag(tag: string | undefined, kind: "seq" | "map"): string {
  return tag === undefined || tag === "!" ? TAGS[kind] : tag;
}

function register(state: ComposerState, properties: NodeProperties, node: TargetNode): void {
  if (properties.anchor !== undefined) state.anchors.set(properties.anchor, node);
}
