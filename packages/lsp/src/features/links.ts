import type { DocumentLink } from "vscode-languageserver-protocol";
import type { OpenDocument } from "./open-document.js";

/** Keys whose value names a file or folder on the machine where Flink runs, which may be this one. */
const NAMES_A_FILE =
  /(?:^|\.)(?:keystore|truststore|keytab|pod-template-file(?:\.[a-z]+)?|config\.file|contents|dir|dirs|directory|localdir)$/;

/** Links from values that name a file by an absolute path or a `file:` URI. Whether it is there is found out by who follows the link. */
export function documentLinks({ linted, positions }: OpenDocument): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { key, value, valueStart, valueEnd } of linted?.document.entries ?? []) {
    if (!NAMES_A_FILE.test(key) || valueEnd <= valueStart) continue;
    const target = targetOf(value.trim());
    if (target !== undefined) links.push({ range: positions.range({ start: valueStart, end: valueEnd }), target });
  }
  return links;
}

function targetOf(value: string): string | undefined {
  if (/^\/[^,;:*?"<>|\s]+$/.test(value)) return `file://${encodeURI(value)}`;
  return /^file:\/\/\/[^,;*?"<>|\s]+$/.test(value) ? value : undefined;
}
