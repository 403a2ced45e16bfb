import { describeLines } from "@flinkconf/schema/host";
import { ALL_LINES, type ExplainedOption, type KeyExplanation, type LineSet } from "@flinkconf/schema/host-editor";

/** What a key is, in Markdown. */
export function keyMarkdown({ asked, lines, answer }: KeyExplanation): string {
  const title = `**${escaped(asked)}**`;
  switch (answer.is) {
    case "option":
      return [title, ...optionMarkdown(answer, lines)].join("\n\n");
    case "alias": {
      const readers = answer.readBy.map(({ option, kind }) => `\`${option}\` (${kind} key)`).join(", ");
      const instead = answer.successor === undefined ? "" : ` Write \`${answer.successor.option}\` instead.`;
      const about = answer.details.description === undefined ? "" : `\n\n${answer.details.description}`;
      return `${title}${about}\n\nNo option of its own${readers === "" ? "" : `: read by ${readers}`}.${instead}`;
    }
    case "prefix":
      return `${title}\n\nBelow \`${answer.prefix}\` Flink ${describeLines(answer.lines)} takes any key and hands it on.`;
    case "map-entry":
      return `${title}\n\nThe entry \`${answer.name}\` of the map \`${answer.option}\`.`;
    case "unknown": {
      const nearest = answer.nearest.slice(0, 3).map((key) => `\`${key}\``);
      return `${title}\n\nNo release of Flink reads this key.${nearest.length === 0 ? "" : ` Did you mean ${nearest.join(", ")}?`}`;
    }
  }
}

function optionMarkdown(option: ExplainedOption, lines: LineSet): readonly string[] {
  const { details, type, defaultText, values, since, until, deprecated, successor, aliases, sensitive } = option;
  const paragraphs: string[] = [];
  if (details.description !== undefined) paragraphs.push(details.description);
  if (details.longer !== undefined) paragraphs.push(details.longer);
  const rows = [
    `type: ${type}`,
    `default: ${defaultText === undefined || defaultText === "" ? "none" : `\`${defaultText}\``}`,
    until === undefined ? `from Flink ${since} on` : `Flink ${since} to ${until}`,
  ];
  paragraphs.push(rows.join(" · "));
  if (values.length > 0) paragraphs.push(`values: ${values.map((value) => `\`${value}\``).join(", ")}`);
  if ((deprecated & lines) !== 0) {
    paragraphs.push(`Deprecated${lines === ALL_LINES ? ` in Flink ${describeLines(deprecated)}` : ""}.`);
  }
  if (successor !== undefined) paragraphs.push(`Write \`${successor.option}\` instead.`);
  if (aliases.length > 0) paragraphs.push(`also read: ${aliases.map(({ key }) => `\`${key}\``).join(", ")}`);
  if (sensitive) paragraphs.push("A secret: its value is hidden wherever flinkconf shows one.");
  return paragraphs;
}

/** Text that Markdown takes as it is. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, "\\$&");
}
