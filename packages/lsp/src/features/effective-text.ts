import type { FileExplanation } from "@flinkconf/schema/host-editor";

/** The effective configuration as text: what Flink reads, with the line it comes from; what loses; the defaults that matter. */
export function effectiveText(file: FileExplanation): string {
  const lines = [`# What Flink ${file.line} reads from ${file.path}`, ""];
  for (const { option, value, place, losers } of file.settings) {
    const where = place.line === undefined ? place.layer : `line ${place.line}`;
    lines.push(`${option}: ${value}  # ${where}`);
    for (const loser of losers) {
      const from = loser.place.line === undefined ? loser.place.layer : `line ${loser.place.line}`;
      lines.push(`#   not ${loser.key}: ${loser.value} from ${from}`);
    }
  }
  if (file.ignored.length > 0) lines.push("", "# Lines that set nothing");
  for (const { line, text } of file.ignored) lines.push(`# line ${line}: ${text}`);
  if (file.defaults.length > 0) lines.push("", "# Defaults that matter");
  for (const { option, value } of file.defaults) lines.push(`# ${option}: ${value ?? "(nothing)"}`);
  return `${lines.join("\n")}\n`;
}
