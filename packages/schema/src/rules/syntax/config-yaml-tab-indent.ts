import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { repair } from "../shapes/repair.js";
import { lineEnd, lineStart } from "../shapes/text-lines.js";
import { isTemplated } from "../shapes/yaml-place.js";

export default defineRule({
  id: "config-yaml-tab-indent",
  area: "syntax",
  summary: "A tab stands where YAML allows blanks only",
  severity: "error",
  proof: { kind: "refusal", flink: "YamlParserUtils", case: "tab-indentation" },
  formats: ["config-yaml"],
  since: "1.19",
  fix: "mixed",
  messages: {
    indent: "{flink} refuses this config.yaml: a tab indents the line.",
    between: "{flink} refuses this config.yaml: a tab stands between key and value.",
    help: "Use blanks: YAML does not allow tabs here.",
    fix: "Replace tabs by blanks",
  },
  problems: ["tab-indentation"],
  checkProblem(problem, context) {
    if (isTemplated(problem, context)) return;
    const { text } = context.document.source;
    const { start } = problem;
    const line = lineStart(text, start);
    const indents = text.slice(line, start).trim() === "";
    let end = start;
    while (text.charCodeAt(end) === 9) end++;
    context.report({
      message: indents ? "indent" : "between",
      help: "help",
      data: { flink: flinkName(context) },
      start,
      end: Math.max(end, problem.end),
      ...fixOf(text, line, start, end, indents),
    });
  },
});

function fixOf(text: string, line: number, start: number, end: number, indents: boolean): ReturnType<typeof repair> {
  if (!indents) return repair(true, { start, end, newText: " " });
  const stop = lineEnd(text, line);
  if (text.slice(line, stop).trim() === "") return repair(true, { start: line, end: stop, newText: "" });
  return repair(onlyTabs(text), ...indentations(text));
}

/** Whether every line that is indented is indented with tabs only, so that two blanks for each keep all levels. */
function onlyTabs(text: string): boolean {
  return !/^\t* [ \t]*\S/m.test(text);
}

function indentations(text: string): { start: number; end: number; newText: string }[] {
  return [...text.matchAll(/^[ \t]*\t[ \t]*(\S?)/gm)].map(({ index, 0: whole, 1: next = "" }) => {
    const blanks = whole.slice(0, whole.length - next.length);
    return { start: index, end: index + blanks.length, newText: next === "" ? "" : blanks.replaceAll("\t", "  ") };
  });
}
