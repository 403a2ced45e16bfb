import { parseConfigYaml } from "../formats/config-yaml/parse-config-yaml.js";
import type { ConfigDocument, ConfigEntry } from "../formats/document.js";
import { sourceText } from "../text/decode.js";
import { applyEdits, type Edit } from "../text/edits.js";
import type { Move, NewSetting } from "./move.js";
import type { MigrationNote } from "./notes.js";
import { noteOf, type PlannedEntry } from "./plan.js";
import type { Rewritten } from "./rewrite-lines.js";
import { yamlEntry, yamlValue } from "./yaml-writer.js";

/** So many changes are made; each is proved by reading the file again. */
const MOST_CHANGES = 300;
const LARGE = 200_000;
const MOST_IN_LARGE = 40;

/**
 * Makes the changes of a plan in a config.yaml, one after the other; each only where reading the new text shows that exactly this
 * has changed. What cannot be changed where it stands (a flow mapping, an alias) stays and is told.
 */
export function rewriteYaml(document: ConfigDocument, entries: readonly PlannedEntry[], move: Move): Rewritten {
  const notes: MigrationNote[] = [];
  let { text } = document.source;
  let left = text.length > LARGE ? MOST_IN_LARGE : MOST_CHANGES;
  for (const { entry, settings, kept } of entries) {
    if (kept) continue;
    const changed = left-- > 0 ? changedText(text, entry.key, settings) : undefined;
    if (changed === undefined) {
      const [now] = settings;
      const still = now !== undefined && settings.length === 1 && now.text === entry.value;
      notes.push(noteOf(still ? "byHand" : "stuck", entry.key, undefined, move, { now: now?.key ?? "" }));
    } else text = changed;
  }
  return { text, notes };
}

function changedText(text: string, key: string, settings: readonly NewSetting[]): string | undefined {
  const before = parseConfigYaml(sourceText(text));
  const entry = before.entries.findLast((one) => one.key === key);
  if (entry === undefined || before.failure !== undefined) return undefined;
  const wanted = texts(before);
  wanted.delete(key);
  for (const setting of settings) wanted.set(setting.key, setting.text);
  for (const edits of waysToChange(text, before, entry, settings)) {
    const after = applyEdits(text, edits);
    const read = parseConfigYaml(sourceText(after));
    if (read.failure === undefined && isEqual(texts(read), wanted)) return after;
  }
  return undefined;
}

function* waysToChange(
  text: string,
  document: ConfigDocument,
  entry: ConfigEntry,
  settings: readonly NewSetting[],
): Generator<readonly Edit[]> {
  const [first, ...others] = settings;
  const segments = entry.segments ?? [];
  const top = lineStartOf(text, segments[0]?.start ?? entry.keyStart);
  if (first === undefined) {
    const edits = linesOfEntry(text, document, entry).map(({ start }): Edit => ({ start, end: start, newText: "# " }));
    if (edits.length > 0) yield edits;
    return;
  }
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  const flat = (list: readonly NewSetting[]): string =>
    list.map(({ key, text: value }) => `${yamlEntry(key, value)?.text ?? ""}${ending}`).join("");
  const value = first.text === entry.value ? [] : valueEdit(entry, first.text);
  const parents = segments
    .slice(0, -1)
    .map((segment) => `${segment.text}.`)
    .join("");
  if (first.key.startsWith(parents) && value !== undefined) {
    const rest = first.key.slice(parents.length);
    const newKey = rest === (segments.at(-1)?.text ?? entry.key) ? [] : [keyEdit(entry, rest)];
    yield [...newKey, ...value, ...(others.length === 0 ? [] : [{ start: top, end: top, newText: flat(others) }])];
  }
  const gone = linesOfEntry(text, document, entry).map(
    ({ start, end }): Edit => ({ start: lineStartOf(text, start), end, newText: "" }),
  );
  if (gone.length === 0) return;
  const [head, ...tail] = gone as [Edit, ...Edit[]];
  if (head.start === top) yield [{ ...head, newText: flat(settings) }, ...tail];
  else yield [{ start: top, end: top, newText: flat(settings) }, ...gone];
}

function keyEdit({ keyStart, keyEnd }: ConfigEntry, name: string): Edit {
  return { start: keyStart, end: keyEnd, newText: /^[\w.-]+$/.test(name) ? name : JSON.stringify(name) };
}

function valueEdit({ key, quoting, valueStart, valueEnd }: ConfigEntry, text: string): Edit[] | undefined {
  if (quoting === "block") return undefined;
  const newText = yamlValue(key, text);
  return newText === undefined ? undefined : [{ start: valueStart, end: valueEnd, newText }];
}

/**
 * The lines that hold an entry alone, from their first character that is no blank to the next line, and those of the parents that
 * would be left without a value; none where other text shares them.
 */
function linesOfEntry(text: string, document: ConfigDocument, entry: ConfigEntry): { start: number; end: number }[] {
  const segments = entry.segments ?? [];
  const lines: { start: number; end: number }[] = [];
  for (let depth = segments.length - 2; depth >= 0; depth--) {
    const parent = segments[depth];
    const shared = document.entries.some(
      (other) => other !== entry && other.segments?.[depth]?.start === parent?.start,
    );
    if (parent === undefined || shared) break;
    if (lineStartOf(text, parent.start) !== lineStartOf(text, entry.keyStart))
      lines.unshift(...linesBetween(text, parent.start, parent.end));
  }
  const end = Math.max(entry.keyEnd, entry.valueEnd);
  lines.push(...linesBetween(text, entry.keyStart, text.charCodeAt(end - 1) === 10 ? end - 1 : end));
  const alone = lines.every(({ start }) => text.slice(lineStartOf(text, start), start).trim() === "");
  return alone ? lines : [];
}

function linesBetween(text: string, from: number, to: number): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = from;
  while (start <= to) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed + 1;
    const first = start + (/^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0);
    if (first < end && text.charCodeAt(first) !== 10) lines.push({ start: first, end });
    if (feed === -1) break;
    start = end;
  }
  return lines;
}

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function texts({ entries }: ConfigDocument): Map<string, string> {
  return new Map(entries.map(({ key, value }) => [key, value]));
}

function isEqual(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left].every(([key, text]) => right.get(key) === text);
}
