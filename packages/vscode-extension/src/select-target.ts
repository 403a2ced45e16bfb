import { l10n, Range, type TextDocument, WorkspaceEdit, window, workspace } from "vscode";
import { activeDocument } from "./documents.js";

const RELEASES = [
  "2.3",
  "2.2",
  "2.1",
  "2.0",
  "1.20",
  "1.19",
  "1.18",
  "1.17",
  "1.16",
  "1.15",
  "1.14",
  "1.13",
  "1.12",
  "1.11",
  "1.10",
];
const DIRECTIVE = /^(#[ \t]*flinkconf:.*?)(?:[ \t]+flink=\S+)?([ \t]*)$/;

/** Lets people choose the release that the active file is judged for, and writes it into the file as a comment. */
export async function selectTarget(): Promise<void> {
  const document = activeDocument();
  if (document === undefined) return;
  const picked = await window.showQuickPick(
    RELEASES.map((label) => ({ label })),
    { placeHolder: l10n.t("The Flink release that this file is for; it is written into the file as a comment") },
  );
  if (picked === undefined) return;
  const edit = new WorkspaceEdit();
  writeRelease(document, picked.label, edit);
  await workspace.applyEdit(edit);
}

function writeRelease(document: TextDocument, release: string, edit: WorkspaceEdit): void {
  const lineBreak = document.eol === 2 ? "\r\n" : "\n";
  for (let line = 0; line < document.lineCount; line++) {
    const { text, range } = document.lineAt(line);
    const match = DIRECTIVE.exec(text);
    if (match === null) continue;
    edit.replace(document.uri, range, `${(match[1] ?? "").replace(/\s+flink=\S+/, "")} flink=${release}`);
    return;
  }
  edit.replace(document.uri, new Range(0, 0, 0, 0), `# flinkconf: flink=${release}${lineBreak}`);
}
