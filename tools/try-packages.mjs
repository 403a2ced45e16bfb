// Packs what would be published, weighs it, installs it in empty folders, and uses it as a stranger would: by npx, globally and as a
// library, from ESM, CommonJS and TypeScript, on every release of Node that is at hand.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { otherNodes } from "./lib/nodes.mjs";
import { childEnvironment, ROOT } from "./lib/workspace.mjs";

/** All published packages together, packed. */
const MOST_BYTES = 2_000_000;

const scratch = mkdtempSync(join(process.argv[2] ?? tmpdir(), "packages-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
// Nothing here may come from a registry or from what this machine has cached of it.
const env = childEnvironment({ npm_config_cache: join(scratch, "cache"), npm_config_offline: "true" });

function sh(command, args, cwd, { accept = [0], path } = {}) {
  const environment = path === undefined ? env : { ...env, PATH: `${path}:${env.PATH}` };
  try {
    return execFileSync(command, args, {
      cwd,
      env: environment,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    if (accept.includes(error.status)) return error.stdout;
    throw new Error(`${command} ${args.join(" ")} failed:\n${error.stdout}${error.stderr}`);
  }
}

function expect(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

function emptyFolder(name) {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}\n');
  return folder;
}

execFileSync(join(ROOT, "node_modules/.bin/turbo"), ["run", "build", "--output-logs=errors-only"], {
  cwd: ROOT,
  env: childEnvironment(),
  stdio: "ignore",
});

function pack(folder) {
  const printed = sh("npm", ["pack", "--json", "--pack-destination", scratch], join(ROOT, folder));
  // What a script before packing says stands before the answer.
  const [packed] = JSON.parse(printed.slice(printed.indexOf("[\n")));
  process.stdout.write(`${packed.filename}: ${(packed.size / 1000).toFixed(0)} kB packed\n`);
  return { tarball: join(scratch, packed.filename), size: packed.size, files: packed.files.map(({ path }) => path) };
}

const schema = pack("packages/schema");
const cli = pack("packages/cli");
const bytes = schema.size + cli.size;
expect(bytes <= MOST_BYTES, `The packages weigh ${bytes} bytes packed, more than ${MOST_BYTES}.`);
for (const { tarball, files } of [schema, cli]) {
  const stray = files.filter((path) => !/^(?:dist\/|package\.json$|README\.md$|LICENSE$)/.test(path));
  expect(stray.length === 0, `${tarball} carries ${stray.join(", ")}.`);
  expect(files.includes("README.md") && files.includes("LICENSE"), `${tarball} lacks its README or its licence.`);
}

const home = emptyFolder("stranger");
sh("npm", ["install", "--no-audit", "--no-fund", schema.tarball, cli.tarball], home);
writeFileSync(join(home, "flink-conf.yaml"), "jobmanager.rpc.address: jm\ntaskmanager.numberOfTaskSlots:4\n");

/** Runs the command line in all the ways in which somebody without a project of their own would. */
function useCommand(name, path) {
  const lint = ["lint", "--format", "json", "flink-conf.yaml"];
  const ways = [
    ["npx", ["--no-install", "flinkconf", ...lint]],
    ["npx", ["--yes", `--package=${cli.tarball}`, "--", "flinkconf", ...lint]],
  ];
  const prefix = join(scratch, `global-${name}`);
  sh("npm", ["install", "--global", "--no-audit", "--no-fund", "--prefix", prefix, cli.tarball], home, { path });
  ways.push([join(prefix, "bin", "flinkconf"), lint]);
  for (const [command, args] of ways) {
    const report = JSON.parse(sh(command, args, home, { accept: [1], path }));
    expect(
      report.files[0].diagnostics.some(({ rule }) => rule === "conf-missing-space-after-colon"),
      `${command} on Node ${name} did not report a missing space.`,
    );
  }
  const command = join(prefix, "bin", "flinkconf");
  const { version } = JSON.parse(readFileSync(join(ROOT, "packages/cli/package.json"), "utf8"));
  expect(sh(command, ["--version"], home, { path }).includes(version), "--version does not say the version.");
  const page = sh(command, ["rules", "conf-missing-space-after-colon"], home, { path });
  expect(page.includes("## What Flink does"), "An installed flinkconf has no pages of rules.");
  expect(sh(command, ["explain", "rest.port"], home, { path }).includes("8081"), "explain does not know rest.port.");
  expect(JSON.parse(sh(command, ["schema", "--flink", "1.20"], home, { path })), "schema prints no JSON.");
}

const useLibrary = `
const check = (library) => {
  const source = library.sourceText("taskmanager.numberOfTaskSlots:4\\n");
  const [result] = library.lint([{ path: "flink-conf.yaml", source, explicit: true }], {});
  if (!result.diagnostics.some((finding) => finding.rule === "conf-missing-space-after-colon")) process.exit(1);
};
`;
writeFileSync(join(home, "library.cjs"), `${useLibrary}check(require("@flinkconf/schema"));\n`);
writeFileSync(
  join(home, "library.mjs"),
  `import * as library from "@flinkconf/schema";\n${useLibrary}check(library);\n`,
);
const typed =
  'import { lint, sourceText, type LintResult } from "@flinkconf/schema";\n' +
  'export const results: readonly LintResult[] = lint([{ path: "flink-conf.yaml", source: sourceText("a: b") }], {});\n';
const mistyped = `${typed}export const wrong: number = lint([], {});\n`;
const readme = readFileSync(join(ROOT, "packages/schema/README.md"), "utf8");
const [example = "", printed = ""] = [...readme.matchAll(/^```(?:js|text)\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
writeFileSync(join(home, "readme.mjs"), example);
writeFileSync(join(home, "types.mts"), typed);
writeFileSync(join(home, "types.cts"), typed);
writeFileSync(join(home, "wrong.mts"), mistyped);
writeFileSync(join(home, "wrong.cts"), mistyped);

/** Checks types as a project with some settings of TypeScript would. */
function checkTypes(module, moduleResolution, files, accept = [0]) {
  const compilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    types: [],
    target: "ES2022",
    lib: ["ES2023"],
    module,
    moduleResolution,
  };
  writeFileSync(join(home, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  return sh(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "."], home, { accept });
}

const nodes = [{ major: process.versions.node.split(".")[0], folder: undefined }];
for (const { major, folder } of otherNodes()) {
  if (folder !== undefined) nodes.push({ major, folder });
  else process.stdout.write(`Node ${major} cannot be had from the registry here and was not tried.\n`);
}
for (const { major, folder } of nodes) {
  useCommand(major, folder);
  const node = folder === undefined ? process.execPath : join(folder, "node");
  // Warnings would be on standard error.
  for (const file of ["library.cjs", "library.mjs"]) {
    const done = spawnSync(node, [file], { cwd: home, env, encoding: "utf8" });
    expect(done.status === 0 && done.stderr === "", `Node ${major} cannot use the library in ${file}:\n${done.stderr}`);
  }
  const told = sh(node, ["readme.mjs"], home);
  expect(told === printed, `The example of packages/schema/README.md prints\n${told}`);
}
// Node 16 knows no `require` of ESM: with its rules a declaration of the wrong kind is a mistake.
checkTypes("Node16", "Node16", ["types.mts", "types.cts"]);
checkTypes("NodeNext", "NodeNext", ["types.mts", "types.cts"]);
checkTypes("ESNext", "Bundler", ["types.mts"]);
for (const file of ["wrong.mts", "wrong.cts"]) {
  const told = checkTypes("Node16", "Node16", [file], [1, 2]);
  expect(told.includes("TS2322"), `TypeScript takes what is wrong in ${file}:\n${told}`);
}
process.stdout.write(
  `The packages weigh ${(bytes / 1000).toFixed(0)} of at most ${MOST_BYTES / 1000} kB. The command (npx, global) and the library ` +
    `(ESM, CommonJS, types of both) work in an empty folder on Node ${nodes.map(({ major }) => major).join(", ")}.\n`,
);
