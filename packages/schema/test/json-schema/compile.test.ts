import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { flinkCatalogue } from "../../src/catalogue/flink-catalogue.js";
import { jsonSchema, linesOfKind } from "../../src/json-schema/json-schema.js";
import type { SchemaKind } from "../../src/json-schema/leaf-schema.js";
import { type FlinkLine, linesOf } from "../../src/text/flink-line.js";

const KINDS: readonly SchemaKind[] = ["flink-conf", "config-yaml", "flink-configuration"];
const catalogue = flinkCatalogue();

/** Ajv takes seconds for each schema, so the tests take the oldest and the newest of a kind; the gate takes every one. */
function linesToCompile(kind: SchemaKind): readonly FlinkLine[] {
  const lines = linesOf(linesOfKind(kind));
  return process.env["FLINKCONF_EVERY_SCHEMA"] === "1" ? lines : [...lines.slice(0, 1), ...lines.slice(-1)];
}

function schemaOf(flink: FlinkLine, kind: SchemaKind): object {
  const schema = jsonSchema(catalogue, { flink, kind });
  if (schema === undefined) throw new Error(`no schema for ${kind} of ${flink}`);
  return schema;
}

// One Ajv for each schema: the default mode nests the code of one property in that of the one before.
describe.each(KINDS)("the JSON Schema of %s", (kind) => {
  it.each(linesToCompile(kind))("for Flink %s compiles in Ajv's default mode and in all-errors mode", (flink) => {
    const schema = schemaOf(flink, kind);
    const good =
      kind === "config-yaml" ? { taskmanager: { numberOfTaskSlots: 2 } } : { "taskmanager.numberOfTaskSlots": 2 };
    const bad = { "taskmanager.numberOfTaskSlots": "two" };
    for (const allErrors of [false, true]) {
      const validate = new Ajv({ allErrors, strict: false }).compile(schema);
      expect(validate(good), JSON.stringify(validate.errors)).toBe(true);
      expect(validate(bad)).toBe(false);
    }
  });
});

it("has no schema for a file that the release does not read", () => {
  expect(jsonSchema(catalogue, { flink: "2.0", kind: "flink-conf" })).toBeUndefined();
  expect(jsonSchema(catalogue, { flink: "1.18", kind: "config-yaml" })).toBeUndefined();
});

describe("in a nested config.yaml", () => {
  const validate = new Ajv({ strict: false }).compile(schemaOf("2.0", "config-yaml"));

  it.each<[object]>([
    [{ execution: { checkpointing: { interval: "3 min" } } }],
    [{ "execution.checkpointing": { interval: "3 min" } }],
    [{ execution: { "checkpointing.interval": 180000 } }],
    [{ pipeline: { classpaths: ["file:/a", "file:/b"] } }],
    [{ "no.such.key": { at: ["all"] } }],
  ])("%j is fine", (value) => {
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each<[object]>([
    [{ execution: { checkpointing: { interval: "3 minuets" } } }],
    [{ "execution.checkpointing": { interval: "3 minuets" } }],
    [{ execution: { "checkpointing.interval": "3 minuets" } }],
    [{ execution: { checkpointing: { mode: "exactly-once" } } }],
    [{ execution: { checkpointing: null } }],
    [["a list"]],
  ])("%j is refused", (value) => {
    expect(validate(value)).toBe(false);
  });
});
