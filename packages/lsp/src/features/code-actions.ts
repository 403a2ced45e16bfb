import { type Diagnostic as Finding, lineIndexAt, lineStarts, phrase } from "@flinkconf/schema/host";
import { standardLinter } from "@flinkconf/schema/host-editor";
import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { diagnostic } from "./diagnostics.js";
import { minimalEdits } from "./minimal-edits.js";
import type { OpenDocument } from "./open-document.js";
import { unitActions } from "./unit-actions.js";

/** The kind of the action that repairs everything that can be repaired safely. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.flinkconf`;

/** Rules whose safe repair gives a deprecated key its present name. */
const RENAMING_RULES: readonly string[] = ["deprecated-key-alias"];

/** Asks for a reason in the comments that silence a rule. */
const REASON = "why this is meant";

/**
 * Repairs for what stands in a range, and what else can be done about it. The findings are our own: some clients send none
 * along, or old ones.
 */
export function codeActions(document: OpenDocument, range: Range, only: readonly string[] | undefined): CodeAction[] {
  const { linted, positions } = document;
  if (linted === undefined) return [];
  const wants = (kind: string): boolean =>
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const { start, end } = positions.offsets(range);
  const touched = linted.result.diagnostics.filter((finding) => finding.start <= end && finding.end >= start);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const finding of touched) actions.push(...fixActions(finding, document));
    const renamed = touched.some(isRenamed) ? renameDeprecated(document) : undefined;
    if (renamed !== undefined) actions.push(renamed);
    for (const finding of touched) actions.push(...ignoreActions(finding, document));
  }
  if (wants(CodeActionKind.RefactorRewrite)) actions.push(...unitActions(document, range));
  if (only === undefined ? linted.result.diagnostics.some(isSafelyFixable) : wants(FIX_ALL)) {
    const all = fixAll(document);
    if (all !== undefined) actions.push(all);
  }
  return actions;
}

function isSafelyFixable({ fixes }: Finding): boolean {
  return fixes.some(({ applicability }) => applicability === "safe");
}

const isRenamed = (finding: Finding): boolean => RENAMING_RULES.includes(finding.rule) && isSafelyFixable(finding);

/** Gives every deprecated key of the file its present name; undefined where there is one at most, which its own repair renames. */
function renameDeprecated(document: OpenDocument): CodeAction | undefined {
  const findings = document.linted?.result.diagnostics.filter(isRenamed) ?? [];
  if (findings.length < 2) return undefined;
  const outcome = standardLinter().fix(document.input, document.settings, { rules: RENAMING_RULES });
  if (outcome === undefined || outcome.applied.length < 2) return undefined;
  return {
    title: phrase("Rename every deprecated key in this file"),
    kind: CodeActionKind.QuickFix,
    diagnostics: findings.map((finding) => diagnostic(finding, document)),
    edit: { changes: { [document.uri]: textEdits(document, outcome.source.text) } },
  };
}

function fixActions(finding: Finding, document: OpenDocument): CodeAction[] {
  return finding.fixes.map((fix, index) => ({
    title:
      fix.applicability === "safe" ? fix.title : phrase("{title} (may change what Flink does)", { title: fix.title }),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic(finding, document)],
    isPreferred: fix.applicability === "safe" && index === 0,
    edit: workspaceEdit(fix.edits, document),
  }));
}

function workspaceEdit(edits: Finding["fixes"][number]["edits"], document: OpenDocument): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { path, start, end, newText } of edits) {
    const positions = path === undefined ? document.positions : document.positionsIn(path);
    if (positions === undefined) continue;
    const uri = path === undefined ? document.uri : document.uriOf(path);
    const list = changes[uri] ?? [];
    changes[uri] = list;
    list.push({ range: positions.range({ start, end }), newText });
  }
  return { changes };
}

/** Silences the finding by a comment with a reason: on the line above, or for the whole file. */
function ignoreActions(finding: Finding, document: OpenDocument): CodeAction[] {
  const { source, positions } = document;
  const starts = lineStarts(source);
  const lineStart = starts[lineIndexAt(starts, finding.start)] as number;
  const indent = /^[ \t]*/.exec(source.text.slice(lineStart, finding.start + 1))?.[0] ?? "";
  const lineBreak = source.text.includes("\r\n") ? "\r\n" : "\n";
  const comment = (title: string, at: number, text: string): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic(finding, document)],
    edit: { changes: { [document.uri]: [{ range: positions.range({ start: at, end: at }), newText: text }] } },
  });
  return [
    comment(
      phrase("Ignore {rule} on this line", { rule: finding.rule }),
      lineStart,
      `${indent}# flinkconf-ignore-next-line ${finding.rule} -- ${phrase(REASON)}${lineBreak}`,
    ),
    comment(
      phrase("Ignore {rule} in this file", { rule: finding.rule }),
      source.text.startsWith("\ufeff") ? 1 : 0,
      `# flinkconf-ignore-file ${finding.rule} -- ${phrase(REASON)}${lineBreak}`,
    ),
  ];
}

/** Repairs everything safely, by the same loop as the command line; undefined when nothing can be. */
export function fixAll(document: OpenDocument): CodeAction | undefined {
  const outcome = standardLinter().fix(document.input, document.settings);
  if (outcome === undefined || outcome.applied.length === 0) return undefined;
  return {
    title: phrase("Repair everything that is safe to repair"),
    kind: FIX_ALL,
    edit: { changes: { [document.uri]: textEdits(document, outcome.source.text) } },
  };
}

function textEdits({ source, positions }: OpenDocument, after: string): TextEdit[] {
  return minimalEdits(source.text, after).map(({ start, end, newText }) => ({
    range: positions.range({ start, end }),
    newText,
  }));
}
