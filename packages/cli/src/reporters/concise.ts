import { visible } from "../print/visible.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { placeIn } from "./text.js";

/** One line a finding: `path:line:column: severity rule message`. */
export function conciseReporter({ paint }: ReporterContext): Reporter {
  return {
    begin: () => "",
    file: ({ path, source, diagnostics }) =>
      diagnostics
        .map((diagnostic) => {
          const { severity, rule, message } = diagnostic;
          const color = severity === "error" ? paint.red : severity === "warning" ? paint.yellow : paint.blue;
          const place = placeIn(path, source, diagnostic);
          return `${place}: ${color(severity)} ${paint.link(rule, diagnostic.docs)} ${visible(message)}\n`;
        })
        .join(""),
    end: () => "",
  };
}
