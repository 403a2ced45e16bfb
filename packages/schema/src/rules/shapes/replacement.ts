import type { ConfigEntry } from "../../formats/document.js";
import type { LineSet } from "../../text/flink-line.js";
import type { BoundEntry, FixProposal, RuleContext } from "../rule.js";
import { entryRemoval } from "./key-edit.js";
import { valueEdit } from "./value-edit.js";

/** The unsafe fix, titled `fix`, that writes another value; none where the value cannot be replaced in place. */
export function replacement(entry: ConfigEntry, newText: string): readonly FixProposal[] {
  const edit = valueEdit(entry, newText);
  return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
}

/** The unsafe fix, titled `fix`, that deletes a line which has no effect on any line of the target. */
export function deletion({ entry }: BoundEntry, context: RuleContext, lines: LineSet): readonly FixProposal[] {
  const edit = lines === context.target.lines ? entryRemoval(entry, context) : undefined;
  return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
}
