import type { YamlReader } from "../values/yaml-value.js";
import { keyFaults } from "./faults/key-faults.js";
import { valueFaults } from "./faults/value-faults.js";
import { writingFaults } from "./faults/writing-faults.js";
import type { BoundEntry, EntryFault, RuleContext } from "./rule.js";

const NONE: readonly EntryFault[] = [];

/**
 * What is wrong with the writing, the key and the value of one entry of the linted document; a shared empty array when all is well.
 * `readYaml` reads texts that Flink reads as YAML: those of list and map options in a config.yaml.
 */
export function entryFaults(bound: BoundEntry, context: RuleContext, readYaml: YamlReader): readonly EntryFault[] {
  const ofWriting = writingFaults(bound, context);
  if (bound.overridden) return ofWriting ?? NONE;
  const ofKey = keyFaults(bound, context);
  const ofValue = valueFaults(bound, context, readYaml);
  if (ofKey === undefined && ofValue === undefined && ofWriting === undefined) return NONE;
  return [...(ofWriting ?? NONE), ...(ofKey ?? NONE), ...(ofValue ?? NONE)];
}
