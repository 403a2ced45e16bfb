import type { LineSet } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type {
  BoundEntry,
  FixProposal,
  MessageData,
  Process,
  RelatedPlace,
  Rule,
  RuleContext,
  RuleDefinition,
} from "../rule.js";
import { flinkName } from "./flink-name.js";
import { entryRemoval } from "./key-edit.js";
import { isSeen, linesRead } from "./read-entry.js";
import { entryRead } from "./settings-read.js";
import { shownValue } from "./value-edit.js";

/**
 * A rule that states one fact about entries with certain keys: on which lines it holds, and what to say. Its messages are
 * `found` and, where there is something to do, `help`; `related` names the other setting where there is one, `fix` titles the repair.
 * The holes `{flink}`, `{key}` and `{value}` are filled without being asked for.
 */
export interface Statement
  extends Omit<RuleDefinition, "keys" | "checkEntry" | "checkFault" | "checkDocument" | "checkProblem"> {
  readonly keys: readonly string[];
  /** What the range covers; absent: the value. */
  readonly at?: "key" | "value" | "entry";
  /**
   * The lines of the target on which the fact holds for an entry that Flink sees; 0 where it does not. The shape leaves out
   * the lines that do not read the key.
   */
  readonly lines: (bound: BoundEntry, context: RuleContext) => LineSet;
  /** More holes of the messages. */
  readonly data?: (bound: BoundEntry, context: RuleContext, lines: LineSet) => MessageData;
  /** The option whose setting is named as a related place, with the message `related`. */
  readonly related?: (bound: BoundEntry, context: RuleContext) => string | undefined;
  /** Further related places, such as those in other files; their messages have the holes of the others. */
  readonly places?: (bound: BoundEntry, context: RuleContext) => readonly RelatedPlace[];
  /** Ids of other messages than `found` and `help`. */
  readonly wording?: (bound: BoundEntry, context: RuleContext) => { readonly found?: string; readonly help?: string };
  readonly severityOf?: (bound: BoundEntry, context: RuleContext) => RuleDefinition["severity"] | undefined;
  readonly proofOf?: (bound: BoundEntry, context: RuleContext) => "refusal" | "loss" | undefined;
  /** Where the refusal of this entry happens, if not where the rule says. */
  readonly processesOf?: (bound: BoundEntry, context: RuleContext) => readonly Process[] | undefined;
  readonly tags?: readonly ("deprecated" | "unnecessary")[];
  readonly fixes?: (bound: BoundEntry, context: RuleContext, lines: LineSet) => readonly FixProposal[];
}

/** Makes a rule of a statement. */
export function statement(told: Statement): Rule {
  const {
    at = "value",
    lines: linesOf,
    data,
    related,
    places = () => [],
    wording,
    severityOf,
    proofOf,
    processesOf,
    tags,
    fixes,
    ...definition
  } = told;
  const rule = defineRule({
    ...definition,
    checkEntry(bound, context) {
      if (!isSeen(bound, context)) return;
      const lines = linesOf(bound, context) & linesRead(bound, context) & rule.lines;
      if (lines === 0) return;
      const { entry } = bound;
      const words = wording?.(bound, context) ?? {};
      const help = words.help ?? (definition.messages["help"] === undefined ? undefined : "help");
      const severity = severityOf?.(bound, context);
      const proof = proofOf?.(bound, context);
      const processes = processesOf?.(bound, context);
      const filled = {
        flink: flinkName(context, lines),
        key: entry.key,
        value: shownValue(entry.value),
        ...data?.(bound, context, lines),
      };
      context.report({
        message: words.found ?? "found",
        ...(help === undefined ? {} : { help }),
        data: filled,
        key: entry.key,
        lines,
        start: at === "value" && entry.valueEnd > entry.valueStart ? entry.valueStart : entry.keyStart,
        end: at === "key" ? entry.keyEnd : Math.max(entry.valueEnd, entry.keyEnd),
        ...(severity === undefined ? {} : { severity }),
        ...(proof === undefined ? {} : { proof }),
        ...(processes === undefined ? {} : { processes }),
        ...(tags === undefined ? {} : { tags }),
        related: [
          ...relatedPlaces(related?.(bound, context), bound, context, filled),
          ...places(bound, context).map((place) => ({ data: filled, ...place })),
        ],
        fixes: fixes?.(bound, context, lines) ?? [],
      });
    },
  });
  return rule;
}

function relatedPlaces(
  key: string | undefined,
  { entry }: BoundEntry,
  context: RuleContext,
  data: MessageData,
): readonly RelatedPlace[] {
  const other = key === undefined ? undefined : entryRead(key, context);
  if (other === undefined || !other.own || other.entry === entry) return [];
  return [{ message: "related", data, start: other.entry.keyStart, end: other.entry.valueEnd }];
}

/** What an {@link ignoredUnless} rule says beside a statement. */
export interface IgnoredUnless extends Omit<Statement, "lines" | "at" | "tags" | "fixes"> {
  /**
   * The lines of the target on which Flink looks at the entry, because of what else is set; where a placeholder leaves
   * that open it should count as looked at.
   */
  readonly unless: (bound: BoundEntry, context: RuleContext) => LineSet;
}

/**
 * A key that Flink reads only when another setting asks for it: the finding covers the whole line. With a message `fix`
 * it offers to delete the line (unsafe: what was meant may be the other setting).
 */
export function ignoredUnless({ unless, ...told }: IgnoredUnless): Rule {
  return statement({
    ...told,
    at: "entry",
    tags: ["unnecessary"],
    lines: (bound, context) => context.target.lines & ~unless(bound, context),
    fixes(bound, context, lines) {
      if (told.messages["fix"] === undefined || lines !== context.target.lines) return [];
      const edit = entryRemoval(bound.entry, context);
      return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
    },
  });
}
