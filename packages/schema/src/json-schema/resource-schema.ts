import type { Catalogue } from "../catalogue/catalogue.js";
import { knowsKind, RESOURCE_API_VERSION, RESOURCE_KINDS } from "../operator/api-server.js";
import { type FieldType, fieldsOf } from "../operator/field-types.js";
import { NEWEST_OPERATOR, type OperatorRelease } from "../operator/release.js";
import type { FlinkLine } from "../text/flink-line.js";
import { jsonSchema } from "./json-schema.js";
import type { JsonSchema } from "./leaf-schema.js";
import type { Describe } from "./option-schemas.js";

/** What the main fields of a spec are for, in editors. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  "FlinkDeploymentSpec.flinkVersion":
    "The release of Flink in the image; the operator writes the configuration that this release reads.",
  "FlinkDeploymentSpec.image": "The image of JobManager and TaskManagers.",
  "FlinkDeploymentSpec.serviceAccount":
    "The service account of the JobManager; the operator refuses a deployment without one.",
  "FlinkDeploymentSpec.mode": "native: Flink asks Kubernetes for TaskManagers; standalone: the operator makes them.",
  "FlinkDeploymentSpec.logConfiguration": "Texts of log4j-console.properties or logback-console.xml.",
  "Job.upgradeMode": "What happens to the state when the spec changes; without it the state is dropped (stateless).",
  "Job.parallelism": "Without effect where taskManager.replicas is set.",
  "Job.initialSavepointPath": "Where the first start takes its state from.",
};

/** What a schema of the resources is for. */
export interface ResourceSchemaOptions {
  readonly flink: FlinkLine;
  /** The newest release by default. */
  readonly operator?: OperatorRelease;
  /** Without the options of Flink, for an editor in which the language server speaks of them. */
  readonly bare?: boolean;
  readonly describe?: Describe;
}

/** Fields that hold settings of Flink. */
const SETTINGS_FIELD = "flinkConfiguration";

/**
 * A JSON Schema (draft 7) of the operator's resources for one release of Flink and one of the operator: the fields of its
 * CustomResourceDefinitions, and in `flinkConfiguration` the options of Flink with their types and values. Other resources of a
 * file are let pass, so that it can be used for any Kubernetes manifest. Null stands for an absent field, as it does to the API server.
 */
export function resourceSchema(catalogue: Catalogue, options: ResourceSchemaOptions): JsonSchema {
  const { flink, operator = NEWEST_OPERATOR, describe } = options;
  const kind = "flink-configuration";
  const settings =
    options.bare === true ? {} : (jsonSchema(catalogue, { flink, kind, ...(describe && { describe }) }) ?? {});
  const { definitions, allOf } = settings as {
    readonly definitions?: Record<string, JsonSchema>;
    readonly allOf?: unknown;
  };
  const kinds = RESOURCE_KINDS.filter((kind) => knowsKind(operator, kind));
  const objects: Record<string, JsonSchema> = {};
  for (const kind of kinds) define(`${kind}Spec`, operator, objects);
  const ofKind = (kind: string): JsonSchema => ({
    if: {
      required: ["kind", "apiVersion"],
      properties: { kind: { const: kind }, apiVersion: { const: RESOURCE_API_VERSION } },
    },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
    then: { properties: { spec: reference(`${kind}Spec`), metadata: { type: "object" } } },
  });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `Flink Kubernetes Operator ${operator}, Apache Flink ${flink}`,
    definitions: {
      ...definitions,
      [SETTINGS_FIELD]: {
        type: "object",
        description: `Settings of Flink ${flink}, flat or nested.`,
        ...(allOf === undefined ? {} : { allOf }),
      },
      ...objects,
    },
    allOf: kinds.map(ofKind),
  };
}

const reference = (name: string): JsonSchema => ({ $ref: `#/definitions/resource:${name}` });

/** Adds the schema of an object, and of all that its fields refer to. */
function define(name: string, operator: OperatorRelease, objects: Record<string, JsonSchema>): void {
  const id = `resource:${name}`;
  if (Object.hasOwn(objects, id)) return;
  const properties: Record<string, JsonSchema> = {};
  objects[id] = { type: ["object", "null"], properties, additionalProperties: false };
  for (const [field, type] of fieldsOf(name, operator)) {
    const description = DESCRIPTIONS[`${name}.${field}`];
    const schema =
      field === SETTINGS_FIELD ? { $ref: `#/definitions/${SETTINGS_FIELD}` } : schemaOf(type, operator, objects);
    // Beside a reference nothing else counts in draft 7.
    properties[field] =
      description === undefined
        ? schema
        : "$ref" in schema
          ? { description, allOf: [schema] }
          : { ...schema, description };
  }
}

function schemaOf(type: FieldType, operator: OperatorRelease, objects: Record<string, JsonSchema>): JsonSchema {
  switch (type.kind) {
    case "any":
      return {};
    case "int-or-string":
      return { type: ["integer", "string", "null"] };
    case "enum":
      return { enum: [...type.words, null] };
    case "list":
      return { type: ["array", "null"], items: schemaOf(type.of, operator, objects) };
    case "map":
      return { type: ["object", "null"], additionalProperties: schemaOf(type.of, operator, objects) };
    case "fields":
      define(type.name, operator, objects);
      return reference(type.name);
    default:
      return { type: [type.kind, "null"] };
  }
}
