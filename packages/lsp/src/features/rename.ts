import type { ConfigEntry } from "@flinkconf/schema/host-editor";
import type { Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import { entryAt } from "./hover.js";
import type { OpenDocument } from "./open-document.js";

/** Families of keys with a name that people choose, and the option that lists those names. */
const NAMED: readonly { readonly prefix: string; readonly list: string }[] = [
  { prefix: "metrics.reporter.", list: "metrics.reporters" },
  { prefix: "traces.reporter.", list: "traces.reporters" },
  { prefix: "events.reporter.", list: "events.reporters" },
  { prefix: "external-resource.", list: "external-resources" },
];

interface Name {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly list: string;
}

/** The name that people have chosen, where the cursor stands in one. */
export function renamable(document: OpenDocument, offset: number): { range: Range; placeholder: string } | undefined {
  const name = nameAt(document, offset);
  if (name === undefined) return undefined;
  return { range: document.positions.range(name), placeholder: name.name };
}

/** Gives a chosen name another one: in every key, and in the list that enumerates them. */
export function rename(document: OpenDocument, offset: number, newName: string): WorkspaceEdit | undefined {
  const name = nameAt(document, offset);
  if (name === undefined || !/^[A-Za-z0-9_-]+$/.test(newName)) return undefined;
  const edits: TextEdit[] = [];
  for (const entry of document.linted?.document.entries ?? []) {
    const place = entry.key === name.list ? listed(entry, name, document) : placeIn(entry, name, document);
    for (const at of place) edits.push({ range: document.positions.range(at), newText: newName });
  }
  return { changes: { [document.uri]: edits } };
}

function nameAt(document: OpenDocument, offset: number): Name | undefined {
  const entry = entryAt(document, offset);
  const family = NAMED.find(({ prefix }) => entry?.key.startsWith(prefix));
  if (entry === undefined || family === undefined) return undefined;
  const [name = ""] = entry.key.slice(family.prefix.length).split(".");
  const found = placeIn(entry, { name, ...family }, document).find(
    ({ start, end }) => offset >= start && offset <= end,
  );
  return found === undefined || name === "" ? undefined : { name, ...found, ...family };
}

interface Wanted {
  readonly name: string;
  readonly prefix: string;
}

/** Where the name stands in the key of an entry; nested keys carry it in a segment of their own or in one with dots. */
function placeIn(
  entry: ConfigEntry,
  { name, prefix }: Wanted,
  { source }: OpenDocument,
): { start: number; end: number }[] {
  if (!entry.key.startsWith(`${prefix}${name}.`) && entry.key !== `${prefix}${name}`) return [];
  let before = "";
  for (const segment of entry.segments ?? [{ text: entry.key, start: entry.keyStart, end: entry.keyEnd }]) {
    const at = prefix.length - before.length;
    if (at >= 0 && at < segment.text.length) {
      const written = source.text.slice(segment.start, segment.end);
      const inText = written.indexOf(segment.text);
      const start = segment.start + Math.max(0, inText) + at;
      return source.text.slice(start, start + name.length) === name ? [{ start, end: start + name.length }] : [];
    }
    before += `${segment.text}.`;
  }
  return [];
}

function listed(entry: ConfigEntry, { name }: Wanted, { source }: OpenDocument): { start: number; end: number }[] {
  const text = source.text.slice(entry.valueStart, entry.valueEnd);
  const places: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[A-Za-z0-9_-]+/g)) {
    if (match[0] === name) {
      places.push({ start: entry.valueStart + match.index, end: entry.valueStart + match.index + name.length });
    }
  }
  return places;
}
