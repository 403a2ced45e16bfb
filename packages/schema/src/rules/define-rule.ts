import type { FormatId } from "../formats/document.js";
import { linesBetween } from "../text/flink-line.js";
import type { Proof, Rule, RuleDefinition } from "./rule.js";

/** Completes a rule's definition. The tests hold every rule to its promises: proof for errors, a page, a spec, message ids that exist. */
export function defineRule(definition: RuleDefinition): Rule {
  const { proof, since, until } = definition;
  const proofs = proof === undefined ? [] : "kind" in proof ? [proof] : proof;
  return { ...definition, lines: linesBetween(since, until), proofs };
}

/** The proof of a finding of `rule` in a file of `format`: the one of the kind it names, else the first one for the format. */
export function proofFor(rule: Rule, format: FormatId, kind?: Proof["kind"]): Proof | undefined {
  return rule.proofs.find(
    (proof) => (proof.format ?? format) === format && (kind === undefined || proof.kind === kind),
  );
}
