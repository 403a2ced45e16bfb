import { afterEach, describe, expect, it } from "vitest";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { Client, type Files } from "../client.js";

const MANY = 1000;
/** For slow machines; nothing here is about time. */
const PATIENCE = 60_000;
const uriOf = (index: number): string => `file:///w/${index}/flink-conf.yaml`;
const codes = (found: readonly { readonly code?: unknown }[]): unknown[] => found.map(({ code }) => code);

let client: Client;
afterEach(() => client.stop());

/** What is published from now on, in its order. */
function record(): PublishDiagnosticsParams[] {
  const published: PublishDiagnosticsParams[] = [];
  client.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
    wake?.();
  });
  return published;
}

let wake: (() => void) | undefined;
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resume) => {
      wake = resume;
    });
  }
}

const opens = (index: number, text: string): Promise<void> =>
  client.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: uriOf(index), languageId: "yaml", version: 1, text },
  });
const changes = (index: number, version: number, text: string): Promise<void> =>
  client.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: uriOf(index), version },
    contentChanges: [{ text }],
  });

describe("a thousand configurations", () => {
  it(
    "are all checked, and a keystroke goes before those that wait",
    async () => {
      client = new Client();
      const published = record();
      await client.start();
      await Promise.all(Array.from({ length: MANY }, (_, index) => opens(index, "rest.port: 8081\n")));
      await changes(MANY - 1, 2, "rest.prot: 1\n");
      await until(() => published.some(({ uri, version }) => uri === uriOf(MANY - 1) && version === 2));
      const typed = published.findIndex(({ version }) => version === 2);
      expect(codes(published[typed]?.diagnostics ?? [])).toEqual(["unknown-key"]);
      expect(typed).toBeLessThan(MANY - 1);
      await until(() => new Set(published.map(({ uri }) => uri)).size === MANY);

      const before = published.length;
      await client.connection.sendNotification("workspace/didChangeConfiguration", {
        settings: { flinkconf: { rules: { "unknown-key": "error" } } },
      });
      await changes(MANY - 1, 3, "rest.prot: 2\n");
      await until(() => published.some(({ version }) => version === 3));
      const again = published.findIndex(({ version }) => version === 3);
      expect(again - before).toBeLessThan(MANY / 2);
      expect(published[again]?.diagnostics[0]?.severity).toBe(1);
      await until(() => new Set(published.slice(before).map(({ uri }) => uri)).size === MANY);
    },
    PATIENCE,
  );

  it(
    "in one folder do not hold up the one that is typed in",
    async () => {
      client = new Client();
      const published = record();
      const uri = (index: number): string => `file:///w/flink-conf-${index}.yaml`;
      await client.start();
      for (let index = 0; index < MANY; index++) {
        await client.connection.sendNotification("textDocument/didOpen", {
          textDocument: { uri: uri(index), languageId: "flink-conf", version: 1, text: "rest.port: 8081\n" },
        });
      }
      await until(() => published.length === MANY);
      for (const version of [2, 3]) {
        await client.connection.sendNotification("textDocument/didChange", {
          textDocument: { uri: uri(0), version },
          contentChanges: [{ text: "rest.prot: 1\n" }],
        });
      }
      await until(() => published.some(({ version }) => version === 3));
      expect(published.length - MANY).toBeLessThan(MANY / 2);
    },
    PATIENCE,
  );
});

describe("several workspace folders", () => {
  const A = "file:///a/flink-conf.yaml";
  const B = "file:///b/flink-conf.yaml";
  const folder = (name: string) => ({ uri: `file:///${name}`, name });
  const started = async (files: Files): Promise<void> => {
    client = new Client(files);
    await client.start({ workspaceFolders: [folder("a"), folder("b")] });
  };

  it("have settings of their own", async () => {
    await started(
      new Map([
        ["file:///a/.flinkconf.yaml", "flink: '1.16'\n"],
        ["file:///b/.flinkconf.yaml", "flink: '1.20'\nrules:\n  unknown-key: error\n"],
      ]),
    );
    const text = "high-availability.type: zookeeper\nhigh-availability.storageDir: s3://b/ha\nrest.prot: 1\n";
    const inA = await client.open(A, text);
    expect(codes(inA)).toContain("new-key-on-old-version");
    expect(inA.find(({ code }) => code === "unknown-key")?.severity).not.toBe(1);
    const inB = await client.open(B, text);
    expect(codes(inB)).not.toContain("new-key-on-old-version");
    expect(inB.find(({ code }) => code === "unknown-key")?.severity).toBe(1);
  });

  it("have neighbours of their own, and what is typed beside a file is looked at in its folder only", async () => {
    const nested = "# flinkconf: flink=1.20\nrest:\n  port: 8082\n";
    await started(new Map([[A, "rest.port: 8081\n"]]));
    const published = record();
    const open = (uri: string, text: string): Promise<void> =>
      client.connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "yaml", version: 1, text },
      });
    const change = (uri: string, text: string): Promise<void> =>
      client.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text }],
      });
    const named = (name: string) => published.filter(({ uri }) => uri === name);
    await open("file:///a/config.yaml", nested);
    await open("file:///b/config.yaml", nested);
    await until(() => published.length === 2);
    expect(codes(named("file:///a/config.yaml")[0]?.diagnostics ?? [])).toContain("both-conf-files-present");
    expect(codes(named("file:///b/config.yaml")[0]?.diagnostics ?? [])).not.toContain("both-conf-files-present");

    await open(A, "rest.port: 8081\n");
    await until(() => named(A).length === 1);
    await change(A, "rest.port: 8083\n");
    await until(() => named("file:///a/config.yaml").length === 2);
    await open(B, "rest.port: 8081\n");
    await until(() => named(B).length === 1);
    expect(named("file:///b/config.yaml")).toHaveLength(1);
  });
});
