// `npx tsx tools/editors/terminals.ts` tries the built language server with Neovim's and Emacs' own clients, where they are installed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../generate/generated-file.js";

interface Editor {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const here = join(ROOT, "tools/editors");
const EDITORS: readonly Editor[] = [
  {
    name: "Neovim",
    command: "nvim",
    args: ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${join(here, "neovim.lua")}`],
  },
  {
    name: "Emacs",
    command: "emacs",
    args: ["--batch", "-q", "-l", "package", "-f", "package-initialize", "-l", join(here, "emacs.el")],
  },
];

const TEXT = [
  "# flinkconf: flink=1.20",
  "jobmanager.memory.process.size: 1600m",
  "taskmanager.memory.process.size: 1728m",
  "rest.port:8081",
  "",
].join("\n");

let passed = 0;
let failed = 0;
for (const { name, command, args } of EDITORS) {
  const folder = mkdtempSync(join(tmpdir(), "flinkconf-editor-"));
  const file = join(folder, "flink-conf.yaml");
  writeFileSync(file, TEXT);
  const env = {
    ...process.env,
    HOME: folder,
    FILE: file,
    NODE: process.execPath,
    SERVER: join(ROOT, "packages/lsp/dist/flinkconf-lsp.cjs"),
  };
  const done = spawnSync(command, args, { env, encoding: "utf8", timeout: 120_000 });
  rmSync(folder, { recursive: true, force: true });
  if (done.error !== undefined && "code" in done.error && done.error.code === "ENOENT") {
    process.stdout.write(`${name}: not tried, it is not installed.\n`);
    continue;
  }
  const lines = done.stdout.split("\n").filter((line) => /^(?:ok|FAIL) /.test(line));
  const good = lines.filter((line) => line.startsWith("ok ")).length;
  const bad = lines.length - good + (done.status === 0 || lines.length > good ? 0 : 1);
  passed += good;
  failed += bad;
  process.stdout.write(`${name}:\n${lines.map((line) => `  ${line}\n`).join("")}`);
  if (bad > 0) process.stdout.write(`${done.stderr.slice(-2000)}\n`);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
