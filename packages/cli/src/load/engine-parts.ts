import type { Rule, RuleArea } from "@flinkconf/schema/host";
import { bundle } from "./bundle.js";

export const loadConfigYaml = () => bundle("./config-yaml.cjs") as typeof import("../bundles/config-yaml.js");

export const loadForeignFiles = () => bundle("./foreign-files.cjs") as typeof import("../bundles/foreign-files.js");

export const loadManifests = () => bundle("./manifests.cjs") as typeof import("../bundles/manifests.js");

export const loadFindings = () => bundle("./findings.cjs") as typeof import("../bundles/findings.js");

/** The rules of one area. */
export function loadArea(area: RuleArea): readonly Rule[] {
  const { rules } = bundle(`./rules-${area}.cjs`) as { readonly rules: readonly Rule[] };
  return rules;
}
