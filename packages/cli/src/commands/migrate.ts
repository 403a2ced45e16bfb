import { existsSync } from "node:fs";
import {
  type FlinkLine,
  flinkCatalogue,
  linesOf,
  newestOf,
  parseFlinkConf,
  parseRelease,
  phrase,
  sourceText,
} from "@flinkconf/schema/host";
import type { Linted } from "@flinkconf/schema/host-explain";
import {
  CONFIG_YAML_LINES,
  FLINK_CONF_LINES,
  type LineSet,
  type Migration,
  type MigrationRefusal,
  type MigrationRequest,
  migrate,
  type SecretText,
  secretRanges,
  secretsAfter,
} from "@flinkconf/schema/host-migrate";
import { Failure } from "../failure.js";
import { folderOf, inFolder } from "../files/paths.js";
import { encode, type FileState, replaceFile, stateOf } from "../files/write.js";
import { createNew } from "../init/create-new.js";
import { commonOptions } from "../line/common-options.js";
import { type Invocation, isOn, textOf } from "../line/invocation.js";
import { CLEAN, FINDINGS } from "../lint/outcome.js";
import { loadConfigYaml } from "../load/engine-parts.js";
import { isTerminal, STDERR, STDOUT, say, wantsColor, write, writeBytes } from "../output.js";
import { paint } from "../print/paint.js";
import { visible, visibleLines } from "../print/visible.js";
import { maskedDiff } from "../repair/masked-diff.js";
import { writeNew } from "../repair/write-new.js";
import { inspector } from "./inspect-file.js";
import { migrationJson, notesText } from "./migrate-text.js";
import { print } from "./print.js";

type Format = MigrationRequest["format"];

const FORMATS: Readonly<Record<string, Format>> = { "config.yaml": "config-yaml", "flink-conf.yaml": "flink-conf" };
const NAMES: Readonly<Record<Format, string>> = { "config-yaml": "config.yaml", "flink-conf": "flink-conf.yaml" };

const NO_FLINK_FILE = "migrate takes a flink-conf.yaml or a config.yaml.";

/**
 * Rewrites a configuration for another release or as config.yaml: a diff, unless it is to be written.
 * @returns the exit code: 1 when something is left for a person to do
 * @throws {Failure} for a file that cannot be read or migrated
 */
export function runMigrate(invocation: Invocation): number {
  const options = commonOptions(invocation);
  const { values, operands } = invocation;
  const [path, ...others] = operands;
  if (path === undefined || others.length > 0) throw new Failure(phrase("migrate takes one file."));
  const writes = isOn(values, "write");
  const outputFile = textOf(values, "output-file");
  if (writes && (path === "-" || outputFile !== undefined)) {
    throw new Failure(phrase("--write goes with a file of its own name; --output-file writes elsewhere."));
  }
  const state = path === "-" ? undefined : stateBefore(path);
  const linted = inspector(path, options)(options);
  if (linted.result.source.malformedAt !== -1 && (writes || path === "-" || outputFile !== undefined)) {
    throw new Failure(
      phrase("{path} holds bytes that are not text; they would be lost, so nothing was written.", {
        path: visible(linted.result.path),
      }),
    );
  }
  const request = requestOf(linted, invocation);
  const outcome = migrate(linted.document, request, flinkCatalogue());
  if ("refused" in outcome) throw new Failure(refusalText(linted.result.path, outcome));
  const newPath = newPathOf(linted.result.path, linted, outcome);
  const inJson = textOf(values, "format") === "json";
  const secrets = secretsOf(linted, outcome);
  const known = linesOf(linted.result.target.lines);
  const assumed = known.length > 1 || !known.includes(request.from);
  const shown = { linted, migration: outcome, newPath, assumed };
  if (outputFile !== undefined && !inJson) writeNew(outputFile, outcome.text);
  else if (writes) writeMigrated(path, newPath, linted, outcome, { state, force: isOn(values, "force") });
  if (inJson) print(migrationJson(shown, secrets.after), outputFile);
  else {
    if (path === "-") writeBytes(STDOUT, encode(outcome.text, linted.result.source.encoding));
    else if (!writes && outputFile === undefined) printDiff(secrets, linted.result.path, newPath);
    const colors = paint(wantsColor(options.color, process.env, STDERR), false);
    say(notesText(shown, colors));
  }
  return outcome.notes.some(({ severity }) => severity === "error") ? FINDINGS : CLEAN;
}

