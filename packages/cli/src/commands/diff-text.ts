import { type FlinkLine, HIDDEN_CONTENT, phrase } from "@flinkconf/schema/host";
import {
  type ConfigDiff,
  type CostedDifference,
  type CostKind,
  type Reading,
  shownKey,
} from "@flinkconf/schema/host-migrate";
import type { Paint } from "../print/paint.js";
import { visible } from "../print/visible.js";
import { wrapped } from "../print/wrapped.js";
import { json } from "../reporters/json.js";
import { WIDTH } from "./rows.js";

/** One of the two configurations. */
export interface ShownSide {
  readonly path: string;
  readonly line: FlinkLine;
  readonly kind: string;
}

/** A comparison and what it was made of. */
export interface ShownDiff {
  readonly left: ShownSide;
  readonly right: ShownSide;
  readonly diff: ConfigDiff;
  /** A value as it may be shown beside its key. */
  readonly show: (value: string, key: string) => string;
}

const HEADINGS: Readonly<Record<CostKind | "none", string>> = {
  state: "State may be lost",
  recovery: "Running jobs may be lost",
  guarantee: "What failures do changes",
  place: "Files lie elsewhere",
  none: "Other settings",
};
const KINDS: readonly (CostKind | "none")[] = ["state", "recovery", "guarantee", "place", "none"];

/** A comparison for people. */
export function diffText(shown: ShownDiff, paint: Paint): string {
  const { left, right, diff } = shown;
  const { bold, faint } = paint;
  const names = { a: visible(left.path), b: visible(right.path), from: left.line, to: right.line };
  const heading =
    left.line === right.line
      ? phrase("{a} and {b}, as Flink {from} reads them", names)
      : phrase("{a} as Flink {from} reads it, and {b} as Flink {to} does", names);
  let out = `${bold(heading)}\n`;
  for (const kind of KINDS) {
    const some = diff.differences.filter(({ cost }) => (cost?.kind ?? "none") === kind);
    if (some.length > 0)
      out += `\n${bold(phrase(HEADINGS[kind]))}\n${some.map((one) => differenceText(one, shown, paint)).join("")}`;
  }
  if (diff.defaults.length > 0 || diff.restarts) {
    out += `\n${bold(phrase("Defaults that change with the release"))}\n`;
    for (const { option, before, after } of diff.defaults) out += `  ${option}: ${both(before, after)}\n`;
    if (diff.restarts)
      out += `  restart-strategy.type: ${phrase("jobs with checkpoints restart in another way when nothing is set")}\n`;
  }
  if (diff.byFlink.length > 0) {
    const keys = diff.byFlink.map(({ option }) => option).join(", ");
    out += `\n${faint(paragraph(phrase("Set by Flink itself, and not compared: {keys}.", { keys: visible(keys) }), 0))}`;
  }
  if (diff.hidden.length > 0) {
    const keys = diff.hidden.join(", ");
    out += `\n${faint(paragraph(phrase("Hidden by the JobManager, and not compared: {keys}.", { keys: visible(keys) }), 0))}`;
  }
  return `${out}\n${summary(diff)}\n`;
}

function differenceText(difference: CostedDifference, { show }: ShownDiff, { red, green }: Paint): string {
  const { option, before, after, cost, sensitive } = difference;
  const key = visible(shownKey(option));
  const under = (reading: Reading | undefined): string => {
    const [only, ...more] = reading?.keys ?? [];
    return only === undefined || only === option || more.length > 0 || reading?.from === "default"
      ? ""
      : ` (${visible(shownKey(only))})`;
  };
  const was = red(`${shownValue(before, option, sensitive, show)}${under(before)}`);
  const is = green(`${shownValue(after, option, sensitive, show)}${under(after)}`);
  const unknown = difference.known ? "" : ` ${phrase("(not read by this release)")}`;
  const words = cost === undefined ? "" : paragraph(phrase(cost.words), 4);
  return `  ${key}: ${was} -> ${is}${unknown}\n${words}`;
}

function shownValue(reading: Reading | undefined, key: string, sensitive: boolean, show: ShownDiff["show"]): string {
  if (reading === undefined) return phrase("nothing");
  const text = sensitive ? HIDDEN_CONTENT : visible(show(reading.text, key));
  const quoted = text === "" ? '""' : text;
  return reading.from === "default" ? phrase("{value} by default", { value: quoted }) : quoted;
}

function both(before: Reading | undefined, after: Reading | undefined): string {
  return `${visible(before?.text ?? phrase("nothing"))} -> ${visible(after?.text ?? phrase("nothing"))}`;
}

function paragraph(text: string, indent: number): string {
  return wrapped(text, WIDTH - indent)
    .map((line) => `${" ".repeat(indent)}${line}\n`)
    .join("");
}

function summary({ differences }: ConfigDiff): string {
  if (differences.length === 0) return phrase("They amount to the same.");
  const costly = differences.filter(({ cost }) => cost?.kind === "state" || cost?.kind === "recovery").length;
  const data = { differences: differences.length, costly };
  return costly === 0
    ? phrase("Settings that differ: {differences}.", data)
    : phrase("Settings that differ: {differences}, of which {costly} may cost state or running jobs.", data);
}

/** A comparison for programs. */
export function diffJson({ left, right, diff, show }: ShownDiff): string {
  const side = ({ path, line, kind }: ShownSide): object => ({ path, kind, flink: line });
  const reading = (one: Reading | undefined, key: string, sensitive: boolean): object | null =>
    one === undefined
      ? null
      : {
          value: sensitive ? HIDDEN_CONTENT : show(one.text, key),
          from: one.from,
          keys: one.keys.map(shownKey),
          refused: !one.value.ok,
        };
  return `${json({
    version: 1,
    a: side(left),
    b: side(right),
    same: diff.differences.length === 0,
    differences: diff.differences.map(({ kind, option, before, after, known, cost, sensitive }) => ({
      option: shownKey(option),
      kind,
      before: reading(before, option, sensitive),
      after: reading(after, option, sensitive),
      read: known,
      cost: cost === undefined ? null : { kind: cost.kind, message: phrase(cost.words) },
    })),
    defaults: diff.defaults.map(({ option, before, after }) => ({
      option,
      before: before?.text ?? null,
      after: after?.text ?? null,
    })),
    restartStrategyDefaultChanges: diff.restarts,
    setByFlink: diff.byFlink.map(({ option }) => option),
    hidden: diff.hidden,
  })}\n`;
}
