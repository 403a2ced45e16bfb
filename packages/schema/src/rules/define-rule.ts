import { linesBetween } from "../text/flink-line.js";
import type { Rule, RuleDefinition } from "./rule.js";

/** Completes a rule's definition. The tests hold every rule to its promises: proof for errors, a page, a spec, message ids that exist. */
export function defineRule(definition: RuleDefinition): Rule {
  return { ...definition, lines: linesBetween(definition.since, definition.until) };
}
