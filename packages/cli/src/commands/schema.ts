import { describeLines, type FlinkLine, newestOf, parseRelease, phrase } from "@flinkconf/schema/host";
import {
  flinkCatalogue,
  jsonSchema,
  linesOfKind,
  operatorReleaseOf,
  type PackedDescriptions,
  resourceSchema,
  type SchemaKind,
  SETTINGS_SCHEMA,
  wordsAbout,
} from "@flinkconf/schema/host-schema";
import { Failure } from "../failure.js";
import { type CommonOptions, commonOptions } from "../line/common-options.js";
import { type Invocation, textOf } from "../line/invocation.js";
import { CLEAN } from "../lint/outcome.js";
import { spokenLocale } from "../words/locale.js";
import { wordsOf } from "../words/words.js";
import { settingsOfFolder } from "./folder-settings.js";
import { print } from "./print.js";

/**
 * Prints a JSON Schema.
 * @returns the exit code
 * @throws {Failure} when the release reads no such file
 */
export function runSchema(invocation: Invocation): number {
  const options = commonOptions(invocation);
  const kind = (textOf(invocation.values, "kind") ?? "config-yaml") as SchemaKind | "kubernetes" | "settings";
  const schema =
    kind === "settings" ? SETTINGS_SCHEMA : kind === "kubernetes" ? resourcesFor(options) : schemaFor(kind, options);
  print(`${JSON.stringify(schema, undefined, 2)}\n`, textOf(invocation.values, "output-file"));
  return CLEAN;
}

function schemaFor(kind: SchemaKind, options: CommonOptions): object {
  const named = settingsOfFolder(options).lint.flink;
  const readers = linesOfKind(kind);
  const release = named === undefined ? undefined : parseRelease(named);
  // Of several releases the newest one that reads such a file is meant.
  const lines = release === undefined ? readers : release.lines & readers;
  if (lines === 0)
    throw new Failure(
      phrase("Flink {named} reads no {kind}; Flink {readers} does.", {
        named: named ?? "",
        kind: fileOf(kind),
        readers: describeLines(readers),
      }),
    );
  const flink: FlinkLine = newestOf(lines);
  const schema = jsonSchema(flinkCatalogue(), { flink, kind, describe });
  if (schema === undefined)
    throw new Failure(phrase("There is no schema of {kind} for Flink {flink}.", { kind: fileOf(kind), flink }));
  return schema;
}

/** The operator's resources, with the options of one release of Flink inside. */
function resourcesFor(options: CommonOptions): object {
  const { flink, operator } = settingsOfFolder(options).lint;
  const named = flink === undefined ? undefined : parseRelease(flink);
  const release = operator?.release === undefined ? undefined : operatorReleaseOf(operator.release);
  return resourceSchema(flinkCatalogue(), {
    flink: newestOf(named?.lines ?? linesOfKind("flink-configuration")),
    describe,
    ...(release === undefined ? {} : { operator: release }),
  });
}

/** What an option does, in the reader's language. */
function describe(key: string): string | undefined {
  return wordsAbout(key, wordsOf(spokenLocale(), "descriptions") as PackedDescriptions | undefined)?.description;
}

function fileOf(kind: SchemaKind): string {
  switch (kind) {
    case "flink-conf":
      return "flink-conf.yaml";
    case "config-yaml":
      return "config.yaml";
    case "flink-configuration":
      return "flinkConfiguration";
  }
}
