import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { BoundEntry, FixProposal } from "../rule.js";
import { settingAbove } from "../shapes/added-setting.js";
import { flinkName } from "../shapes/flink-name.js";
import { linesSettingOption } from "../shapes/named-option.js";
import { isSeen, linesRead } from "../shapes/read-entry.js";
import { RESTART_STRATEGY } from "../shapes/state-options.js";

const STRATEGIES: readonly string[] = ["fixed-delay", "failure-rate", "exponential-delay"];

export default defineRule({
  id: "restart-keys-without-type",
  area: "fault-tolerance",
  summary: "Settings of a restart strategy without the one that chooses it",
  severity: "error",
  proof: { kind: "loss", flink: "RestartBackoffTimeStrategyFactoryLoader", case: "restart-keys-without-type-1" },
  fix: "unsafe",
  keys: STRATEGIES.map((strategy) => `restart-strategy.${strategy}.*`),
  when: [{ key: "restart-strategy.type", set: false }],
  messages: {
    found: "{flink} ignores every such setting here: `{type}` is not set, so that its default strategy runs.",
    help: "Set `{type}: {strategy}`.",
    fix: "Set `{type}: {strategy}`",
  },
  checkDocument(context) {
    const first = context.entries.find((bound) => strategyOf(bound) !== undefined && isSeen(bound, context));
    if (first === undefined) return;
    const lines = linesRead(first, context) & ~linesSettingOption(RESTART_STRATEGY, context);
    if (lines === 0) return;
    const { entry } = first;
    const type = (context.target.lines & ~linesBetween("1.17")) === 0 ? "restart-strategy.type" : "restart-strategy";
    const strategy = strategyOf(first) ?? "";
    const alone = context.entries.every((bound) => (strategyOf(bound) ?? strategy) === strategy);
    const edit = alone ? settingAbove(entry, type, strategy, context) : undefined;
    const data = { flink: flinkName(context, lines), type, strategy };
    const fixes: FixProposal[] =
      edit === undefined ? [] : [{ title: "fix", data, applicability: "unsafe", edits: [edit] }];
    context.report({
      message: "found",
      help: "help",
      data,
      key: entry.key,
      lines,
      start: entry.keyStart,
      end: entry.keyEnd,
      severity: context.complete ? "error" : "warning",
      fixes,
    });
  },
});

/** The strategy that an entry is a setting of. */
function strategyOf({ entry }: Pick<BoundEntry, "entry">): string | undefined {
  if (!entry.key.startsWith("restart-strategy.")) return undefined;
  return STRATEGIES.find((strategy) => entry.key.startsWith(`restart-strategy.${strategy}.`));
}
