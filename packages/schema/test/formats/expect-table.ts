import { expect } from "vitest";
import type { ConfigDocument } from "../../src/formats/document.js";
import { MadeEntries } from "../../src/formats/entry-table.js";
import { hashOfKey } from "../../src/text/key-hash.js";

/** Holds a document's table of entries against its list of entries. */
export function expectTable({ source, entries, table = new MadeEntries(source.text, entries) }: ConfigDocument): void {
  expect(table.count).toBe(entries.length);
  expect(table.entries()).toBe(entries);
  if (table.distinct) expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  for (const [index, entry] of entries.entries()) {
    const { key, value } = entry;
    expect(table.entry(index)).toBe(entry);
    expect(table.key(index)).toBe(key);
    expect(table.value(index)).toBe(value);
    expect(table.hash(index)).toBe(hashOfKey(key));
    expect(table.keyIs(index, key)).toBe(true);
    for (const other of [`${key}x`, key.slice(1), `x${key.slice(1)}`, key.replace(/.$/, "x"), key.replace(".", "x")]) {
      expect(table.keyIs(index, other)).toBe(other === key);
    }
    for (let length = 0; length <= key.length; length++) {
      expect(table.keyIsBelow(index, key.slice(0, length))).toBe(length < key.length);
    }
    for (let dot = key.indexOf("."); dot !== -1; dot = key.indexOf(".", dot + 1)) {
      const parent = key.slice(0, dot + 1);
      expect(table.keyIsChildOf(index, parent)).toBe(parent.length < key.length && !key.includes(".", dot + 1));
    }
    expect(table.keyIsChildOf(index, "no.")).toBe(/^no\.[^.]+$/s.test(key));
    expect(table.keyIsBelow(index, "no.")).toBe(key.length > 3 && key.startsWith("no."));
    const start = table.textStart(index);
    if (start !== -1) expect(source.text.slice(start, table.textEnd(index))).toBe(value);
  }
}
