import type { Severity } from "@flinkconf/schema/host";
import { phrase } from "@flinkconf/schema/host";
import { isMadeHere } from "../lint/tally.js";
import { counted } from "../print/counted.js";
import type { Reporter, ReporterContext } from "./reporter.js";

/** How often each rule fired, most frequent first. */
export function statisticsReporter({ paint }: ReporterContext): Reporter {
  const byRule = new Map<string, { severity: Severity; findings: number; files: number; fixable: number }>();
  return {
    begin: () => "",
    file: ({ diagnostics }) => {
      const seen = new Set<string>();
      for (const { rule, severity, fixes } of diagnostics) {
        const row = byRule.get(rule) ?? { severity, findings: 0, files: 0, fixable: 0 };
        row.findings++;
        if (!seen.has(rule)) row.files++;
        if (fixes.some((fix) => fix.applicability === "safe" && isMadeHere(fix))) row.fixable++;
        seen.add(rule);
        byRule.set(rule, row);
      }
      return "";
    },
    end: () => {
      const rows = [...byRule].sort(([a, x], [b, y]) => y.findings - x.findings || (a < b ? -1 : 1));
      const widest = Math.max(0, ...rows.map(([rule]) => rule.length));
      return rows
        .map(([rule, { severity, findings, files, fixable }]) => {
          const repair = fixable === 0 ? "" : phrase(", {fixable} with a safe fix", { fixable });
          const row = `${String(findings).padStart(6)}  ${severity.padEnd(7)}  ${rule.padEnd(widest)}`;
          return `${row}  ${paint.faint(phrase("in {files}{repair}", { files: counted(files, "file"), repair }))}\n`;
        })
        .join("");
    },
  };
}
