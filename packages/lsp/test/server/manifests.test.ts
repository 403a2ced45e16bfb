import { afterEach, describe, expect, it } from "vitest";
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  Hover,
  InlayHint,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { Client } from "../client.js";

const URI = "file:///w/deploy/cluster.yaml";

const deployment = (configuration: string): string => `apiVersion: v1
kind: Service
metadata: {name: jobmanager}
---
apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata:
  name: basic
spec:
  image: flink:1.20
  flinkVersion: v1_20
  serviceAccount: flink
  flinkConfiguration:
${configuration}
  jobManager:
    resource: {memory: 2048m, cpu: 1}
  taskManager:
    resource: {memory: 2048m, cpu: 1}
  job: {jarURI: "local:///a.jar", parallelism: 2, upgradeMode: stateless}
`;

const configMap = (lines: string): string => `apiVersion: v1
kind: ConfigMap
metadata: {name: flink-config}
data:
  flink-conf.yaml: |
${lines}
  log4j-console.properties: x
`;

let client: Client;
afterEach(() => client.stop());

async function started(): Promise<void> {
  client = new Client();
  await client.start({
    capabilities: { textDocument: { completion: { completionList: { itemDefaults: ["editRange"] } } } },
  });
}

/** Opens a text in which `|` marks the cursor, and gives the place of the mark; the block scalar's own sign is left alone. */
async function opened(text: string): Promise<{ line: number; character: number }> {
  await started();
  const mark = text.indexOf("¦");
  const before = text.slice(0, mark).split("\n");
  await client.open(URI, text.replace("¦", ""));
  return { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
}

const at = (position: object) => ({ textDocument: { uri: URI }, position });
const complete = async (text: string): Promise<CompletionList | null> =>
  ask("textDocument/completion", at(await opened(text)));
const ask = <T>(method: string, params: object): Promise<T> => client.request<T>(method, params);

describe("findings in a manifest", () => {
  it("stand where the file says it, and follow what is typed", async () => {
    await started();
    const text = deployment("    rest.prot: '1'");
    const found = await client.open(URI, text);
    const mine = found.filter(({ code }) => code === "unknown-key");
    expect(mine.map(({ range }) => range.start)).toEqual([{ line: 13, character: 4 }]);
    const [start, end] = [
      { line: 13, character: 4 },
      { line: 13, character: 13 },
    ];
    const after = await client.change(URI, { range: { start, end }, text: "rest.port" });
    expect(after.filter(({ code }) => code === "unknown-key")).toEqual([]);
  });

  it("stay silent on what is not Flink's", async () => {
    await started();
    expect(await client.open(URI, "apiVersion: v1\nkind: Service\nmetadata: {name: x}\n")).toEqual([]);
  });

  it("of a ConfigMap can be repaired in place", async () => {
    const position = await opened(configMap("    rest.port: 1\n    parallelism.default:2¦"));
    const actions = await ask<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: URI },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const fix = actions.find(({ title }) => title === "Put a space after the colon");
    expect(fix?.edit?.changes?.[URI]?.[0]?.range.start.line).toBe(6);
    const ignore = actions.find(({ title }) => title.startsWith("Ignore conf-missing-space-after-colon on"));
    expect(ignore?.edit?.changes?.[URI]?.[0]?.newText).toMatch(/^ {4}# flinkconf-ignore-next-line/);
  });
});

describe("completion in a manifest", () => {
  it("offers keys below flinkConfiguration, though the line is no YAML yet", async () => {
    const list = await complete(deployment("    rest.port: '1'\n    taskmanager.memory.proc¦"));
    expect(list?.items[0]?.label).toBe("taskmanager.memory.process.size");
    expect(list?.itemDefaults?.editRange).toEqual({
      start: { line: 14, character: 4 },
      end: { line: 14, character: 27 },
    });
  });

  it("knows the keys above in nested notation, and none of the manifest's", async () => {
    const list = await complete(deployment("    state:\n      checkpoints.d¦\n    rest.port: '1'"));
    expect(list?.items.map(({ label }) => label)).toContain("checkpoints.dir");
  });

  it("offers values for the release of flinkVersion", async () => {
    const list = await complete(deployment("    state.backend.type: ¦"));
    expect(list?.items.map(({ label }) => label)).toContain("rocksdb");
  });

  it("offers keys on a new line inside a ConfigMap", async () => {
    const list = await complete(configMap("    rest.port: 1\n    paral¦"));
    expect(list?.items.map(({ label }) => label)).toContain("parallelism.default");
    expect(list?.itemDefaults?.editRange).toMatchObject({ start: { line: 6, character: 4 } });
  });

  it("offers nothing elsewhere in the resource", async () => {
    expect(await complete(deployment("    rest.port: '1'").replace("  image: ", "  ima¦ge: "))).toBeNull();
  });
});

describe("what is known of a manifest", () => {
  it("is shown for the key that the cursor stands on", async () => {
    const one = await opened(deployment("    taskmanager.numberOf¦TaskSlots: '2'"));
    const hover = await ask<Hover>("textDocument/hover", at(one));
    expect(JSON.stringify(hover.contents)).toContain("taskmanager.numberOfTaskSlots");
    expect(hover.range).toEqual({ start: { line: 13, character: 4 }, end: { line: 13, character: 33 } });
    client.stop();
    const other = await opened(configMap("    rest.port: 1\n    taskmanager.memory.process.¦size: 4g"));
    const memory = await ask<Hover>("textDocument/hover", at(other));
    expect(JSON.stringify(memory.contents)).toContain("TaskManager");
    expect(memory.range?.start).toEqual({ line: 6, character: 4 });
  });

  it("is told part by part", async () => {
    await opened(
      `${deployment("    rest.port: '1'")}---\n${configMap("    rest.port: 1\n    taskmanager.memory.process.size: 4g")}¦`,
    );
    const symbols = await ask<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri: URI } });
    expect(symbols.map(({ name }) => name)).toEqual([
      "FlinkDeployment basic",
      "ConfigMap flink-config, flink-conf.yaml",
    ]);
    const hints = await ask<InlayHint[]>("textDocument/inlayHint", {
      textDocument: { uri: URI },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });
    expect(hints.map(({ label }) => label).join()).toContain("task heap");
    const text = await ask<string>("workspace/executeCommand", {
      command: "flinkconf.effectiveConfiguration",
      arguments: [URI],
    });
    expect(text).toContain("FlinkDeployment basic");
    expect(text).toMatch(/taskmanager\.memory\.process\.size: 2 gb {2}# spec/);
    const memory = await ask<{ taskmanager: { total: string } }>("workspace/executeCommand", {
      command: "flinkconf.memory",
      arguments: [URI],
    });
    expect(memory.taskmanager.total).toBe("2,048 MiB");
  });

  it("has a schema for the fields around the settings", async () => {
    await opened(`${deployment("    rest.port: '1'")}¦`);
    const text = await ask<string>("flinkconf/schema", { uri: URI });
    expect(JSON.stringify(JSON.parse(text))).toContain('"upgradeMode"');
    client.stop();
    await opened("parallelism.default: 1¦\n");
    expect(await ask<string | null>("flinkconf/schema", { uri: URI })).toBeNull();
  });

  it("gets another name in every key", async () => {
    const lines = "    metrics.reporter.pr¦om.factory.class: a.B\n    metrics.reporter.prom.port: 1";
    const position = await opened(configMap(lines));
    const edit = await ask<WorkspaceEdit>("textDocument/rename", { ...at(position), newName: "new" });
    expect(edit.changes?.[URI]?.map(({ range }) => range.start)).toEqual([
      { line: 5, character: 21 },
      { line: 6, character: 21 },
    ]);
  });
});

describe("units in a manifest", () => {
  it.each([
    ["a map", deployment('    execution.checkpointing.timeout: "600 s¦"'), '"600 s"', '"10 min"'],
    ["a block", configMap("    taskmanager.memory.process.size: 40¦96m"), "4096m", "4g"],
  ])("are converted inside %s", async (_what, text, before, after) => {
    const position = await opened(text);
    const found = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: URI },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ["refactor.rewrite"] },
    });
    const [edit] = found[0]?.edit?.changes?.[URI] ?? [];
    const line = text.replace("¦", "").split("\n")[position.line] ?? "";
    expect(edit?.range.start.line).toBe(position.line);
    expect(line.slice(0, edit?.range.start.character) + edit?.newText + line.slice(edit?.range.end.character)).toBe(
      line.replace(before, after),
    );
  });
});
