import type { Rule, RuleArea } from "@flinkconf/schema/host";

/*
 * The files of this folder name what is loaded only when it is needed. The built program finds it beside its entry, by
 * `require`, because that is synchronous; what such a file shares with the entry it takes from the entry.
 */

export const loadConfigYaml = (): typeof import("../bundles/config-yaml.js") => require("./config-yaml.cjs");

export const loadFindings = (): typeof import("../bundles/findings.js") => require("./findings.cjs");

/** The rules of one area. */
export function loadArea(area: RuleArea): readonly Rule[] {
  // A name in a variable: the bundler is not to look for files of such names.
  const file = `./rules-${area}.cjs`;
  const { rules } = require(file) as { readonly rules: readonly Rule[] };
  return rules;
}
