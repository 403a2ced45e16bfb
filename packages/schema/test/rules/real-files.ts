import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { lint } from "../../src/index.js";
import type { Severity } from "../../src/rules/rule.js";
import { decode } from "../../src/text/decode.js";

/** What we say about one file with one release, and why that is right. */
export interface JudgedFile {
  readonly file: string;
  /** Absent: the file is linted for the releases that it may be for. */
  readonly flink?: string;
  readonly findings: readonly JudgedFinding[];
}

export interface JudgedFinding {
  readonly line: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly judgement: string;
}

const FIXTURES = fileURLToPath(new URL("../../../../fixtures/", import.meta.url));
const CONFIGURATIONS = /^(?:flink-conf|config)\.yaml$/;

/** The judged findings of a folder of fixtures. */
export function judgedFiles(folder: string): readonly JudgedFile[] {
  return JSON.parse(readFileSync(`${FIXTURES}${folder}/findings.json`, "utf8")) as readonly JudgedFile[];
}

/** The Flink configurations below a folder of fixtures. */
export function configurationsIn(folder: string): readonly string[] {
  const names = readdirSync(FIXTURES + folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => CONFIGURATIONS.test(basename(name))).sort();
}

/** What we say about a file that lies in its folder, with the files beside it. */
export function findingsIn(folder: string, file: string, flink: string | undefined): readonly string[] {
  const beside = dirname(`${FIXTURES}${folder}/${file}`);
  const siblings = readdirSync(beside);
  const sourceOf = (name: string) => ({
    path: `${dirname(file)}/${name}`,
    source: decode(readFileSync(`${beside}/${name}`)),
  });
  const name = basename(file);
  const neighbours = siblings.filter((other) => other !== name).map(sourceOf);
  const [result] = lint(
    [{ ...sourceOf(name), explicit: true, siblings, neighbours }],
    flink === undefined ? {} : { flink },
  );
  if (result === undefined) throw new Error(`${file} was not taken for a configuration`);
  return result.diagnostics.map(({ severity, rule, start }) =>
    shown({ line: lineAt(result.source.text, start), rule, severity }),
  );
}

/** A finding in one line, as it is compared. */
export function shown({ line, rule, severity }: Omit<JudgedFinding, "judgement">): string {
  return `${line} ${severity} ${rule}`;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
