import { familyOf } from "../formats/folder-names.js";
import { foreignFormat } from "../formats/foreign-files.js";
import type { Diagnostic, InputFile, LintResult, LintSettings } from "../linter/lint-result.js";
import type { Rule } from "../rules/rule.js";
import { decode, sourceText } from "../text/decode.js";
import { applyEdits } from "../text/edits.js";
import type { SourceText } from "../text/source-text.js";
import type { ExpectedFinding } from "./markers.js";
import { baseName, type FixedText, type Spec, type SpecFile, type SpecGroup, type SpecOptions } from "./spec.js";

/** The engine under test. */
export interface SpecEngine {
  lint(file: InputFile, settings: LintSettings): LintResult;
  /** The text after the fix loop. */
  fix(file: InputFile, settings: LintSettings, unsafe: boolean): string;
}

/** One way to lint one example: a spec file and one release line. */
export interface SpecCase {
  readonly group: SpecGroup;
  readonly file: SpecFile;
  /** As given to the engine; undefined: inferred. */
  readonly flink: string | undefined;
}

/** Every example of a spec on every line that it names. */
export function casesOf(spec: Spec): SpecCase[] {
  return spec.groups.flatMap((group) =>
    group.files.flatMap((file) => {
      const lines: readonly (string | undefined)[] = file.options.flink.length === 0 ? [undefined] : file.options.flink;
      return lines.map((flink) => ({ group, file, flink }));
    }),
  );
}

/** What to call a case in a test's output. */
export function describeCase({ group, file, flink }: SpecCase): string {
  return `${group.heading || "examples"}: ${file.path} (line ${file.line}${flink === undefined ? "" : `, Flink ${flink}`})`;
}

/** The file as the engine is given it, with another text when one is named. */
export function inputOf({ group, file }: SpecCase, text = file.text): InputFile {
  const folder = file.path.slice(0, file.path.length - baseName(file.path).length);
  const neighbours = group.neighbours.map((neighbour) => ({
    path: neighbour.path.includes("/") ? neighbour.path : folder + neighbour.path,
    source: sourceText(neighbour.text),
  }));
  const family = familyOf(folderOf(file.path));
  const previous = group.neighbours.find(({ path }) => path === file.options.previous);
  const relatives = neighbours.filter(({ path }) => family !== undefined && familyOf(folderOf(path)) === family);
  return {
    path: file.path,
    source: sourceOf(text, file.options),
    explicit: true,
    ...(relatives.length === 0 ? {} : { relatives }),
    siblings: [baseName(file.path), ...group.neighbours.map(({ path }) => path)],
    neighbours,
    ...(file.options.kind === undefined ? {} : { kind: file.options.kind }),
    ...(previous === undefined ? {} : { previous: sourceText(previous.text) }),
    ...(file.options.dynamic.length === 0 ? {} : { dynamic: file.options.dynamic }),
  };
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

function sourceOf(text: string, { encoding }: SpecOptions): SourceText {
  switch (encoding) {
    case "utf-8":
      return sourceText(text);
    case "bytes":
      return decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    case "utf-16": {
      const units = `\ufeff${text}`.split("").map((unit) => unit.charCodeAt(0));
      return decode(Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8])));
    }
  }
}

/** The settings of a case. A rule that is off by default is switched on for its own spec. */
export function settingsOf({ file, flink }: SpecCase, rule: Rule | undefined): LintSettings {
  const { deployment, mode, complete, knownKeys, operator, operatorConfig } = file.options;
  const config = operatorConfig === undefined ? undefined : new Map(operatorConfig);
  return {
    ...(flink === undefined ? {} : { flink, flinkSource: "spec" }),
    ...(deployment === undefined ? {} : { deployment, deploymentSource: "spec" }),
    ...(mode === undefined ? {} : { mode, modeSource: "spec" }),
    ...(complete === undefined ? {} : { complete }),
    ...(knownKeys.length === 0 ? {} : { knownKeys }),
    ...(operator === undefined && config === undefined
      ? {}
      : {
          operator: {
            ...(operator === undefined ? {} : { release: operator }),
            ...(config === undefined ? {} : { config }),
          },
        }),
    ...(rule?.offByDefault ? { rules: { [rule.id]: rule.severity } } : {}),
  };
}

