/*
 * For hosts that bundle the engine: JSON Schema. Apart from host.ts, because only one command prints it.
 */
export { flinkCatalogue } from "./catalogue/flink-catalogue.js";
export { type PackedDescriptions, wordsAbout } from "./catalogue/option-words.js";
export { jsonSchema, linesOfKind } from "./json-schema/json-schema.js";
export type { SchemaKind } from "./json-schema/leaf-schema.js";
export { resourceSchema } from "./json-schema/resource-schema.js";
export { operatorReleaseOf } from "./operator/release.js";
export { SETTINGS_SCHEMA } from "./settings/settings-schema.js";
