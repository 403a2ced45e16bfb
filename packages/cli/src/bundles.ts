/**
 * What is loaded only when it is needed. The built program finds these files beside its entry, by `require`, because that
 * is synchronous; what they share with the entry they take from the entry.
 */
import type { Rule, RuleArea } from "@flinkconf/schema/host";

export const loadTty = (): typeof import("node:tty") => require("node:tty");
export const loadCommandLine = (): typeof import("./bundles/command-line.js") => require("./command-line.cjs");
export const loadReporters = (): typeof import("./bundles/reporters.js") => require("./reporters.cjs");
export const loadRepair = (): typeof import("./bundles/repair.js") => require("./repair.cjs");
export const loadInspect = (): typeof import("./bundles/inspect.js") => require("./inspect.cjs");
export const loadIgnoreFiles = (): typeof import("./bundles/ignore-files.js") => require("./ignore-files.cjs");
export const loadSettings = (): typeof import("./bundles/settings.js") => require("./settings.cjs");
export const loadConfigYaml = (): typeof import("./bundles/config-yaml.js") => require("./config-yaml.cjs");

/** The rules of one area. */
export function loadArea(area: RuleArea): readonly Rule[] {
  const { rules } = require(`./rules-${area}.cjs`) as { readonly rules: readonly Rule[] };
  return rules;
}
