import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { CompletionItem, CompletionList, Hover } from "vscode-languageserver-protocol";
import { Client } from "../client.js";

const CONF = "file:///w/flink-conf.yaml";
const KEY = "execution.checkpointing.interval";

const words = JSON.parse(
  readFileSync(new URL("../../dist/words/zh-CN/descriptions.json", import.meta.url), "utf8"),
) as Readonly<Record<string, string | readonly string[]>>;
const chinese = [words[KEY] ?? []].flat();

let client: Client;
afterEach(() => client.stop());

async function hoverIn(locale: string): Promise<string> {
  client = new Client();
  await client.start({ locale });
  await client.open(CONF, `${KEY}: 1 min\n`);
  const found = await client.request<Hover>("textDocument/hover", {
    textDocument: { uri: CONF },
    position: { line: 0, character: 3 },
  });
  return (found.contents as { readonly value: string }).value;
}

describe("the client's language", () => {
  it("is that of descriptions in a hover", async () => {
    expect(chinese).toHaveLength(2);
    const text = await hoverIn("zh-cn");
    for (const part of chinese) expect(text).toContain(part);
  });

  it("is that of findings and their repairs", async () => {
    client = new Client();
    await client.start({ locale: "zh-cn" });
    await client.open(CONF, "rest.port: 1\n");
    const found = await client.change(CONF, { text: "jobmanager.rpc.port:6123\n" });
    expect(found.map(({ message }) => message).join()).toContain("冒号后面没有空格");
    const actions = await client.request<readonly { readonly title: string }[]>("textDocument/codeAction", {
      textDocument: { uri: CONF },
      range: found[0]?.range,
      context: { diagnostics: found },
    });
    expect(actions.map(({ title }) => title)).toContain("在冒号后面加一个空格");
    expect(actions.map(({ title }) => title).join()).not.toMatch(/[a-z]{3,} [a-z]{3,}/);
  });

  it("is that of actions that repair nothing", async () => {
    client = new Client();
    await client.start({ locale: "zh-cn" });
    await client.open(CONF, "rest.port: 1\n");
    await client.change(CONF, { text: "# flinkconf: flink=1.20\nhigh-availability: NONE\nstate.backend: hashmap\n" });
    const titles = async (line: number, character: number): Promise<readonly string[]> => {
      const place = { line, character };
      const found = await client.request<readonly { readonly title: string }[]>("textDocument/codeAction", {
        textDocument: { uri: CONF },
        range: { start: place, end: place },
        context: { diagnostics: [] },
      });
      return found.map(({ title }) => title);
    };
    expect(await titles(1, 3)).toContain("把这个文件中所有已弃用的键改为现名");
    await client.change(CONF, { text: "taskmanager.memory.process.size: 4096m\n" });
    expect(await titles(0, 36)).toContain("换算为 `4g`");
  });

  it("is English when it is none that we speak, and no other words are fetched", async () => {
    expect(await hoverIn("de")).toContain("checkpoint");
    expect(client.asked).toEqual(["en/descriptions"]);
  });

  it("fetches the words of one language, descriptions when they are needed", async () => {
    client = new Client();
    await client.start({ locale: "zh-cn" });
    await client.open(CONF, "rest.port: 1\n");
    expect(client.asked.toSorted()).toEqual(["zh-CN/messages", "zh-CN/rules"]);
  });

  it("is that of a proposed key, once somebody looks at it", async () => {
    client = new Client();
    await client.start({ locale: "zh-cn" });
    await client.open(CONF, "execution.checkpointing.inter\n");
    const list = await client.request<CompletionList>("textDocument/completion", {
      textDocument: { uri: CONF },
      position: { line: 0, character: 29 },
    });
    const item = list.items.find(({ label }) => label === KEY);
    expect(JSON.stringify(item)).not.toContain(chinese[0]);
    const resolved = await client.request<CompletionItem>("completionItem/resolve", item as object);
    expect(JSON.stringify(resolved.documentation)).toContain(chinese[0]);
  });
});
