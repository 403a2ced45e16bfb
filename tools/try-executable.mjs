// Builds the single executable, uses it where there is no Node, and measures how long it takes to start.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childEnvironment, ROOT } from "./lib/workspace.mjs";

const scratch = mkdtempSync(join(process.argv[2] ?? tmpdir(), "executable-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const program = join(scratch, process.platform === "win32" ? "flinkconf.exe" : "flinkconf");
execFileSync(process.execPath, [join(ROOT, "tools/build-executable.mjs"), program], {
  env: childEnvironment(),
  stdio: ["ignore", "inherit", "inherit"],
});

// Neither Node nor anything else is on the path.
const env = { PATH: join(scratch, "nothing"), HOME: scratch };
const home = join(scratch, "conf");
mkdirSync(home);
writeFileSync(join(home, "flink-conf.yaml"), "jobmanager.rpc.address: jm\ntaskmanager.numberOfTaskSlots:4\n");

function expect(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

function run(args, status = 0) {
  const done = spawnSync(program, args, { cwd: home, env, encoding: "utf8", maxBuffer: 1 << 26 });
  expect(
    done.status === status,
    `flinkconf ${args.join(" ")} ended with ${done.status}:\n${done.stdout}${done.stderr}`,
  );
  return done.stdout;
}

const { files } = JSON.parse(run(["lint", "--format", "json"], 1));
expect(
  files[0].diagnostics[0].rule === "conf-missing-space-after-colon",
  "The executable did not report a missing space.",
);
expect(run(["rules", "conf-missing-space-after-colon"]).includes("## What Flink does"), "It has no pages of rules.");
expect(run(["explain", "rest.port"]).includes("8081"), "explain does not know rest.port.");
expect(run(["explain", "rest.port", "--locale", "zh-CN"]).match(/[\u4e00-\u9fff]/) !== null, "It speaks no Chinese.");
expect(
  run(["memory", "flink-conf.yaml", "-D", "taskmanager.memory.process.size=4g"], 1) !== "",
  "memory says nothing.",
);
expect(JSON.parse(run(["schema", "--flink", "1.20"])).type === "object", "schema prints no schema.");
run(["lint", "--fix", "--quiet"]);
expect(readFileSync(join(home, "flink-conf.yaml"), "utf8").includes("Slots: 4\n"), "--fix repaired nothing.");
await answersInEditors();
measure();

/** Asks the language server to introduce itself. */
function answersInEditors() {
  const server = spawn(program, ["lsp", "--stdio"], { cwd: home, env, stdio: ["pipe", "pipe", "inherit"] });
  const say = (message) => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  say({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The language server does not answer.")), 20_000);
    let told = "";
    server.stdout.on("data", (data) => {
      told += data;
      if (!told.includes('"capabilities"')) return;
      clearTimeout(late);
      server.stdout.removeAllListeners("data");
      say({ id: 2, method: "shutdown" });
      say({ method: "exit" });
      server.on("exit", resolve);
    });
  });
}

/** The middle of several starts of the executable, of the installed command and of Node itself, in turns. */
function measure() {
  const node = [process.execPath, ["-e", "0"]];
  const command = [process.execPath, [join(ROOT, "packages/cli/dist/flinkconf.cjs"), "lint"]];
  const ways = { "node -e 0": node, "flinkconf.cjs lint": command, "executable lint": [program, ["lint"]] };
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < 15; round++) {
    for (const [name, [file, args]] of Object.entries(ways)) {
      const started = process.hrtime.bigint();
      spawnSync(file, args, { cwd: home, env, stdio: "ignore" });
      times[name].push(Number(process.hrtime.bigint() - started) / 1e6);
    }
  }
  const told = Object.entries(times).map(([name, all]) => `${name} ${all.sort((a, b) => a - b)[7].toFixed(0)} ms`);
  process.stdout.write(`The executable works without Node. Starts: ${told.join(", ")}.\n`);
}
