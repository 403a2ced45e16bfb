// Does what docs/ci.md says as its readers would: the snippets for lefthook and husky in real git repositories, and the commands of the
// pipelines. Says so where lefthook and husky cannot be had from the registry.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { CACHE, installedIn } from "./lib/nodes.mjs";
import { childEnvironment, ROOT } from "./lib/workspace.mjs";

const TOOLS = ["lefthook@2.2.2", "husky@9.1.7"];
const tools = join(CACHE, "git-hooks");
const scratch = mkdtempSync(join(process.argv[2] ?? tmpdir(), "git-hooks-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const program = join(ROOT, "packages/cli/dist/flinkconf.cjs");
const page = readFileSync(join(ROOT, "docs/ci.md"), "utf8");

const environment = childEnvironment({
  PATH: [join(tools, "node_modules", ".bin"), process.env.PATH].join(delimiter),
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@example.org",
  npm_config_offline: "true",
});

function expect(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

function sh(cwd, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: environment, encoding: "utf8" });
  return { ok: status === 0, status, text: `${stdout}${stderr}` };
}

function must(cwd, command, ...args) {
  const done = sh(cwd, command, ...args);
  expect(done.ok, `${command} ${args.join(" ")} failed:\n${done.text}`);
}

/** The block of docs/ci.md that begins with the name of a file. */
function snippet(name) {
  const block = page.split("```").find((text) => text.slice(text.indexOf("\n") + 1).startsWith(`# ${name}\n`));
  expect(block !== undefined, `docs/ci.md shows no ${name}.`);
  return block.slice(block.indexOf("\n") + 1);
}

/** A repository of a team that has flinkconf among its packages. */
function team(name) {
  const folder = join(scratch, name);
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(join(ROOT, "packages/cli"), join(folder, "node_modules/flinkconf"));
  symlinkSync(program, join(folder, "node_modules/.bin/flinkconf"));
  const files = {
    "package.json": '{"private":true}\n',
    ".gitignore": "node_modules\n",
    "app/config.yaml": "database:\n  host: example.org\n",
    "conf/flink-conf.yaml": "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n",
  };
  for (const [path, text] of Object.entries(files)) write(folder, path, text);
  must(folder, "git", "init", "--quiet", "--initial-branch=main");
  return folder;
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** A clean state is taken, a mistake refused, and its repair taken. */
function commits(folder, tool) {
  const commit = () => {
    must(folder, "git", "add", "--all");
    return sh(folder, "git", "commit", "--message", "Change");
  };
  const clean = commit();
  expect(clean.ok, `${tool} refused a clean state:\n${clean.text}`);
  const wrong = `${readFileSync(join(folder, "conf/flink-conf.yaml"), "utf8")}rest.port:8081\n`;
  write(folder, "conf/flink-conf.yaml", wrong);
  const refused = commit();
  expect(
    !refused.ok && refused.text.includes("conf-missing-space-after-colon"),
    `${tool} took a mistake:\n${refused.text}`,
  );
  must(folder, "npx", "--no-install", "flinkconf", "lint", "--fix");
  const repaired = commit();
  expect(repaired.ok, `${tool} refused the repair:\n${repaired.text}`);
}

/** Every command that the pipelines run, on a repository with a mistake: it fails and leaves its report. */
function tryPipelines() {
  const folder = team("pipelines");
  write(folder, "conf/flink-conf.yaml", "rest.port:8081\n");
  const commands = [...page.matchAll(/npx --yes flinkconf@[\d.]+ (lint [^'\n]+)/g)].map(([, args]) => args.trim());
  expect(commands.length >= 3, "docs/ci.md shows fewer than three pipelines.");
  for (const args of commands) {
    const done = sh(folder, "npx", "--no-install", "flinkconf", ...args.split(" "));
    expect(done.status === 1, `flinkconf ${args} ended with ${done.status}:\n${done.text}`);
    const report = /--output-file (\S+)/.exec(args)?.[1];
    const text = report === undefined ? done.text : readFileSync(join(folder, report), "utf8");
    expect(text.includes("conf-missing-space-after-colon"), `flinkconf ${args} reports nothing.`);
  }
  return commands.length;
}

const pipelines = tryPipelines();
if (installedIn(tools, TOOLS, ".bin/husky") !== undefined) {
  const lefthook = team("lefthook");
  write(lefthook, "lefthook.yml", snippet("lefthook.yml"));
  must(lefthook, "lefthook", "install");
  commits(lefthook, "lefthook");

  const husky = team("husky");
  write(husky, ".husky/pre-commit", snippet(".husky/pre-commit"));
  chmodSync(join(husky, ".husky/pre-commit"), 0o755);
  must(husky, "husky");
  commits(husky, "husky");
  process.stdout.write(
    `${TOOLS.join(" and ")} refuse a mistake and take its repair; ${pipelines} pipelines report one.\n`,
  );
} else {
  process.stdout.write(`lefthook and husky cannot be had here; ${pipelines} pipelines report a mistake.\n`);
}
