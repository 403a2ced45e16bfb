import { commands, Disposable, l10n, StatusBarAlignment, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { activeDocument } from "./documents.js";

/** What the server says about a document; null when it is no Flink configuration. */
export interface TargetView {
  readonly flink: string;
  readonly source: string;
  readonly deployment: string | null;
  readonly mode: string | null;
  readonly kind: string;
}

/** Shows in the status bar for which release the active file is judged, and sets the context that commands depend on. */
export function targetStatus(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem("flinkconf.target", StatusBarAlignment.Right, 90);
  item.name = l10n.t("Flink release");
  item.command = "flinkconf.selectTarget";
  let asked = 0;
  const update = async (): Promise<void> => {
    const document = activeDocument();
    const turn = ++asked;
    const target =
      document === undefined
        ? null
        : await client
            .sendRequest<TargetView | null>("flinkconf/target", {
              uri: client.code2ProtocolConverter.asUri(document.uri),
            })
            .catch(() => null);
    if (turn !== asked) return;
    void commands.executeCommand("setContext", "flinkconf.active", target !== null);
    if (target === null) {
      item.hide();
      return;
    }
    item.text = `Flink ${target.flink}`;
    item.tooltip = l10n.t("Judged for Flink {0} ({1}). Click to choose another release.", target.flink, target.source);
    item.show();
  };
  const later = delayed(update, 150);
  const listeners = [
    item,
    window.onDidChangeActiveTextEditor(() => void update()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === activeDocument()) later();
    }),
    workspace.onDidChangeConfiguration(later),
  ];
  void update();
  return { dispose: () => Disposable.from(...listeners).dispose() };
}

/** Calls a function once things have been quiet for a while. */
export function delayed(act: () => unknown, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => void act(), milliseconds);
  };
}
