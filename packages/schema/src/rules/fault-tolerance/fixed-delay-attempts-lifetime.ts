import { javaTrim } from "../../values/java-text.js";
import { overNames } from "../shapes/named-option.js";
import { linesReadingWord } from "../shapes/settings-read.js";
import { RESTART_STRATEGY } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

/** So many attempts are meant to last for ever. */
const FOR_EVER = 100_000;

export default statement({
  id: "fixed-delay-attempts-lifetime",
  area: "fault-tolerance",
  summary: "A number of restarts that has to last for the whole life of a streaming job",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: ["restart-strategy.fixed-delay.attempts"],
  messages: {
    found:
      "{flink} restarts a job {value} times in its whole life: the count is never reset, and the next failure after that, months later, ends the job.",
    help: "For streaming, `exponential-delay` and `failure-rate` forget failures that lie in the past.",
  },
  lines({ entry }, context) {
    const attempts = Number(javaTrim(entry.value));
    if (!(attempts > 0 && attempts < FOR_EVER)) return 0;
    const batch = linesReadingWord("execution.runtime-mode", context, "batch");
    return (
      overNames(RESTART_STRATEGY, context, (name) => linesReadingWord(name, context, "fixed-delay", "fixeddelay")) &
      ~batch
    );
  },
});
