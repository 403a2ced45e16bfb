import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { ROOT } from "../generate/generated-file.js";
import { type EditorSession, STEPS, type Step } from "./vscode-steps.js";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Tries every step in one window of a VS Code at an address, prints a line for each, and counts. */
export async function tryInBrowser(
  executablePath: string,
  name: string,
  url: string,
  saved: (page: Page) => Promise<string>,
  steps: readonly Step[] = STEPS,
): Promise<{ readonly passed: number; readonly failed: number }> {
  const pictures = join(ROOT, "packages/vscode-extension/dist/pictures", name);
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  let passed = 0;
  let failed = 0;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(url);
    const session: EditorSession = {
      page,
      saved: () => saved(page),
      async picture(picture) {
        // What fades in shall be there.
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(pictures, `${picture}.png`) });
      },
    };
    for (const step of steps) {
      if (step.needsWebview === true && name === "web") continue;
      try {
        await step.run(session);
        process.stdout.write(`  ok    ${step.name}\n`);
        passed++;
      } catch (error) {
        await session.picture(`failed-${failed}`);
        const message =
          error instanceof Error ? error.message.split("\n").slice(0, 4).join("\n        ") : String(error);
        process.stdout.write(`  FAIL  ${step.name}\n        ${message}\n`);
        failed++;
      }
    }
  } finally {
    await browser.close();
  }
  return { passed, failed };
}
