import type { LineSet } from "../../text/flink-line.js";
import { parseJavaDouble } from "../../values/java-floating.js";
import type { BoundEntry, Process, Rule, RuleContext } from "../rule.js";
import { keysOf, linesTaking, type NamedOption } from "./named-option.js";
import { bytesOf, millisOf } from "./settings-read.js";
import { type Statement, statement } from "./statement.js";

/** What Flink demands of the number that it reads for an option. */
export interface NumberBound {
  readonly option: NamedOption;
  readonly unit: "number" | "milliseconds" | "bytes";
  readonly refuses: (value: number) => boolean;
  /** What it takes, to follow "takes". */
  readonly takes: string;
  /** What does not start, at the beginning of a sentence: "The JobManager does not start". */
  readonly stops: string;
  /** The lines on which Flink looks at it, because of what else is set; absent: all. */
  readonly lines?: (context: RuleContext) => LineSet;
  readonly processes?: readonly Process[];
}

/** What a rule about bounds says beside a statement; its messages may use `{stops}` and `{takes}`. */
export interface BoundedNumbers extends Omit<Statement, "keys" | "lines" | "data" | "processesOf"> {
  readonly bounds: readonly NumberBound[];
}

const READINGS: Readonly<Record<NumberBound["unit"], (text: string) => number | undefined>> = {
  number: parseJavaDouble,
  milliseconds: millisOf,
  bytes: bytesOf,
};

/** A rule about numbers that Flink refuses, one bound an option. */
export function boundStatement({ bounds, ...told }: BoundedNumbers): Rule {
  const boundOf = new Map(bounds.flatMap((bound) => bound.option.keys.map((key) => [key, bound] as const)));
  return statement({
    ...told,
    keys: keysOf(...bounds.map(({ option }) => option)),
    lines(bound, context) {
      const told = boundOf.get(bound.entry.key);
      return told === undefined ? 0 : refusedLines(told, bound, context);
    },
    data({ entry }) {
      const { takes = "", stops = "" } = boundOf.get(entry.key) ?? {};
      return { takes, stops };
    },
    processesOf: ({ entry }) => boundOf.get(entry.key)?.processes,
  });
}

function refusedLines(told: NumberBound, bound: BoundEntry, context: RuleContext): LineSet {
  const value = READINGS[told.unit](bound.entry.value);
  if (value === undefined || !told.refuses(value)) return 0;
  return linesTaking(told.option, bound, context) & (told.lines?.(context) ?? context.target.lines);
}
