import type { Manifest } from "../../formats/manifests/manifest.js";
import type { OperatorContext } from "../../rules/rule.js";
import type { LintSettings } from "../../settings/lint-settings.js";
import type { InputFile } from "../lint-result.js";
import type { Surroundings } from "../linter-core.js";

/** What is known of the operator that a resource is for. */
export function operatorOf(manifest: Manifest, _file: InputFile, { operator }: LintSettings): OperatorContext {
  if (operator === undefined) return NOTHING_KNOWN;
  const { release, config } = operator;
  const previous = operator.previous?.(manifest);
  return {
    ...(release === undefined ? {} : { release }),
    ...(config === undefined ? {} : { config }),
    ...(previous === undefined ? {} : { previous }),
  };
}

const NOTHING_KNOWN: OperatorContext = {};

/** What the operator lays below and above the settings of a resource. */
export function operatorLayers(_manifest: Manifest, _operator: OperatorContext): Pick<Surroundings, "below" | "above"> {
  return {};
}
