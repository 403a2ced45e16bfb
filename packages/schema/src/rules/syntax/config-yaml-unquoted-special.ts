import type { SyntaxProblem } from "../../formats/document.js";
import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { repair } from "../shapes/repair.js";
import { isUnquoted, needsQuotes } from "../shapes/unquoted-special.js";
import { isTemplated, quoted, type WrittenPair, writtenPair } from "../shapes/yaml-place.js";

/** What a character at the start of a value means in YAML. */
const MEANINGS: Readonly<Record<string, string>> = {
  "&": "anchor",
  "*": "alias",
  "!": "tag",
  "|": "block",
  ">": "block",
  "{": "flow",
  "[": "flow",
  "-": "dash",
  "?": "dash",
};

export default defineRule({
  id: "config-yaml-unquoted-special",
  area: "syntax",
  summary: "A value needs quotes: it begins with a character of YAML's own, or holds a colon and a space",
  severity: "error",
  proof: { kind: "refusal", flink: "YamlParserUtils", case: "undefined-alias" },
  formats: ["config-yaml"],
  since: "1.19",
  fix: "mixed",
  messages: {
    colon:
      "{flink} refuses this config.yaml: the value of {key} holds a colon with a space behind it, which begins a nested key.",
    anchor: "{flink} refuses this config.yaml: the `&` makes the value of {key} an anchor.",
    alias: "{flink} refuses this config.yaml: the `*` makes the value of {key} an alias, and there is no such anchor.",
    tag: "{flink} refuses this config.yaml: the `!` makes the value of {key} a tag that it does not know.",
    block: "{flink} refuses this config.yaml: the `{mark}` makes the value of {key} a block scalar.",
    flow: "{flink} refuses this config.yaml: the `{mark}` makes the value of {key} a YAML list or map that is not complete.",
    dash: "{flink} refuses this config.yaml: a `{mark}` with a space behind it begins a YAML list or map, and {key} is on its line.",
    other: "{flink} refuses this config.yaml: no YAML value may begin with `{mark}`.",
    place: "{flink} refuses this config.yaml: YAML does not allow this text here without quotes.",
    help: "Put the value in quotes.",
    nested: "If you meant the option {key}, write its key in full.",
    fix: "Put the value in quotes",
  },
  problems: [
    "special-start-character",
    "undefined-alias",
    "unknown-tag",
    "bad-tag-value",
    "colon-in-plain-value",
    "unclosed-flow",
    "null-value",
    "other-syntax",
  ],
  checkProblem(problem, context) {
    const { text } = context.document.source;
    if (isTemplated(problem, context)) return;
    if (problem.code === "null-value" && !isUnquoted(problem, text)) return;
    const pair = writtenPair(text, problem.start);
    if (pair !== undefined && needsQuotes(pair)) reportValue(pair, context);
    else if (problem.code !== "other-syntax") reportPlace(problem, context);
  },
});

function reportValue(pair: WrittenPair, context: RuleContext): void {
  const mark = pair.value.charAt(0);
  const special = MEANINGS[mark] ?? (/^[%@`},\]]/.test(mark) ? "other" : "colon");
  const { key, place } = pair;
  // `taskmanager: numberOfTaskSlots: 4` is a nested key on one line, not a text.
  const inner = `${key}.${/^[\w.-]+/.exec(pair.value)?.[0] ?? ""}`;
  const nested = special === "colon" && context.catalogue.find(inner) !== undefined;
  const tagged = special === "tag" && pair.value.startsWith("!!");
  context.report({
    message: special,
    help: nested ? "nested" : "help",
    key: nested ? inner : key,
    data: { flink: flinkName(context), key: nested ? inner : key, mark },
    start: place.start,
    end: place.end,
    ...(nested ? {} : repair(!tagged, { ...place, newText: quoted(pair.value) })),
  });
}

function reportPlace({ start, end }: SyntaxProblem, context: RuleContext): void {
  context.report({ message: "place", help: "help", data: { flink: flinkName(context) }, start, end });
}
