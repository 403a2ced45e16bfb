import type { SchemaGroup } from "./flat-schema.js";
import type { JsonSchema } from "./leaf-schema.js";
import { escapePattern } from "./number-pattern.js";
import type { KeySchema } from "./option-schemas.js";

/** One place in the tree of keys: an option, a folder of options, or both (`high-availability` on 1.20). */
interface Node {
  readonly path: string;
  readonly children: Map<string, Node>;
  leaf: KeySchema | undefined;
}

/** See flat-schema.ts: validators nest their code by property. */
const PROPERTIES_PER_GROUP = 80;

/** A hole of a template, as a segment of its own. */
const HOLE = /^<[^>]*>$/;

/** The schema of a nested config.yaml, in which a key may be written flat, nested, or cut at any of its dots. */
export interface NestedSchema {
  readonly root: readonly SchemaGroup[];
  readonly definitions: Record<string, JsonSchema>;
}

/** Builds the tree of all keys and a definition for each of its folders. */
export function nestedSchema(keys: readonly KeySchema[]): NestedSchema {
  const root = node("");
  for (const key of keys) insert(root, key);
  const definitions: Record<string, JsonSchema> = {};
  const groups = folderGroups(root);
  define(root, definitions);
  return { root: groups, definitions };
}

function node(path: string): Node {
  return { path, children: new Map(), leaf: undefined };
}

function insert(root: Node, schema: KeySchema): void {
  let place = root;
  for (const segment of schema.key.split(".")) {
    let child = place.children.get(segment);
    if (child === undefined) {
      child = node(place.path === "" ? segment : `${place.path}.${segment}`);
      place.children.set(segment, child);
    }
    place = child;
  }
  place.leaf = schema;
}

/** Writes the definitions of a node and of everything below it: `option:` for values, `folder:` for mappings. */
function define(place: Node, definitions: Record<string, JsonSchema>): void {
  for (const child of place.children.values()) {
    if (child.leaf !== undefined) definitions[`option:${child.path}`] = child.leaf.schema;
    if (child.children.size > 0) definitions[`folder:${child.path}`] = folderSchema(child);
    define(child, definitions);
  }
}

function folderSchema(place: Node): JsonSchema {
  const groups = folderGroups(place);
  const only = groups[0];
  // Where a name may stand (`fs.<scheme>`), an option can stand as well (`fs.overwrite-files`), which is no mapping.
  const type = place.path.includes("<") ? {} : { type: "object" };
  return groups.length === 1 && only !== undefined
    ? { ...type, ...only.schema }
    : { ...type, allOf: groups.map((group) => group.schema) };
}

/** The properties of a mapping at this place: every key below it, by the rest of its path. */
function folderGroups(place: Node): readonly SchemaGroup[] {
  const literal: [string, JsonSchema][] = [];
  const patterns: [string, JsonSchema][] = [];
  collect(place, "", "", literal, patterns);
  const name = place.path === "" ? "keys" : place.path;
  const groups: SchemaGroup[] = [];
  for (let start = 0; start < literal.length; start += PROPERTIES_PER_GROUP) {
    const properties = Object.fromEntries(literal.slice(start, start + PROPERTIES_PER_GROUP));
    groups.push({ name: `${name}-${groups.length + 1}`, schema: { properties } });
  }
  if (patterns.length > 0) {
    groups.push({ name: `${name}-templates`, schema: { patternProperties: Object.fromEntries(patterns) } });
  }
  return groups;
}

function collect(
  place: Node,
  prefix: string,
  pattern: string,
  literal: [string, JsonSchema][],
  patterns: [string, JsonSchema][],
): void {
  const dot = prefix === "" ? "" : ".";
  for (const [segment, child] of place.children) {
    const hole = HOLE.test(segment);
    const name = `${prefix}${dot}${segment}`;
    const expression = `${pattern}${dot === "" ? "" : "\\."}${hole ? "[^.\\s]+" : escapePattern(segment)}`;
    const reference = referenceTo(child);
    if (name.includes("<")) patterns.push([`^${expression}$`, reference]);
    else literal.push([name, reference]);
    collect(child, name, expression, literal, patterns);
  }
}

function referenceTo(place: Node): JsonSchema {
  const option = { $ref: `#/definitions/option:${encode(place.path)}` };
  const folder = { $ref: `#/definitions/folder:${encode(place.path)}` };
  if (place.leaf === undefined) return folder;
  return place.children.size === 0 ? option : { anyOf: [option, folder] };
}

/** JSON pointers in a URI fragment: templates hold angle brackets. */
function encode(path: string): string {
  return encodeURIComponent(path);
}
