import { HEAP_KEYS } from "./heap-keys.js";

/** The class of a reporter, which `reporter-class-removed` speaks of. */
const REPORTER_CLASS = /^metrics\.reporter\.[^.]+\.class$/;

/** Whether a rule of its own says more about an old key than that it is deprecated or gone. */
export function hasRuleOfItsOwn(key: string): boolean {
  return HEAP_KEYS.includes(key) || (key.startsWith("metrics.reporter.") && REPORTER_CLASS.test(key));
}
