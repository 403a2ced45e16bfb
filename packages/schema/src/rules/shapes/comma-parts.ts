import type { ConfigEntry } from "../../formats/document.js";
import type { FixProposal } from "../rule.js";
import { valueEdit } from "./value-edit.js";

/** The parts of a text that Flink splits at its commas alone: blanks around them stay. */
export function commaParts(text: string): readonly string[] {
  return text.split(",");
}

/** The safe fix, titled `fix`, that takes the blanks around the commas away; none where there are none. */
export function withoutBlanks(entry: ConfigEntry): readonly FixProposal[] {
  const text = commaParts(entry.value)
    .map((part) => part.trim())
    .join(",");
  const edit = text === entry.value ? undefined : valueEdit(entry, text);
  return edit === undefined ? [] : [{ title: "fix", applicability: "safe", edits: [edit] }];
}
