// Packs what would be published, installs it in an empty folder, and uses it as a stranger would.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childEnvironment, ROOT } from "./lib/workspace.mjs";

const scratch = mkdtempSync(join(process.argv[2] ?? tmpdir(), "packages-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const env = childEnvironment();

function sh(command, args, cwd, accept = [0]) {
  try {
    return execFileSync(command, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    if (accept.includes(error.status)) return error.stdout;
    throw new Error(`${command} ${args.join(" ")} failed:\n${error.stdout}${error.stderr}`);
  }
}

function expect(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

execFileSync(join(ROOT, "node_modules/.bin/turbo"), ["run", "build", "--output-logs=errors-only"], {
  cwd: ROOT,
  env,
  stdio: "ignore",
});
execFileSync(join(ROOT, "node_modules/.bin/tsc"), ["-b", "packages/schema"], { cwd: ROOT, env, stdio: "inherit" });
const tarballs = ["packages/schema", "packages/cli"].map((folder) => {
  const packed = JSON.parse(sh("npm", ["pack", "--json", "--pack-destination", scratch], join(ROOT, folder)));
  const [{ filename, size }] = packed;
  process.stdout.write(`${filename}: ${(size / 1024).toFixed(0)} KiB packed\n`);
  return join(scratch, filename);
});

const home = join(scratch, "stranger");
mkdirSync(home);
writeFileSync(join(home, "package.json"), '{"private":true}\n');
sh("npm", ["install", "--no-audit", "--no-fund", ...tarballs], home);

writeFileSync(join(home, "flink-conf.yaml"), "jobmanager.rpc.address: jm\ntaskmanager.numberOfTaskSlots:4\n");
const report = JSON.parse(
  sh("npx", ["--no-install", "flinkconf", "lint", "--format", "json", "flink-conf.yaml"], home, [1]),
);
expect(
  report.files[0].diagnostics.some((finding) => finding.rule === "conf-missing-space-after-colon"),
  "The installed command did not report a missing space.",
);

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
sh(process.execPath, ["library.cjs"], home);
sh(process.execPath, ["library.mjs"], home);

writeFileSync(
  join(home, "library.ts"),
  'import { lint, sourceText, type LintResult } from "@flinkconf/schema";\n' +
    'export const results: readonly LintResult[] = lint([{ path: "flink-conf.yaml", source: sourceText("a: b") }], {});\n',
);
for (const [module, moduleResolution] of [
  ["NodeNext", "NodeNext"],
  ["ESNext", "Bundler"],
]) {
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
  writeFileSync(join(home, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["library.ts"] }));
  sh(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "."], home);
}
process.stdout.write("The packed command, the library (ESM and CommonJS) and its types work in an empty folder.\n");