/** Lints a case and tells how the findings differ from the markers. */
export function checkFindings(specCase: SpecCase, rule: Rule | undefined, engine: SpecEngine): string[] {
  const result = engine.lint(inputOf(specCase), settingsOf(specCase, rule));
  return compareFindings(result, specCase.file.expected);
}

/** How the findings of a result differ from the expected ones; nothing when they agree. */
export function compareFindings(result: LintResult, expected: readonly ExpectedFinding[]): string[] {
  const failures: string[] = [];
  const open = [...expected];
  for (const diagnostic of result.diagnostics) {
    const line = lineOf(result.source.text, diagnostic.start);
    const index = open.findIndex(
      (candidate) =>
        candidate.line === line && candidate.rule === diagnostic.rule && candidate.severity === diagnostic.severity,
    );
    const text = `line ${line}: ${diagnostic.severity}: [${diagnostic.rule}] "${diagnostic.message}"`;
    if (index === -1) {
      failures.push(`unexpected at ${text}`);
      continue;
    }
    const [found] = open.splice(index, 1);
    if (found?.message !== undefined && !diagnostic.message.includes(found.message)) {
      failures.push(`other words at ${text}, expected "${found.message}"`);
    }
  }
  for (const missing of open) {
    failures.push(`missing at line ${missing.line}: ${missing.severity}: [${missing.rule}]`);
  }
  return failures;
}

/**
 * Checks what fixing makes of a case: the text shown, the findings that stay, nothing new, and no change the second time.
 * Where only the safe text is shown, unsafe fixes change nothing more; a fix that the loop refuses, because it would bring
 * another finding, needs no text.
 */
export function checkFix(specCase: SpecCase, rule: Rule, engine: SpecEngine): string[] {
  const { file } = specCase;
  const settings = settingsOf(specCase, rule);
  const before = engine.lint(inputOf(specCase), settings);
  const failures: string[] = [];
  for (const unsafe of [false, true]) {
    const name = unsafe ? "fixed unsafe" : "fixed";
    const wanted: FixedText | undefined = unsafe ? (file.fixedUnsafe ?? file.fixed) : file.fixed;
    const offered = before.diagnostics.some((diagnostic) =>
      diagnostic.fixes.some((fix) => isOwn(fix) && fix.applicability === (unsafe ? "unsafe" : "safe")),
    );
    if (!offered && wanted === undefined) continue;
    const input = inputOf(specCase);
    const text = engine.fix(input, settings, unsafe);
    if (wanted === undefined) {
      if (text !== input.source.text) failures.push(`no "${name}" text follows the example; fixing gives:\n${text}`);
      continue;
    }
    if (text !== wanted.text) {
      failures.push(`${name} text differs; fixing gives:\n${text}`);
      continue;
    }
    const after = engine.lint(inputOf(specCase, text), settings);
    failures.push(...compareFindings(after, wanted.expected).map((failure) => `${name}: ${failure}`));
    failures.push(...newRules(before, after).map((id) => `${name}: fixing brings a new finding of ${id}`));
    if (engine.fix(inputOf(specCase, text), settings, unsafe) !== text) {
      failures.push(`${name}: fixing again changes the text`);
    }
  }
  return [...failures, ...checkFixedNeighbours(specCase, rule, engine, before)];
}

/** Whether a fix changes the linted file itself. */
function isOwn({ edits }: Diagnostic["fixes"][number]): boolean {
  return edits.every(({ path }) => path === undefined);
}

/** Checks what the fixes that change a neighbour make of it, and that its new text takes the rule's findings away. */
function checkFixedNeighbours(specCase: SpecCase, rule: Rule, engine: SpecEngine, before: LintResult): string[] {
  const { file, group } = specCase;
  const shown = file.fixedNeighbours ?? [];
  const offered = before.diagnostics.filter(({ rule: id }) => id === rule.id).flatMap(({ fixes }) => fixes);
  const foreign = offered.filter((fix) => !isOwn(fix));
  if (shown.length === 0)
    return foreign.length === 0 ? [] : ['a fix changes a neighbour; no "fixed NAME" text follows'];
  return shown.flatMap(({ name, text }) => {
    const input = inputOf(specCase);
    const neighbour = input.neighbours?.find(({ path }) => baseName(path) === name);
    const fix = foreign.find(({ edits }) => edits[0]?.path === neighbour?.path);
    if (neighbour === undefined || fix === undefined) return [`no fix changes ${name}`];
    const fixed = applyEdits(neighbour.source.text, fix.edits);
    if (fixed !== text) return [`fixed ${name} differs; fixing gives:\n${fixed}`];
    const neighbours = group.neighbours.map((other) => (baseName(other.path) === name ? { ...other, text } : other));
    const after = engine.lint(inputOf({ ...specCase, group: { ...group, neighbours } }), settingsOf(specCase, rule));
    return after.diagnostics.some(({ rule: id }) => id === rule.id) ? [`fixing ${name} leaves the finding`] : [];
  });
}

