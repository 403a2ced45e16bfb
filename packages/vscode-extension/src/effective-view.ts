import { Disposable, EventEmitter, l10n, languages, Uri, ViewColumn, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { activeDocument } from "./documents.js";
import { delayed } from "./target-status.js";

const SCHEME = "flinkconf-effective";

/** Shows what a file amounts to in a read-only document beside it, which follows the edits. */
export function effectiveView(client: BaseLanguageClient): Disposable & { show(): Promise<void> } {
  const changed = new EventEmitter<Uri>();
  const shown = new Map<string, Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const text = await client.sendRequest<string | null>("workspace/executeCommand", {
        command: "flinkconf.effectiveConfiguration",
        arguments: [uri.query],
      });
      return text ?? l10n.t("This file is no Flink configuration.");
    },
  });
  const refresh = delayed(() => {
    for (const uri of shown.values()) changed.fire(uri);
  }, 200);
  const listener = workspace.onDidChangeTextDocument(({ document }) => {
    if (shown.has(client.code2ProtocolConverter.asUri(document.uri))) refresh();
  });
  return {
    dispose: () => Disposable.from(provider, listener, changed).dispose(),
    async show() {
      const document = activeDocument();
      if (document === undefined) return;
      const query = client.code2ProtocolConverter.asUri(document.uri);
      const uri = Uri.from({
        scheme: SCHEME,
        path: document.uri.path.replace(/[^/]*$/, (name) => `effective ${name}`),
        query,
      });
      shown.set(query, uri);
      const view = await workspace.openTextDocument(uri);
      await languages.setTextDocumentLanguage(view, "flink-conf");
      await window.showTextDocument(view, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
    },
  };
}
