import { statement } from "../shapes/statement.js";
import { attemptsAsked } from "../shapes/yarn-attempts.js";

/** What a ResourceManager allows where its yarn-site.xml says nothing. */
const DEFAULT_MAXIMUM = 2;

export default statement({
  id: "yarn-attempts-exceed-rm-default",
  area: "yarn",
  summary: "More attempts than YARN allows by default, and no yarn-site.xml to look at",
  severity: "info",
  fix: "none",
  keys: ["yarn.application-attempts"],
  messages: {
    found:
      "{flink} asks YARN for {value} attempts; a ResourceManager that is not told otherwise keeps 2 of them, the first start included.",
    help: "Compare with `yarn.resourcemanager.am.max-attempts` of the ResourceManager; with its yarn-site.xml beside this file, or given by --with, flinkconf does.",
  },
  lines: ({ entry }, context) =>
    (attemptsAsked(entry.value) ?? 0) > DEFAULT_MAXIMUM && !context.neighbours.has("yarn-site.xml")
      ? context.target.lines
      : 0,
});