/** Rules that find more after fixing than before. */
function newRules(before: LintResult, after: LintResult): string[] {
  const count = (result: LintResult, id: string) => result.diagnostics.filter(({ rule }) => rule === id).length;
  return [...new Set(after.diagnostics.map(({ rule }) => rule))].filter((id) => count(after, id) > count(before, id));
}

/**
 * Checks that an ignore comment with a reason silences every finding of the rule on a line, and nothing else. Where a
 * comment above the line cannot stand (inside a block scalar, behind a byte order mark), one for the whole file does it.
 */
export function checkSuppression(specCase: SpecCase, rule: Rule, engine: SpecEngine): string[] {
  const settings = settingsOf(specCase, rule);
  const { file } = specCase;
  // Flink reads nothing of a flink-conf.yaml in UTF-16, so a comment in it says nothing either.
  if (file.options.encoding === "utf-16") return [];
  if (foreignFormat(file.path) === "hadoop-xml") return checkSwitchedOff(specCase, rule, engine);
  const before = engine.lint(inputOf(specCase), settings);
  const failures: string[] = [];
  const lines = new Set(file.expected.filter((expected) => expected.rule === rule.id).map(({ line }) => line));
  for (const line of lines) {
    const silenced = before.diagnostics.filter(
      (diagnostic) => diagnostic.rule === rule.id && lineOf(file.text, diagnostic.start) === line,
    );
    const above = insertAbove(file.text, line, `# flinkconf-ignore-next-line ${rule.id} -- as the spec says`);
    const kept = before.diagnostics.filter((diagnostic) => !silenced.includes(diagnostic));
    if (silences(above, kept, silenced)) continue;
    const whole = before.diagnostics.filter((diagnostic) => diagnostic.rule === rule.id);
    const others = before.diagnostics.filter((diagnostic) => diagnostic.rule !== rule.id);
    const comment = `# flinkconf-ignore-file ${rule.id} -- as the spec says\n`;
    if (silences(`${file.text}${file.text.endsWith("\n") ? "" : "\n"}${comment}`, others, whole)) continue;
    if (silences(comment + file.text, others, whole)) continue;
    failures.push(`an ignore comment does not silence exactly the finding at line ${line}`);
  }
  return failures;

  function silences(text: string, kept: readonly Diagnostic[], gone: readonly Diagnostic[]): boolean {
    const after = engine.lint(inputOf(specCase, text), settings);
    const suppressed = after.suppressed.filter(
      ({ rule: id, by }) => id === rule.id && by.kind === "comment" && by.reason === "as the spec says",
    );
    return sameRules(after.diagnostics, kept) && sameRules(suppressed, gone);
  }
}

/** Files of other programs have no comments that speak to us: settings alone silence a rule there. */
function checkSwitchedOff(specCase: SpecCase, rule: Rule, engine: SpecEngine): string[] {
  const settings = settingsOf(specCase, rule);
  const { diagnostics } = engine.lint(inputOf(specCase), {
    ...settings,
    rules: { ...settings.rules, [rule.id]: "off" },
  });
  return diagnostics.some(({ rule: id }) => id === rule.id) ? ["settings do not silence the rule"] : [];
}

function sameRules(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  const names = (list: readonly Diagnostic[]) => list.map(({ rule, severity }) => `${severity} ${rule}`).sort();
  return names(some).join("\n") === names(others).join("\n");
}

function insertAbove(text: string, line: number, comment: string): string {
  const lines = text.split("\n");
  const indent = /^ */.exec(lines[line - 1] ?? "")?.[0] ?? "";
  lines.splice(line - 1, 0, indent + comment);
  return lines.join("\n");
}

/** 1-based line of an offset, counted as the lines of a spec are: by line feeds. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let next = text.indexOf("\n"); next !== -1 && next < offset; next = text.indexOf("\n", next + 1)) line++;
  return line;
}
