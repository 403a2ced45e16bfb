import type { Locator, Page } from "playwright-core";
import { readGroup } from "../descriptions/described.js";

/** One thing that is tried in a real VS Code. */
export interface Step {
  readonly name: string;
  /** Pages inside the window come from an address on the network in VS Code for the web. */
  readonly needsWebview?: true;
  readonly run: (session: EditorSession) => Promise<void>;
}

/** A page with VS Code in it, the folder that it shows, and where pictures go. */
export interface EditorSession {
  readonly page: Page;
  /** The text of the file as it was saved; where saves stay in the browser, as the editor shows it. */
  readonly saved: () => Promise<string>;
  readonly picture: (name: string) => Promise<void>;
}

/** The files that VS Code is opened on. */
export const WORKSPACE: Readonly<Record<string, string>> = {
  "flink-conf.yaml": [
    "# flinkconf: flink=1.20",
    "jobmanager.rpc.address: jobmanager",
    "jobmanager.memory.process.size: 1600m",
    "taskmanager.memory.process.size: 1728m",
    "taskmanager.numberOfTaskSlots: 2",
    "",
  ].join("\n"),
};

/** What is said about the key that is hovered. */
const described = readGroup("memory")["taskmanager.memory.process.size"];

const PATIENCE = { timeout: 30_000 } as const;
/** The file that is edited. */
export const FILE = "flink-conf.yaml";

/** What is tried, in this order, in one window. */
export const STEPS: readonly Step[] = [
  {
    name: "a clean file has no findings, and the status bar names the release",
    async run({ page, picture }) {
      await openFile(page);
      await page.locator(".statusbar-item", { hasText: "Flink 1.20" }).waitFor(PATIENCE);
      await none(page.locator(".monaco-editor .squiggly-error"));
      await picture("clean");
    },
  },
  {
    name: "a mistake is underlined while it is typed",
    async run({ page, picture }) {
      await page.keyboard.press("Control+End");
      await page.keyboard.type("rest.port:8081", { delay: 20 });
      await page.locator(".monaco-editor .squiggly-error").first().waitFor(PATIENCE);
      await picture("squiggle");
    },
  },
  {
    name: "hovering says what Flink will do",
    async run({ page, picture }) {
      await page.keyboard.press("Escape");
      await page
        .locator(".monaco-editor .view-line", { hasText: "rest.port:8081" })
        .locator("span span")
        .first()
        .hover();
      await page.locator(".monaco-hover", { hasText: "no space after the colon" }).waitFor(PATIENCE);
      await picture("hover-finding");
      await page.keyboard.press("Escape");
    },
  },
  {
    name: "one key repairs it, and the file on the disk is repaired",
    async run({ page, saved, picture }) {
      await page.keyboard.press("Control+End");
      await page.keyboard.press("Control+.");
      await page.locator(".action-widget", { hasText: "Put a space after the colon" }).waitFor(PATIENCE);
      await picture("quick-fix");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+s");
      await isSaved(saved, (text) => text.includes("rest.port: 8081"));
    },
  },
  {
    name: "completion knows the keys of the release",
    async run({ page, picture }) {
      await page.keyboard.press("Control+End");
      await page.keyboard.press("Enter");
      await page.keyboard.type("taskmanager.memory.man", { delay: 20 });
      await page.locator(".suggest-widget", { hasText: "taskmanager.memory.managed.fraction" }).waitFor(PATIENCE);
      await picture("completion");
      await page.keyboard.press("Escape");
      await page.keyboard.type("aged.fraction: 0.4");
    },
  },
  {
    name: "hovering a key explains it, with the memory that results",
    async run({ page, picture }) {
      await page
        .locator(".monaco-editor .view-line", { hasText: "taskmanager.memory.process.size" })
        .locator("span span")
        .first()
        .hover();
      const hover = page.locator(".monaco-hover", { hasText: "Task heap" });
      await hover.waitFor(PATIENCE);
      // What the option does is fetched when somebody asks.
      await hover
        .filter({ hasText: described?.en.split(":")[0] ?? "" })
        .first()
        .waitFor(PATIENCE);
      await picture("hover-key");
      await page.keyboard.press("Escape");
    },
  },
  {
    name: "everything that is safe to repair is repaired when the file is saved",
    async run({ page, saved, picture }) {
      await page.keyboard.press("Control+End");
      await page.keyboard.press("Enter");
      for (const text of ["web.submit.enable:false", "execution.checkpointing.timeout: 10mins"]) {
        await page.keyboard.type(text, { delay: 5 });
        // What is offered shall not take the line end.
        await page.keyboard.press("Escape");
        if (text.startsWith("web")) await page.keyboard.press("Enter");
      }
      await command(page, "Repair Everything That Is Safe to Repair");
      await page.keyboard.press("Control+s");
      await isSaved(saved, (text) => text.includes("web.submit.enable: false") && /timeout: 10 min$/m.test(text));
      await picture("fixed");
    },
  },
  {
    name: "the memory view follows the edits",
    needsWebview: true,
    async run({ page, picture }) {
      await command(page, "Show the Memory That Results");
      const frame = page.frameLocator("iframe.webview").frameLocator("iframe");
      await frame.locator("table[aria-label=TaskManager]", { hasText: "Managed memory" }).waitFor(PATIENCE);
      await frame.locator("h2", { hasText: "1,728 MiB" }).waitFor(PATIENCE);
      await picture("memory");
    },
  },
  {
    name: "the effective configuration stands beside the file",
    async run({ page, picture }) {
      await page.locator(".monaco-editor").first().click();
      await command(page, "Show the Effective Configuration");
      await page.locator(".monaco-editor .view-line", { hasText: "What Flink 1.20 reads" }).waitFor(PATIENCE);
      await picture("effective");
    },
  },
];

