import { MAX_DEPTH, stackOverflow } from "./composer.js";
import { type JavaList, type JavaMap, type JavaSet, type JavaValue, javaToString } from "./java-value.js";
import { type MappingNode, type ScalarNode, TAGS, type TargetNode, targetOf, type YamlNode } from "./nodes.js";
import type { ComposedDocument } from "./parser.js";
import { markedRefusal, plainRefusal, YamlRefusal } from "./refusal.js";
import {
  constructBoolean,
  constructBytes,
  constructDouble,
  constructInteger,
  constructUuid,
  coreTypeOf,
  isFailure,
  type ScalarResult,
} from "./scalar-types.js";
import { createKeyNames, type KeyNames, structuralKey } from "./structural-key.js";

interface ConstructorState {
  readonly recursive: ReadonlySet<TargetNode>;
  readonly made: Map<TargetNode, JavaValue>;
  readonly keyNames: KeyNames;
  depth: number;
}

/**
 * Gives a function that makes objects of the nodes of one document as StandardConstructor of snakeyaml-engine does with
 * the core schema, in its order, so that of several mistakes the same one is reported. The same node gives the same object.
 * The function throws a YamlRefusal.
 */
export function createConstructor(document: ComposedDocument): (node: YamlNode) => JavaValue {
  const state: ConstructorState = {
    recursive: document.recursive,
    made: new Map(),
    keyNames: createKeyNames(),
    depth: 0,
  };
  return (node) => construct(state, node);
}

function construct(state: ConstructorState, written: YamlNode): JavaValue {
  const node = targetOf(written);
  if (node.kind === "scalar" && node.tag !== TAGS.binary) return makeScalar(node);
  const known = state.made.get(node);
  if (known !== undefined) return known;
  if (node.tag === TAGS.null) return null;
  if (node.tag === TAGS.seq || node.tag === TAGS.map || node.tag === TAGS.set) {
    // Keys are made before values, so that aliases in keys can reach down further than any nesting.
    if (++state.depth > 2 * MAX_DEPTH) throw stackOverflow(node.start);
    const made = constructCollection(state, node);
    state.depth--;
    return made;
  }
  if (node.kind !== "scalar") throw wrongKind(node, "ScalarNode");
  const bytes = makeScalar(node);
  state.made.set(node, bytes);
  return bytes;
}

function constructCollection(state: ConstructorState, node: TargetNode): JavaValue {
  if (node.tag === TAGS.seq) return constructList(state, node);
  return node.tag === TAGS.map ? constructMap(state, node) : constructSet(state, node);
}

const NODE_CLASS = { scalar: "ScalarNode", sequence: "SequenceNode", mapping: "MappingNode" } as const;

const SCALAR_TAGS: ReadonlySet<string> = new Set([
  TAGS.null,
  TAGS.bool,
  TAGS.int,
  TAGS.float,
  TAGS.str,
  TAGS.binary,
  TAGS.uuid,
  TAGS.environment,
]);

function wrongKind(node: TargetNode, wanted: string): Error {
  if (node.tag === TAGS.optional) {
    const context = "while constructing Optional";
    return markedRefusal("bad-tag-value", context, -1, "found non scalar node", node.markOffset);
  }
  if (wanted === "ScalarNode" && !SCALAR_TAGS.has(node.tag)) return unknownTag(node);
  const classes = [NODE_CLASS[node.kind], wanted].map((name) => `org.snakeyaml.engine.v2.nodes.${name}`);
  const message =
    `class ${classes[0]} cannot be cast to class ${classes[1]} ` +
    `(${classes.join(" and ")} are in unnamed module of loader 'app')`;
  return plainRefusal("bad-tag-value", ["YamlEngineException", "ClassCastException"], message, node.markOffset);
}

function unknownTag(node: TargetNode): Error {
  const problem = `could not determine a constructor for the tag ${node.tag}`;
  return markedRefusal("unknown-tag", undefined, -1, problem, node.markOffset);
}

// --- scalars --------------------------------------------------------------------------------------------------------

