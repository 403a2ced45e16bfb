import { hasTemplateStatements } from "../../effective/placeholder.js";
import type { SyntaxProblem } from "../../formats/document.js";
import type { Range } from "../../text/source-text.js";
import type { RuleContext } from "../rule.js";
import { lineEnd, lineStart } from "./text-lines.js";

/** A key and its value on one line of a config.yaml, as far as they can be seen without a parser. */
export interface WrittenPair {
  readonly key: string;
  readonly value: string;
  /** The value without the comment behind it. */
  readonly place: Range;
}

/** Whether a template language stands on the line of a problem: what Flink will read there is not known. */
export function isTemplated({ start }: Range, { document }: RuleContext): boolean {
  const { text } = document.source;
  return hasTemplateStatements(text) && hasTemplateStatements(text.slice(lineStart(text, start), lineEnd(text, start)));
}

/** The key and the value on the line that holds `offset`; undefined when the line is something else. */
export function writtenPair(text: string, offset: number): WrittenPair | undefined {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const match = /^(\s*(?:- )?)([\w.-]+)([ \t]*:[ \t]+)(\S.*)$/.exec(line);
  if (match === null) return undefined;
  const [, indent = "", key = "", separator = "", rest = ""] = match;
  const comment = rest.search(/\s#/);
  const value = (comment === -1 ? rest : rest.slice(0, comment)).trimEnd();
  const at = start + indent.length + key.length + separator.length;
  return { key, value, place: { start: at, end: at + value.length } };
}

/** Key, colon and blanks of a line that has no value yet. */
export function keyOfLine(text: string, offset: number): string | undefined {
  const line = text.slice(lineStart(text, offset), lineEnd(text, offset));
  return /^\s*(?:- )?["']?([\w.-]+)["']?[ \t]*:/.exec(line)?.[1];
}

/** A value in quotes; undefined when it spans quotes of its own that no simple quoting holds. */
export function quoted(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** Facts about a problem for messages: text or a number, empty when the parser did not give it. */
export function fact({ data }: SyntaxProblem, name: string): string {
  const value = data[name];
  return value === undefined ? "" : String(value);
}
