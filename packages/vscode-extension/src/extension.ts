import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateWith } from "./activate.js";
import { clientOptions } from "./client-options.js";

let client: LanguageClient | undefined;

/** Starts the server in a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/flinkconf-lsp.cjs");
  const run = { module, transport: TransportKind.ipc };
  const started = new LanguageClient("flinkconf", "flinkconf", { run, debug: run }, clientOptions());
  client = started;
  await activateWith(context, started, () => started.restart());
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
