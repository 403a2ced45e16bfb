import { afterEach, describe, expect, it } from "vitest";
import { Client, type Files } from "../client.js";

const CONF = "file:///w/flink-conf.yaml";
const codes = (found: readonly { readonly code?: unknown }[]): unknown[] => found.map(({ code }) => code);

let client: Client;
afterEach(() => client.stop());

async function started(files?: Files, capabilities: object = {}): Promise<Client> {
  client = new Client(files);
  await client.start({ capabilities });
  return client;
}

describe("findings that are pushed", () => {
  it("come with code, page, place and what to do", async () => {
    await started();
    const [found] = await client.open(CONF, "rest.port:8081\n");
    expect(found).toMatchObject({
      code: "conf-missing-space-after-colon",
      source: "flinkconf",
      severity: 1,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } },
      codeDescription: { href: expect.stringContaining("conf-missing-space-after-colon") },
      data: { fixable: true, fingerprint: expect.any(String) },
    });
    expect(found?.message).toContain("no space after the colon");
  });

  it("follow every keystroke", async () => {
    await started();
    expect(codes(await client.open(CONF, "rest.port: 8081\n"))).toEqual([]);
    const at = (character: number) => ({ line: 0, character });
    expect(codes(await client.change(CONF, { range: { start: at(10), end: at(11) }, text: "" }))).toEqual([
      "conf-missing-space-after-colon",
    ]);
    expect(codes(await client.change(CONF, { range: { start: at(10), end: at(10) }, text: " " }))).toEqual([]);
    expect(codes(await client.change(CONF, { text: "rest.prot: 1\n" }))).toEqual(["unknown-key"]);
  });

  it("end with the document", async () => {
    await started();
    await client.open(CONF, "rest.port:8081\n");
    const close = () => client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: CONF } });
    expect(await client.findings(CONF, close)).toEqual([]);
  });

  it("count columns as the client does", async () => {
    await started(undefined, { general: { positionEncodings: ["utf-8"] } });
    const [found] = await client.open(CONF, "env.x.端口: 1 # flinkconf\nrest.端口:1\n");
    expect(found?.range).toBeDefined();
    const found8 = await client.change(CONF, { text: "rest.端口:1\n" });
    expect(found8[0]?.range.end.character).toBe(13);
  });
});

describe("what lies around a document", () => {
  it("is the settings file, whose settings hold, and hold anew when it changes", async () => {
    const files: Files = new Map([
      ["file:///w/.flinkconf.yaml", "rules:\n  unknown-key: off\n"],
      [CONF, ""],
    ]);
    await started(files);
    expect(codes(await client.open(CONF, "rest.prot: 1\n"))).toEqual([]);
    files.set("file:///w/.flinkconf.yaml", "rules:\n  unknown-key: error\n");
    const changed = { changes: [{ uri: "file:///w/.flinkconf.yaml", type: 2 }] };
    const found = await client.findings(CONF, () =>
      client.connection.sendNotification("workspace/didChangeWatchedFiles", changed),
    );
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([["unknown-key", 1]]);
  });

  it("is a second configuration, as it stands in the editor", async () => {
    const other = "file:///w/config.yaml";
    const files: Files = new Map([
      [CONF, "rest.port: 8081\n"],
      [other, "rest:\n  port: 8082\n"],
    ]);
    await started(files);
    expect(codes(await client.open(other, "# flinkconf: flink=1.20\nrest:\n  port: 8082\n"))).toContain(
      "both-conf-files-present",
    );
  });

  it("is a layer below, as the settings say", async () => {
    const files: Files = new Map([
      ["file:///w/.flinkconf.yaml", "layers:\n  - [base/flink-conf.yaml, flink-conf.yaml]\n"],
      ["file:///w/base/flink-conf.yaml", "taskmanager.memory.managed.size: 1g\n"],
      [CONF, ""],
    ]);
    await started(files);
    expect(codes(await client.open(CONF, "taskmanager.memory.managed.fraction: 0.5\n"))).toEqual([
      "tm-managed-size-and-fraction",
    ]);
  });

  it("is a folder of Hadoop's, as the settings say", async () => {
    const files: Files = new Map([
      ["file:///w/.flinkconf.yaml", "hadoop-conf: hadoop\ndeployment: yarn\n"],
      [
        "file:///w/hadoop/yarn-site.xml",
        "<configuration><property><name>yarn.resourcemanager.am.max-attempts</name><value>2</value></property></configuration>",
      ],
      [CONF, ""],
    ]);
    await started(files);
    const found = await client.open(CONF, "# flinkconf: flink=1.20\nyarn.application-attempts: 10\n");
    expect(codes(found)).toContain("yarn-attempts-exceed-rm-max");
  });

  it("is what the client's settings say", async () => {
    await started();
    expect(codes(await client.open(CONF, "high-availability.type: zookeeper\n"))).not.toContain(
      "new-key-on-old-version",
    );
    const found = await client.findings(CONF, () =>
      client.connection.sendNotification("workspace/didChangeConfiguration", {
        settings: { flinkconf: { flink: "1.16" } },
      }),
    );
    expect(codes(found)).toContain("new-key-on-old-version");
  });
});

describe("findings that are pulled", () => {
  it("are the same as those that are pushed", async () => {
    await started();
    const pushed = await client.open(CONF, "rest.port:8081\nrest.prot: 1\n");
    client.stop();
    await started(undefined, { textDocument: { diagnostic: {} } });
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: CONF, languageId: "yaml", version: 1, text: "rest.port:8081\nrest.prot: 1\n" },
    });
    const report = await client.request<{ items: unknown[] }>("textDocument/diagnostic", {
      textDocument: { uri: CONF },
    });
    expect(report.items).toEqual(pushed);
  });
});
