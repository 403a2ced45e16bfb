import type { Catalogue } from "../catalogue/catalogue.js";
import type { ConfigDocument, SyntaxProblem } from "../formats/document.js";

/**
 * What stands out in a file of another program, in the form of problems that wake rules: `flink-key-in-hadoop-file` for a
 * property that has the name of an option of Flink; `key`. The files of the hosts wake with their format as the code, once.
 */
export function foreignSituations({ format, entries }: ConfigDocument, catalogue: Catalogue): readonly SyntaxProblem[] {
  if (format !== "hadoop-xml") return entries.length === 0 ? [] : [{ code: format, start: 0, end: 0, data: {} }];
  const found: SyntaxProblem[] = [];
  for (const { key, keyStart: start, keyEnd: end } of entries) {
    const option = catalogue.exact(key);
    if (option !== undefined && option.accepted !== 0 && !option.internal) {
      found.push({ code: "flink-key-in-hadoop-file", start, end, data: { key } });
    }
  }
  return found;
}