/** What is tried with the setting that asks for Chinese. */
export const CHINESE_STEPS: readonly Step[] = [
  {
    name: "hovering a key explains it in Chinese, with the memory that results",
    async run({ page, picture }) {
      await openFile(page);
      await page.locator(".statusbar-item", { hasText: "Flink 1.20" }).waitFor(PATIENCE);
      const line = page.locator(".monaco-editor .view-line", { hasText: "taskmanager.memory.process.size" });
      await line.locator("span span").first().hover();
      const hover = page.locator(".monaco-hover", { hasText: "任务堆" });
      await hover.waitFor(PATIENCE);
      const said = (await hover.first().textContent()) ?? "";
      for (const words of [
        "TaskManager",
        "类型：memory-size",
        "从 Flink 1.10 起",
        described?.zh.split("：")[0] ?? "",
        "托管内存",
        "进程共 1,728 MiB",
      ]) {
        if (!said.includes(words)) throw new Error(`The hover does not say ${words}: ${said}`);
      }
      if (/[a-z]{3,} [a-z]{3,} [a-z]{3,}/.test(said)) throw new Error(`The hover says something in English: ${said}`);
      await picture("hover-key");
      await page.keyboard.press("Escape");
    },
  },
  {
    name: "a finding and its repair are in Chinese",
    async run({ page, saved, picture }) {
      await page.keyboard.press("Control+End");
      await page.keyboard.type("rest.port:8081", { delay: 20 });
      await page.locator(".monaco-editor .squiggly-error").first().waitFor(PATIENCE);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+.");
      await page.locator(".action-widget", { hasText: "在冒号后面加一个空格" }).waitFor(PATIENCE);
      await picture("quick-fix");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+s");
      await isSaved(saved, (text) => text.includes("rest.port: 8081"));
    },
  },
];

async function openFile(page: Page): Promise<void> {
  await page.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
  await page.locator(".explorer-folders-view", { hasText: FILE }).waitFor({ timeout: 60_000 });
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: FILE }).dblclick();
  const line = page.locator(".monaco-editor .view-line", { hasText: "jobmanager.rpc.address" });
  await line.waitFor(PATIENCE);
  await line.click();
}

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input.input").fill(`>Flink: ${title}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor(PATIENCE);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
}

async function none(places: Locator): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const count = await places.count();
  if (count > 0) throw new Error(`There are ${count} of them.`);
}

async function isSaved(saved: EditorSession["saved"], holds: (text: string) => boolean): Promise<void> {
  let text = "";
  for (let tries = 0; tries < 60; tries++) {
    text = await saved();
    if (holds(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Saved is:\n${text}`);
}
