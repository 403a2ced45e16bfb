import { readFileSync } from "node:fs";
import type { FlinkLine } from "../../src/text/flink-line.js";

/** An option as real Flink declares it: the answer to `option`, and where it comes from. */
export interface DumpedOption {
  readonly key: string;
  readonly type: string;
  readonly default: unknown;
  readonly hasDefault: boolean;
  readonly enum: unknown;
  readonly fallbackKeys: readonly { readonly key: string; readonly deprecated: boolean }[];
  readonly deprecated: boolean;
  readonly owner: string;
  readonly kind: "flink" | "sql" | "internal" | "suffix" | "connector";
  readonly module: string;
}

/** What the classes of one release line (or of `operator`) declare, as recorded from them. */
export function dumpOf(line: FlinkLine | "operator"): readonly DumpedOption[] {
  const url = new URL(`../../../../fixtures/oracle/catalogue/${line}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, "utf8")) as { options: readonly DumpedOption[] }).options;
}

/** A recorded fixture of `fixtures/catalogue`. */
export function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../../fixtures/catalogue/${name}`, import.meta.url), "utf8")) as T;
}

/** What a configuration file may hold: Flink's, SQL's and internal options. */
export function optionsOf(line: FlinkLine): readonly DumpedOption[] {
  return dumpOf(line).filter(({ kind }) => kind === "flink" || kind === "sql" || kind === "internal");
}
