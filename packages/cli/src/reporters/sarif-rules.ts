import { docsAddress, type Rule, type Severity } from "@flinkconf/schema/host";
import { allRules } from "../commands/all-rules.js";
import { rulePage } from "../commands/rule-page.js";

export const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };
const PROBLEMS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "recommendation" };
/** On the scale of CVSS, for findings that open a cluster to strangers. */
const SECURITY: Readonly<Record<Severity, string>> = { error: "8.0", warning: "5.5", info: "2.5" };

/** GitHub takes no longer descriptions. */
const LONGEST_DESCRIPTION = 1024;

/** Describes rules for SARIF, in this order; an id that no rule has (a finding about flinkconf itself) keeps its place. */
export function sarifRules(ids: readonly string[]): readonly object[] {
  const rules = new Map(ids.length === 0 ? [] : allRules().map((rule) => [rule.id, rule]));
  return ids.map((id) => descriptor(id, rules.get(id)));
}

function descriptor(id: string, rule: Rule | undefined): object {
  const helpUri = docsAddress(id);
  if (rule === undefined) return { id, helpUri };
  const { summary, severity, area } = rule;
  const page = rulePage(id);
  const about = `${summary}.`;
  return {
    id,
    shortDescription: { text: about },
    fullDescription: { text: whatFlinkDoes(page) ?? about },
    help: { text: `${about} ${helpUri}`, ...(page === undefined ? {} : { markdown: page }) },
    helpUri,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: [area],
      precision: severity === "error" ? "very-high" : "high",
      "problem.severity": PROBLEMS[severity],
      ...(area === "security" ? { "security-severity": SECURITY[severity] } : {}),
    },
  };
}

/** The first paragraph of the page that says what Flink does. */
function whatFlinkDoes(page: string | undefined): string | undefined {
  const paragraph = /\n## What Flink does\n\n([\s\S]*?)(?:\n\n|$)/.exec(page ?? "")?.[1];
  const text = paragraph?.replace(/\s+/g, " ").replaceAll("`", "");
  return text === undefined || text.length > LONGEST_DESCRIPTION ? undefined : text;
}