/** From which line to which, and as what. */
function requestOf({ document, result }: Linted, { values }: Invocation): MigrationRequest {
  const oldFormat = document.format;
  if (oldFormat !== "flink-conf" && oldFormat !== "config-yaml") throw new Failure(phrase(NO_FLINK_FILE));
  const wanted = textOf(values, "to");
  const toFormat = textOf(values, "to-format");
  if (wanted === undefined && toFormat === undefined)
    throw new Failure(phrase("migrate wants --to RELEASE, --to-format config.yaml, or both."));
  const release = wanted === undefined ? undefined : parseRelease(wanted);
  if (wanted !== undefined && release === undefined) {
    throw new Failure(
      phrase('{option} wants a release such as 1.20 or 2.x, not "{value}".', {
        option: "--to",
        value: visible(wanted),
      }),
    );
  }
  const reads = oldFormat === "flink-conf" ? FLINK_CONF_LINES : CONFIG_YAML_LINES;
  const possible = result.target.lines & reads;
  const to = release === undefined ? undefined : newestOf(release.lines);
  const from = possible === 0 ? nearestReader(oldFormat) : newestUpTo(to, possible);
  // A flink-conf.yaml that is for Flink 2 by all that is said about it was written for a release before.
  const wantedLine = to ?? (possible === 0 ? newestOf(result.target.lines) : from);
  const needed: Format = lineIndex(wantedLine) >= lineIndex("2.0") ? "config-yaml" : oldFormat;
  const format = toFormat === undefined ? needed : (FORMATS[toFormat] ?? needed);
  const deployment = result.target.deployment?.value;
  const containers = deployment === undefined ? undefined : deployment !== "standalone" && deployment !== "docker";
  return { from, to: wantedLine, format, ...(containers === undefined ? {} : { containers }) };
}

/** The line nearest to those that do not read a file of this kind. */
function nearestReader(format: Format): FlinkLine {
  return format === "flink-conf" ? newestOf(FLINK_CONF_LINES) : (linesOf(CONFIG_YAML_LINES)[0] ?? "1.19");
}

/** The newest of some lines that is not newer than `limit`, or else the newest of all. */
function newestUpTo(limit: FlinkLine | undefined, lines: LineSet): FlinkLine {
  const older = linesOf(lines).filter((line) => limit === undefined || lineIndex(line) <= lineIndex(limit));
  return older.at(-1) ?? newestOf(lines);
}

function lineIndex(line: FlinkLine): number {
  return linesOf(~0).indexOf(line);
}

/** The place of the new file: the old one, or beside it. */
function newPathOf(path: string, { document }: Linted, { format }: Migration): string {
  return document.format === format ? path : inFolder(folderOf(path), NAMES[format]);
}

interface Writing {
  readonly state: FileState | undefined;
  readonly force: boolean;
}

function writeMigrated(
  path: string,
  newPath: string,
  linted: Linted,
  { text }: Migration,
  { state, force }: Writing,
): void {
  if (newPath === linted.result.path) {
    if (text !== linted.result.source.text) replaceFile(path, encode(text, linted.result.source.encoding), state);
    return;
  }
  if (existsSync(newPath)) {
    if (!force) throw new Failure(phrase("{path} exists already; --force writes over it.", { path: visible(newPath) }));
    writeNew(newPath, text);
  } else createNew(newPath, text);
}

function stateBefore(path: string): FileState | undefined {
  try {
    return stateOf(path);
  } catch {
    // Reading it will tell the reason.
    return undefined;
  }
}

function secretsOf(
  { result, document }: Linted,
  { text, format }: Migration,
): { before: SecretText; after: SecretText } {
  const before: SecretText = { text: document.source.text, secrets: result.secrets };
  const source = sourceText(text);
  const read = format === "flink-conf" ? parseFlinkConf(source) : loadConfigYaml().parseConfigYaml(source);
  const after: SecretText = { text, secrets: secretRanges(read) };
  return { before, after: { text, secrets: secretsAfter(before, after) } };
}

function printDiff({ before, after }: { before: SecretText; after: SecretText }, path: string, newPath: string): void {
  const text = maskedDiff(path, before, after, newPath);
  write(STDOUT, isTerminal(STDOUT) ? visibleLines(text) : text);
}

function refusalText(path: string, refusal: MigrationRefusal): string {
  switch (refusal.refused) {
    case "format":
      return phrase("Flink {release} reads no {file}.", { release: refusal.line, file: NAMES[refusal.format] });
    case "kind":
      return phrase(NO_FLINK_FILE);
    case "backwards":
      return phrase("A config.yaml is not turned into a flink-conf.yaml.");
    case "unreadable":
      return phrase("Flink does not load {path}, so there is nothing to carry over: {reason}", {
        path: visible(path),
        reason: visible(refusal.message),
      });
  }
}
