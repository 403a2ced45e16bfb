import { type LineSet, linesBetween } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { linesPossiblyReadingWord, linesReadingWord, linesSetting } from "./settings-read.js";

/** The lines of the target in reactive mode, which sets the parallelism of jobs by itself. */
export function linesReactive(context: RuleContext): LineSet {
  return linesReadingWord("scheduler-mode", context, "reactive");
}

/** The lines of the target on which streaming jobs get the adaptive scheduler. */
export function linesAdaptive(context: RuleContext): LineSet {
  return linesReactive(context) | linesReadingWord("jobmanager.scheduler", context, "adaptive");
}

/** The lines of the target on which jobs are streaming jobs, unless a program says otherwise. */
export function linesStreaming(context: RuleContext): LineSet {
  return context.target.lines & ~linesPossiblyReadingWord("execution.runtime-mode", context, "batch", "automatic");
}

/** The lines of the target on which the file makes all jobs batch jobs. */
export function linesBatch(context: RuleContext): LineSet {
  return linesReadingWord("execution.runtime-mode", context, "batch");
}

/**
 * The lines of the target on which batch jobs get the adaptive batch scheduler: by its name, and from 1.17 on by default and
 * in place of the adaptive scheduler (`DefaultSlotPoolServiceSchedulerFactory`).
 */
export function linesAdaptiveBatch(context: RuleContext): LineSet {
  const unset = context.target.lines & ~linesSetting("jobmanager.scheduler", context);
  const named = linesReadingWord("jobmanager.scheduler", context, "adaptivebatch") & linesBetween("1.15");
  return named | ((unset | linesAdaptive(context)) & linesBetween("1.17"));
}
