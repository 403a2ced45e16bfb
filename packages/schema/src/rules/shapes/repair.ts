import type { FixProposal, TextEdit } from "../rule.js";

/** The fixes of a finding that has one repair, titled by the rule's message `fix`; none without edits. */
export function repair(safe: boolean, ...edits: readonly TextEdit[]): { readonly fixes?: readonly FixProposal[] } {
  if (edits.length === 0) return {};
  return { fixes: [{ title: "fix", applicability: safe ? "safe" : "unsafe", edits }] };
}
