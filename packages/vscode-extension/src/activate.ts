import { commands, type ExtensionContext, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { effectiveView } from "./effective-view.js";
import { memoryPicture } from "./memory-view.js";
import { selectTarget } from "./select-target.js";
import { targetStatus } from "./target-status.js";
import { offerSchemas } from "./yaml-schemas.js";

/** Starts what is the same on the desktop and in a browser. */
export async function activateWith(
  context: ExtensionContext,
  client: BaseLanguageClient,
  restart: () => Promise<void>,
): Promise<void> {
  await client.start();
  void offerSchemas(client);
  const effective = effectiveView(client);
  const memory = memoryPicture(client);
  context.subscriptions.push(
    effective,
    memory,
    targetStatus(client),
    commands.registerCommand("flinkconf.showEffectiveConfiguration", () => effective.show()),
    commands.registerCommand("flinkconf.showMemory", () => memory.show()),
    commands.registerCommand("flinkconf.selectTarget", selectTarget),
    commands.registerCommand("flinkconf.fixAll", fixAll),
    commands.registerCommand("flinkconf.restart", restart),
  );
}

async function fixAll(): Promise<void> {
  if (window.activeTextEditor === undefined) return;
  await commands.executeCommand("editor.action.codeAction", { kind: "source.fixAll.flinkconf", apply: "first" });
}
