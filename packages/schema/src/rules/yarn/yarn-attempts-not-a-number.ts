import { statement } from "../shapes/statement.js";
import { attemptsAsked } from "../shapes/yarn-attempts.js";

export default statement({
  id: "yarn-attempts-not-a-number",
  area: "yarn",
  summary: "A number of attempts that is no whole number",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-attempts-no-number" },
  processes: ["yarn"],
  // From 1.20 on the option is a number, and the rules about values speak of it.
  until: "1.19",
  fix: "none",
  keys: ["yarn.application-attempts"],
  messages: {
    found: "{flink} deploys nothing on YARN: `{value}` is no whole number of attempts.",
    help: "Write how often the JobManager may be started in all, such as 2.",
  },
  lines: ({ entry }, { target }) => (attemptsAsked(entry.value) === undefined ? target.lines : 0),
});
