import type { Catalogue } from "../catalogue/catalogue.js";
import { changedDefaults, restartStrategyChanges } from "../diff/changed-defaults.js";
import { compareSides, type Difference } from "../diff/compare.js";
import { counterpart } from "../diff/counterpart.js";
import { modeOf, readSide, type Side, settingsOf } from "../diff/side.js";
import { CONFIG_YAML_LINES, FLINK_CONF_LINES } from "../effective/release.js";
import { parseConfigYaml } from "../formats/config-yaml/parse-config-yaml.js";
import type { ConfigDocument } from "../formats/document.js";
import { parseFlinkConf } from "../formats/flink-conf/parse-flink-conf.js";
import { sourceText } from "../text/decode.js";
import { FLINK_LINES, type FlinkLine, hasLine } from "../text/flink-line.js";
import type { Move } from "./move.js";
import type { MigrationNote, MigrationNoteCode } from "./notes.js";
import { noteOf, planOf } from "./plan.js";
import { rewriteLines } from "./rewrite-lines.js";
import { rewriteYaml } from "./rewrite-yaml.js";

/** The files that Flink itself loads. */
export type MigratedFormat = "flink-conf" | "config-yaml";

/** Where a configuration shall go. */
export interface MigrationRequest {
  /** The line that the file was written for. */
  readonly from: FlinkLine;
  readonly to: FlinkLine;
  readonly format: MigratedFormat;
  /** Whether processes run in containers of YARN or Kubernetes, which decides what an old heap size meant. */
  readonly containers?: boolean;
}

/** A migrated configuration. */
export interface Migration extends MigrationRequest {
  readonly text: string;
  /** In the order of the old file; what concerns the whole file comes last. */
  readonly notes: readonly MigrationNote[];
  /** What the new file amounts to on the new line and the old one did not on the old line; each is told in a note. */
  readonly differences: readonly Difference[];
}

/** Why there is nothing to migrate. */
export type MigrationRefusal =
  /** The line reads no such file. */
  | { readonly refused: "format"; readonly line: FlinkLine; readonly format: MigratedFormat }
  /** It is no file that Flink itself loads. */
  | { readonly refused: "kind" }
  /** A config.yaml does not become a flink-conf.yaml. */
  | { readonly refused: "backwards" }
  /** Flink itself does not load the old file. */
  | { readonly refused: "unreadable"; readonly message: string };

/**
 * Rewrites a configuration for another release line, and where wanted in the other notation. Comments, order and blank lines stay.
 * Never throws. Migrating what was migrated changes nothing.
 */
export function migrate(
  document: ConfigDocument,
  request: MigrationRequest,
  catalogue: Catalogue,
): Migration | MigrationRefusal {
  const { from, to, format, containers } = request;
  const oldFormat = document.format;
  if (oldFormat !== "flink-conf" && oldFormat !== "config-yaml") return { refused: "kind" };
  if (!reads(from, oldFormat)) return { refused: "format", line: from, format: oldFormat };
  if (!reads(to, format)) return { refused: "format", line: to, format };
  if (oldFormat === "config-yaml" && format === "flink-conf") return { refused: "backwards" };
  if (document.failure !== undefined) return { refused: "unreadable", message: document.failure.message };
  if (document.problems.some(({ code }) => code === "utf-16")) return { refused: "unreadable", message: "UTF-16" };
  const old: Side = { settings: settingsOf(document), line: from, mode: modeOf(oldFormat) };
  const was = readSide(old, catalogue);
  // A deprecated option that lives on as an old name of another one is not read for itself.
  const living = [...was.values()].filter(({ name }) => counterpart(name, from, catalogue) === name);
  const effective = new Set(living.flatMap(({ keys }) => keys));
  const move: Move = { from: old, read: was, effective, line: to, mode: modeOf(format), catalogue, containers };
  const plan = planOf(document, move);
  const rewritten =
    oldFormat === "config-yaml"
      ? rewriteYaml(document, plan.entries, move)
      : rewriteLines(document, plan.entries, move);
  const text = withRelease(rewritten.text, from, to);
  const read = parse(text, format);
  const now: Side = { settings: settingsOf(read), line: to, mode: move.mode };
  const notes = [...plan.notes, ...rewritten.notes];
  if (read.failure !== undefined)
    notes.push(noteOf("refusedFile", undefined, undefined, move, { reason: read.failure.message }));
  const { differences } = compareSides(old, now, catalogue);
  addUntold(differences, notes, move);
  notes.sort((left, right) => (left.line ?? 0) - (right.line ?? 0));
  notes.push(...wholeFile(old, now, oldFormat !== format, move));
  return { ...request, text, notes, differences };
}

function reads(line: FlinkLine, format: MigratedFormat): boolean {
  return hasLine(format === "flink-conf" ? FLINK_CONF_LINES : CONFIG_YAML_LINES, line);
}

