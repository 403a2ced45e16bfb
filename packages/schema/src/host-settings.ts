/*
 * For hosts that bundle the engine: what understands settings files. Apart from host.ts, because most folders have none.
 */
export type { Severity } from "./rules/rule.js";
export type { LintSettings } from "./settings/lint-settings.js";
export { loadSettings } from "./settings/load-settings.js";
export type { SettingsOptions } from "./settings/read-settings.js";
export { resolveSettings, withFlags } from "./settings/resolve-settings.js";
export type { SourceText } from "./text/source-text.js";
