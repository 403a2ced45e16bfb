import type { LintResult } from "@flinkconf/schema/host";
import { lineEnd, lineStarts, phrase } from "@flinkconf/schema/host";
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
  if (start === undefined) return phrase("The file has {count} lines.\n", { count: lineStarts(source).length });
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
      const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
      const beats = beaten === "" ? "" : phrase(" It beats {beaten}.", { beaten });
      return phrase("Flink reads {option} = {value} from this line.{beats}", { option, value: shown, beats });
    }
    case "loser":
      return phrase("This line has no effect: {loser}.", { loser: loserText(explanation.loser) });
    case "ignored":
      return ignoredReason(explanation.ignored, findings);
    case "comment":
      return phrase("A comment: Flink does not read it.");
    case "blank":
      return phrase("A blank line: it means nothing.");
    case "nothing":
      return phrase(
        "A part of a setting that begins on another line, or a parent of nested keys: it sets nothing by itself.",
      );
  }
}
