import { decode } from "@flinkconf/schema/host";
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { NAMES_REQUEST, READ_REQUEST, WORDS_REQUEST } from "./file-requests.js";
import type { Host } from "./server/host.js";
import { serve } from "./server/server.js";

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

/** A worker sees no files: the client reads them. */
const clientHost: Host = {
  async read(uri) {
    const bytes = await connection.sendRequest<readonly number[] | null>(READ_REQUEST, { uri }).catch(() => null);
    return bytes === null ? undefined : decode(Uint8Array.from(bytes));
  },
  names: (uri) => connection.sendRequest<readonly string[]>(NAMES_REQUEST, { uri }).catch(() => []),
  async words(locale, name) {
    const text = await connection.sendRequest<string | null>(WORDS_REQUEST, { locale, name }).catch(() => null);
    return text === null ? undefined : JSON.parse(text);
  },
};

serve(connection, clientHost);
