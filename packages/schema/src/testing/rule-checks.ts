import type { FormatId } from "../formats/document.js";
import type { LintResult } from "../linter/lint-result.js";
import { RULE_AREAS, type Rule } from "../rules/rule.js";
import { ALL_LINES, linesBetween, linesOf } from "../text/flink-line.js";
import type { Spec, SpecFile } from "./spec.js";

/** The sections of every rule's page, in order. */
export const PAGE_SECTIONS = ["What Flink does", "Why it matters", "What to do", "Examples", "Applies to"] as const;

/** Release lines that read a format at all. */
const FORMAT_LINES: Readonly<Record<FormatId, number>> = {
  "flink-conf": linesBetween(undefined, "1.20"),
  "config-yaml": linesBetween("1.19"),
  "hadoop-xml": ALL_LINES,
  masters: ALL_LINES,
  workers: ALL_LINES,
  "zoo-cfg": ALL_LINES,
  "flink-configuration": ALL_LINES,
  kubernetes: ALL_LINES,
};

/** Messages that the shape of a statement uses by itself. */
const SHAPED_MESSAGES: readonly string[] = ["found", "help", "related", "fix"];

/** Checks what a rule says about itself, without running it. */
export function checkDefinition(rule: Rule): string[] {
  const failures: string[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.id)) failures.push("the id is not in kebab-case");
  if (!RULE_AREAS.includes(rule.area)) failures.push(`there is no area ${rule.area}`);
  if (rule.summary.trim() === "" || /\.$/.test(rule.summary) || rule.summary.includes("\n")) {
    failures.push("the summary is one line without a full stop");
  }
  if (rule.lines === 0) failures.push("the rule holds on no release line");
  if (rule.severity === "error" && rule.proofs.length === 0) failures.push("an error rule names its proof");
  if (rule.severity !== "error" && rule.proofs.length > 0) failures.push("only an error rule has a proof");
  if (rule.problems !== undefined && rule.checkProblem === undefined) failures.push("problems without checkProblem");
  if (rule.faults !== undefined && rule.checkFault === undefined) failures.push("faults without checkFault");
  const checks = [rule.checkEntry, rule.checkDocument, rule.checkProblem, rule.checkFault];
  if (checks.every((check) => check === undefined)) failures.push("the rule checks nothing");
  if (rule.checkEntry !== undefined && rule.keys === undefined) failures.push("checkEntry without keys");
  for (const [id, text] of Object.entries(rule.messages)) {
    if (text.trim() === "") failures.push(`the message "${id}" is empty`);
  }
  return failures;
}

