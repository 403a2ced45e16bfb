/*
 * For hosts that bundle the engine: rewriting configurations for other releases, and comparing what they amount to.
 */
export type { ChangedDefault } from "./diff/changed-defaults.js";
export { type ClusterConfig, readClusterConfig } from "./diff/cluster-config.js";
export type { Cost, CostKind } from "./diff/costs.js";
export { type ConfigDiff, type CostedDifference, diffConfigs } from "./diff/diff.js";
export { modeOf, type Reading, type Side } from "./diff/side.js";
export { CONFIG_YAML_LINES, FLINK_CONF_LINES } from "./effective/release.js";
export { type SecretText, secretRanges, secretsAfter, shownKey } from "./linter/secrets.js";
export { type Migration, type MigrationRefusal, type MigrationRequest, migrate } from "./migrate/migrate.js";
export { noteText } from "./migrate/note-text.js";
export type { MigrationNote } from "./migrate/notes.js";
export type { LineSet } from "./text/flink-line.js";
export type { LoadedValue } from "./values/loaded-value.js";
