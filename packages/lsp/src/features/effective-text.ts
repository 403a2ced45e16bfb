import { phrase } from "@flinkconf/schema/host";
import type { FileExplanation } from "@flinkconf/schema/host-editor";

/** The effective configuration as text: what Flink reads, with the line it comes from; what loses; the defaults that matter. */
export function effectiveText(file: FileExplanation): string {
  const lines = [`# ${phrase("What Flink {line} reads from {path}", { line: file.line, path: file.path })}`, ""];
  for (const { option, value, place, losers } of file.settings) {
    const where = place.line === undefined ? place.layer : phrase("line {line}", { line: place.line });
    lines.push(`${option}: ${value}  # ${where}`);
    for (const loser of losers) {
      const from =
        loser.place.line === undefined ? loser.place.layer : phrase("line {line}", { line: loser.place.line });
      const data = { key: loser.key, value: loser.value, from };
      lines.push(`#   ${phrase("not {key}: {value} from {from}", data)}`);
    }
  }
  if (file.ignored.length > 0) lines.push("", `# ${phrase("Lines that set nothing")}`);
  for (const { line, text } of file.ignored) lines.push(`# ${phrase("line {line}", { line })}: ${text}`);
  if (file.defaults.length > 0) lines.push("", `# ${phrase("Defaults that matter")}`);
  for (const { option, value } of file.defaults) lines.push(`# ${option}: ${value ?? phrase("(nothing)")}`);
  return `${lines.join("\n")}\n`;
}