/** Checks that every message id in the text of a rule's file exists, and that every message is used. */
export function checkMessageIds(rule: Rule, sourceText: string): string[] {
  const failures: string[] = [];
  for (const match of sourceText.matchAll(/\b(?:message|help|title): "([a-zA-Z]*)"/g)) {
    const id = match[1] as string;
    if (!(id in rule.messages)) failures.push(`there is no message "${id}"`);
  }
  const shaped = /\b(?:statement|ignoredUnless|memory[A-Z]\w*|[a-z]\w*Statement)\(/.test(sourceText);
  for (const id of Object.keys(rule.messages)) {
    if (shaped && SHAPED_MESSAGES.includes(id)) continue;
    const uses = sourceText.match(new RegExp(`["'\`]${id}["'\`]|\\b${id}\\b`, "g"))?.length ?? 0;
    if (uses < 2 && !/\.\.\.\w+/.test(sourceText)) failures.push(`the message "${id}" is never used`);
  }
  return failures;
}

/** Checks what a result says in words: every message is one of the rule's, and no hole stays unfilled. */
export function checkWords(result: LintResult, rule: Rule): string[] {
  const failures: string[] = [];
  const templates = Object.values(rule.messages).map(templatePattern);
  const check = (text: string, what: string) => {
    if (!templates.some((pattern) => pattern.test(text))) failures.push(`${what} "${text}" is no message of the rule`);
    for (const hole of text.match(/\{[a-zA-Z]+\}/g) ?? []) {
      if (!result.source.text.includes(hole)) failures.push(`${what} "${text}" has an unfilled hole ${hole}`);
    }
  };
  for (const diagnostic of result.diagnostics) {
    if (diagnostic.rule !== rule.id) continue;
    check(diagnostic.message, "message");
    if (diagnostic.help !== undefined) check(diagnostic.help, "help");
    for (const related of diagnostic.related) check(related.message, "related message");
    for (const fix of diagnostic.fixes) check(fix.title, "title");
    if (diagnostic.severity === "error" && diagnostic.proof === undefined) failures.push("an error without a proof");
    if (diagnostic.start < 0 || diagnostic.end < diagnostic.start || diagnostic.end > result.source.text.length) {
      failures.push(`the range ${diagnostic.start}..${diagnostic.end} lies outside the file`);
    }
  }
  return failures;
}

/** The engine may add to a message (the lines on which it holds), so a template is looked for at the start. */
function templatePattern(template: string): RegExp {
  const literal = template.split(/\{[a-zA-Z]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(literal.join("[\\s\\S]*"));
}

/** Checks that a spec shows enough: the rule firing, two correct files that look alike, several release lines. */
export function checkSpec(rule: Rule, spec: Spec): string[] {
  const failures = [...spec.problems];
  if (spec.title !== rule.id) failures.push(`the title is "${spec.title ?? ""}", not "${rule.id}"`);
  const files = spec.groups.flatMap((group) => group.files);
  const wrong = files.filter((file) => expectsRule(file, rule));
  if (wrong.length === 0) failures.push("no example makes the rule fire");
  const right = files.filter((file) => !expectsRule(file, rule));
  if (right.length < 2) failures.push(`${right.length} correct files; at least two that look alike are needed`);
  const formats = rule.formats ?? (["flink-conf", "config-yaml"] as const);
  const possible = linesOf(rule.lines & formats.reduce((lines, format) => lines | FORMAT_LINES[format], 0));
  const shown = new Set(files.flatMap((file) => file.options.flink));
  // A resource of the operator names its release itself.
  const isForResources = formats.every((format) => format === "flink-configuration");
  if (possible.length > 1 && shown.size < 2 && !isForResources)
    failures.push("the examples name fewer than two release lines");
  return failures;
}

function expectsRule(file: SpecFile, rule: Rule): boolean {
  return file.expected.some((expected) => expected.rule === rule.id);
}

/** Checks a rule's page: its sections in order, and examples that show the rule both firing and silent. */
export function checkPage(rule: Rule, page: Spec): string[] {
  const failures = [...page.problems];
  if (page.title !== rule.id) failures.push(`the title is "${page.title ?? ""}", not "${rule.id}"`);
  const headings = page.groups.filter(({ depth }) => depth === 2).map(({ heading }) => heading);
  if (headings.join("\n") !== PAGE_SECTIONS.join("\n")) {
    failures.push(`the sections are ${headings.join(", ")}; they should be ${PAGE_SECTIONS.join(", ")}`);
  }
  for (const group of page.groups) {
    if (group.depth === 2 && group.empty && group.heading !== "Examples") {
      failures.push(`the section "${group.heading}" is empty`);
    }
  }
  const files = page.groups.flatMap((group) => group.files);
  if (!files.some((file) => expectsRule(file, rule))) failures.push("no example makes the rule fire");
  if (!files.some((file) => file.expected.length === 0)) failures.push("no example is correct");
  return failures;
}

/** Checks that the applicability of the fixes seen over a whole spec is the one declared. */
export function checkDeclaredFix(rule: Rule, seen: ReadonlySet<"safe" | "unsafe">): string[] {
  const real = seen.size === 0 ? "none" : seen.size === 2 ? "mixed" : seen.has("safe") ? "safe" : "unsafe";
  return real === rule.fix ? [] : [`declares fix "${rule.fix}", its examples show "${real}"`];
}
