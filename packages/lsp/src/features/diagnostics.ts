import type { Diagnostic as Finding, Severity } from "@flinkconf/schema/host";
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from "vscode-languageserver-protocol";
import type { OpenDocument } from "./open-document.js";

/** What every finding is attributed to. */
export const SOURCE = "flinkconf";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What travels with a finding, so that it can be told from others without its text. */
export interface DiagnosticData {
  readonly fingerprint: string;
  readonly fixable: boolean;
}

/** The findings of a document as a client shows them. */
export function diagnostics(document: OpenDocument): Diagnostic[] {
  return (document.linted?.result.diagnostics ?? []).map((finding) => diagnostic(finding, document));
}

/** One finding as a client shows it. */
export function diagnostic(finding: Finding, document: OpenDocument): Diagnostic {
  const { rule, severity, message, help, related, tags, fixes, docs, fingerprint } = finding;
  const data: DiagnosticData = { fingerprint, fixable: fixes.length > 0 };
  return {
    range: document.positions.range(finding),
    severity: SEVERITIES[severity],
    code: rule,
    codeDescription: { href: docs },
    source: SOURCE,
    message: help === undefined ? message : `${message} ${help}`,
    ...(tags.length === 0
      ? {}
      : { tags: tags.map((tag) => (tag === "deprecated" ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary)) }),
    ...(related.length === 0 ? {} : { relatedInformation: relatedInformation(finding, document) }),
    data,
  };
}

function relatedInformation({ related }: Finding, document: OpenDocument): DiagnosticRelatedInformation[] {
  return related.map(({ path, message, start, end }) => ({
    message,
    location: {
      uri: document.uriOf(path),
      range: document.positionsIn(path)?.range({ start, end }) ?? BEGINNING,
    },
  }));
}

const BEGINNING = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
