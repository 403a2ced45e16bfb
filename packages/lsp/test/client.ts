import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { decode, type SourceText } from "@flinkconf/schema/host";
import {
  createConnection,
  type Diagnostic,
  type InitializeParams,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { createProtocolConnection, type ProtocolConnection } from "vscode-languageserver-protocol/node";
import type { Host } from "../src/server/host.js";
import { serve } from "../src/server/server.js";

const WORDS = fileURLToPath(new URL("../dist/words", import.meta.url));

/** Files of a test, by URI. */
export type Files = Map<string, string>;

/** A client and a server in one process, with nothing but two streams between them. */
export class Client {
  readonly connection: ProtocolConnection;
  /** The words that the server asked for. */
  readonly asked: string[] = [];
  private readonly published: PublishDiagnosticsParams[] = [];
  private waiting: (() => void)[] = [];
  private version = 1;

  constructor(readonly files: Files = new Map()) {
    const up = new PassThrough();
    const down = new PassThrough();
    serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), memoryHost(files, this.asked));
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      for (const wake of this.waiting.splice(0)) wake();
    });
    this.connection.listen();
  }

  async start(params: Partial<InitializeParams> = {}): Promise<unknown> {
    const result = await this.connection.sendRequest("initialize", {
      processId: null,
      rootUri: "file:///w",
      capabilities: {},
      ...params,
    });
    await this.connection.sendNotification("initialized", {});
    return result;
  }

  async open(uri: string, text: string, languageId = "yaml"): Promise<readonly Diagnostic[]> {
    return this.findings(uri, () =>
      this.connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: this.version, text },
      }),
    );
  }

  /** Sends changes and gives the findings that follow. */
  async change(uri: string, ...contentChanges: readonly object[]): Promise<readonly Diagnostic[]> {
    this.version++;
    return this.findings(uri, () =>
      this.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: this.version },
        contentChanges,
      }),
    );
  }

  /** The next findings of a document after something was done. */
  async findings(uri: string, act: () => Promise<void>): Promise<readonly Diagnostic[]> {
    const before = this.published.length;
    await act();
    for (;;) {
      const next = this.published.slice(before).find((params) => params.uri === uri);
      if (next !== undefined) return next.diagnostics;
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  stop(): void {
    this.connection.dispose();
  }
}

function memoryHost(files: Files, asked: string[]): Host {
  return {
    read: async (uri) => sourceOf(files.get(uri)),
    names: async (folder) => {
      const root = `${folder}/`;
      const names = [...files.keys()].filter((uri) => uri.startsWith(root)).map((uri) => uri.slice(root.length));
      return [...new Set(names.map((name) => name.split("/")[0] as string))];
    },
    words: async (locale, name) => {
      asked.push(`${locale}/${name}`);
      return JSON.parse(readFileSync(join(WORDS, locale, `${name}.json`), "utf8"));
    },
  };
}

const sourceOf = (text: string | undefined): SourceText | undefined =>
  text === undefined ? undefined : decode(Buffer.from(text));
