import { DEPLOYMENTS, MODES } from "../effective/target.js";
import { LEVELS, SEVERITIES } from "./settings-words.js";

const texts = (description: string) => ({ description, allOf: [{ $ref: "#/definitions/texts" }] }) as const;

const target = {
  flink: {
    description:
      'The Flink release that the files are meant for, such as "1.20" or "2.x". In quotes: YAML reads 1.20 as 1.2.',
    type: "string",
  },
  deployment: { description: "Where Flink runs.", type: "string", enum: DEPLOYMENTS },
  mode: { description: "How jobs come to the cluster.", type: "string", enum: MODES },
} as const;

const definitions = {
  texts: { type: "array", items: { type: "string" } },
  rules: {
    type: "object",
    additionalProperties: {
      anyOf: [
        { type: "string", enum: LEVELS },
        {
          type: "object",
          properties: { severity: { type: "string", enum: LEVELS } },
          required: ["severity"],
          additionalProperties: false,
        },
      ],
    },
  },
} as const;

const common = {
  ...target,
  "known-keys": texts("Keys that Flink does not know and you do, such as mycompany.*"),
  "hadoop-conf": {
    description: "The folder with yarn-site.xml and its like, from this file's folder.",
    type: "string",
  },
  operator: {
    description:
      'The release of the Flink Kubernetes Operator, such as "1.15". In quotes: YAML reads 1.10 as 1.1. Without one its newest release is meant.',
    type: "string",
  },
  "operator-config": {
    description:
      "The operator's own configuration, from this file's folder: a flink-conf.yaml, its ConfigMap, or the values of its Helm chart.",
    type: "string",
  },
  rules: {
    description: "Rules by id: off, info, warning or error.",
    allOf: [{ $ref: "#/definitions/rules" }],
  },
} as const;

/** The JSON Schema of `.flinkconf.yaml`. The one place that says what a settings file may hold. */
export const SETTINGS_SCHEMA = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Settings of flinkconf (.flinkconf.yaml)",
  definitions,
  type: "object",
  additionalProperties: false,
  properties: {
    ...common,
    "required-version": { description: 'The flinkconf that is needed, such as ">=0.1".', type: "string" },
    extends: {
      description: "Settings that these build on: a file, from this file's folder.",
      type: "string",
    },
    exclude: texts("Files that are not looked at, as patterns from this file's folder."),
    kinds: {
      description: "Files that their name does not give away, by format.",
      type: "object",
      additionalProperties: false,
      properties: {
        "flink-conf": texts("Files that are read like flink-conf.yaml."),
        "config-yaml": texts("Files that are read like config.yaml."),
      },
    },
    complete: texts("Files that are whole configurations and no fragments."),
    layers: {
      description: "Files that are read together, lowest first.",
      type: "array",
      items: { type: "array", items: { type: "string" } },
    },
    "fail-on": {
      description: "The least severity that makes the command line end with 1.",
      type: "string",
      enum: SEVERITIES,
    },
    overrides: {
      description: "Settings for some files, applied in order.",
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["files"],
        properties: {
          files: texts("The files, as patterns from this file's folder."),
          complete: { description: "Whether they are whole configurations.", type: "boolean" },
          ...common,
        },
      },
    },
  },
} as const;
