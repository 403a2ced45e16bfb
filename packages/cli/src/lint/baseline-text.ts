import { phrase } from "@flinkconf/schema/host";
import { Failure } from "../failure.js";
import { json } from "../reporters/json.js";

/** One known finding. */
export interface BaselineEntry {
  readonly rule: string;
  /** For people: the fingerprint stands for it already. */
  readonly key: string | undefined;
  readonly fingerprint: string;
}

/** Known findings by file, as seen from the folder of the baseline. */
export type BaselineFiles = ReadonlyMap<string, readonly BaselineEntry[]>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The baseline as text: sorted, one finding a line and no line numbers, so that a change shows as what it is. */
export function baselineText(files: BaselineFiles): string {
  const parts = [...files]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => compare(a, b))
    .map(([name, entries]) => {
      const lines = [...entries]
        .sort(
          (a, b) =>
            compare(a.rule, b.rule) || compare(a.key ?? "", b.key ?? "") || compare(a.fingerprint, b.fingerprint),
        )
        .map(({ rule, key, fingerprint }) => {
          const about = key === undefined ? "" : `, "key": ${json(key)}`;
          return `      { "rule": ${json(rule)}${about}, "fingerprint": ${json(fingerprint)} }`;
        });
      return `    ${json(name)}: [\n${lines.join(",\n")}\n    ]`;
    });
  return `{\n  "version": 1,\n  "files": {${parts.length === 0 ? "" : `\n${parts.join(",\n")}\n  `}}\n}\n`;
}

/**
 * Reads the text of a baseline.
 * @throws {Failure} the reason, as the end of a sentence, for a text that is no baseline
 */
export function readBaselineText(text: string): BaselineFiles {
  const value = parsed(text);
  if (!isObject(value) || !isObject(value["files"]))
    throw new Failure(phrase('it is no baseline, which holds "version" and "files"'));
  if (value["version"] !== 1) throw new Failure(phrase("its version is not 1, the one that this flinkconf knows"));
  return new Map(Object.entries(value["files"]).map(([name, entries]) => [name, readEntries(name, entries)]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as unknown;
  } catch {
    throw new Failure(phrase("it is not JSON"));
  }
}

function readEntries(name: string, entries: unknown): readonly BaselineEntry[] {
  if (!Array.isArray(entries)) throw new Failure(phrase("what it says about {name} is no list", { name: json(name) }));
  return entries.map((entry: unknown) => {
    if (!isObject(entry)) throw new Failure(phrase("an entry of {name} is no object", { name: json(name) }));
    const { rule, key, fingerprint } = entry;
    if (typeof rule !== "string" || typeof fingerprint !== "string") {
      throw new Failure(phrase("an entry of {name} lacks a rule or a fingerprint", { name: json(name) }));
    }
    return { rule, key: typeof key === "string" ? key : undefined, fingerprint };
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
