import type { LintResult } from "@flinkconf/schema/host";
import { lineEnd, lineStarts } from "@flinkconf/schema/host";
import type { LineExplanation } from "@flinkconf/schema/host-explain";
import { codeFrame } from "../print/frame.js";
import type { Paint } from "../print/paint.js";
import { findingsByLine, ignoredReason, loserText, placeText } from "./explain-file-text.js";
import { keyText } from "./explain-key-text.js";
import { paragraph } from "./rows.js";

const LONGEST_VALUE = 200;

/** What one line does, for people: the line in its place, what comes of it, and what its key is. */
export function lineText(
  { number, explanation }: { readonly number: number; readonly explanation: LineExplanation },
  result: LintResult,
  paint: Paint,
): string {
  const { source, secrets } = result;
  const start = lineStarts(source)[number - 1];
  if (start === undefined) return `The file has ${lineStarts(source).length} lines.\n`;
  const range = { start, end: lineEnd(source, number - 1) };
  const frame = codeFrame({ source, range, secrets }, paint, paint.blue).join("\n");
  const findings = findingsByLine(result).get(number) ?? [];
  const said = findings.map(({ severity, rule, message }) => paragraph(`${severity}[${rule}]: ${message}`, 0)).join("");
  const key = "key" in explanation && explanation.key !== undefined ? `\n${keyText(explanation.key, paint)}` : "";
  return `${frame}\n${paragraph(sentence(explanation, findings), 0)}${said}${key}`;
}

function sentence(explanation: LineExplanation, findings: Parameters<typeof ignoredReason>[1]): string {
  switch (explanation.is) {
    case "setting": {
      const { option, value, losers } = explanation.setting;
      const beaten = losers.map(({ place }) => placeText(place)).join(", ");
      return `Flink reads ${option} = ${value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value} from this line.${beaten === "" ? "" : ` It beats ${beaten}.`}`;
    }
    case "loser":
      return `This line has no effect: ${loserText(explanation.loser)}.`;
    case "ignored":
      return ignoredReason(explanation.ignored, findings);
    case "comment":
      return "A comment: Flink does not read it.";
    case "blank":
      return "A blank line: it means nothing.";
    case "nothing":
      return "A part of a setting that begins on another line, or a parent of nested keys: it sets nothing by itself.";
  }
}
