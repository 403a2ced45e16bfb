import { entryRemoval } from "../shapes/key-edit.js";
import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { attemptsAsked } from "../shapes/yarn-attempts.js";

export default statement({
  id: "yarn-attempts-not-positive",
  area: "yarn",
  summary: "No attempts, or fewer, for the JobManager on YARN",
  severity: "warning",
  fix: "unsafe",
  keys: ["yarn.application-attempts"],
  messages: {
    found:
      "YARN takes {value} attempts for a number that is missing: {flink} gets as many as the ResourceManager allows, not fewer.",
    help: "Delete the line, or write a number from 1 on.",
    fix: "Delete the line",
  },
  at: "entry",
  lines: ({ entry }, { target }) => ((attemptsAsked(entry.value) ?? 1) < 1 ? target.lines : 0),
  fixes({ entry }, context) {
    return offer("unsafe", entryRemoval(entry, context));
  },
});
