// `npx tsx tools/editors/vscode.ts` tries the packed extension in a real VS Code in a browser, and keeps pictures of it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ROOT } from "../generate/generated-file.js";
import { CHROMIUM, codeServer, startCodeServer } from "./code-server.js";
import { STEPS, WORKSPACE } from "./vscode-steps.js";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The release of code-server that runs on Node 20; it holds VS Code 1.100. */
const CODE_SERVER = "4.100.3";

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

async function main(): Promise<number> {
  if (CHROMIUM === undefined) {
    process.stdout.write("VS Code: not tried, there is no Chromium.\n");
    return 0;
  }
  const server = codeServer(CODE_SERVER);
  if ("unavailable" in server) {
    process.stdout.write(`VS Code: not tried, ${server.unavailable}\n`);
    return 0;
  }
  const editor = await startCodeServer(process.execPath, server.entry, packed(), WORKSPACE);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const pictures = join(ROOT, "packages/vscode-extension/dist/pictures");
  mkdirSync(pictures, { recursive: true });
  let passed = 0;
  let failed = 0;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(editor.url);
    const picture = async (name: string): Promise<void> => {
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    };
    for (const { name, run } of STEPS) {
      try {
        await run({ page, workspace: editor.workspace, picture });
        process.stdout.write(`  ok    ${name}\n`);
        passed++;
      } catch (error) {
        await picture(`failed-${failed}`);
        process.stdout.write(
          `  FAIL  ${name}\n        ${error instanceof Error ? error.message.split("\n").slice(0, 4).join("\n        ") : error}\n`,
        );
        failed++;
      }
    }
  } finally {
    await browser.close();
    editor.stop();
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
