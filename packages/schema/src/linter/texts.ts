import { renderMessage } from "../rules/message.js";
import type { MessageData, Rule } from "../rules/rule.js";
import { describeLines, type LineSet } from "../text/flink-line.js";
import { phrase } from "../text/phrase.js";

/** What one language says about rules, by rule id. What is missing is said in English. */
export type RuleWords = Readonly<
  Record<string, { readonly summary: string; readonly messages: Readonly<Record<string, string>> }>
>;

/** Gives the words of a language, or undefined when there are none. Asked once for every file with findings. */
export type LocaleTable = (locale: string) => RuleWords | undefined;

/**
 * Data with the phrases among it in the language that is spoken: what a rule demands, which process it speaks of. What stands
 * between backticks is Flink's or the user's own.
 */
function spoken(data: MessageData, template: string): MessageData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const ours = typeof value === "string" && !template.includes(`\`{${name}}\``);
      return [name, ours ? phrase(value) : value];
    }),
  );
}

/** Finds the words for one language. */
export class Texts {
  private readonly words: RuleWords | undefined;

  constructor(locale: string | undefined, tables: LocaleTable | undefined) {
    this.words = locale === undefined || locale === "en" ? undefined : tables?.(locale);
  }

  /** A message of a rule with its holes filled; the id itself when the rule has no such message. */
  render(rule: Rule, id: string, data: MessageData | undefined): string {
    const translated = this.words?.[rule.id]?.messages[id];
    if (translated === undefined) return renderMessage(rule.messages[id] ?? id, data);
    return renderMessage(translated, data === undefined ? undefined : spoken(data, translated));
  }

  /** A message with a sentence behind it that names the lines on which the finding holds. */
  withLines(message: string, lines: LineSet): string {
    return phrase("{message} This holds for Flink {lines}.", { message, lines: describeLines(lines) });
  }
}
