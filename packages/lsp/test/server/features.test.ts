import { afterEach, describe, expect, it } from "vitest";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  Range,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { Client } from "../client.js";

const CONF = "file:///w/flink-conf.yaml";
const YAML = "file:///w/config.yaml";
const DIRECTIVE = "# flinkconf: flink=1.20\n";

let client: Client;
afterEach(() => client.stop());

/** Opens a text in which `|` marks the cursor, and gives the place of the mark. */
async function opened(text: string, uri = CONF): Promise<{ line: number; character: number }> {
  client = new Client(new Map([["file:///w/log4j-console.properties", ""]]));
  await client.start({
    capabilities: {
      textDocument: {
        completion: { completionList: { itemDefaults: ["editRange"] }, completionItem: { snippetSupport: true } },
      },
    },
  });
  const before = text.slice(0, text.indexOf("|")).split("\n");
  await client.open(uri, text.replace("|", ""));
  return { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
}

const at = (uri: string, position: object) => ({ textDocument: { uri }, position });
const complete = async (text: string, uri = CONF): Promise<CompletionList> => completeAt(await opened(text, uri), uri);
const completeAt = (position: object, uri: string): Promise<CompletionList> =>
  client.request("textDocument/completion", at(uri, position));
const labels = (list: CompletionList): string[] => list.items.map(({ label }) => label);

describe("completion of keys", () => {
  it("knows the release, and writes the colon", async () => {
    const list = await complete(`${DIRECTIVE}taskmanager.memory.proc|`);
    expect(list.items[0]).toMatchObject({
      label: "taskmanager.memory.process.size",
      textEditText: "taskmanager.memory.process.size: ",
    });
    expect(list.itemDefaults?.editRange).toEqual({
      start: { line: 1, character: 0 },
      end: { line: 1, character: 23 },
    });
  });

  it("leaves out what another release reads", async () => {
    expect(labels(await complete("# flinkconf: flink=1.12\nhigh-availability|"))).not.toContain(
      "high-availability.type",
    );
    client.stop();
    expect(labels(await complete(`${DIRECTIVE}high-availability|`))).toContain("high-availability.type");
  });

  it("puts deprecated keys last and strikes them through", async () => {
    const { items } = await complete(`${DIRECTIVE}restart-strategy|`);
    const old = items.find(({ label }) => label === "restart-strategy");
    expect(old?.tags).toEqual([1]);
    expect(items.findIndex(({ label }) => label === "restart-strategy.type")).toBeLessThan(
      items.findIndex(({ label }) => label === "restart-strategy"),
    );
  });

  it("finds keys by letters in their order", async () => {
    expect(labels(await complete(`${DIRECTIVE}tmnumslots|`))).toContain("taskmanager.numberOfTaskSlots");
  });

  it("offers templates as snippets", async () => {
    const { items } = await complete(`${DIRECTIVE}metrics.reporter.|`);
    const port = items.find(({ label }) => label === "metrics.reporter.<name>.port");
    expect(port).toMatchObject({ insertTextFormat: 2, textEditText: `metrics.reporter.$${"{1:name}"}.port: ` });
  });

  it("offers what may stand below the keys above in nested YAML", async () => {
    const list = await complete("# flinkconf: flink=2.2\ntaskmanager:\n  memory:\n    pro|\n", YAML);
    expect(labels(list)).toContain("process.size");
    expect(labels(list)).not.toContain("taskmanager.memory.process.size");
    const item = list.items.find(({ label }) => label === "process.size") as CompletionItem;
    const resolved = await client.request<CompletionItem>("completionItem/resolve", item);
    expect(JSON.stringify(resolved.documentation)).toContain("taskmanager");
  });

  it("stays small", async () => {
    expect(JSON.stringify(await complete("|")).length).toBeLessThan(100_000);
  });

  it("is silent in comments", async () => {
    expect(await complete("# taskm|")).toBeNull();
  });
});

describe("completion of values", () => {
  it.each([
    [`${DIRECTIVE}execution.checkpointing.mode: |`, ["EXACTLY_ONCE", "AT_LEAST_ONCE"]],
    [`${DIRECTIVE}web.submit.enable: |`, ["true", "false"]],
    [`${DIRECTIVE}taskmanager.memory.process.size: |`, ["4g"]],
    [`${DIRECTIVE}execution.checkpointing.timeout: |`, ["10 min"]],
    [`${DIRECTIVE}state.backend.type: |`, ["rocksdb", "hashmap"]],
    [
      `${DIRECTIVE}metrics.reporter.prom.factory.class: |`,
      ["org.apache.flink.metrics.prometheus.PrometheusReporterFactory"],
    ],
  ])("%s", async (text, expected) => {
    expect(labels(await complete(text))).toEqual(expect.arrayContaining(expected));
  });

  it("writes the blank that the colon lacks", async () => {
    const { items } = await complete(`${DIRECTIVE}web.submit.enable:|`);
    expect(items.map(({ textEditText }) => textEditText)).toEqual([" true", " false"]);
  });

  it("knows names that left with Flink 2", async () => {
    expect(labels(await complete("# flinkconf: flink=2.2\nstate.backend.type: |", YAML))).not.toContain("filesystem");
  });
});

describe("hover", () => {
  it("says what a key is, and what memory results", async () => {
    const position = await opened(`${DIRECTIVE}taskmanager.mem|ory.process.size: 1728m\n`);
    const found = await client.request<Hover>("textDocument/hover", at(CONF, position));
    const text = JSON.stringify(found.contents);
    expect(text).toContain("memory-size");
    expect(text).toContain("Task heap | 384 MiB");
  });

  it("says when another line wins", async () => {
    const position = await opened("rest.po|rt: 1\nrest.port: 2\n");
    const found = await client.request<Hover>("textDocument/hover", at(CONF, position));
    expect(JSON.stringify(found.contents)).toContain("Flink reads `2` for this key, from another line.");
  });

  it("never shows a secret", async () => {
    const position = await opened("s3.secret-k|ey: hunter2\ns3.secret-key: hunter3\n");
    const found = await client.request<Hover>("textDocument/hover", at(CONF, position));
    expect(JSON.stringify(found.contents)).not.toContain("hunter");
  });

  it("has nothing to say in a comment", async () => {
    const position = await opened("# not|hing\n");
    expect(await client.request("textDocument/hover", at(CONF, position))).toBeNull();
  });
});

const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const actions = (only?: readonly string[]): Promise<CodeAction[]> =>
  client.request("textDocument/codeAction", {
    textDocument: { uri: CONF },
    range: WHOLE,
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
const newTexts = (edit: WorkspaceEdit | undefined): string[] =>
  (edit?.changes?.[CONF] ?? []).map(({ newText }) => newText);

describe("code actions", () => {
  it("repair, repair everything, and silence with a reason", async () => {
    await opened(`${DIRECTIVE}rest.port:8081|\njobmanager.memory.process.size: 2Gi\n`);
    const found = await actions();
    expect(found.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        "Put a space after the colon",
        "Write `2g`",
        "Ignore conf-missing-space-after-colon on this line",
        "Ignore memory-k8s-unit in this file",
        "Repair everything that is safe to repair",
      ]),
    );
    const all = found.find(({ kind }) => kind === "source.fixAll.flinkconf");
    expect(newTexts(all?.edit)).toHaveLength(1);
    const ignore = found.find(({ title }) => title.startsWith("Ignore conf-missing"));
    expect(newTexts(ignore?.edit)).toEqual([
      "# flinkconf-ignore-next-line conf-missing-space-after-colon -- why this is meant\n",
    ]);
  });

  it("give only what is asked for", async () => {
    await opened(`${DIRECTIVE}rest.port:8081|\n`);
    expect((await actions(["source.fixAll"])).map(({ kind }) => kind)).toEqual(["source.fixAll.flinkconf"]);
    expect((await actions(["refactor"])).length).toBe(0);
    expect(new Set((await actions(["quickfix"])).map(({ kind }) => kind))).toEqual(new Set(["quickfix"]));
  });
});

/** What may be written instead of the value where `|` stands, and the text after each conversion. */
async function conversions(text: string, uri = CONF): Promise<(readonly [title: string, line: string])[]> {
  const position = await opened(text, uri);
  const found = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ["refactor.rewrite"] },
  });
  return found.map(({ title, edit }) => {
    const [change] = edit?.changes?.[uri] ?? [];
    const line = text.replace("|", "").split("\n")[change?.range.start.line ?? -1] ?? "";
    const { start, end } = change?.range ?? WHOLE;
    return [title, line.slice(0, start.character) + (change?.newText ?? "") + line.slice(end.character)] as const;
  });
}

