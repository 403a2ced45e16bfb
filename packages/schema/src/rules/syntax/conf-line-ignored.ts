import type { SyntaxProblem } from "../../formats/document.js";
import type { Range } from "../../text/source-text.js";
import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import type { LineMistake } from "../shapes/line-mistake.js";
import { type UnsplitLine, unsplitLines } from "../shapes/mistaken-line.js";
import { once } from "../shapes/once.js";
import { repair } from "../shapes/repair.js";
import { firstLineOf } from "../shapes/value-lines.js";

/** Lines of one kind that follow one another are one finding. */
interface Run {
  readonly mistake: LineMistake | "empty-key";
  readonly lines: (UnsplitLine | SyntaxProblem)[];
  last: number;
}

const checkAll = once((context) => {
  for (const run of runsOf(context)) report(run, context);
});

export default defineRule({
  id: "conf-line-ignored",
  area: "syntax",
  summary: "Flink ignores a line of a flink-conf.yaml",
  severity: "error",
  proof: { kind: "loss", flink: "GlobalConfiguration", case: "missing-colon" },
  formats: ["flink-conf"],
  until: "1.20",
  fix: "safe",
  messages: {
    prose: "{flink} ignores this text: a line is `key: value`, a comment begins with `#`.",
    colon: "{flink} ignores this line: there is no colon behind the key.",
    continued: "{flink} ignores this line: the value above ends with its own line, and this one has no key.",
    block: "{flink} reads `{mark}` as the value of {key} and ignores the lines below: a value ends with its line.",
    emptyKey: "{flink} ignores this line: there is no key before the colon.",
    comment: "Put a `#` before a remark, or write the line as `key: value`.",
    write: "Write the line as `key: value`.",
    join: "Write the whole value on one line.",
    fix: "Put a colon behind the key",
  },
  problems: ["no-separator", "empty-key"],
  checkProblem: (_, context) => checkAll(context),
});

function runsOf(context: RuleContext): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  const add = (mistake: Run["mistake"], line: UnsplitLine | SyntaxProblem, number: number) => {
    if (run === undefined || run.mistake !== mistake || run.last + 1 !== number || mistake === "missing-colon") {
      run = { mistake, lines: [], last: number };
      runs.push(run);
    }
    run.lines.push(line);
    run.last = number;
  };
  for (const problem of context.document.problems) {
    const number = Number(problem.data["line"]);
    if (problem.code === "empty-key") add("empty-key", problem, number);
    if (problem.code !== "no-separator") continue;
    for (const line of unsplitLines(problem, context)) {
      const { mistake } = line;
      if (mistake === "prose" || mistake === "missing-colon" || mistake === "continuation") add(mistake, line, number);
    }
  }
  return runs;
}

function report({ mistake, lines }: Run, context: RuleContext): void {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return;
  const range = { start: first.start, end: last.end };
  const data = { flink: flinkName(context) };
  switch (mistake) {
    case "empty-key":
      context.report({ message: "emptyKey", help: "write", data, ...range });
      break;
    case "prose":
      context.report({ message: "prose", help: "comment", severity: "warning", data, ...range });
      break;
    case "continuation":
      reportContinuation(range, context);
      break;
    default:
      if ("key" in first && first.key !== undefined) reportMissingColon(first, first.key, context);
  }
}

function reportMissingColon(line: UnsplitLine, key: string, context: RuleContext): void {
  const at = line.start + key.length;
  const elsewhere = context.effective.has(key);
  context.report({
    message: "colon",
    help: "write",
    key,
    data: { flink: flinkName(context) },
    start: line.start,
    end: line.end,
    ...(elsewhere ? { severity: "warning" } : {}),
    ...repair(!elsewhere, { start: at, end: at, newText: ":" }),
  });
}

function reportContinuation(range: Range, context: RuleContext): void {
  const { text } = context.document.source;
  const first = firstLineOf(text, range.start);
  const entry = context.entries.find(({ entry: { keyStart } }) => first !== undefined && keyStart >= first)?.entry;
  const data = { flink: flinkName(context) };
  if (entry === undefined || !/^[|>][+-]?$/.test(entry.value)) {
    context.report({
      message: "continued",
      help: "join",
      data,
      ...range,
      ...(entry === undefined ? {} : { key: entry.key }),
    });
    return;
  }
  context.report({
    message: "block",
    help: "join",
    key: entry.key,
    data: { ...data, key: entry.key, mark: entry.value },
    start: entry.valueStart,
    end: entry.valueEnd,
  });
}
