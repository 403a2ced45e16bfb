import type { CatalogueKey } from "../../catalogue/catalogue.js";
import { hasLine, newestOf } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { holdsEverywhere } from "../faults/key-faults.js";
import type { BoundEntry, FixProposal, KeyFault, RuleContext } from "../rule.js";
import { shadowingSettings } from "../shapes/alias-shadow.js";
import { flinkName } from "../shapes/flink-name.js";
import { HEAP_KEYS } from "../shapes/heap-keys.js";
import { keyEdit } from "../shapes/key-edit.js";

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
    if (fault.of !== "key" || !holdsEverywhere(fault, context) || HEAP_KEYS.includes(bound.entry.key)) return;
    if (fault.code === "deprecated") reportOption(fault, bound, context);
    else if (shadowingSettings(bound, context).length === 0) reportAlias(fault, bound, context);
  },
});

function reportAlias(fault: KeyFault, { entry, match }: BoundEntry, context: RuleContext): void {
  const { option } = fault;
  if (option === undefined || match?.how !== "exact") return;
  const now = readersOf(option, context);
  const [only] = now;
  const edit =
    only !== undefined && isSameEverywhere(option, only, context) ? keyEdit(entry, only, context) : undefined;
  const data = {
    flink: flinkName(context),
    key: entry.key,
    now: now.length > 1 ? now.map((key) => `\`${key}\``).join(" and ") : (only ?? ""),
  };
  const fixes: FixProposal[] = edit === undefined ? [] : [{ title: "fix", data, applicability: "safe", edits: [edit] }];
  context.report({
    message: now.length > 1 ? "option" : "alias",
    help: now.length > 1 ? "helpBoth" : "help",
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

/** The options that read the key as a deprecated one on the newest line of the target. */
function readersOf(option: CatalogueKey, { target }: RuleContext): string[] {
  const newest = newestOf(target.lines);
  return option.aliasOf.filter(({ lines }) => hasLine(lines, newest)).map((use) => use.option);
}

/** Whether one and the same option reads the key on every line of the target, and has its own name there. */
function isSameEverywhere(option: CatalogueKey, now: string, { target, catalogue, effective }: RuleContext): boolean {
  const primary = catalogue.exact(now);
  if (primary === undefined || (target.lines & ~primary.primary) !== 0) return false;
  for (const use of option.aliasOf) {
    if ((use.lines & target.lines) === 0) continue;
    if (use.option !== now || (target.lines & ~use.lines) !== 0) return false;
  }
  const others = primary.variants.flatMap(({ alternatives }) => alternatives).filter(({ key }) => key !== option.key);
  return !others.some(({ key }) => effective.has(key));
}
