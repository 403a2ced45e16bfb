import { readFileSync } from "node:fs";

/** What the build packs for every language, in a folder beside the program. */
export type WordsName = "descriptions" | "messages" | "pages" | "rules";

const known = new Map<string, unknown>();

/** The words of one kind in a language, read once; undefined where this installation has none. */
export function wordsOf(locale: string, name: WordsName): unknown {
  const path = `words/${locale}/${name}.json`;
  if (!known.has(path)) known.set(path, read(path));
  return known.get(path);
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(`${__dirname}/${path}`, "utf8"));
  } catch {
    return undefined;
  }
}
