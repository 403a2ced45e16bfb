import { RULE_AREAS, type Rule, type RuleWords, standardWake } from "@flinkconf/schema/host";
import { loadArea } from "../load/engine-parts.js";
import { spokenLocale } from "../words/locale.js";
import { wordsOf } from "../words/words.js";

/** Every rule, area by area; what each is about is said in the reader's language. */
export function allRules(): readonly Rule[] {
  const rules = RULE_AREAS.flatMap((area) => (standardWake()[area] === undefined ? [] : loadArea(area)));
  const locale = spokenLocale();
  if (locale === "en") return rules;
  const words = wordsOf(locale, "rules") as RuleWords | undefined;
  return rules.map((rule) => ({ ...rule, summary: words?.[rule.id]?.summary ?? rule.summary }));
}
