import { HIGH_AVAILABILITY, isOffType, linesPossiblyHighlyAvailable } from "../shapes/high-availability.js";
import { linesSettingOption, overNames } from "../shapes/named-option.js";
import { offer } from "../shapes/repair.js";
import { linesReading } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";
import { attemptsAsked } from "../shapes/yarn-attempts.js";

export default statement({
  id: "yarn-attempts-without-ha",
  area: "yarn",
  summary: "Several attempts on YARN without high availability",
  severity: "warning",
  fix: "unsafe",
  keys: ["yarn.application-attempts"],
  messages: {
    found:
      "YARN starts the JobManager up to {value} times, but without high availability a new one knows of no job and no checkpoint: {flink} begins from nothing.",
    help: "Switch high availability on, or ask for one attempt, as Flink does by itself without it.",
    fix: "Write 1",
  },
  lines({ entry }, context) {
    if ((attemptsAsked(entry.value) ?? 0) < 2) return 0;
    const off = context.target.lines & ~linesPossiblyHighlyAvailable(context);
    if (context.complete) return off;
    // A fragment is told only where it says itself that there is none.
    const said = overNames(HIGH_AVAILABILITY, context, (name) => linesReading(name, context, isOffType));
    return off & said & linesSettingOption(HIGH_AVAILABILITY, context);
  },
  fixes({ entry }) {
    return offer("unsafe", valueEdit(entry, "1"));
  },
});
