import { flinkCatalogue } from "./catalogue/flink-catalogue.js";
import { diffConfigs } from "./diff/diff.js";
import { modeOf, type Reading, type Side, settingsOf } from "./diff/side.js";
import { parseRelease } from "./effective/release.js";
import type { ConfigDocument } from "./formats/document.js";
import { type MigratedFormat, migrate as migrateDocument } from "./migrate/migrate.js";
import { noteText } from "./migrate/note-text.js";
import type { MigrationNoteCode } from "./migrate/notes.js";
import { parseDocuments } from "./public.js";
import type { Severity } from "./rules/rule.js";
import { newestOf } from "./text/flink-line.js";
import { HIDDEN_CONTENT, isSensitiveAnywhere } from "./values/sensitive.js";

/** One of Flink's own configuration files, and the release that reads it, as people write it (`1.20`). */
export interface FlinkFile {
  readonly path: string;
  readonly text: string;
  /** Absent: as the file's name tells. */
  readonly kind?: MigratedFormat;
  readonly flink: string;
}

/** Where a configuration shall go. */
export interface MigrationTarget {
  readonly flink: string;
  /** Absent: config.yaml where the release reads nothing else, otherwise as it is. */
  readonly kind?: MigratedFormat;
  /** Whether processes run in containers of YARN or Kubernetes, which decides what a heap size of Flink 1.9 meant. */
  readonly containers?: boolean;
}

/** One thing that there is to say about a migration. */
export interface MigrationRemark {
  readonly code: MigrationNoteCode;
  /** `error`: it is not carried over, or means something else now. */
  readonly severity: Severity;
  /** The key in the old file, and in the new one where that is another. */
  readonly key: string | undefined;
  readonly newKey: string | undefined;
  /** The line of the old file, from 1. */
  readonly line: number | undefined;
  /** A sentence; values of sensitive keys are hidden in it. */
  readonly message: string;
}

/** A migrated text, or why there is none. */
export type MigrationOutcome =
  | {
      readonly ok: true;
      readonly kind: MigratedFormat;
      readonly text: string;
      readonly remarks: readonly MigrationRemark[];
    }
  /** `format`: a release reads no such file. `unreadable`: Flink does not load the old one. `release`: a text names no release. */
  | { readonly ok: false; readonly reason: "release" | "kind" | "format" | "backwards" | "unreadable" };

/**
 * Rewrites a flink-conf.yaml or config.yaml for another release, and in the other notation where that is wanted; comments, order and
 * blank lines stay. What Flink reads is the same before and after, or a remark says the difference. Values stand in the new text as
 * they are, secrets too. Never throws.
 */
export function migrate(file: FlinkFile, target: MigrationTarget): MigrationOutcome {
  const from = parseRelease(file.flink);
  const to = parseRelease(target.flink);
  if (from === undefined || to === undefined) return { ok: false, reason: "release" };
  const document = documentOf(file);
  if (document === undefined) return { ok: false, reason: "kind" };
  const line = newestOf(to.lines);
  const kept: MigratedFormat =
    document.format === "config-yaml" || line.startsWith("2.") ? "config-yaml" : "flink-conf";
  const format = target.kind ?? kept;
  const { containers } = target;
  const request = { from: newestOf(from.lines), to: line, format, ...(containers === undefined ? {} : { containers }) };
  const outcome = migrateDocument(document, request, flinkCatalogue());
  if ("refused" in outcome) return { ok: false, reason: outcome.refused };
  const remarks = outcome.notes.map((note): MigrationRemark => {
    const { code, severity, key, now: newKey, line: at } = note;
    return { code, severity, key, newKey, line: at, message: noteText(note, hidden) };
  });
  return { ok: true, kind: format, text: outcome.text, remarks };
}

/** What an option reads in one of two configurations. */
export interface DifferentValue {
  /** As it is written, secrets too; of a default as Flink would write it. */
  readonly value: string;
  readonly isDefault: boolean;
}

/** A setting that two configurations do not agree on. */
export interface ConfigurationDifference {
  readonly option: string;
  /** Undefined where nothing is read. */
  readonly before: DifferentValue | undefined;
  readonly after: DifferentValue | undefined;
  /** What the change costs, where something is known of it. */
  readonly cost: { readonly kind: "state" | "recovery" | "guarantee" | "place"; readonly message: string } | undefined;
}

/**
 * Compares what two files amount to, not how they are written; what costs most comes first. Undefined when one of them is no
 * flink-conf.yaml or config.yaml, Flink does not load it, or a text names no release.
 */
export function compareConfigurations(a: FlinkFile, b: FlinkFile): readonly ConfigurationDifference[] | undefined {
  const left = sideOf(a);
  const right = sideOf(b);
  if (left === undefined || right === undefined) return undefined;
  return diffConfigs(left, right, flinkCatalogue()).differences.map(({ option, before, after, cost }) => ({
    option,
    before: differentValue(before),
    after: differentValue(after),
    cost: cost === undefined ? undefined : { kind: cost.kind, message: cost.words },
  }));
}

function differentValue(reading: Reading | undefined): DifferentValue | undefined {
  return reading === undefined ? undefined : { value: reading.text, isDefault: reading.from === "default" };
}

function sideOf(file: FlinkFile): Side | undefined {
  const release = parseRelease(file.flink);
  const document = documentOf(file);
  if (release === undefined || document === undefined || document.failure !== undefined) return undefined;
  return { settings: settingsOf(document), line: newestOf(release.lines), mode: modeOf(document.format) };
}

function documentOf({ text, path, kind }: FlinkFile): ConfigDocument | undefined {
  const [document, ...others] = parseDocuments(text, { path, ...(kind === undefined ? {} : { kind }) });
  if (document === undefined || others.length > 0) return undefined;
  return document.format === "flink-conf" || document.format === "config-yaml" ? document : undefined;
}

function hidden(value: string, key: string): string {
  return isSensitiveAnywhere(key) ? HIDDEN_CONTENT : value;
}
