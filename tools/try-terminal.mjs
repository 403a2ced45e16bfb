// Tries what needs a terminal: completion in the real shells that are installed (bash and zsh by pressing Tab, fish by asking
// it), the questions of init, and watching until Ctrl-C. Says what is not there and was not tried.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childEnvironment, ROOT } from "./lib/workspace.mjs";

const CLI = join(ROOT, "packages/cli/dist/flinkconf.cjs");
const PATIENCE_MS = 20_000;
const scratch = mkdtempSync(join(process.argv[2] ?? tmpdir(), "completion-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
writeFileSync(join(scratch, "a file.yaml"), "");

/** What is typed before Tab is pressed, and the words that the command then gets. */
const LINES = [
  ["flinkconf comp", "completion"],
  ["flinkconf completion z", "completion|zsh"],
  ["flinkconf lint --write-b", "lint|--write-baseline"],
  ["flinkconf lint --format sa", "lint|--format|sarif"],
  ["flinkconf lint --format=sa", "lint|--format=sarif"],
  ["flinkconf lint --flink 1.2", "lint|--flink|1.20"],
  ["flinkconf lint --rule unknown-k", "lint|--rule|unknown-key="],
  ["flinkconf lint --rule unknown-key=o", "lint|--rule|unknown-key=off"],
  ["flinkconf lint a", "lint|a file.yaml"],
  ["flinkconf lint --config a", "lint|--config|a file.yaml"],
  ["flinkconf rules conf-missing-sp", "rules|conf-missing-space-after-colon"],
  ["flinkconf schema --kind flink-conf", "schema|--kind|flink-conf", "fish"],
  ["flinkconf explain --for", "explain|--format"],
];

const script = (shell) => execFileSync(process.execPath, [CLI, "completion", shell], { encoding: "utf8" });
const has = (program, ...args) => spawnSync(program, args, { stdio: "ignore" }).status === 0;

/** A program in a terminal of its own. */
function inTerminal(name, command, cwd = scratch) {
  const child = spawn("script", ["-qec", command, "/dev/null"], { cwd, env: childEnvironment({ TERM: "dumb" }) });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const terminal = {
    seen: "",
    ended,
    type: (text) => child.stdin.write(text),
    kill: () => child.kill(),
    async until(pattern) {
      const end = Date.now() + PATIENCE_MS;
      for (;;) {
        const match = pattern.exec(terminal.seen);
        if (match !== null) return match;
        if (Date.now() > end) throw new Error(`${name} did not show ${pattern}, but:\n${terminal.seen}`);
        await pause(20);
      }
    },
  };
  child.stdout.on("data", (data) => {
    terminal.seen += data;
  });
  return terminal;
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Presses Tab in a shell in which `flinkconf` prints the words it gets. */
async function pressTab(shell, command, setup) {
  const words = `print_words() { local IFS='|'; printf '<<%s>>\\n' "$*"; }\nflinkconf() { print_words "$@"; }\n`;
  writeFileSync(join(scratch, `setup.${shell}`), `${setup}\n${words}`);
  const terminal = inTerminal(shell, command);
  terminal.type(`. ./setup.${shell}; echo rea''dy\n`);
  await terminal.until(/ready/);
  for (const [typed, expected, only] of LINES) {
    if (only !== undefined && only !== shell) continue;
    terminal.seen = "";
    terminal.type(`${typed}\t`);
    // The shell answers Tab before it reads on.
    await pause(150);
    terminal.type("\n");
    const [, got] = await terminal.until(/<<(.*?)>>/);
    if (got !== expected) throw new Error(`${shell} completes "${typed}" to "${got}", not to "${expected}".`);
  }
  terminal.kill();
}

/** Answers questions, one of them wrong at first, and lints what comes of them. */
async function answerQuestions() {
  const folder = join(scratch, "init");
  mkdirSync(folder);
  const terminal = inTerminal("init", `"${process.execPath}" "${CLI}" init`, folder);
  for (const [question, answer] of [
    [/Which release/, "1.18"],
    [/Where does it run/, "moon"],
    [/That is none of/, ""],
    [/Where does it run[^[]*\[standalone\] $/, "yarn"],
    [/Where do checkpoints.*hdfs:\/\/\/flink\] $/, ""],
    [/lost JobManager.*\[none\] $/, "zookeeper"],
    [/Which ZooKeeper servers/, "zk-1:2181"],
    [/How much memory/, "8g"],
    [/How many slots/, ""],
  ]) {
    await terminal.until(question);
    if (answer === "") terminal.seen = terminal.seen.slice(-200);
    else terminal.seen = "";
    if (!String(question).includes("none of")) terminal.type(`${answer}\n`);
    else await terminal.until(/\] $/);
  }
  await terminal.ended;
  const text = readFileSync(join(folder, "flink-conf.yaml"), "utf8");
  for (const line of ["high-availability.zookeeper.quorum: zk-1:2181", "taskmanager.memory.process.size: 8g"]) {
    if (!text.includes(line)) throw new Error(`init did not write what was answered: ${line}\n${text}`);
  }
  execFileSync(process.execPath, [CLI, "lint", ".", "--fail-on", "info"], { cwd: folder, stdio: "pipe" });
}

/** Watches a file, changes it, and ends by Ctrl-C. */
async function watchAndStop() {
  const folder = join(scratch, "watch");
  mkdirSync(folder);
  writeFileSync(join(folder, "flink-conf.yaml"), "parallelism.default: 2\n");
  const terminal = inTerminal("watch", `"${process.execPath}" "${CLI}" lint --watch`, folder);
  await terminal.until(/Ctrl-C ends/);
  writeFileSync(join(folder, "flink-conf.yaml"), "parallelism.default:2\n");
  await terminal.until(/\x1b\[2J[\s\S]*no space after the colon[\s\S]*Ctrl-C ends/);
  terminal.type("\x03");
  const code = await terminal.ended;
  if (code !== 130) throw new Error(`Ctrl-C ended with ${code}:\n${terminal.seen}`);
}

function inFish() {
  writeFileSync(join(scratch, "completion.fish"), script("fish"));
  for (const [typed, expected] of LINES) {
    const answer = execFileSync(
      "fish",
      ["--no-config", "-c", `source completion.fish; complete -C ${JSON.stringify(typed)}`],
      {
        cwd: scratch,
        encoding: "utf8",
      },
    );
    const offered = answer.split("\n").map((line) => (line.split("\t")[0] ?? "").replaceAll("\\ ", " "));
    const word = expected.split("|").at(-1);
    if (!offered.includes(word)) throw new Error(`fish offers ${offered.join(", ")} for "${typed}", not "${word}".`);
  }
}

const tried = [];
const terminal = has("script", "-qec", "true", "/dev/null");
if (terminal && has("bash", "--version")) {
  writeFileSync(join(scratch, "completion.bash"), script("bash"));
  await pressTab("bash", "bash --norc --noprofile -i", ". ./completion.bash\nbind 'set bell-style none'");
  tried.push("bash");
}
if (terminal && has("zsh", "--version")) {
  writeFileSync(join(scratch, "completion.zsh"), script("zsh"));
  const setup = "autoload -Uz compinit; compinit -u -D\n. ./completion.zsh\nunsetopt beep correct";
  await pressTab("zsh", "zsh -f -i", setup);
  tried.push("zsh");
}
if (has("fish", "--version")) {
  inFish();
  tried.push("fish");
}
const missing = ["bash", "zsh", "fish"].filter((shell) => !tried.includes(shell));
const rest = missing.length === 0 ? "" : `; not installed here, so not tried: ${missing.join(", ")}`;
if (terminal) {
  await answerQuestions();
  await watchAndStop();
  process.stdout.write("init asks and writes, and --watch ends by Ctrl-C, in a terminal.\n");
} else process.stdout.write("There is no program called script here: nothing was tried in a terminal.\n");
process.stdout.write(`Completion works in ${tried.join(", ") || "no shell"}${rest}.\n`);
