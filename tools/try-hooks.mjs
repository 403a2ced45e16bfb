// Runs the hooks of .pre-commit-hooks.yaml by the real pre-commit, in a real git repository, as a team would: install the hook,
// commit a mistake (refused), repair it by the other hook, commit again (taken). Says so where Python or pre-commit cannot be had.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { dockerContext } from "./lib/docker-context.mjs";
import { childEnvironment, ROOT } from "./lib/workspace.mjs";

const PRE_COMMIT = "4.7.0";
const cache = join(process.env.FLINKCONF_CACHE ?? join(homedir(), ".cache", "flinkconf"), `pre-commit-${PRE_COMMIT}`);
const scratch = mkdtempSync(join(process.argv[2] ?? tmpdir(), "hooks-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const environment = childEnvironment({
  PATH: `${join(cache, "bin")}:${process.env.PATH}`,
  PRE_COMMIT_HOME: join(scratch, "pre-commit"),
  PRE_COMMIT_COLOR: "never",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@example.org",
});

function sh(cwd, command, ...args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: environment,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const text = `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`;
  return { ok: status === 0, text };
}

function must(cwd, command, ...args) {
  const done = sh(cwd, command, ...args);
  if (!done.ok) throw new Error(`${command} ${args.join(" ")} failed:\n${done.text}`);
  return done.text;
}

function refused(done, ...words) {
  if (done.ok) throw new Error(`That should have been refused:\n${done.text}`);
  for (const word of words)
    if (!done.text.includes(word)) throw new Error(`The refusal does not say "${word}":\n${done.text}`);
}

function isThere() {
  if (existsSync(join(cache, "bin", "pre-commit"))) return true;
  if (!sh(ROOT, "python3", "-m", "venv", cache).ok) return false;
  return sh(ROOT, join(cache, "bin", "pip"), "install", "--quiet", `pre-commit==${PRE_COMMIT}`).ok;
}

/** This working copy as a repository of its own, with what is not committed yet. */
function hookRepository() {
  const folder = join(scratch, "flinkconf");
  // Recorded answers of Flink are many, and nothing is built from them; so an image can be built from the same files.
  for (const file of dockerContext()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  must(folder, "git", "init", "--quiet", "--initial-branch=main");
  must(folder, "git", "add", "--all");
  must(folder, "git", "commit", "--quiet", "--message", "Publish");
  must(folder, "git", "tag", "v0.1.0");
  return folder;
}

function tryHooks() {
  const team = join(scratch, "team");
  mkdirSync(join(team, "conf"), { recursive: true });
  const write = (name, text) => {
    mkdirSync(dirname(join(team, name)), { recursive: true });
    writeFileSync(join(team, name), text);
  };
  // What a reader would see is printed, command by command.
  const shown = (command, ...args) => {
    const done = sh(team, command, ...args);
    const told = done.text.trimEnd().replaceAll(scratch, "…");
    process.stdout.write(`$ ${[command, ...args].join(" ")}\n${told === "" ? "" : `${told}\n`}`);
    return done;
  };
  const commit = () => {
    must(team, "git", "add", "--all");
    return shown("git", "commit", "--message", "Change");
  };
  write(
    ".pre-commit-config.yaml",
    `repos:\n  - repo: ${hookRepository()}\n    rev: v0.1.0\n    hooks:\n      - id: flinkconf\n      - id: flinkconf-fix\n        stages: [manual]\n`,
  );
  must(team, "git", "init", "--quiet", "--initial-branch=main");
  if (!shown("pre-commit", "install", "--install-hooks").ok) throw new Error("The hooks cannot be installed.");

  write("conf/flink-conf.yaml", "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n");
  write("src/config.yaml", "database:\n  host: example.org\n");
  write("target/flink-conf.yaml", "rest.port:8081\n");
  write(".flinkconf.yaml", 'flink: "1.20"\nexclude: ["target/**"]\n');
  const first = commit();
  if (!first.ok)
    throw new Error(`A clean configuration, another program's and an excluded one were refused:\n${first.text}`);

  write(
    "conf/flink-conf.yaml",
    "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\nrest.port:8081\n",
  );
  refused(commit(), "conf/flink-conf.yaml:3:1", "conf-missing-space-after-colon");
  refused(shown("pre-commit", "run", "--hook-stage", "manual", "flinkconf-fix"), "Repaired 1 finding in 1 file.");
  const last = commit();
  if (!last.ok) throw new Error(`The repaired configuration was refused:\n${last.text}`);
  if (must(team, "git", "log", "--oneline").trim().split("\n").length !== 2)
    throw new Error("There should be two commits.");
}

if (isThere()) {
  tryHooks();
  process.stdout.write(
    `pre-commit ${PRE_COMMIT} installs the hooks, refuses a mistake, repairs it, and takes the rest.\n`,
  );
} else {
  process.stdout.write("Python or pre-commit cannot be had here: the hooks were not tried.\n");
}
