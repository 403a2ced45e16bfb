import type { FileEdit, FixProposal, MessageData, TextEdit } from "../rule.js";

/** The fixes of a finding that has one repair, titled by the rule's message `fix`; none without edits. */
export function repair(safe: boolean, ...edits: readonly TextEdit[]): { readonly fixes?: readonly FixProposal[] } {
  if (edits.length === 0) return {};
  return { fixes: [{ title: "fix", applicability: safe ? "safe" : "unsafe", edits }] };
}

/** The fixes of a finding with one repair, titled by the rule's message `fix`; none where there is nothing to edit. */
export function offer(
  applicability: FixProposal["applicability"],
  edit: FileEdit | undefined,
  data?: MessageData,
): readonly FixProposal[] {
  if (edit === undefined) return [];
  return [{ title: "fix", ...(data === undefined ? {} : { data }), applicability, edits: [edit] }];
}
