import { flinkCatalogue, newestOf } from "@flinkconf/schema/host";
import { type CatalogueKey, explainKey, type LineSet, type PackedDescriptions } from "@flinkconf/schema/host-editor";
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
} from "vscode-languageserver-protocol";
import { explainParts } from "./explain-parts.js";
import { keyMarkdown } from "./key-markdown.js";
import type { OpenDocument } from "./open-document.js";
import { type Place, placeAt } from "./place.js";
import { valueProposals } from "./value-proposals.js";

/** So many keys are offered at once; a longer list is marked as incomplete. */
const MOST_KEYS = 400;

/** What a client can take. */
export interface CompletionAbilities {
  /** A range for the whole list instead of one for each item. */
  readonly editRange: boolean;
  readonly snippets: boolean;
}

/** What travels with a proposed key, so that its documentation can be asked for. */
export interface CompletionData {
  readonly key: string;
}

/** What can be typed at an offset; undefined where nothing can. */
export function completion(
  document: OpenDocument,
  offset: number,
  abilities: CompletionAbilities,
): CompletionList | undefined {
  const typed = whereTyped(document, offset);
  if (typed === undefined) return undefined;
  const { place } = typed;
  const { items, isIncomplete } =
    place.in === "key" ? keyItems(place, typed.document, abilities) : valueItems(place, typed.document);
  const range = document.positions.range({ start: place.start, end: place.end });
  if (abilities.editRange) return { isIncomplete, itemDefaults: { editRange: range }, items };
  return {
    isIncomplete,
    items: items.map(({ textEditText, ...item }) => ({
      ...item,
      textEdit: { range, newText: textEditText ?? item.label },
    })),
  };
}

/** The configuration that somebody is typing in, and where; in a file with several the lines of one. */
function whereTyped(
  document: OpenDocument,
  offset: number,
): { readonly document: OpenDocument; readonly place: Place } | undefined {
  const { linted, source } = document;
  if (linted === undefined) return undefined;
  if (linted.parts === undefined) {
    const place = placeAt(source, offset, linted.result.kind === "config-yaml");
    return place === undefined ? undefined : { document, place };
  }
  const part = linted.parts.find(({ block }) => block !== undefined && offset >= block.start && offset <= block.end);
  if (part?.block === undefined) return undefined;
  const place = placeAt(source, offset, part.block.nested, part.block.start);
  // The text is the file's, so that its offsets are.
  return place === undefined ? undefined : { document: { ...document, linted: part }, place };
}

interface Found {
  readonly items: CompletionItem[];
  readonly isIncomplete: boolean;
}

function keyItems(place: Extract<Place, { in: "key" }>, document: OpenDocument, abilities: CompletionAbilities): Found {
  const { linted } = document;
  if (linted === undefined) return { items: [], isIncomplete: false };
  const { lines } = linted.result.target;
  const { parents, typed } = place;
  const wanted = typed.toLowerCase();
  const separator = place.closed ? "" : ": ";
  const set = new Set(linted.document.entries.map(({ key }) => key));
  const current = parents + document.source.text.slice(place.start, place.end);
  const ranked: { readonly option: CatalogueKey; readonly rank: number }[] = [];
  for (const option of flinkCatalogue().startingWith(parents, lines)) {
    if (option.internal || (set.has(option.key) && option.key !== current)) continue;
    const rest = option.key.slice(parents.length);
    if (rest === "" || !fits(rest.toLowerCase(), wanted)) continue;
    ranked.push({ option, rank: rankOf(option, lines) + (rest.toLowerCase().startsWith(wanted) ? 0 : 4) });
  }
  ranked.sort((left, right) => left.rank - right.rank || (left.option.key < right.option.key ? -1 : 1));
  const items = ranked
    .slice(0, MOST_KEYS)
    .map(({ option, rank }) => keyItem(option, rank, { parents, separator, abilities }));
  return { items, isIncomplete: ranked.length > MOST_KEYS };
}

/** Whether the characters of what was typed come in this order in a key. */
function fits(key: string, typed: string): boolean {
  let at = 0;
  for (let i = 0; i < typed.length; i++) {
    at = key.indexOf(typed[i] as string, at);
    if (at === -1) return false;
    at++;
  }
  return true;
}

/** Present names first, then deprecated ones, then old names of other options. */
function rankOf(option: CatalogueKey, lines: LineSet): number {
  if ((option.primary & lines) === 0) return 2;
  return isDeprecated(option, lines) ? 1 : 0;
}

function isDeprecated(option: CatalogueKey, lines: LineSet): boolean {
  return option.variants.some((variant) => variant.deprecated && (variant.lines & lines) !== 0);
}

interface ItemParts {
  readonly parents: string;
  readonly separator: string;
  readonly abilities: CompletionAbilities;
}

function keyItem(option: CatalogueKey, rank: number, { parents, separator, abilities }: ItemParts): CompletionItem {
  const label = option.key.slice(parents.length);
  const item: CompletionItem = {
    label,
    kind: CompletionItemKind.Property,
    sortText: `${rank}`,
    ...(parents === "" ? {} : { data: { key: option.key } satisfies CompletionData }),
    ...(separator === "" ? {} : { textEditText: label + separator }),
    ...(rank % 4 === 0 ? {} : { tags: [CompletionItemTag.Deprecated] }),
  };
  if (!label.includes("<")) return item;
  let hole = 0;
  const text = abilities.snippets
    ? label.replace(/<([^>]*)>/g, (_, name: string) => `\${${++hole}:${name}}`)
    : label.replace(/[<>]/g, "");
  return {
    ...item,
    textEditText: text + separator,
    ...(abilities.snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
  };
}

function valueItems(place: Extract<Place, { in: "value" }>, document: OpenDocument): Found {
  const items = valueProposals(place.key, document).map(
    ({ text, note, preferred }, index): CompletionItem => ({
      label: text,
      kind: CompletionItemKind.Value,
      sortText: `${preferred ? 0 : 1}${String(index).padStart(3, "0")}`,
      ...(place.blank === "" ? {} : { textEditText: place.blank + text, filterText: text }),
      ...(note === undefined ? {} : { detail: note }),
    }),
  );
  return { items, isIncomplete: false };
}

/** Adds the documentation of a proposed key, once somebody looks at it. */
export function resolvedCompletion(
  item: CompletionItem,
  document: OpenDocument | undefined,
  key: string,
  descriptions?: PackedDescriptions,
): CompletionItem {
  const lines = document?.linted?.result.target.lines;
  const explanation = explainKey(key, lines ?? 0x7fff, explainParts(descriptions));
  const option = explanation.answer.is === "option" ? explanation.answer : undefined;
  return {
    ...item,
    ...(option === undefined
      ? {}
      : { detail: `${option.type}, Flink ${lines === undefined ? "" : newestOf(lines)}`.trim() }),
    documentation: { kind: MarkupKind.Markdown, value: keyMarkdown(explanation) },
  };
}
