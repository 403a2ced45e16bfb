import { linesSettingOption, linesTaking, nameOn, overNames } from "../shapes/named-option.js";
import { linesReadingWord } from "../shapes/settings-read.js";
import { CHANGELOG, CHANGELOG_STORAGE } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "changelog-memory-storage",
  area: "checkpointing",
  summary: "The state changelog is on, and kept in memory",
  severity: "warning",
  since: "1.15",
  fix: "none",
  keys: CHANGELOG.keys,
  messages: {
    found: "{flink} keeps the changelog of state in memory, the default of `{storage}`, which is meant for tests.",
    help: "Set `{storage}: filesystem`, and a base path for it.",
  },
  lines: (bound, context) => {
    const told = context.complete || linesSettingOption(CHANGELOG_STORAGE, context) !== 0;
    if (!told || bound.entry.value.toLowerCase() !== "true") return 0;
    const memory = overNames(CHANGELOG_STORAGE, context, (name) => linesReadingWord(name, context, "memory"));
    return linesTaking(CHANGELOG, bound, context) & memory;
  },
  data: (_bound, context, lines) => ({ storage: nameOn(CHANGELOG_STORAGE, context, lines) }),
});
