// What made-up files begin from: public and shipped files, the demo, and every example of the rules' specs and pages.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FormatId } from "../../packages/schema/src/formats/document.js";
import { foreignFormat } from "../../packages/schema/src/formats/foreign-files.js";
import type { InputFile, LintSettings } from "../../packages/schema/src/linter/lint-result.js";
import { casesOf, inputOf, parseSpec, settingsOf } from "../../packages/schema/src/testing/index.js";
import { decode } from "../../packages/schema/src/text/decode.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A file as it is handed to the linter, and what it is linted for. */
export interface Seed {
  readonly file: InputFile;
  readonly settings: LintSettings;
}

/** All files to begin from, in an order that does not change. */
export function allSeeds(): readonly Seed[] {
  return [...realFiles(), ...examples()];
}

function* realFiles(): Generator<Seed> {
  for (const folder of ["public", "shipped", "demo", "ordinary"]) {
    for (const path of filesBelow(join(ROOT, "fixtures", folder))) {
      if (!/^(?:flink-conf|config)\.yaml$/.test(basename(path)) && foreignFormat(path) === undefined) continue;
      yield { file: { path: basename(path), source: decode(readFileSync(path)), explicit: true }, settings: {} };
    }
  }
}

function* examples(): Generator<Seed> {
  for (const folder of ["fixtures/specs", "docs/rules"]) {
    for (const path of filesBelow(join(ROOT, folder))) {
      if (!path.endsWith(".md") || basename(path) === "README.md") continue;
      for (const specCase of casesOf(parseSpec(readFileSync(path, "utf8")))) {
        yield { file: inputOf(specCase), settings: settingsOf(specCase, undefined) };
      }
    }
  }
}

function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
}

/** The kind of a seed: the one that it was given, or the one that its name says. */
export function kindOf({ kind, path }: InputFile): FormatId {
  if (kind !== undefined) return kind;
  return foreignFormat(path) ?? (basename(path) === "config.yaml" ? "config-yaml" : "flink-conf");
}