function parse(text: string, format: MigratedFormat): ConfigDocument {
  return format === "flink-conf" ? parseFlinkConf(sourceText(text)) : parseConfigYaml(sourceText(text));
}

/** Notes after which nobody expects the option to read the same. */
const TOLD: ReadonlySet<MigrationNoteCode> = new Set([
  "replaced",
  "removed",
  "successor",
  "stuck",
  "refused",
  "valueGone",
  "differs",
  "read",
  "accepted",
  "unwritable",
  "byteOrderMark",
  "heapUnknown",
  "noEffect",
  "leftOver",
  "valueRenamed",
  "wasDefault",
  "unreadAlready",
]);

/** Says what no note speaks of yet. */
function addUntold(differences: readonly Difference[], notes: MigrationNote[], move: Move): void {
  const told = new Set<string>();
  const renamed = new Set<string>();
  for (const { code, key, now, data } of notes) {
    if (code === "renamed" && now !== undefined) renamed.add(now);
    if (!TOLD.has(code)) continue;
    for (const name of [key, ...(now ?? "").split(", "), ...String(data["now"] ?? "").split(/: \w+(?:, )?|, /)]) {
      if (name === undefined || name === "") continue;
      told.add(name);
      told.add(counterpart(name, move.line, move.catalogue) ?? name);
    }
  }
  for (const { option, before, after } of differences) {
    const names = [option, before?.name, ...(before?.keys ?? []), ...(after?.keys ?? [])];
    if (names.some((name) => name !== undefined && told.has(name))) continue;
    if (before?.from !== "entry" && renamed.has(option)) continue;
    const key = after?.keys[0] ?? before?.keys[0] ?? option;
    // Another option takes the key into account now: through a fallback that it did not have before.
    if (after?.from === "entry" && before?.from !== "entry" && after.keys[0] !== option) {
      notes.push(noteOf("alsoRead", key, undefined, move, { option }));
      continue;
    }
    if (before?.from === "entry" && after?.from !== "entry" && before.keys[0] !== option) {
      notes.push(noteOf("readNoMore", before.keys[0], undefined, move, { option }));
      continue;
    }
    const data = { before: before?.text ?? "", now: after?.text ?? "" };
    const code = after === undefined ? "removed" : before === undefined ? "read" : "differs";
    notes.push(noteOf(code, before?.keys[0] ?? key, undefined, move, data));
  }
}

/** So many collisions of keys are told. */
const MOST_COLLISIONS = 20;

function wholeFile(old: Side, now: Side, newFormat: boolean, move: Move): readonly MigrationNote[] {
  const notes: MigrationNote[] = [];
  const say = (code: MigrationNoteCode, key: string | undefined, data: MigrationNote["data"]): void => {
    notes.push(noteOf(code, key, undefined, move, data));
  };
  if (now.mode === "standard") for (const [key, longer] of collisions(now)) say("prefix", key, { longer });
  for (const { option, before, after } of changedDefaults(old, now, move.catalogue)) {
    const code =
      option === "taskmanager.memory.network.max"
        ? "defaultBound"
        : option === "kubernetes.rest-service.exposed.type"
          ? "defaultService"
          : "default";
    say(code, option, { before: before?.text ?? NOTHING, now: after?.text ?? NOTHING });
  }
  if (restartStrategyChanges(old, now)) say("defaultRestart", "restart-strategy.type", {});
  if (old.line.startsWith("1.") && now.line.startsWith("2.")) say("state", undefined, {});
  if (newFormat && now.line.startsWith("1.")) say("oldFile", undefined, {});
  return notes;
}

const NOTHING = "none";

/** Pairs of keys of which one begins the other. */
function collisions({ settings }: Side): readonly (readonly [key: string, longer: string])[] {
  const found: (readonly [string, string])[] = [];
  const keys = [...settings.keys()];
  for (const longer of keys) {
    for (let dot = longer.indexOf("."); dot !== -1; dot = longer.indexOf(".", dot + 1)) {
      const key = longer.slice(0, dot);
      if (settings.has(key) && found.length < MOST_COLLISIONS) found.push([key, longer]);
    }
  }
  return found;
}

/** A comment that says the release of the file says the new one. */
function withRelease(text: string, from: FlinkLine, to: FlinkLine): string {
  if (from === to || !text.includes("flinkconf:")) return text;
  return text.replace(
    /^([ \t]*#+[ \t]*flinkconf:(?:[^\r\n]*?[\s,])?flink=)([^\s,]+)/gm,
    (whole, head: string, release: string) => (namesLine(release) ? `${head}${to}` : whole),
  );
}

function namesLine(release: string): boolean {
  return FLINK_LINES.some((line) => release === line || release.startsWith(`${line}.`)) || /^[12]\.?x$/.test(release);
}
