import type { LintSettings, RuleLevel, Severity } from "@flinkconf/schema/host";
import { phrase } from "@flinkconf/schema/host";
import { Failure } from "../failure.js";
import { loadCommandLine } from "../load/command-line.js";
import { visible } from "../print/visible.js";
import { type CommonOptions, commonOptions } from "./common-options.js";
import { type Invocation, isOn, listOf, type OptionValues, textOf } from "./invocation.js";
import { type LINT_FORMATS, RULE_LEVELS } from "./options.js";

export type LintFormat = (typeof LINT_FORMATS)[number];

/** Where `--write-baseline` writes when `--baseline` names no file. */
const BASELINE = ".flinkconf-baseline.json";

/** What `lint` was asked to do, checked. */
export interface LintOptions extends CommonOptions {
  readonly paths: readonly string[];
  readonly fix: boolean;
  readonly unsafe: boolean;
  readonly diff: boolean;
  readonly format: LintFormat;
  readonly outputFile: string | undefined;
  readonly failOn: Severity | undefined;
  readonly maxWarnings: number | undefined;
  /** The file of known findings. */
  readonly baseline: string | undefined;
  readonly writeBaseline: boolean;
  readonly watch: boolean;
  readonly statistics: boolean;
  readonly quiet: boolean;
  readonly showFiles: boolean;
  readonly forceExclude: boolean;
  /** What resources of the Kubernetes operator are compared with. */
  readonly against: string | undefined;
}

/**
 * Checks the command line of `lint`.
 * @param ruleIds gives every rule id; asked only when `--rule` is there
 * @throws {Failure} for wrong use, in one sentence
 */
export function lintOptions(invocation: Invocation, ruleIds: () => readonly string[]): LintOptions {
  const { values, operands } = invocation;
  const common = commonOptions(invocation);
  const options: LintOptions = {
    ...common,
    flags: { ...common.flags, ...flagSettings(values, ruleIds) },
    paths: operands.length === 0 ? ["."] : operands,
    fix: isOn(values, "fix"),
    unsafe: isOn(values, "unsafe"),
    diff: isOn(values, "diff"),
    format: (textOf(values, "format") ?? "text") as LintOptions["format"],
    outputFile: textOf(values, "output-file"),
    failOn: textOf(values, "fail-on") as Severity | undefined,
    maxWarnings: readMaxWarnings(textOf(values, "max-warnings")),
    baseline: textOf(values, "baseline") ?? (isOn(values, "write-baseline") ? BASELINE : undefined),
    writeBaseline: isOn(values, "write-baseline"),
    watch: isOn(values, "watch"),
    statistics: isOn(values, "statistics"),
    quiet: isOn(values, "quiet"),
    showFiles: isOn(values, "show-files"),
    forceExclude: isOn(values, "force-exclude"),
    against: textOf(values, "against"),
  };
  checkTogether(options);
  return options;
}

function flagSettings(values: OptionValues, ruleIds: () => readonly string[]): LintSettings {
  const rules = listOf(values, "rule");
  return {
    ...(isOn(values, "complete") ? { complete: true } : {}),
    ...(rules.length === 0 ? {} : { rules: readRules(rules, ruleIds()) }),
  };
}

function readRules(texts: readonly string[], known: readonly string[]): Readonly<Record<string, RuleLevel>> {
  const levels: Record<string, RuleLevel> = {};
  for (const text of texts) {
    const [id = "", level = ""] = text.split("=", 2);
    if (!known.includes(id)) throw new Failure(unknownRule(id, known));
    if (!isLevel(level)) {
      throw new Failure(
        phrase('--rule wants ID=off, ID=info, ID=warning or ID=error, not "{text}".', { text: visible(text) }),
      );
    }
    levels[id] = level;
  }
  return levels;
}

function isLevel(text: string): text is RuleLevel {
  return (RULE_LEVELS as readonly string[]).includes(text);
}

function unknownRule(id: string, known: readonly string[]): string {
  const nearest = loadCommandLine().closestTo(id, known);
  const hint =
    nearest === undefined ? phrase("flinkconf rules lists them.") : phrase("Did you mean {nearest}?", { nearest });
  return phrase('There is no rule "{id}". {hint}', { id: visible(id), hint });
}

function readMaxWarnings(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text))
    throw new Failure(phrase('--max-warnings wants a number from 0 on, not "{text}".', { text: visible(text) }));
  return Number(text);
}

/** Formats that print findings one by one, and nothing where there are none; the others are whole documents. */
export function printsFindingByFinding(format: LintFormat): boolean {
  return format === "text" || format === "concise" || format === "github";
}

function checkTogether(options: LintOptions): void {
  const { paths, fix, diff, unsafe, statistics, format, writeBaseline, watch } = options;
  if (paths.includes("-") && paths.length > 1) {
    throw new Failure(phrase("Standard input (-) is linted alone: name either - or files."));
  }
  if (unsafe && !fix && !diff) throw new Failure(phrase("--unsafe goes with --fix or --diff."));
  const plain = format === "text" || format === "concise";
  if (statistics && !plain) throw new Failure(phrase("--statistics goes with --format text or concise."));
  if (diff && (statistics || !plain)) {
    const flag = plain ? "--statistics" : `--format ${format}`;
    throw new Failure(phrase("--diff prints a diff: leave {flag} out.", { flag }));
  }
  if (writeBaseline && diff) throw new Failure(phrase("--diff writes nothing: leave --write-baseline out."));
  if (writeBaseline && paths.includes("-"))
    throw new Failure(phrase("A baseline lists findings of files, not of standard input."));
  if (watch && paths.includes("-")) throw new Failure(phrase("--watch goes with files, not with standard input."));
}
