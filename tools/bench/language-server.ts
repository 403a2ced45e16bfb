import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { median } from "./measure.js";

/** What a language server does with one file, in milliseconds; figures that it gives no answer for are missing. */
export interface ServerFigures {
  /** From starting the process to the first findings of the open file. */
  readonly firstFinding: number;
  readonly keystroke: readonly [p50: number, p95: number];
  readonly completion: readonly [p50: number, p95: number];
  readonly hover: readonly [p50: number, p95: number];
  readonly completionKilobytes: number;
  /** Resident memory at the end, in MiB. */
  readonly memory: number;
}

interface Server {
  readonly command: readonly [program: string, ...args: string[]];
  readonly uri: string;
  readonly text: string;
  readonly languageId: string;
  readonly keystrokes: number;
  /** The line on which is typed; its key becomes unknown by one more letter at its end, and known again without it. */
  readonly line: number;
  readonly settings?: object;
  /** Whether findings are asked for, as VS Code does where a server offers it. */
  readonly pull?: boolean;
}

const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};
const spread = (values: readonly number[]): readonly [number, number] => [median(values), percentile(values, 0.95)];

/** Drives a server over standard input and output as an editor does. */
export async function measureServer(server: Server): Promise<ServerFigures> {
  const { command, uri, text, languageId, line, settings = {}, pull = false } = server;
  const { NODE_EXTRA_CA_CERTS: _unused, ...env } = process.env;
  const started = performance.now();
  const child = spawn(command[0], command.slice(1), { env, stdio: ["pipe", "pipe", "ignore"] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let waiting: (() => void) | undefined;
  connection.onNotification("textDocument/publishDiagnostics", (params: { readonly uri: string }) => {
    if (decodeURIComponent(params.uri) === uri) waiting?.();
  });
  connection.onRequest("workspace/configuration", ({ items }: { readonly items: readonly object[] }) =>
    items.map(() => settings),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const findings = async (act: () => Promise<void>): Promise<void> => {
    if (pull) {
      await act();
      await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
      return;
    }
    const arrived = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    await act();
    await arrived;
  };
  const capabilities = {
    workspace: { configuration: true },
    textDocument: {
      publishDiagnostics: {},
      completion: {
        completionList: { itemDefaults: ["editRange"] },
        completionItem: { resolveSupport: { properties: [] } },
      },
      ...(pull ? { diagnostic: {} } : {}),
    },
  };
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("workspace/didChangeConfiguration", { settings });
  const open = { textDocument: { uri, languageId, version: 1, text } };
  await findings(() => connection.sendNotification("textDocument/didOpen", open));
  const firstFinding = performance.now() - started;

  const key = /^\S*?(?=:)/.exec(text.split("\n")[line] ?? "")?.[0].length ?? 0;
  const place = (character: number) => ({ line, character });
  let version = 1;
  const type = (range: object, typed: string): Promise<void> =>
    connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: typed }],
    });
  const keystrokes: number[] = [];
  for (let i = 0; i < server.keystrokes; i++) {
    const before = performance.now();
    const isLetter = i % 2 === 0;
    await findings(() => type({ start: place(key), end: place(isLetter ? key : key + 1) }, isLetter ? "x" : ""));
    if (i >= 20) keystrokes.push(performance.now() - before);
  }
  const completions: number[] = [];
  const hovers: number[] = [];
  let completionKilobytes = 0;
  const last = text.split("\n").length - 1;
  await type({ start: { line: last, character: 0 }, end: { line: last, character: 0 } }, "tas");
  for (let i = 0; i < 40; i++) {
    let before = performance.now();
    const answer = await connection.sendRequest("textDocument/completion", {
      textDocument: { uri },
      position: { line: last, character: 3 },
    });
    completions.push(performance.now() - before);
    completionKilobytes = Math.max(completionKilobytes, JSON.stringify(answer ?? "").length / 1000);
    before = performance.now();
    await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: place(2) });
    hovers.push(performance.now() - before);
  }
  const memory = Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(child.pid))?.[1] ?? Number.NaN) / 1024;
  child.kill();
  connection.dispose();
  return {
    firstFinding,
    keystroke: spread(keystrokes),
    completion: spread(completions.slice(5)),
    hover: spread(hovers.slice(5)),
    completionKilobytes,
    memory,
  };
}

/** What Linux knows about a process; nothing elsewhere. */
function statusOf(pid: number | undefined): string {
  const path = `/proc/${pid}/status`;
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** Language servers of other kinds of file, for comparison: installed into the cache once, left out where they cannot be had. */
export function peers(): readonly { readonly name: string; readonly entry: string; readonly pull: boolean }[] {
  const folder = join(homedir(), ".cache/flinkconf/peers");
  const wanted = [
    { name: "yaml-language-server 1.19", entry: "yaml-language-server/out/server/src/server.js", pull: false },
    { name: "docker-langserver 0.15", entry: "dockerfile-language-server-nodejs/bin/docker-langserver", pull: false },
  ];
  const missing = wanted.some(({ entry }) => !existsSync(join(folder, "node_modules", entry)));
  if (missing) {
    mkdirSync(folder, { recursive: true });
    const packages = ["yaml-language-server@1.19.2", "dockerfile-language-server-nodejs@0.15.0"];
    spawnSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", ...packages], {
      cwd: folder,
    });
  }
  return wanted
    .map(({ entry, ...peer }) => ({ ...peer, entry: join(folder, "node_modules", entry) }))
    .filter(({ entry }) => existsSync(entry));
}
