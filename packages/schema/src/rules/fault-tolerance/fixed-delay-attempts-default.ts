import type { RuleContext } from "../rule.js";
import { settingAbove } from "../shapes/added-setting.js";
import { linesTaking } from "../shapes/named-option.js";
import { linesSetting } from "../shapes/settings-read.js";
import { RESTART_STRATEGY } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const ATTEMPTS = "restart-strategy.fixed-delay.attempts";

/** Whether the settings of the strategy stand in this file, as far as there are any. */
function isWhole(context: RuleContext): boolean {
  return context.complete || linesSetting("restart-strategy.fixed-delay.delay", context) !== 0;
}

export default statement({
  id: "fixed-delay-attempts-default",
  area: "fault-tolerance",
  summary: "Restarts with a fixed delay, without a number of attempts, which means one",
  severity: "warning",
  fix: "unsafe",
  keys: RESTART_STRATEGY.keys,
  when: [
    { key: "*", oneOf: ["fixed-delay", "fixeddelay"] },
    { key: ATTEMPTS, set: false },
  ],
  messages: {
    found: "{flink} restarts a job once in its life and then lets it fail: `{attempts}` is not set.",
    help: "Set `{attempts}`, or choose `exponential-delay`.",
    fix: "Set `{attempts}` to 2147483647",
  },
  lines: (bound, context) => {
    if (!/^fixed-?delay$/i.test(bound.entry.value) || !isWhole(context)) return 0;
    return linesTaking(RESTART_STRATEGY, bound, context) & ~linesSetting(ATTEMPTS, context);
  },
  data: () => ({ attempts: ATTEMPTS }),
  fixes: ({ entry }, context) => {
    const edit = settingAbove(entry, ATTEMPTS, "2147483647", context);
    if (edit === undefined) return [];
    return [{ title: "fix", data: { attempts: ATTEMPTS }, applicability: "unsafe", edits: [edit] }];
  },
});
