import { type TextDocument, window } from "vscode";

const LANGUAGES: ReadonlySet<string> = new Set(["flink-conf", "yaml"]);

/** The document in the active editor, if the server may know it. */
export function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && LANGUAGES.has(document.languageId) ? document : undefined;
}