/** The object of a scalar alone. Throws a YamlRefusal. */
export function makeScalar(node: ScalarNode): JavaValue {
  switch (node.tag) {
    case TAGS.str:
    case TAGS.environment:
      return { type: "String", text: node.value };
    case TAGS.null:
      return null;
    case TAGS.bool:
      return constructBoolean(node.value) as JavaValue;
    case TAGS.int:
      if (node.value === "") {
        const context = "while constructing an int";
        throw markedRefusal("bad-tag-value", context, node.markOffset, "found empty value", node.markOffset);
      }
      return checked(node, constructInteger(node.value));
    case TAGS.float:
      return checked(node, constructDouble(node.value));
    case TAGS.binary:
      return checked(node, constructBytes(node.value));
    case TAGS.uuid:
      return checked(node, constructUuid(node.value));
    case TAGS.optional:
      return {
        type: "Optional",
        text: coreTypeOf(node.value) === "null" || node.value === " " ? undefined : node.value,
      };
    case TAGS.seq:
      throw wrongKind(node, "SequenceNode");
    case TAGS.map:
    case TAGS.set:
      throw wrongKind(node, "MappingNode");
    default:
      throw unknownTag(node);
  }
}

function checked(node: ScalarNode, result: ScalarResult): JavaValue {
  if (!isFailure(result)) return result;
  throw new YamlRefusal({
    exceptions: result.exceptions,
    code: "bad-tag-value",
    offset: node.start,
    contextOffset: -1,
    message: () => result.message,
  });
}

// --- collections ----------------------------------------------------------------------------------------------------

function constructList(state: ConstructorState, node: TargetNode): JavaValue {
  if (node.kind !== "sequence") throw wrongKind(node, "SequenceNode");
  const list: JavaList = { type: "List", items: [] };
  state.made.set(node, list);
  for (const item of node.items) list.items.push(construct(state, item));
  return list;
}

function constructMap(state: ConstructorState, node: TargetNode): JavaValue {
  if (node.kind !== "mapping") throw wrongKind(node, "MappingNode");
  const map: JavaMap = { type: "Map", entries: [] };
  state.made.set(node, map);
  refuseDuplicates(state, node);
  for (const pair of node.pairs) {
    const key = construct(state, pair.key);
    if (isCollection(key)) structuralKey(key, state.keyNames);
    const value = construct(state, pair.value);
    refuseRecursiveKey(state, pair.key);
    map.entries.push([key, value]);
  }
  return map;
}

function constructSet(state: ConstructorState, node: TargetNode): JavaValue {
  if (node.kind !== "mapping") throw wrongKind(node, "MappingNode");
  const set: JavaSet = { type: "Set", items: [] };
  state.made.set(node, set);
  refuseDuplicates(state, node);
  for (const pair of node.pairs) {
    const key = construct(state, pair.key);
    if (isCollection(key)) structuralKey(key, state.keyNames);
    refuseRecursiveKey(state, pair.key);
    set.items.push(key);
  }
  return set;
}

function isCollection(value: JavaValue): boolean {
  return value !== null && (value.type === "List" || value.type === "Map" || value.type === "Set");
}

function refuseRecursiveKey(state: ConstructorState, key: YamlNode): void {
  if (state.recursive.size === 0 || !state.recursive.has(targetOf(key))) return;
  const message = "Recursive key for mapping is detected but it is not configured to be allowed.";
  throw plainRefusal("recursive-alias", ["YamlEngineException"], message, key.start);
}

function refuseDuplicates(state: ConstructorState, node: MappingNode): void {
  const seen = new Set<string>();
  for (const { key: keyNode } of node.pairs) {
    const key = construct(state, keyNode);
    const identity = structuralKey(key, state.keyNames);
    if (!seen.has(identity)) {
      seen.add(identity);
      continue;
    }
    const mark = targetOf(keyNode).markOffset;
    if (key === null) {
      const message = 'Cannot invoke "Object.toString()" because "key" is null';
      throw plainRefusal("duplicate-key", ["YamlEngineException", "NullPointerException"], message, mark);
    }
    const problem = `found duplicate key ${javaToString(key)}`;
    throw markedRefusal("duplicate-key", "while constructing a mapping", node.markOffset, problem, mark);
  }
}
