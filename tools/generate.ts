// `npm run generate` writes every generated file; with `-- --check` it writes nothing and ends with 1 when one is out of date.
import { generateCatalogue } from "./generate/catalogue.js";
import { driftOf, type GeneratedFile, type Generator, writeFiles } from "./generate/generated-file.js";
import { generateRealFiles } from "./generate/real-files.js";
import { generateRules } from "./generate/rules.js";
import { generateSettingsValidator } from "./generate/settings-validator.js";

/** Every generator, in an order in which none needs the output of a later one. */
const GENERATORS: readonly Generator[] = [
  generateCatalogue,
  generateRules,
  generateSettingsValidator,
  generateRealFiles,
];

function main(args: readonly string[]): number {
  const unknown = args.find((argument) => argument !== "--check");
  if (unknown !== undefined) {
    process.stderr.write(`"${unknown}" is not an option of generate; the only one is --check.\n`);
    return 2;
  }
  const drifted: GeneratedFile[] = [];
  for (const generate of GENERATORS) {
    const changed = driftOf(generate());
    if (!args.includes("--check")) writeFiles(changed);
    drifted.push(...changed);
  }
  const paths = drifted.map((file) => file.path).join(", ");
  if (drifted.length === 0) process.stdout.write("Every generated file is up to date.\n");
  else if (!args.includes("--check")) process.stdout.write(`Wrote ${paths}.\n`);
  else {
    process.stderr.write(`Out of date: ${paths}. Run "npm run generate" and commit the result.\n`);
    return 1;
  }
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