describe("units", () => {
  it("of sizes and durations are converted where the amount stays the same", async () => {
    expect(await conversions(`${DIRECTIVE}taskmanager.memory.process.size: 40|96m\n`)).toEqual([
      ["Convert to `4g`", "taskmanager.memory.process.size: 4g"],
    ]);
    client.stop();
    expect(await conversions(`${DIRECTIVE}execution.checkpointing.timeout: 600 s|\n`)).toEqual([
      ["Convert to `10 min`", "execution.checkpointing.timeout: 10 min"],
      ["Convert to `600000 ms`", "execution.checkpointing.timeout: 600000 ms"],
    ]);
    client.stop();
    expect(
      (await conversions(`${DIRECTIVE}execution.checkpointing.timeout: 600000|\n`)).map(([title]) => title),
    ).toEqual(["Convert to `10 min`", "Convert to `600 s`", "Convert to `600000 ms`"]);
    client.stop();
    expect(
      (await conversions(`${DIRECTIVE}taskmanager.memory.process.size: 1537m|\n`)).map(([, line]) => line),
    ).toEqual([]);
  });

  it("keep the quotes and the place of nested YAML", async () => {
    const text = "# flinkconf: flink=2.2\ntaskmanager:\n  memory:\n    process:\n      size: '204|8m'\n";
    expect(await conversions(text, YAML)).toEqual([["Convert to `2g`", "      size: '2g'"]]);
  });

  it.each([
    ["a key that one of the releases reads as a number", "# flinkconf: flink=1.19..1.20\nweb.timeout: 600000|\n"],
    ["a size in mebibytes", "# flinkconf: flink=1.12\ntaskmanager.heap.mb: 1024|\n"],
    ["an interval that is split into number and unit", "# flinkconf: flink=1.11\nmetrics.reporter.a.interval: 60 s|\n"],
    ["what Flink refuses", `${DIRECTIVE}taskmanager.memory.process.size: 4Gi|\n`],
    ["nothing at all", `${DIRECTIVE}execution.checkpointing.interval: 0 s|\n`],
    ["a number", `${DIRECTIVE}rest.port: 8081|\n`],
  ])("leave alone %s", async (_what, text) => {
    expect(await conversions(text)).toEqual([]);
  });

  it("of an interval are converted once Flink reads a duration", async () => {
    expect(await conversions("# flinkconf: flink=1.20\nmetrics.reporter.a.interval: 60 s|\n")).toContainEqual([
      "Convert to `1 min`",
      "metrics.reporter.a.interval: 1 min",
    ]);
  });
});

