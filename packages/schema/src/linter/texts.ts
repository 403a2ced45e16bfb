import { renderMessage } from "../rules/message.js";
import type { MessageData, Rule } from "../rules/rule.js";
import { describeLines, type LineSet, linesOf } from "../text/flink-line.js";

/** The texts of one language. What is missing is said in English. */
export interface LocaleTexts {
  /** By rule id, then message id. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** With the hole `{lines}`. */
  readonly holdsForLine: string;
  readonly holdsForLines: string;
}

/** Gives the texts of a language, or undefined when there are none. */
export type LocaleTable = (locale: string) => LocaleTexts | undefined;

/** Finds the words for one language. */
export class Texts {
  private readonly table: LocaleTexts | undefined;

  constructor(locale: string | undefined, tables: LocaleTable | undefined) {
    this.table = locale === undefined || locale === "en" ? undefined : tables?.(locale);
  }

  /** A message of a rule with its holes filled; the id itself when the rule has no such message. */
  render(rule: Rule, id: string, data: MessageData | undefined): string {
    const translated = this.table?.rules[rule.id]?.[id];
    return renderMessage(translated ?? rule.messages[id] ?? id, data);
  }

  /** The sentence that names the lines on which a finding holds. */
  holdsFor(lines: LineSet): string {
    const one = linesOf(lines).length === 1;
    const template = one
      ? (this.table?.holdsForLine ?? "This holds for Flink {lines}.")
      : (this.table?.holdsForLines ?? "This holds for Flink {lines}.");
    return renderMessage(template, { lines: describeLines(lines) });
  }
}
