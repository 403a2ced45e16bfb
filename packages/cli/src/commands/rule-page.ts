import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PageWords, type RuleWords, translatedPage } from "@flinkconf/schema/host";
import { spokenLocale } from "../words/locale.js";
import { wordsOf } from "../words/words.js";

/**
 * The page of a rule in the language of this run, without what only a web page needs; undefined where it is missing from
 * this installation.
 */
export function rulePage(id: string): string | undefined {
  try {
    return spoken(id, readFileSync(join(__dirname, "docs", `${id}.md`), "utf8"))
      .replace(/^<!--.*-->\r?\n/gm, "")
      .replace(/\n{3,}/g, "\n\n");
  } catch {
    return undefined;
  }
}

function spoken(id: string, english: string): string {
  const locale = spokenLocale();
  if (locale === "en") return english;
  const page = (wordsOf(locale, "pages") as Readonly<Record<string, PageWords>> | undefined)?.[id];
  const summary = (wordsOf(locale, "rules") as RuleWords | undefined)?.[id]?.summary;
  return page === undefined || summary === undefined ? english : translatedPage(english, page, summary);
}
