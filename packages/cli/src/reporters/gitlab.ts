import { createHash } from "node:crypto";
import type { Severity } from "@flinkconf/schema/host";
import { visible } from "../print/visible.js";
import { json } from "./json.js";
import { placeOf } from "./places.js";
import type { FileReport, Reporter } from "./reporter.js";
import { repositoryPaths } from "./repository-path.js";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", info: "info" };

/** GitLab's report of code quality: a list of findings, each with a fingerprint of its own in all of the repository. */
export function gitlabReporter(): Reporter {
  const pathOf = repositoryPaths();
  let separator = "\n";
  const entry = (object: object): string => {
    const text = `${separator}${json(object)}`;
    separator = ",\n";
    return text;
  };
  const findings = ({ path, source, diagnostics }: FileReport): string => {
    const { path: shown } = pathOf(path);
    return diagnostics
      .map((diagnostic) => {
        const { rule, severity, message, help, fingerprint } = diagnostic;
        const { line, endLine } = placeOf(source, diagnostic);
        return entry({
          description: visible(help === undefined ? message : `${message} ${help}`),
          check_name: rule,
          fingerprint: unique(shown, fingerprint),
          severity: SEVERITIES[severity],
          location: { path: shown, lines: { begin: line, end: endLine } },
        });
      })
      .join("");
  };
  return {
    begin: () => "[",
    file: findings,
    end: (_totals, errors) => {
      const unread = errors.map(({ path, message }) => {
        const { path: shown } = pathOf(path);
        return entry({
          description: message,
          check_name: "unreadable-file",
          fingerprint: unique(shown, "unreadable"),
          severity: "blocker",
          location: { path: shown, lines: { begin: 1 } },
        });
      });
      return `${unread.join("")}${separator === "\n" ? "" : "\n"}]\n`;
    },
  };
}

/** Fingerprints differ within a file; those of two files with the same mistake do not. */
function unique(path: string, fingerprint: string): string {
  return createHash("sha256").update(`${path}\0${fingerprint}`).digest("hex").slice(0, 32);
}
