import type { Catalogue, CatalogueKey } from "../../catalogue/catalogue.js";
import { type FlinkLine, hasLine, lineSet, linesOf, NEWEST_LINE, newestOf } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { holdsEverywhere } from "../faults/key-faults.js";
import type { BoundEntry, FixProposal, KeyFault, RuleContext } from "../rule.js";
import { shadowingSettings } from "../shapes/alias-shadow.js";
import { flinkName } from "../shapes/flink-name.js";
import { keyEdit } from "../shapes/key-edit.js";
import { hasRuleOfItsOwn } from "../shapes/own-rules.js";

export default defineRule({
  id: "deprecated-key-alias",
  area: "keys",
  summary: "A deprecated key that Flink still reads",
  severity: "info",
  fix: "safe",
  messages: {
    alias: "{flink} still reads `{key}`, but logs a warning: the option is called `{now}`.",
    option: "{flink} still reads `{key}`, but marks it as deprecated.",
    replaced: "{flink} still reads `{key}`, but marks it as deprecated: `{now}` takes its place.",
    help: "Rename it to `{now}`.",
    helpReplace: "Set `{now}` instead; its values may differ.",
    helpBoth: "Set {now} instead: both options read this key.",
    helpDelete: "Plan without it: a later release will ignore it.",
    fix: "Rename to `{now}`",
  },
  faults: ["alias", "deprecated"],
  checkFault(fault, bound, context) {
    if (fault.of !== "key" || !holdsEverywhere(fault, context) || hasRuleOfItsOwn(bound.entry.key)) return;
    if (fault.code === "deprecated") reportOption(fault, bound, context);
    else if (shadowingSettings(bound, context).length === 0) reportAlias(fault, bound, context);
  },
});

function reportAlias(fault: KeyFault, { entry, match }: BoundEntry, context: RuleContext): void {
  const { option } = fault;
  if (option === undefined || match?.how !== "exact") return;
  const now = presentNames(option, context);
  const [only] = now;
  const edit =
    only !== undefined && isSameEverywhere(option, only, context) ? keyEdit(entry, only, context) : undefined;
  const several = now.length > 1;
  const data = {
    flink: flinkName(context),
    key: entry.key,
    now: several ? now.map((key) => `\`${key}\``).join(" and ") : (only ?? ""),
  };
  const fixes: FixProposal[] = edit === undefined ? [] : [{ title: "fix", data, applicability: "safe", edits: [edit] }];
  context.report({
    message: several ? "option" : "alias",
    help: several ? "helpBoth" : "help",
    data,
    key: entry.key,
    start: fault.start,
    end: fault.end,
    tags: ["deprecated"],
    fixes,
  });
}

function reportOption(fault: KeyFault, { entry }: BoundEntry, context: RuleContext): void {
  const now = context.catalogue.successorOn(entry.key, newestOf(fault.lines))?.option;
  context.report({
    message: now === undefined ? "option" : "replaced",
    help: now === undefined ? "helpDelete" : "helpReplace",
    data: { flink: flinkName(context), key: entry.key, now: now ?? "" },
    key: entry.key,
    start: fault.start,
    end: fault.end,
    tags: ["deprecated"],
  });
}

/**
 * The names to use instead: those of the oldest line of the target if all its lines read them, else those of the newest.
 * Options that are deprecated themselves are no advice, unless there is nothing else.
 */
function presentNames(option: CatalogueKey, { target, catalogue }: RuleContext): readonly string[] {
  const oldest = namesOn(option, linesOf(target.lines)[0] ?? NEWEST_LINE, catalogue);
  const lasting = oldest.filter((key) => (target.lines & ~(catalogue.exact(key)?.accepted ?? 0)) === 0);
  return lasting.length > 0 ? lasting : namesOn(option, newestOf(target.lines), catalogue);
}

function namesOn(option: CatalogueKey, line: FlinkLine, catalogue: Catalogue): readonly string[] {
  const names = option.aliasOf.filter(({ lines }) => hasLine(lines, line)).map((use) => use.option);
  const living = names.filter((key) => {
    const reader = catalogue.exact(key);
    return reader !== undefined && catalogue.variantOn(reader, lineSet(line))?.deprecated !== true;
  });
  return living.length > 0 ? living : names;
}

/** Whether, on every line of the target, the option that reads the old key is the one that reads the new one. */
function isSameEverywhere(option: CatalogueKey, now: string, { target, catalogue, effective }: RuleContext): boolean {
  const present = catalogue.exact(now);
  if (present === undefined) return false;
  for (const line of linesOf(target.lines)) {
    const readers = option.aliasOf.filter(({ lines }) => hasLine(lines, line)).map((use) => use.option);
    const [reader] = readers;
    if (reader === undefined || readers.length > 1) return false;
    const known = reader === now || present.aliasOf.some((use) => use.option === reader && hasLine(use.lines, line));
    const variant = catalogue.variantOn(catalogue.exact(reader) ?? present, lineSet(line));
    if (!known || variant?.alternatives.some(({ key }) => key !== option.key && effective.has(key))) return false;
  }
  return true;
}
