/*
 * For hosts that bundle the engine: rewriting configurations for other releases, and comparing what they amount to.
 */
export { CONFIG_YAML_LINES, FLINK_CONF_LINES } from "./effective/release.js";
export { type SecretText, secretRanges, secretsAfter, shownKey } from "./linter/secrets.js";
export { type Migration, type MigrationRefusal, type MigrationRequest, migrate } from "./migrate/migrate.js";
export { MIGRATION_NOTES, type MigrationNote } from "./migrate/notes.js";
