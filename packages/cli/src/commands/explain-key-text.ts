import { phrase } from "@flinkconf/schema/host";
import {
  ALL_LINES,
  describeLines,
  type ExplainedAlias,
  type ExplainedOption,
  type ExplainedSuccessor,
  type KeyExplanation,
  type LineSet,
  type OptionDetails,
  type RelatedRule,
} from "@flinkconf/schema/host-explain";
import type { Paint } from "../print/paint.js";
import { visible } from "../print/visible.js";
import { paragraph, type Row, table } from "./rows.js";

/** What a key is, for people. */
export function keyText(explanation: KeyExplanation, paint: Paint): string {
  return `${paint.bold(visible(explanation.asked))}\n${body(explanation, paint)}`;
}

function body({ asked, lines, answer }: KeyExplanation, paint: Paint): string {
  switch (answer.is) {
    case "option":
      return `${about(answer.details)}${paragraph(optionSentence(asked, lines, answer), 2)}\n${table(optionRows(answer), paint)}`;
    case "alias": {
      const rows: Row[] = [
        ...answer.readBy.map(
          (use): Row => [
            "read by",
            phrase("{option} as a {kind} key{lines}", {
              option: use.option,
              kind: phrase(use.kind),
              lines: onLines(use.lines),
            }),
          ],
        ),
        ["scripts", scripts(answer.scriptOnly)],
        ["instead", successor(answer.successor)],
        ...common(answer.details, answer.sensitive, answer.rules),
      ];
      const sentence = phrase("No option of its own: Flink {lines} reads it under this name.", {
        lines: describeLines(answer.accepted),
      });
      return `${about(answer.details)}${paragraph(sentence, 2)}\n${table(rows, paint)}`;
    }
    case "prefix": {
      const sentence = phrase("Below {prefix} Flink {lines} takes any key and hands it on.", {
        prefix: answer.prefix,
        lines: describeLines(answer.lines),
      });
      return `${paragraph(sentence, 2)}${table(common({}, answer.sensitive, answer.rules), paint)}`;
    }
    case "map-entry": {
      const sentence = phrase("The entry {name} of the map {option}, in Flink {lines}.", {
        name: answer.name,
        option: answer.option,
        lines: describeLines(answer.lines),
      });
      return `${about(answer.details)}${paragraph(sentence, 2)}\n${table(common(answer.details, answer.sensitive, answer.rules), paint)}`;
    }
    case "unknown":
      return unknown(lines, answer, paint);
  }
}

/** What we say about an option, each text with a blank line behind it. */
function about({ description, longer }: OptionDetails): string {
  return [description, longer].map((text) => (text === undefined ? "" : `${paragraph(text, 2)}\n`)).join("");
}

function unknown(
  lines: LineSet,
  { departed, nearest }: Extract<KeyExplanation["answer"], { readonly is: "unknown" }>,
  paint: Paint,
): string {
  const releases =
    lines === ALL_LINES
      ? phrase("No release of Flink")
      : phrase("No release among Flink {lines}", { lines: describeLines(lines) });
  const last =
    departed?.lastRelease === undefined
      ? ""
      : phrase(" It was read up to Flink {release}.", { release: departed.lastRelease });
  const rows: Row[] = [
    ["instead", departed?.successor],
    ...nearest.map((key): Row => [nearest.length === 1 ? "meant" : "meant, maybe", key]),
  ];
  return `${paragraph(phrase("{releases} reads this key.{last}", { releases, last }), 2)}${table(rows, paint)}`;
}

function optionSentence(asked: string, lines: LineSet, option: ExplainedOption): string {
  const range =
    option.until === undefined
      ? phrase("from Flink {since} on", { since: option.since })
      : between(option.since, option.until);
  const here = option.key === asked ? "" : `${option.key}: `;
  const deprecated = option.deprecated & lines;
  const warning = deprecated === 0 ? "" : phrase(" Deprecated{lines}.", { lines: onLines(deprecated) });
  const undeclared =
    option.undeclared === 0
      ? ""
      : phrase(" In Flink {lines} it is read without being declared.", {
          lines: describeLines(option.undeclared),
        });
  return phrase("{here}An option {range}.{undeclared}{warning}", { here, range, undeclared, warning });
}

function between(since: string, until: string): string {
  return since === until
    ? phrase("of Flink {since} only", { since })
    : phrase("of Flink {since} to {until}", { since, until });
}

function optionRows(option: ExplainedOption): readonly Row[] {
  const { type, values, defaultText, types, defaults, aliases, olderName } = option;
  return [
    ["type", TYPE_FORMS[type] === undefined ? type : `${type}: ${phrase(TYPE_FORMS[type])}`],
    ["values", values.join(", ")],
    ["default", defaultText ?? phrase("none")],
    ...types.map((change): Row => ["type was", `${change.value}${onLines(change.lines)}`]),
    ...defaults.map((change): Row => ["default was", `${change.value ?? phrase("none")}${onLines(change.lines)}`]),
    ["older name", olderName],
    ["instead", successor(option.successor)],
    ...aliases.map((alias): Row => ["also read", aliasText(alias)]),
    ["scripts", scripts(option.scriptOnly)],
    ...common(option.details, option.sensitive, option.rules),
    ["scope", phrase(option.scope)],
  ];
}

/** How a value of a type is written, for types whose name does not say it. */
const TYPE_FORMS: Readonly<Record<string, string>> = {
  "memory-size": "a number and b, k, m, g or t, such as 512m",
  duration: "a number and ms, s, min, h or d, such as 30 s; without a unit milliseconds",
  map: "key:value pairs separated by commas",
  boolean: "true or false",
};

function aliasText({ key, kind, lines }: ExplainedAlias): string {
  return phrase("{key}, a {kind} key{lines}", { key, kind: phrase(kind), lines: onLines(lines) });
}

function common(details: OptionDetails, sensitive: boolean, rules: readonly RelatedRule[]): readonly Row[] {
  const where = details.module === undefined ? "" : phrase(" in {module}", { module: details.module });
  return [
    ["declared by", details.owner === undefined ? undefined : `${details.owner}${where}`],
    ["secret", sensitive ? phrase("Flink or flinkconf hides its value") : undefined],
    ...rules.map(({ id, summary, severity }): Row => ["rules", `${id} (${severity}): ${summary}`]),
  ];
}

function successor(known: ExplainedSuccessor | undefined): string | undefined {
  if (known === undefined) return undefined;
  const how = phrase(
    { alias: "reads this key too", renamed: "took its place", replaced: "does its work" }[known.relation],
  );
  return phrase("{option}, which {how} in Flink {line}", { option: known.option, how, line: known.line });
}

function scripts(lines: LineSet): string | undefined {
  return lines === 0
    ? undefined
    : phrase("read only by Flink's shell scripts or Docker entrypoint{lines}", { lines: onLines(lines) });
}

function onLines(lines: LineSet): string {
  return lines === ALL_LINES || lines === 0 ? "" : phrase(" in Flink {lines}", { lines: describeLines(lines) });
}
