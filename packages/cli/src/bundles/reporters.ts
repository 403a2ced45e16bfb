import { paint } from "../print/paint.js";
import { conciseReporter } from "../reporters/concise.js";
import { jsonReporter } from "../reporters/json.js";
import type { Reporter } from "../reporters/reporter.js";
import { statisticsReporter } from "../reporters/statistics.js";
import { textReporter } from "../reporters/text.js";

export { summaryLine } from "../reporters/summary.js";

/** How a report is to look. */
export interface ReporterOptions {
  readonly format: "text" | "concise" | "json";
  readonly statistics: boolean;
  readonly color: boolean;
  /** Whether the report goes straight to a terminal. */
  readonly terminal: boolean;
  readonly version: string;
}

/** The reporter for a format. */
export function makeReporter({ format, statistics, color, terminal, version }: ReporterOptions): Reporter {
  const context = { paint: paint(color && format !== "json", terminal), version };
  if (statistics) return statisticsReporter(context);
  switch (format) {
    case "text":
      return textReporter(context);
    case "concise":
      return conciseReporter(context);
    case "json":
      return jsonReporter(context);
  }
}
