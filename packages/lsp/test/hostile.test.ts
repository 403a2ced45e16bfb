import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { Client } from "./client.js";
import { StdioServer } from "./stdio.js";

const CONF = "file:///w/flink-conf.yaml";

/** Of some six messages each; FLINKCONF_ROUNDS=20000 sends more than a hundred thousand. */
const ROUNDS = Number(process.env["FLINKCONF_ROUNDS"] ?? 500);

let client: Client | undefined;
afterEach(() => {
  client?.stop();
  client = undefined;
});

const position = fc.record({ line: fc.integer({ min: -3, max: 30 }), character: fc.integer({ min: -3, max: 200 }) });
const text = fc.stringMatching(/^[a-z.: #\-\n\r\t0-9{}["'é端😀\ud800]{0,60}$/);

/** Requests that an editor may send at any time, about documents that may or may not be open. */
const request = fc
  .tuple(
    fc.constantFrom(
      "completion",
      "hover",
      "codeAction",
      "documentSymbol",
      "documentLink",
      "inlayHint",
      "prepareRename",
      "rename",
    ),
    fc.constantFrom(CONF, "file:///w/config.yaml", "untitled:1", "not a uri"),
    position,
    position,
  )
  .map(([feature, uri, start, end]) => ({
    method: `textDocument/${feature}`,
    params: {
      textDocument: { uri },
      position: start,
      range: { start, end },
      context: { diagnostics: [] },
      newName: "x",
    },
  }));

const change = fc
  .tuple(position, position, text, fc.boolean())
  .map(([start, end, newText, whole]) => (whole ? { text: newText } : { range: { start, end }, text: newText }));

describe("messages that make no sense", () => {
  it("never end the server, and never leave a request without an answer", async () => {
    client = new Client();
    const { connection } = client;
    await client.start();
    await client.open(CONF, "rest.port: 8081\n");
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 5 }),
        fc.array(request, { maxLength: 8 }),
        async (changes, requests) => {
          void connection.sendNotification("textDocument/didChange", {
            textDocument: { uri: CONF, version: 2 },
            contentChanges: changes,
          });
          const answers = requests.map(({ method, params }) =>
            connection.sendRequest(method, params).then(
              () => "answered",
              () => "refused",
            ),
          );
          expect(new Set(await Promise.all(answers)).size).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: ROUNDS },
    );
    const found = await client.change(CONF, { text: "rest.port:1\n" });
    expect(found.map(({ code }) => code)).toContain("conf-missing-space-after-colon");
  });

  it("may be about documents that were never opened, closed twice or cancelled", async () => {
    const server = new StdioServer();
    await server.start("file:///w");
    const { connection } = server;
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri: CONF } });
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: CONF, version: 9 },
      contentChanges: [{ text: "x" }],
    });
    await connection.sendNotification("$/cancelRequest", { id: 12345 });
    await connection.sendNotification("no/such/notification", {});
    await expect(connection.sendRequest("no/such/request", {})).rejects.toThrow();
    expect(
      await connection.sendRequest("textDocument/hover", {
        textDocument: { uri: CONF },
        position: { line: 0, character: 0 },
      }),
    ).toBeNull();
    expect((await server.open(CONF, "rest.port:1\n", "flink-conf")).length).toBeGreaterThan(0);
    expect(await server.stop()).toBe(0);
  });

  it("may hold a large text that is no configuration at all", async () => {
    client = new Client();
    await client.start();
    expect((await client.open(CONF, "[".repeat(100_000))).length).toBeLessThan(10);
    expect(Array.isArray(await client.change(CONF, { text: `a: ${"{".repeat(50_000)}\n`.repeat(3) }))).toBe(true);
  });
});
