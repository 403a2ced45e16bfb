import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { CLI, flinkconf } from "../support/run.js";

const message = (body: object): string => {
  const text = JSON.stringify({ jsonrpc: "2.0", ...body });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};

describe("flinkconf lsp", () => {
  it("is the language server", async () => {
    const server = spawn(process.execPath, [CLI, "lsp", "--stdio"]);
    let out = "";
    server.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    const ended = new Promise<number | null>((resolve) => server.on("exit", resolve));
    const uri = "file:///w/flink-conf.yaml";
    server.stdin.write(
      [
        message({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }),
        message({ method: "initialized", params: {} }),
        message({
          method: "textDocument/didOpen",
          params: { textDocument: { uri, languageId: "yaml", version: 1, text: "rest.port:1\n" } },
        }),
      ].join(""),
    );
    await expect.poll(() => out, { timeout: 20_000 }).toContain("conf-missing-space-after-colon");
    server.stdin.write(message({ id: 2, method: "shutdown" }) + message({ method: "exit" }));
    expect(await ended).toBe(0);
  });

  it("says how it talks", () => {
    expect(flinkconf(["lsp"])).toMatchObject({ code: 2, err: expect.stringContaining("flinkconf lsp --stdio") });
  });
});
