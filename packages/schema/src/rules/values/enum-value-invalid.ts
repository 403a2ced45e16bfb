import { hasLine, newestOf } from "../../text/flink-line.js";
import { phrase } from "../../text/phrase.js";
import { defineRule } from "../define-rule.js";
import { nearestWord } from "../nearest-word.js";
import type { RuleContext, ValueFault } from "../rule.js";
import { type RefusedValue, reportRefusedValues } from "../shapes/refused-value.js";

/** Values that were right once, and what says the same now. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "jobmanager.scheduler": { ng: "Default" },
};

export default defineRule({
  id: "enum-value-invalid",
  area: "values",
  summary: "A value that is none of those an option allows",
  severity: "error",
  proof: { kind: "refusal", flink: "ConfigurationUtils", case: "enum-hyphen" },
  fix: "mixed",
  messages: {
    refused: "{flink} refuses `{value}`: `{key}` takes {allowed}.",
    separator: "{flink} refuses `{value}`: it compares the whole word, and the word is `{meant}`.",
    renamed: "{flink} refuses `{value}`: `{key}` calls it `{meant}` now.",
    help: "Write one of the allowed words; upper and lower case make no difference.",
    fix: "Write `{replacement}`",
  },
  ...reportRefusedValues(["enum"], (fault, _bound, context) => describe(fault, context)),
});

function describe({ text, option, variant, lines }: ValueFault, { target }: RuleContext): RefusedValue {
  const words = variant.constants.map((constant) => constant.text);
  const renamed = RENAMED[option.key]?.[text.trim().toLowerCase()];
  if (renamed !== undefined && words.includes(renamed) && hasLine(lines, newestOf(target.lines))) {
    return { message: "renamed", help: "help", data: { meant: renamed }, replacement: renamed, applicability: "safe" };
  }
  const same = words.find((word) => bare(word) === bare(text));
  if (same !== undefined) {
    return { message: "separator", help: "help", data: { meant: same }, replacement: same, applicability: "safe" };
  }
  return { message: "refused", help: "help", data: { allowed: listed(words) }, replacement: nearest(text, words) };
}

/** A word without case and without what stands between its parts. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** The word that a text begins, or the one that is most like it. */
function nearest(text: string, words: readonly string[]): string | undefined {
  const begun = bare(text).length > 2 ? words.filter((word) => bare(word).startsWith(bare(text))) : [];
  return begun.length === 1 ? begun[0] : nearestWord(text, words);
}

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2
    ? quoted.join("")
    : phrase("{list} or {last}", { list: quoted.slice(0, -1).join(", "), last: quoted.at(-1) ?? "" });
}
