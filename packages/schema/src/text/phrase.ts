/*
 * What flinkconf says to people beside the messages of rules: sentences stand in the code in English, and a table that a host
 * hands in says them in another language. One process speaks to one person, so there is one table for all of it.
 */

/** Texts of a language by their English. */
export type PhraseTable = Readonly<Record<string, string>>;

/** Values for the holes `{name}` of a phrase. */
export type PhraseData = Readonly<Record<string, string | number>>;

let table: PhraseTable | undefined;

/** From now on phrases are said as a table has them; without one, or where it has nothing, in English. */
export function speak(phrases: PhraseTable | undefined): void {
  table = phrases;
}

/** A text of ours in the language that is spoken, its holes filled; a hole that has no value stays. */
export function phrase(english: string, data?: PhraseData): string {
  const text = table?.[english] ?? english;
  return data === undefined ? text : text.replace(/\{(\w+)\}/g, (hole, name: string) => String(data[name] ?? hole));
}
