// `npx tsx tools/bench/many-files.ts`: keystrokes into one of a thousand open configurations, at rest and while the others wait
// to be looked at again because the settings have changed.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { flinkConf } from "./inputs.js";
import { median } from "./measure.js";

const SERVER = fileURLToPath(new URL("../../packages/lsp/dist/flinkconf-lsp.cjs", import.meta.url));
const FILES = 1000;
const KEYSTROKES = 100;
const TEXT = flinkConf(100);
const uriOf = (index: number): string => `file:///nowhere/${index}/flink-conf.yaml`;

const { NODE_EXTRA_CA_CERTS: _unused, ...env } = process.env;
const child = spawn(process.execPath, [SERVER, "--stdio"], { env, stdio: ["pipe", "pipe", "ignore"] });
const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
let arrived: (uri: string, version: number | undefined) => void = () => undefined;
connection.onNotification("textDocument/publishDiagnostics", ({ uri, version }: { uri: string; version?: number }) =>
  arrived(uri, version),
);
connection.listen();

/** Waits for findings of so many documents. */
function findingsOf(count: number): Promise<void> {
  const seen = new Set<string>();
  return new Promise((resolve) => {
    arrived = (uri) => {
      seen.add(uri);
      if (seen.size === count) resolve();
    };
  });
}

let version = 1;
/** Milliseconds from a keystroke to the findings of the text with it. */
async function keystroke(): Promise<number> {
  const before = performance.now();
  const wanted = ++version;
  const found = new Promise<void>((resolve) => {
    arrived = (uri, of) => {
      if (uri === uriOf(0) && of === wanted) resolve();
    };
  });
  const start = { line: 0, character: 0 };
  const end = { line: 0, character: wanted % 2 === 0 ? 0 : 1 };
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: uriOf(0), version: wanted },
    contentChanges: [{ range: { start, end }, text: wanted % 2 === 0 ? "#" : "" }],
  });
  await found;
  return performance.now() - before;
}

async function typed(): Promise<string> {
  const times: number[] = [];
  for (let i = 0; i < KEYSTROKES; i++) times.push(await keystroke());
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.ceil(share * times.length) - 1] ?? Number.NaN).toFixed(1);
  return `p50 ${median(times).toFixed(1)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`;
}

await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
await connection.sendNotification("initialized", {});
const opened = performance.now();
const all = findingsOf(FILES);
for (let index = 0; index < FILES; index++) {
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: uriOf(index), languageId: "flink-conf", version, text: TEXT },
  });
}
await all;
console.log(`${FILES} files of 100 lines opened and checked: ${((performance.now() - opened) / 1000).toFixed(1)} s`);
console.log(`keystroke at rest: ${await typed()}`);
await connection.sendNotification("workspace/didChangeConfiguration", { settings: { flinkconf: { flink: "1.20" } } });
console.log(`keystroke while ${FILES} files are looked at again: ${await typed()}`);
connection.dispose();
child.kill();
