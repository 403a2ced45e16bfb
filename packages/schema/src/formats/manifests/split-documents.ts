import type { Range } from "../../text/source-text.js";

/**
 * The YAML documents of a text: what stands between lines that begin with `---` or `...`. Nothing else may begin such a line, so
 * that a mistake in one document leaves the others alone. Documents without any text are left out.
 */
export function splitDocuments(text: string): readonly Range[] {
  const documents: Range[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const take = (end: number): void => {
    if (end > start && /\S/.test(text.slice(start, Math.min(end, start + 200)))) documents.push({ start, end });
    else if (end > start + 200 && text.slice(start, end).trim() !== "") documents.push({ start, end });
  };
  for (let line = start; line < text.length; ) {
    const feed = text.indexOf("\n", line);
    const next = feed === -1 ? text.length : feed + 1;
    const code = text.charCodeAt(line);
    if (code === 45 || code === 46) {
      const marker = text.slice(line, line + 3);
      if ((marker === "---" || marker === "...") && isOver(text.charCodeAt(line + 3), line + 3 >= text.length)) {
        take(line);
        // Something may follow the marker on its line.
        start = line + 3;
        const rest = text.slice(start, next).trim();
        if (rest === "" || rest.startsWith("#")) start = next;
      }
    }
    line = next;
  }
  take(text.length);
  return documents;
}

function isOver(code: number, atEnd: boolean): boolean {
  return atEnd || code === 32 || code === 9 || code === 10 || code === 13;
}
