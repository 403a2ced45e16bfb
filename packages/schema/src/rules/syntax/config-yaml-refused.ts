import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isExplained } from "../shapes/mistaken-line.js";
import { lineEnd } from "../shapes/text-lines.js";
import { isUnquoted } from "../shapes/unquoted-special.js";
import { isTemplated } from "../shapes/yaml-place.js";

/** Message and help of each code; a code that is not here is a mistake of YAML's grammar. */
const MESSAGES: Readonly<Record<string, readonly [message: string, help: string]>> = {
  "missing-colon": ["colon", "write"],
  "missing-blank-after-colon": ["colon", "write"],
  "recursive-alias": ["recursive", "unfold"],
  "too-many-aliases": ["aliases", "unfold"],
  "key-too-long": ["long", "write"],
  "unsupported-yaml-version": ["version", "directive"],
  "too-large": ["large", "shorten"],
  "too-deep": ["deep", "shorten"],
};

/** Codes of what Flink accepts. */
const NOTES: ReadonlySet<string> = new Set([
  "flat-and-nested-same-key",
  "number-respelled",
  "hash-comment-after-value",
]);

export default defineRule({
  id: "config-yaml-refused",
  area: "syntax",
  summary: "A config.yaml is no YAML that Flink reads",
  severity: "error",
  proof: [
    { kind: "refusal", flink: "YamlParserUtils", case: "long-key" },
    { kind: "refusal", flink: "YamlParserUtils", case: "recursive-alias" },
  ],
  formats: ["config-yaml"],
  since: "1.19",
  fix: "none",
  messages: {
    colon: "{flink} refuses this config.yaml: there is no colon behind the key.",
    recursive: "{flink} dies of this config.yaml: a map contains itself.",
    aliases: "{flink} refuses this config.yaml: it holds more aliases of lists and maps than Flink allows.",
    long: "{flink} refuses this config.yaml: a key may have 1024 characters at most.",
    version: "{flink} refuses this config.yaml: it reads YAML 1.x only.",
    large: "{flink} refuses this config.yaml: it is larger than 3145728 characters.",
    deep: "{flink} dies of this config.yaml: it is nested too deeply.",
    grammar: "{flink} refuses this config.yaml: YAML does not allow this here.",
    write: "Write `key: value`.",
    unfold: "Write the values out.",
    directive: "Delete the %YAML line.",
    shorten: "Leave out what is not Flink's.",
    look: "Look at indentation, colons and quotes on this line and the one above.",
  },
  problems: [...Object.keys(MESSAGES), "other-syntax"],
  checkProblem(problem, context) {
    if (isTemplated(problem, context) || isExplained(problem, context)) return;
    const { text } = context.document.source;
    if (problem.code === "other-syntax" && isUnquoted(problem, text)) return;
    if (problem.code === "too-deep" && context.document.problems.some(({ code }) => code === "recursive-alias")) return;
    const [message, help] = MESSAGES[problem.code] ?? ["grammar", "look"];
    // The reader stumbles behind the real mistake: where another one is known, that one is to be mended first.
    if (
      message === "grammar" &&
      context.document.problems.some(({ code }) => code !== problem.code && !NOTES.has(code))
    )
      return;
    const { start } = problem;
    const end = Math.min(problem.end, lineEnd(text, start));
    context.report({ message, help, data: { flink: flinkName(context) }, start, end });
  },
});
