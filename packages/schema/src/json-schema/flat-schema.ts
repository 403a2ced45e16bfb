import type { JsonSchema } from "./leaf-schema.js";
import { escapePattern } from "./number-pattern.js";
import type { KeySchema } from "./option-schemas.js";

/** Ajv nests one `if` in another for each property in its default mode; past a thousand the engine's stack ends. */
const PROPERTIES_PER_GROUP = 80;

/** One part of an object schema, to be joined with others by `allOf`. */
export interface SchemaGroup {
  readonly name: string;
  readonly schema: JsonSchema;
}

/** Dotted keys as properties, in groups that are small enough for every validator. */
export function flatGroups(keys: readonly KeySchema[]): readonly SchemaGroup[] {
  const groups: SchemaGroup[] = [];
  const literal = keys.filter(({ key }) => !key.includes("<"));
  for (let start = 0; start < literal.length; start += PROPERTIES_PER_GROUP) {
    const part = literal.slice(start, start + PROPERTIES_PER_GROUP);
    const properties = Object.fromEntries(part.map(({ key, schema }) => [key, schema]));
    groups.push({ name: `keys-${groups.length + 1}`, schema: { properties } });
  }
  const patterns = keys.filter(({ key }) => key.includes("<"));
  if (patterns.length > 0) {
    const patternProperties = Object.fromEntries(patterns.map(({ key, schema }) => [templatePattern(key), schema]));
    groups.push({ name: "templates", schema: { patternProperties } });
  }
  return groups;
}

/** The keys that a template such as `metrics.reporter.<name>.port` stands for; a name holds neither dots nor blanks. */
export function templatePattern(template: string): string {
  const parts = template.split(/<[^>]*>/);
  return `^${parts.map(escapePattern).join("[^.\\s]+")}$`;
}
