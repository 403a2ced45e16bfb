import type { RuleContext } from "../rule.js";

/** Runs a check of the whole document when the first of several things wakes it, and not again in the same run. */
export function once(check: (context: RuleContext) => void): (context: RuleContext) => void {
  const done = new WeakSet<RuleContext>();
  return (context) => {
    if (done.has(context)) return;
    done.add(context);
    check(context);
  };
}
