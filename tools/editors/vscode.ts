// `npx tsx tools/editors/vscode.ts` tries the packed extension in real VS Codes in a browser, and keeps pictures of it. What cannot be
// had here (Chromium, code-server, Node 24) is said and left out. `--web` tries VS Code for the web instead, with the server in a worker;
// `--chinese` tries only what it says in Chinese.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../generate/generated-file.js";
import { tryInBrowser } from "./browser.js";
import { CHROMIUM, codeServer, node24, startCodeServer } from "./code-server.js";
import { CHINESE_STEPS, FILE, STEPS, type Step, WORKSPACE } from "./vscode-steps.js";
import { startWeb } from "./vscode-web.js";

/** Releases of code-server, the VS Code that they hold, and the Node that runs them. */
const SERVERS: readonly {
  readonly version: string;
  readonly holds: string;
  readonly node: () => string | undefined;
}[] = [
  { version: "4.100.3", holds: "VS Code 1.100", node: () => process.execPath },
  { version: "4.139.1", holds: "VS Code 1.139", node: node24 },
];

/** Packs the extension. */
function packed(): string {
  const vsix = join(ROOT, "packages/vscode-extension/dist/flinkconf.vsix");
  const done = spawnSync("npx", ["vsce", "package", "--no-dependencies", "-o", vsix], {
    cwd: join(ROOT, "packages/vscode-extension"),
    encoding: "utf8",
    input: "",
  });
  if (done.status !== 0 || !existsSync(vsix)) throw new Error(`vsce failed: ${done.stdout}${done.stderr}`);
  return vsix;
}

async function main(args: readonly string[]): Promise<number> {
  if (CHROMIUM === undefined) {
    process.stdout.write("VS Code: not tried, there is no Chromium.\n");
    return 0;
  }
  const chromium = CHROMIUM;
  let passed = 0;
  let failed = 0;
  const count = (result: { readonly passed: number; readonly failed: number }): void => {
    passed += result.passed;
    failed += result.failed;
  };
  if (args.includes("--web")) {
    const web = await startWeb(WORKSPACE);
    if ("unavailable" in web) process.stdout.write(`VS Code for the web: not tried, ${web.unavailable}\n`);
    else {
      process.stdout.write("VS Code for the web, the server in a worker:\n");
      try {
        count(await tryInBrowser(CHROMIUM, "web", web.url, shownText));
      } finally {
        web.stop();
      }
    }
  } else {
    const vsix = packed();
    for (const { version, holds, node } of SERVERS) {
      const program = node();
      const server = program === undefined ? { unavailable: "its Node cannot be had." } : codeServer(version);
      if (program === undefined || "unavailable" in server) {
        process.stdout.write(`${holds}: not tried, ${"unavailable" in server ? server.unavailable : ""}\n`);
        continue;
      }
      process.stdout.write(`${holds}:\n`);
      const inLanguage = async (name: string, steps: readonly Step[], settings: object): Promise<void> => {
        const editor = await startCodeServer(program, server.entry, vsix, WORKSPACE, { ...settings });
        try {
          const saved = async (): Promise<string> => readFileSync(join(editor.workspace, FILE), "utf8");
          count(await tryInBrowser(chromium, name, editor.url, saved, steps));
        } finally {
          editor.stop();
        }
      };
      if (!args.includes("--chinese")) await inLanguage(version, STEPS, {});
      await inLanguage(`${version}-zh-CN`, CHINESE_STEPS, { "flinkconf.locale": "zh-CN" });
    }
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/** The text that the editor shows, where saves stay in the browser. */
async function shownText(page: Page): Promise<string> {
  const lines = await page.locator(".monaco-editor .view-line").allTextContents();
  return lines
    .map((line) => line.replaceAll("\u00a0", " ").replace(/(?<=\S)(?:heap|task heap|default) .*$/, ""))
    .join("\n");
}

process.exitCode = await main(process.argv.slice(2));
