import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { Diagnostic, SuppressedDiagnostic } from "@flinkconf/schema/host";
import { phrase } from "@flinkconf/schema/host";
import { Failure, reasonOf } from "../failure.js";
import { say } from "../output.js";
import { counted } from "../print/counted.js";
import { visible } from "../print/visible.js";
import { writeNew } from "../repair/write-new.js";
import type { FileFindings } from "../reporters/reporter.js";
import { type BaselineEntry, type BaselineFiles, baselineText, readBaselineText } from "./baseline-text.js";
import type { Baseline } from "./report.js";

/** So many entries that are out of date are listed one by one. */
const MOST_LISTED = 10;

const BY_BASELINE: SuppressedDiagnostic["by"] = { kind: "baseline", reason: undefined, line: undefined };

/**
 * Opens a baseline. Findings are recognised by rule, key and the text of their line, so that edits elsewhere in a file change
 * nothing; paths count from the folder of the baseline.
 * @throws {Failure} for a file that cannot be read or is no baseline; with `write` it need not exist yet
 */
export function openBaseline(
  path: string,
  { write, quiet }: { readonly write: boolean; readonly quiet: boolean },
): Baseline {
  const files = filesOf(path, write);
  const root = dirname(resolve(path));
  const nameOf = (shown: string): string => relative(root, resolve(shown)).replaceAll("\\", "/");
  return write ? writer(path, { files, root, nameOf, quiet }) : reader(path, { files, root, nameOf, quiet });
}

interface Opened {
  readonly files: BaselineFiles;
  readonly root: string;
  readonly nameOf: (shown: string) => string;
  readonly quiet: boolean;
}

function filesOf(path: string, write: boolean): BaselineFiles {
  try {
    return readBaselineText(readFileSync(path, "utf8"));
  } catch (error) {
    if (write && (error as { readonly code?: string }).code === "ENOENT") return new Map();
    const reason = error instanceof Failure ? error.message : reasonOf(error);
    throw new Failure(phrase("The baseline {path} cannot be read: {reason}.", { path: visible(path), reason }));
  }
}

function reader(path: string, { files, root, nameOf, quiet }: Opened): Baseline {
  const stale: (readonly [file: string, rule: string])[] = [];
  const linted = new Set<string>();
  return {
    apply(findings) {
      const name = nameOf(findings.path);
      linted.add(name);
      const entries = files.get(name);
      if (entries === undefined) return findings;
      const known = new Set(entries.map(({ fingerprint }) => fingerprint));
      const found = new Set(findings.diagnostics.map(({ fingerprint }) => fingerprint));
      for (const { rule, fingerprint } of entries) if (!found.has(fingerprint)) stale.push([name, rule]);
      return suppress(findings, ({ fingerprint }) => known.has(fingerprint));
    },
    end() {
      for (const [name, entries] of files) {
        if (linted.has(name) || existsSync(resolve(root, name))) continue;
        for (const { rule } of entries) stale.push([name, rule]);
      }
      if (stale.length > 0 && !quiet) say(staleText(path, stale));
    },
  };
}

function staleText(path: string, stale: readonly (readonly [string, string])[]): string {
  const listed = stale.slice(0, MOST_LISTED).map(([file, rule]) => `\n  ${visible(file)}: ${visible(rule)}`);
  const count = stale.length - MOST_LISTED;
  const more = count > 0 ? `\n  ${phrase("and {count} more", { count })}` : "";
  const data = { path: visible(path), count: stale.length, list: `${listed.join("")}${more}` };
  return stale.length === 1
    ? phrase("1 entry of {path} is out of date, and --write-baseline takes it out:{list}", data)
    : phrase("{count} entries of {path} are out of date, and --write-baseline takes them out:{list}", data);
}

function writer(path: string, { files, root, nameOf, quiet }: Opened): Baseline {
  const next = new Map<string, readonly BaselineEntry[]>();
  const linted = new Set<string>();
  let written = 0;
  return {
    apply(findings) {
      const name = nameOf(findings.path);
      linted.add(name);
      if (findings.diagnostics.length > 0) next.set(name, findings.diagnostics.map(entryOf));
      written += findings.diagnostics.length;
      return suppress(findings, () => true);
    },
    end() {
      // What this run did not look at stays, unless it is gone.
      for (const [name, entries] of files) {
        if (!linted.has(name) && existsSync(resolve(root, name))) next.set(name, entries);
      }
      const before = countOf(files);
      const after = countOf(next);
      writeNew(path, baselineText(next));
      const change = before === 0 || before === after ? "" : phrase(" It held {before} before.", { before });
      const data = { findings: counted(after, "finding"), path: visible(path), written, change };
      if (!quiet) say(phrase("Wrote {findings} to {path}, {written} of them from this run.{change}", data));
    },
  };
}

function entryOf({ rule, key, fingerprint }: Diagnostic): BaselineEntry {
  return { rule, key, fingerprint };
}

function countOf(files: BaselineFiles): number {
  let count = 0;
  for (const entries of files.values()) count += entries.length;
  return count;
}

function suppress(findings: FileFindings, isKnown: (diagnostic: Diagnostic) => boolean): FileFindings {
  const known = findings.diagnostics.filter(isKnown).map((diagnostic) => ({ ...diagnostic, by: BY_BASELINE }));
  if (known.length === 0) return findings;
  const suppressed = [...findings.suppressed, ...known].sort(
    (a, b) => a.start - b.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  return { ...findings, diagnostics: findings.diagnostics.filter((one) => !isKnown(one)), suppressed };
}
