import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { SETTINGS_SCHEMA } from "../../packages/schema/src/settings/settings-schema.js";
import type { GeneratedFile } from "./generated-file.js";

const standaloneCode = "default" in standalone ? (standalone.default as typeof standalone) : standalone;

/** The validator of settings files, compiled by Ajv so that nobody has to carry Ajv along. */
export function generateSettingsValidator(): readonly GeneratedFile[] {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  });
  // The functions in `module.exports` style of Ajv's code have no types; the wrapper gives the one that is used.
  const code = standaloneCode(ajv, ajv.compile(withoutProse(SETTINGS_SCHEMA))).replace('"use strict";', "");
  if (code.includes("require(")) throw new Error("the validator of settings must stand alone");
  const [, body] = /^export const validate = [^;]+;export default [^;]+;([\s\S]*)$/.exec(code) ?? [];
  if (body === undefined) throw new Error("Ajv writes its code in another way");
  const name = /^export const validate = ([^;]+);/.exec(code)?.[1] ?? "";
  const text = `// @ts-nocheck
// Written by \`npm run generate\` from settings-schema.ts with Ajv; do not edit.
${body.trim()}

/** A violation of the schema of settings, as Ajv describes it. */
export interface SchemaViolation {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What is wrong with the plain value of a settings file; nothing when it fits the schema. */
export function violationsOf(value: unknown): readonly SchemaViolation[] {
  return ${name}(value) ? [] : (${name} as { errors?: SchemaViolation[] }).errors ?? [];
}
`;
  return [{ path: "packages/schema/src/settings/settings-validator.generated.ts", text }];
}

/** The schema without the texts that are for people: they would only be carried along. */
function withoutProse(schema: object): object {
  return JSON.parse(JSON.stringify(schema), function (this: unknown, name: string, value: unknown) {
    return (name === "description" || name === "title") && typeof value === "string" ? undefined : value;
  }) as object;
}
