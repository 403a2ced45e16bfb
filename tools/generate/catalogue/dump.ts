import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

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

/** Reads every dump of a folder. */
export function readDumps(folder: string): readonly Dump[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const { release, options } = JSON.parse(readFileSync(join(folder, name), "utf8")) as Omit<Dump, "line">;
      return { line: name.slice(0, -".json".length), release, options };
    });
}
