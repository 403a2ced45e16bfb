// Does by hand what the last stage of the Dockerfile does and runs the result as the image would: not as root, on a folder that
// cannot be written. That the first stage can build from what it is given, the hooks' repository shows, which holds just that.
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { dockerContext } from "./lib/docker-context.mjs";
import { childEnvironment, ROOT } from "./lib/workspace.mjs";

// Not below a folder of the gate, which nobody else may enter.
const scratch = mkdtempSync(join(tmpdir(), "flinkconf-image-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
chmodSync(scratch, 0o755);

function expect(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

const dockerfile = readFileSync(join(ROOT, "Dockerfile"), "utf8");
const [, last = ""] = dockerfile.split(/^(?=FROM )/m).filter((stage) => stage.startsWith("FROM "));
const instruction = (name) => [...last.matchAll(new RegExp(`^${name} (.*)$`, "gm"))].map(([, text]) => text);

execFileSync(
  join(ROOT, "node_modules/.bin/turbo"),
  ["run", "build", "--filter=flinkconf", "--output-logs=errors-only"],
  {
    cwd: ROOT,
    env: childEnvironment(),
    stdio: "ignore",
  },
);
const context = dockerContext();
for (const file of [
  "package-lock.json",
  "LICENSE",
  "packages/cli/build.mjs",
  "fixtures/ordinary/config.yaml",
  "docs/rules/README.md",
]) {
  expect(context.includes(file), `.dockerignore leaves out ${file}.`);
}
expect(!context.some((file) => /node_modules|^fixtures\/oracle\//.test(file)), ".dockerignore lets too much in.");

for (const copy of instruction("COPY")) {
  const [, from = "", to = ""] = /^--from=build \/src\/(\S+) (\S+)$/.exec(copy) ?? [];
  expect(existsSync(join(ROOT, from)), `The Dockerfile copies ${copy}, and there is no such thing.`);
  mkdirSync(dirname(join(scratch, to)), { recursive: true });
  cpSync(join(ROOT, from), join(scratch, to), {
    recursive: true,
    // What the first stage takes away.
    filter: (source) => !["types", "bundles.json"].includes(basename(source)),
  });
}
for (const linked of instruction("RUN").flatMap((text) => [...text.matchAll(/ln -s (\S+) (\S+)/g)])) {
  mkdirSync(dirname(join(scratch, linked[2])), { recursive: true });
  symlinkSync(join(scratch, linked[1]), join(scratch, linked[2]));
}
expect(instruction("USER")[0] === "node", "The image must not run as root.");

const work = join(scratch, "work");
mkdirSync(work);
writeFileSync(join(work, "flink-conf.yaml"), "jobmanager.rpc.address: jm\ntaskmanager.numberOfTaskSlots:4\n");
chmodSync(work, 0o555);
const [entry] = JSON.parse(instruction("ENTRYPOINT")[0]);
// The user `node` of the image has this number.
const nobody = process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : {};
const done = spawnSync(
  process.execPath,
  [join(scratch, "usr/local/bin", entry), ...JSON.parse(instruction("CMD")[0])],
  {
    cwd: work,
    env: childEnvironment({ HOME: "/nonexistent" }),
    encoding: "utf8",
    ...nobody,
  },
);
expect(done.status === 1, `The image's command ended with ${done.status}:\n${done.stdout}${done.stderr}`);
expect(
  done.stdout.includes("conf-missing-space-after-colon"),
  `The image's command did not find the mistake:\n${done.stdout}`,
);
process.stdout.write("What the Dockerfile lays out runs without root on a folder that cannot be written.\n");
