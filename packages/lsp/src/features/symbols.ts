import { isSensitiveAnywhere } from "@flinkconf/schema/host-editor";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-protocol";
import type { OpenDocument } from "./open-document.js";
import { partView } from "./parts.js";

/** The settings of a document, grouped by the first part of their keys where several share it. */
export function documentSymbols(document: OpenDocument): DocumentSymbol[] {
  const { linted, positions } = document;
  if (linted?.parts === undefined) return settingSymbols(document);
  return linted.parts.map((part) => {
    const range = positions.range(part.region);
    const children = settingSymbols(partView(document, part));
    return { name: part.title, kind: SymbolKind.Object, range, selectionRange: range, children };
  });
}

function settingSymbols({ linted, positions }: OpenDocument): DocumentSymbol[] {
  const groups = new Map<string, DocumentSymbol[]>();
  for (const { key, keyStart, keyEnd, valueStart, valueEnd, value } of linted?.document.entries ?? []) {
    const range = positions.range({ start: keyStart, end: Math.max(keyEnd, valueEnd) });
    const symbol: DocumentSymbol = {
      name: key,
      kind: SymbolKind.Property,
      ...(valueEnd > valueStart ? { detail: isSensitiveAnywhere(key) ? "******" : value.slice(0, 100) } : {}),
      range,
      selectionRange: positions.range({ start: keyStart, end: keyEnd }),
    };
    const [first = key] = key.split(".");
    const group = groups.get(first) ?? [];
    groups.set(first, group);
    group.push(symbol);
  }
  return [...groups].flatMap(([name, members]) => {
    const [first] = members;
    const last = members[members.length - 1];
    if (first === undefined || last === undefined || members.length < 2) return members;
    const range = { start: first.range.start, end: last.range.end };
    return [{ name, kind: SymbolKind.Namespace, range, selectionRange: first.selectionRange, children: members }];
  });
}
