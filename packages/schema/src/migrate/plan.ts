import type { ConfigDocument, ConfigEntry } from "../formats/document.js";
import { lineIndexAt, lineStarts } from "../text/line-index.js";
import { decide } from "./decide.js";
import type { Decision, Move, NewSetting } from "./move.js";
import { type MigrationNote, type MigrationNoteCode, NOTE_SEVERITIES } from "./notes.js";

/** What becomes of one entry of the old file. */
export interface PlannedEntry {
  readonly entry: ConfigEntry;
  /** What stands in its place; none: it becomes a comment. */
  readonly settings: readonly NewSetting[];
  /** Nothing about it is to be changed. */
  readonly kept: boolean;
}

/** A plan for a whole document: in its order, with what there is to say. */
export interface Plan {
  readonly entries: readonly PlannedEntry[];
  readonly notes: readonly MigrationNote[];
}

/** Decides about all entries. No two entries of the new file have one key. */
export function planOf(document: ConfigDocument, move: Move): Plan {
  const { entries } = document;
  const last = new Map<string, number>();
  for (const [index, { key }] of entries.entries()) last.set(key, index);
  const decisions = new Map<number, Decision>();
  for (const [key, index] of last) decisions.set(index, decide(key, entries[index]?.value ?? "", move));
  settleRivals(entries, decisions);
  const notes: MigrationNote[] = [];
  const starts = lineStarts(document.source);
  const planned = entries.map((entry, index): PlannedEntry => {
    const decision = decisions.get(index);
    const line = lineIndexAt(starts, entry.keyStart) + 1;
    if (decision === undefined) {
      const winner = decisions.get(last.get(entry.key) ?? -1);
      const stays = move.mode === "legacy" && winner !== undefined && isKept(winner, entry.key);
      if (!stays) notes.push(noteOf("duplicate", entry.key, line, move, {}));
      return { entry, settings: [], kept: stays };
    }
    const now = decision.settings.map((setting) => setting.key).join(", ");
    for (const { code, data } of decision.notes) {
      notes.push({
        ...noteOf(code, entry.key, line, move, data),
        now: now === entry.key || now === "" ? undefined : now,
      });
    }
    const [first] = decision.settings;
    const kept = decision.settings.length === 1 && first?.key === entry.key && first.text === entry.value;
    return { entry, settings: decision.settings, kept };
  });
  return { entries: planned, notes };
}

function isKept({ settings: [first, ...others] }: Decision, key: string): boolean {
  return first?.key === key && others.length === 0;
}

/** Where two entries would become one, the one stays that the old release reads; else the later one. */
function settleRivals(entries: readonly ConfigEntry[], decisions: Map<number, Decision>): void {
  const claims = new Map<string, number[]>();
  for (const [index, { settings }] of decisions) {
    for (const { key } of settings) claims.set(key, [...(claims.get(key) ?? []), index]);
  }
  for (const [key, rivals] of claims) {
    if (rivals.length < 2) continue;
    const read = rivals.filter((index) => decisions.get(index)?.notes.every(({ code }) => code !== "read"));
    const winner = (read.length > 0 ? read : rivals).sort((left, right) => left - right)[
      read.length === 0 ? 0 : read.length - 1
    ];
    for (const index of rivals) {
      const decision = decisions.get(index);
      if (index === winner || decision === undefined) continue;
      const code = read.includes(index) ? "shadowed" : "unreadAlready";
      const now = entries[winner ?? index]?.key ?? key;
      const settings = decision.settings.filter((setting) => setting.key !== key);
      decisions.set(index, { settings, notes: [{ code, data: { now } }] });
    }
  }
}

/** A note, with what every note knows. */
export function noteOf(
  code: MigrationNoteCode,
  key: string | undefined,
  line: number | undefined,
  { from, line: to }: Pick<Move, "from" | "line">,
  data: MigrationNote["data"],
): MigrationNote {
  return {
    code,
    severity: NOTE_SEVERITIES[code],
    key,
    now: undefined,
    line,
    data: { from: from.line, to, ...(key === undefined ? {} : { key }), ...data },
  };
}
