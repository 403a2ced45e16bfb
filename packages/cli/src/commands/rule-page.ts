import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The page of a rule, without what only a web page needs; undefined where it is missing from this installation. */
export function rulePage(id: string): string | undefined {
  try {
    return readFileSync(join(__dirname, "docs", `${id}.md`), "utf8")
      .replace(/^<!--.*-->\r?\n/gm, "")
      .replace(/\n{3,}/g, "\n\n");
  } catch {
    return undefined;
  }
}