describe("deprecated keys", () => {
  const RENAME = "Rename every deprecated key in this file";
  const OLD = `${DIRECTIVE}high-availability: zookeeper\nrest.port:8081\nstate.backend: rocksdb\n|`;

  it("are renamed all at once, and nothing else is", async () => {
    await opened(OLD);
    const found = (await actions(["quickfix"])).find(({ title }) => title === RENAME);
    expect(found?.diagnostics?.map(({ code }) => code)).toEqual(["deprecated-key-alias", "deprecated-key-alias"]);
    expect(newTexts(found?.edit)).toEqual([".type: zookeeper\nrest.port:8081\nstate.backend.type"]);
  });

  it("are not offered to be renamed together where there is one, or where the cursor stands elsewhere", async () => {
    await opened(`${DIRECTIVE}state.backend: rocksdb\nrest.port: 8081|\n`);
    expect((await actions()).map(({ title }) => title)).not.toContain(RENAME);
    client.stop();
    const position = await opened(OLD.replace("|", "").replace("8081", "80|81"));
    const found = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: CONF },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(found.map(({ title }) => title)).not.toContain(RENAME);
  });
});

describe("what else an editor asks", () => {
  it("symbols, without secrets", async () => {
    await opened("rest.port: 8081\nrest.address: jm\ns3.secret-key: hunter2|\n");
    const found = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri: CONF },
    });
    expect(found.map(({ name }) => name)).toEqual(["rest", "s3.secret-key"]);
    expect(found[0]?.children?.map(({ name, detail }) => [name, detail])).toEqual([
      ["rest.port", "8081"],
      ["rest.address", "jm"],
    ]);
    expect(JSON.stringify(found)).not.toContain("hunter");
  });

  it("links to files", async () => {
    await opened("security.ssl.internal.keystore: /etc/flink/a.jks|\nio.tmp.dirs: /a,/b\n");
    const found = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri: CONF } });
    expect(found.map(({ target }) => target)).toEqual(["file:///etc/flink/a.jks"]);
  });

  it("hints: memory that results, defaults that are overridden", async () => {
    await opened(`${DIRECTIVE}taskmanager.memory.process.size: 1728m|\nrest.port: 9999\nparallelism.default: 1\n`);
    const found = await client.request<InlayHint[]>("textDocument/inlayHint", {
      textDocument: { uri: CONF },
      range: WHOLE,
    });
    expect(found.map(({ label }) => label)).toEqual([
      "task heap 384 MiB, managed 512 MiB, network 128 MiB",
      "default 8081",
    ]);
  });

  it("renames a reporter everywhere", async () => {
    const position = await opened(
      "metrics.reporters: prom, jmx\nmetrics.reporter.pr|om.port: 9249\nmetrics.reporter.prom.factory.class: a.B\n",
    );
    expect(await client.request("textDocument/prepareRename", at(CONF, position))).toMatchObject({
      placeholder: "prom",
    });
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", { ...at(CONF, position), newName: "p2" });
    expect(edit.changes?.[CONF]).toHaveLength(3);
    await expect(client.request("textDocument/rename", { ...at(CONF, position), newName: "a b" })).rejects.toThrow(
      "letters",
    );
  });

  it("the effective configuration and the memory", async () => {
    await opened(
      `${DIRECTIVE}rest.port: 1\nrest.port: 2|\njobmanager.memory.process.size: 1600m\ns3.secret-key: hunter2\n`,
    );
    const run = (command: string): Promise<unknown> =>
      client.request("workspace/executeCommand", { command, arguments: [CONF] });
    const text = (await run("flinkconf.effectiveConfiguration")) as string;
    expect(text).toContain("rest.port: 2  # line 3\n#   not rest.port: 1 from line 2");
    expect(text).not.toContain("hunter");
    expect(await run("flinkconf.memory")).toMatchObject({
      flink: "1.20",
      jobmanager: { ok: true, total: "1,600 MiB" },
      taskmanager: { ok: false, keys: expect.arrayContaining(["taskmanager.memory.process.size"]) },
    });
    expect(await client.request("flinkconf/target", { uri: CONF })).toMatchObject({
      flink: "1.20",
      kind: "flink-conf",
    });
  });
});
