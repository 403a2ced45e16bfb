import { phrase, type Severity } from "@flinkconf/schema/host";
import type { Linted } from "@flinkconf/schema/host-explain";
import {
  type Migration,
  type MigrationNote,
  noteText,
  type SecretText,
  shownKey,
} from "@flinkconf/schema/host-migrate";
import type { Paint } from "../print/paint.js";
import { visible } from "../print/visible.js";
import { wrapped } from "../print/wrapped.js";
import { json } from "../reporters/json.js";
import { WIDTH } from "./rows.js";

/** A migration and what it was made from. */
export interface ShownMigration {
  readonly linted: Linted;
  readonly migration: Migration;
  readonly newPath: string;
  /** The release of the old file was not stated. */
  readonly assumed: boolean;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const INDENT = 2;

/** What there is to say about a migration, the worst first, each note under its key. */
export function notesText(shown: ShownMigration, { bold, red, yellow, blue }: Paint): string {
  const { migration, newPath, linted } = shown;
  const marks = { error: red, warning: yellow, info: blue };
  const { from, to } = migration;
  const heading = phrase("{path}: from Flink {from} to Flink {to}", { path: visible(linted.result.path), from, to });
  const target = newPath === linted.result.path ? "" : phrase(", as {path}", { path: visible(newPath) });
  let out = `${bold(heading + target)}\n`;
  const notes = allNotes(shown);
  for (const severity of SEVERITIES) {
    for (const note of notes.filter((one) => one.severity === severity)) {
      const place = note.line === undefined ? "" : `${note.line}: `;
      const key = note.key === undefined ? "" : ` ${visible(place + shownKey(note.key))}`;
      out += `${marks[severity](phrase(severity))}${key === "" && place !== "" ? ` ${place.slice(0, -2)}` : key}\n`;
      for (const line of wrapped(visible(noteText(note, shown.linted.shown)), WIDTH - INDENT))
        out += `${" ".repeat(INDENT)}${line}\n`;
    }
  }
  return out + summary(notes, migration, linted);
}

function summary(notes: readonly MigrationNote[], { text, format }: Migration, { document }: Linted): string {
  const errors = notes.filter(({ severity }) => severity === "error").length;
  const warnings = notes.filter(({ severity }) => severity === "warning").length;
  const unchanged = text === document.source.text && format === document.format;
  const outcome =
    errors > 0
      ? phrase("Left to do by hand: {errors}.", { errors })
      : unchanged
        ? phrase("Nothing in the file has to change.")
        : phrase("Nothing is left to do by hand.");
  return warnings === 0 ? outcome : `${outcome} ${phrase("Worth a look: {warnings}.", { warnings })}`;
}

function allNotes({ migration, assumed }: ShownMigration): readonly MigrationNote[] {
  if (!assumed) return migration.notes;
  const { from, to } = migration;
  const note = { code: "assumed", severity: "info", key: undefined, now: undefined, line: undefined } as const;
  return [...migration.notes, { ...note, data: { from, to } }];
}

/** A migration for programs. The new text is left out where it holds a secret, and that is said. */
export function migrationJson(shown: ShownMigration, { text, secrets }: SecretText): string {
  const { linted, migration, newPath } = shown;
  const { from, to, format } = migration;
  const masked = secrets.length > 0;
  const notes = allNotes(shown);
  return `${json({
    version: 1,
    path: linted.result.path,
    newPath,
    from: { flink: from, format: linted.document.format, assumed: shown.assumed },
    to: { flink: to, format },
    changed: text !== linted.document.source.text || linted.document.format !== format,
    text: masked ? null : text,
    ...(masked ? { masked } : {}),
    notes: notes.map((note) => ({
      code: note.code,
      severity: note.severity,
      key: note.key === undefined ? null : shownKey(note.key),
      newKey: note.now ?? null,
      line: note.line ?? null,
      message: noteText(note, shown.linted.shown),
    })),
    summary: Object.fromEntries(
      SEVERITIES.map((severity) => [`${severity}s`, notes.filter((note) => note.severity === severity).length]),
    ),
  })}\n`;
}
