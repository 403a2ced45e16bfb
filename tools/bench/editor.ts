// `npx tsx tools/bench/editor.ts`: the language server beside those of two other kinds of file, driven alike in one run.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { configYaml, flinkConf } from "./inputs.js";
import { measureServer, peers, type ServerFigures } from "./language-server.js";
import { median } from "./measure.js";

const SERVER = fileURLToPath(new URL("../../packages/lsp/dist/flinkconf-lsp.cjs", import.meta.url));
const LINES = 1000;
const KEYSTROKES = 220;

interface Row {
  readonly work: string;
  readonly figure: number;
  readonly unit: string;
  readonly bound: number;
}

const folder = mkdtempSync(join(tmpdir(), "flinkconf-bench-"));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

/** Line that has a key of its own in both files. */
const LINE = 30;

function ours(name: string, text: string): Promise<ServerFigures> {
  return measureServer({
    command: [process.execPath, SERVER, "--stdio"],
    ...{ uri: uriOf(name), text, languageId: "yaml", keystrokes: KEYSTROKES, line: LINE },
  });
}

/** Milliseconds that Node takes to start and to do nothing. */
async function nothing(): Promise<number> {
  const { spawnSync } = await import("node:child_process");
  const { NODE_EXTRA_CA_CERTS: _unused, ...env } = process.env;
  const times = Array.from({ length: 15 }, () => {
    const before = performance.now();
    spawnSync(process.execPath, ["-e", "0"], { env, stdio: "ignore" });
    return performance.now() - before;
  });
  return median(times);
}

try {
  const floor = await nothing();
  const plain = await ours("flink-conf.yaml", flinkConf(LINES));
  const nested = await ours("config.yaml", configYaml(LINES));
  const rows: readonly Row[] = [
    { work: "start to first finding, to `node -e 0`", figure: plain.firstFinding / floor, unit: "x", bound: 4 },
    { work: "keystroke to finding, p50", figure: plain.keystroke[0], unit: "ms", bound: 2 },
    { work: "keystroke to finding, p95", figure: plain.keystroke[1], unit: "ms", bound: 4 },
    { work: "completion, p50", figure: plain.completion[0], unit: "ms", bound: 2 },
    { work: "completion, p95", figure: plain.completion[1], unit: "ms", bound: 5 },
    { work: "completion, size of the answer", figure: plain.completionKilobytes, unit: "KB", bound: 100 },
    { work: "hover, p50", figure: plain.hover[0], unit: "ms", bound: 0.5 },
    { work: "hover, p95", figure: plain.hover[1], unit: "ms", bound: 2 },
    { work: "memory", figure: plain.memory, unit: "MiB", bound: 80 },
  ];
  process.stdout.write(`${LINES} lines of flink-conf.yaml\n`);
  for (const { work, figure, unit, bound } of rows) {
    const verdict = figure <= bound ? "bound" : "MISSED";
    process.stdout.write(
      `  ${work.padEnd(42)} ${figure.toFixed(2).padStart(8)} ${unit.padEnd(4)} bound ${bound}  ${verdict}\n`,
    );
  }
  const figures = ({ firstFinding, keystroke, completion, hover, memory }: ServerFigures): string =>
    [
      firstFinding.toFixed(0),
      ...[keystroke, completion, hover].map(([p50, p95]) => `${p50.toFixed(1)}/${p95.toFixed(1)}`),
      memory.toFixed(0),
    ].join(" | ");
  process.stdout.write(
    "\n| server | first finding | keystroke p50/p95 | completion | hover | MiB |\n|---|---|---|---|---|---|\n",
  );
  process.stdout.write(
    `| flinkconf, flink-conf.yaml | ${figures(plain)} |\n| flinkconf, config.yaml | ${figures(nested)} |\n`,
  );
  for (const { name, entry, pull } of peers()) {
    const docker = name.startsWith("docker");
    const text = docker ? `FROM flink:1.20\n${"RUN echo hello\n".repeat(LINES)}` : configYaml(LINES);
    const theirs = await measureServer({
      command: [process.execPath, entry, "--stdio"],
      ...{ uri: uriOf(docker ? "Dockerfile" : "config.yaml"), text, languageId: docker ? "dockerfile" : "yaml" },
      ...{ keystrokes: KEYSTROKES, line: LINE, pull },
      settings: { yaml: { validate: true, schemas: {} } },
    });
    process.stdout.write(`| ${name} | ${figures(theirs)} |\n`);
  }
  process.exitCode = rows.every(({ figure, bound }) => figure <= bound) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
