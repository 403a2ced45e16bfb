import { linesHighlyAvailable } from "../shapes/high-availability.js";
import { linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { attemptsAsked } from "../shapes/yarn-attempts.js";

export default statement({
  id: "yarn-validity-window-default",
  area: "yarn",
  summary: "Attempts on YARN whose failures are forgotten after ten seconds",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: ["yarn.application-attempts"],
  messages: {
    found:
      "YARN counts only failures of the last 10 seconds, {flink}'s own default: a JobManager that fails once a minute is started for ever, whatever number of attempts stands here.",
    help: "Set `yarn.application-attempt-failures-validity-interval` in milliseconds, or to -1 to count every failure.",
  },
  lines: ({ entry }, context) =>
    (attemptsAsked(entry.value) ?? 0) < 1
      ? 0
      : linesHighlyAvailable(context) & ~linesSetting("yarn.application-attempt-failures-validity-interval", context),
});
