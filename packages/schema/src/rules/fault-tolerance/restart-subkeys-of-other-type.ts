import type { Circumstance } from "../circumstance.js";
import { linesSettingOption, nameSet, overNames } from "../shapes/named-option.js";
import { linesReading } from "../shapes/settings-read.js";
import { RESTART_STRATEGY } from "../shapes/state-options.js";
import { ignoredUnless } from "../shapes/statement.js";

const STRATEGIES: readonly string[] = ["fixed-delay", "failure-rate", "exponential-delay"];
const OTHERS: readonly string[] = [...STRATEGIES, "none", "off", "disable"];

/** Another strategy than this one is chosen, or some other one has settings: false where the settings are those of the chosen one. */
const otherThan = (strategy: string): Circumstance => ({
  anyOf: [
    { key: "restart-strategy.type", noneOf: [strategy, strategy.replace("-", "")] },
    ...STRATEGIES.filter((other) => other !== strategy).map((other) => ({
      key: `restart-strategy.${other}.*`,
      set: true,
    })),
  ],
});

const bare = (name: string): string => name.trim().toLowerCase().replace("-", "");

export default ignoredUnless({
  id: "restart-subkeys-of-other-type",
  area: "fault-tolerance",
  summary: "A setting of another restart strategy than the one that is chosen",
  severity: "warning",
  fix: "none",
  keys: STRATEGIES.map((strategy) => `restart-strategy.${strategy}.*`),
  when: [{ key: "restart-strategy.type", set: true }, ...STRATEGIES.map(otherThan)],
  messages: {
    found: "{flink} ignores this line: it is a setting of `{strategy}`, and another restart strategy is chosen.",
    related: "The strategy that is chosen",
    help: "Delete the line, or choose `{strategy}`.",
  },
  unless: ({ entry }, context) => {
    const own = bare(entry.key.split(".")[1] ?? "");
    const other = (text: string): boolean => OTHERS.some((name) => bare(name) === bare(text)) && bare(text) !== own;
    const chosen = overNames(RESTART_STRATEGY, context, (name) => linesReading(name, context, other));
    return ~(chosen & linesSettingOption(RESTART_STRATEGY, context));
  },
  data: ({ entry }) => ({ strategy: entry.key.split(".")[1] ?? "" }),
  related: (_bound, context) => nameSet(RESTART_STRATEGY, context),
});
