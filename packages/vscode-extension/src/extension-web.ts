import { type ExtensionContext, FileType, Uri, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateWith } from "./activate.js";
import { clientOptions } from "./client-options.js";

let client: LanguageClient | undefined;

/** Starts the server in a worker; it sees no files, so it asks for them. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist/flinkconf-lsp-worker.js");
  const worker = new Worker(await workerAddress(script));
  const started = new LanguageClient("flinkconf", "flinkconf", worker, clientOptions());
  client = started;
  started.onRequest("flinkconf/readFile", async ({ uri }: { readonly uri: string }) => {
    try {
      return [...(await workspace.fs.readFile(Uri.parse(uri)))];
    } catch {
      return null;
    }
  });
  started.onRequest("flinkconf/readFolder", async ({ uri }: { readonly uri: string }) => {
    try {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri));
      return entries.filter(([, type]) => type !== FileType.Unknown).map(([name]) => name);
    } catch {
      return [];
    }
  });
  started.onRequest("flinkconf/words", async ({ locale, name }: { readonly locale: string; readonly name: string }) => {
    try {
      const words = Uri.joinPath(context.extensionUri, `dist/words/${locale}/${name}.json`);
      return new TextDecoder().decode(await workspace.fs.readFile(words));
    } catch {
      return null;
    }
  });
  await activateWith(context, started, async () => {
    await started.stop();
    await started.start();
  });
}

/** The address of the worker's script; where the page may not start one from there, the script itself as a blob. */
async function workerAddress(script: Uri): Promise<string> {
  const text = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([text.slice().buffer], { type: "text/javascript" }));
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
