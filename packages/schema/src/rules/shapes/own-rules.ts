import { HEAP_KEYS } from "./heap-keys.js";

/** The class of a reporter, which `reporter-class-removed` speaks of. */
const REPORTER_CLASS = /^metrics\.reporter\.[^.]+\.class$/;

/** Whether a rule of its own says more about an old key than that it is deprecated or gone. */
export function hasRuleOfItsOwn(key: string): boolean {
  return HEAP_KEYS.includes(key) || (key.startsWith("metrics.reporter.") && REPORTER_CLASS.test(key));
}

/** Properties of YARN's servers, of which `yarn-rm-key-in-flink-conf` speaks. */
const OF_YARN = ["yarn.resourcemanager.", "yarn.nodemanager.", "yarn.scheduler.", "yarn.am.liveness-monitor."];

/** Whether a rule of its own says more about a key than that no option of Flink has it. */
export function isToldElsewhere(key: string): boolean {
  return OF_YARN.some((prefix) => key.startsWith(prefix));
}
