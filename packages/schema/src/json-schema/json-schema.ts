import type { Catalogue } from "../catalogue/catalogue.js";
import type { FlinkLine } from "../text/flink-line.js";
import { hasLine, linesBetween } from "../text/flink-line.js";
import { flatGroups, type SchemaGroup } from "./flat-schema.js";
import { type JsonSchema, type SchemaKind, typeDefinitions } from "./leaf-schema.js";
import { nestedSchema } from "./nested-schema.js";
import { type Describe, keySchemas } from "./option-schemas.js";

const TITLES: Readonly<Record<SchemaKind, string>> = {
  "flink-conf": "flink-conf.yaml",
  "config-yaml": "config.yaml",
  "flink-configuration": "flinkConfiguration of a Flink Kubernetes Operator resource",
};

/** The lines that read a kind of file: flink-conf.yaml up to 1.20, config.yaml from 1.19 on. */
export function linesOfKind(kind: SchemaKind): number {
  switch (kind) {
    case "flink-conf":
      return linesBetween(undefined, "1.20");
    case "config-yaml":
      return linesBetween("1.19");
    case "flink-configuration":
      return linesBetween();
  }
}

/**
 * A JSON Schema (draft 7) of one kind of file for one Flink release line: every key that this release reads, with the
 * values that it accepts, defaults and deprecation marks. Keys that Flink does not know are allowed, as Flink allows
 * them. JSON Schema sees values, not spelling: what it rejects Flink refuses, but it lets pass what only the spelling
 * gives away (`1.0` for an int, quotes in a flink-conf.yaml).
 *
 * @returns undefined when the release does not read such a file
 */
export function jsonSchema(
  catalogue: Catalogue,
  options: { flink: FlinkLine; kind: SchemaKind; describe?: Describe },
): JsonSchema | undefined {
  const { flink, kind, describe } = options;
  if (!hasLine(linesOfKind(kind), flink)) return undefined;
  const keys = keySchemas(catalogue, flink, kind, describe);
  const nested = kind === "flink-conf" ? undefined : nestedSchema(keys);
  const groups: readonly SchemaGroup[] = nested?.root ?? flatGroups(keys);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `Apache Flink ${flink}: ${TITLES[kind]}`,
    type: "object",
    definitions: {
      ...typeDefinitions(flink, kind),
      ...nested?.definitions,
      ...Object.fromEntries(groups.map(({ name, schema }) => [name, schema])),
    },
    allOf: groups.map(({ name }) => ({ $ref: `#/definitions/${name}` })),
  };
}
