import { describeLines, phrase } from "@flinkconf/schema/host";
import { ALL_LINES, type ExplainedOption, type KeyExplanation, type LineSet } from "@flinkconf/schema/host-editor";

/** What a key is, in Markdown. */
export function keyMarkdown({ asked, lines, answer }: KeyExplanation): string {
  const title = `**${escaped(asked)}**`;
  switch (answer.is) {
    case "option":
      return [title, ...optionMarkdown(answer, lines)].join("\n\n");
    case "alias": {
      const readers = answer.readBy.map(({ option, kind }) => `\`${option}\` (${phrase(`${kind} key`)})`).join(", ");
      const instead =
        answer.successor === undefined
          ? ""
          : ` ${phrase("Write `{option}` instead.", { option: answer.successor.option })}`;
      const about = answer.details.description === undefined ? "" : `\n\n${answer.details.description}`;
      const own =
        readers === ""
          ? phrase("No option of its own.")
          : phrase("No option of its own: read by {readers}.", { readers });
      return `${title}${about}\n\n${own}${instead}`;
    }
    case "prefix":
      return `${title}\n\n${phrase("Below `{prefix}` Flink {lines} takes any key and hands it on.", { prefix: answer.prefix, lines: describeLines(answer.lines) })}`;
    case "map-entry":
      return `${title}\n\n${phrase("The entry `{name}` of the map `{option}`.", { name: answer.name, option: answer.option })}`;
    case "unknown": {
      const nearest = answer.nearest.slice(0, 3).map((key) => `\`${key}\``);
      const meant =
        nearest.length === 0 ? "" : ` ${phrase("Did you mean {nearest}?", { nearest: nearest.join(", ") })}`;
      return `${title}\n\n${phrase("No release of Flink reads this key.")}${meant}`;
    }
  }
}

function optionMarkdown(option: ExplainedOption, lines: LineSet): readonly string[] {
  const { details, type, defaultText, values, since, until, deprecated, successor, aliases, sensitive } = option;
  const paragraphs: string[] = [];
  if (details.description !== undefined) paragraphs.push(details.description);
  if (details.longer !== undefined) paragraphs.push(details.longer);
  const rows = [
    phrase("type: {type}", { type }),
    phrase("default: {value}", {
      value: defaultText === undefined || defaultText === "" ? phrase("none") : `\`${defaultText}\``,
    }),
    until === undefined
      ? phrase("from Flink {since} on", { since })
      : phrase("Flink {since} to {until}", { since, until }),
  ];
  paragraphs.push(rows.join(" · "));
  if (values.length > 0) {
    paragraphs.push(phrase("values: {values}", { values: values.map((value) => `\`${value}\``).join(", ") }));
  }
  if ((deprecated & lines) !== 0) {
    const where = { lines: describeLines(deprecated) };
    paragraphs.push(lines === ALL_LINES ? phrase("Deprecated in Flink {lines}.", where) : phrase("Deprecated."));
  }
  if (successor !== undefined) paragraphs.push(phrase("Write `{option}` instead.", { option: successor.option }));
  if (aliases.length > 0) {
    paragraphs.push(phrase("also read: {keys}", { keys: aliases.map(({ key }) => `\`${key}\``).join(", ") }));
  }
  if (sensitive) paragraphs.push(phrase("A secret: its value is hidden wherever flinkconf shows one."));
  return paragraphs;
}

/** Text that Markdown takes as it is. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, "\\$&");
}
