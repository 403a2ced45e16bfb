import type { Severity } from "@flinkconf/schema/host";
import { visible } from "../print/visible.js";
import { placeOf } from "./places.js";
import type { Reporter } from "./reporter.js";
import { repositoryPaths } from "./repository-path.js";
import { placeIn } from "./text.js";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Workflow commands of GitHub Actions: one line a finding, which GitHub shows beside the code. */
export function githubReporter(): Reporter {
  const pathOf = repositoryPaths();
  return {
    begin: () => "",
    file: ({ path, source, diagnostics }) =>
      diagnostics
        .map((diagnostic) => {
          const { rule, severity, message, help } = diagnostic;
          const { line, column, endLine, endColumn } = placeOf(source, diagnostic);
          // GitHub knows columns only for a finding within one line.
          const columns = line === endLine ? { col: column, endColumn } : {};
          const properties = Object.entries({
            file: visible(pathOf(path).path),
            line,
            endLine,
            ...columns,
            title: `flinkconf: ${rule}`,
          });
          const list = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(",");
          // The log shows the text alone, so that it names the place too.
          const text = `${placeIn(path, source, diagnostic)}: ${visible(message)}`;
          return `::${COMMANDS[severity]} ${list}::${data(help === undefined ? text : `${text}\n${visible(help)}`)}\n`;
        })
        .join(""),
    end: (_totals, errors) =>
      errors
        .map(({ path, message }) => `::error file=${property(visible(pathOf(path).path))}::${data(message)}\n`)
        .join(""),
  };
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
