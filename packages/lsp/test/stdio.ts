import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

const SERVER = fileURLToPath(new URL("../dist/flinkconf-lsp.cjs", import.meta.url));

/** The built server in a process of its own, over its standard streams. */
export class StdioServer {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  private readonly latest = new Map<string, readonly Diagnostic[]>();
  private waiting: (() => void)[] = [];

  constructor(readonly args: readonly string[] = ["--stdio"]) {
    this.process = spawn(process.execPath, [SERVER, ...args]);
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        this.latest.set(uri, diagnostics);
        for (const wake of this.waiting.splice(0)) wake();
      },
    );
    this.connection.listen();
  }

  async start(rootUri: string): Promise<void> {
    await this.connection.sendRequest("initialize", { processId: null, rootUri, capabilities: {} });
    await this.connection.sendNotification("initialized", {});
  }

  /** Opens a document and waits for its findings. */
  async open(uri: string, text: string, languageId = "yaml"): Promise<readonly Diagnostic[]> {
    this.latest.delete(uri);
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
    return this.next(uri);
  }

  /** The findings of a document, once there are any. */
  async next(uri: string): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.latest.get(uri);
      if (found !== undefined) return found;
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** Shuts the server down as the protocol says, and gives its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.on("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    return ended;
  }
}
