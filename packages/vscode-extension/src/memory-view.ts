import { commands, Disposable, l10n, type Webview, type WebviewView, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { activeDocument } from "./documents.js";
import { type MemoryView, memoryHtml } from "./memory-html.js";
import { delayed } from "./target-status.js";

/** A picture of the memory that results from the active file, which follows the edits. */
export function memoryPicture(client: BaseLanguageClient): Disposable & { show(): Promise<void> } {
  let webview: Webview | undefined;
  const update = async (): Promise<void> => {
    const document = activeDocument();
    if (webview === undefined || document === undefined) return;
    const memory = await client
      .sendRequest<MemoryView | null>("workspace/executeCommand", {
        command: "flinkconf.memory",
        arguments: [client.code2ProtocolConverter.asUri(document.uri)],
      })
      .catch(() => null);
    webview.html = memoryHtml(memory, {
      nothing: l10n.t("This file is no Flink configuration."),
      refuses: l10n.t("Flink refuses to start it."),
      process: l10n.t("for the process"),
    });
  };
  const later = delayed(update, 150);
  const listeners = [
    window.registerWebviewViewProvider("flinkconf.memory", {
      resolveWebviewView(view: WebviewView) {
        webview = view.webview;
        view.onDidDispose(() => {
          webview = undefined;
        });
        view.onDidChangeVisibility(() => void update());
        void update();
      },
    }),
    window.onDidChangeActiveTextEditor(() => void update()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === activeDocument()) later();
    }),
  ];
  return {
    dispose: () => Disposable.from(...listeners).dispose(),
    async show() {
      await commands.executeCommand("flinkconf.memory.focus");
      await update();
    },
  };
}
