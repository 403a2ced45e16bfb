import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { FLINK_LINES } from "../../../packages/schema/src/text/flink-line.js";
import { ROOT } from "../generated-file.js";

/** What an option holds by default, as the judge writes it. */
export type DumpedDefault =
  | null
  | boolean
  | number
  | string
  | readonly DumpedDefault[]
  | { readonly [key: string]: string };

/** One option of one release line as the judge dumped it. */
export interface DumpedOption {
  readonly key: string;
  readonly type: string;
  readonly default: DumpedDefault;
  readonly hasDefault: boolean;
  readonly enum: readonly { readonly name: string; readonly text: string }[] | null;
  readonly fallbackKeys: readonly { readonly key: string; readonly deprecated: boolean }[];
  readonly deprecated: boolean;
  /** The declaring class with its package. */
  readonly owner: string;
  /** What it is for: an option of a configuration file, one that Flink sets itself, one without its prefix, one of a connector. */
  readonly kind: "flink" | "sql" | "internal" | "suffix" | "connector";
  /** The artifact that holds it, without Scala suffix. */
  readonly module: string;
}

/** Everything that one release declares. */
export interface Dump {
  /** A release line, or `operator`. */
  readonly line: string;
  readonly release: string;
  readonly options: readonly DumpedOption[];
}

/** Reads every dump of a folder. Throws when a release line has none, because a table without it would say that it reads nothing. */
export function readDumps(folder: string): readonly Dump[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const missing = FLINK_LINES.filter((line) => !names.includes(`${line}.json`));
  if (missing.length > 0)
    throw new Error(`There is no dump of Flink ${missing.join(", ")} in ${relative(ROOT, folder)}.`);
  return names.map((name) => {
    const { release, options } = JSON.parse(readFileSync(join(folder, name), "utf8")) as Omit<Dump, "line">;
    return { line: name.slice(0, -".json".length), release, options };
  });
}
