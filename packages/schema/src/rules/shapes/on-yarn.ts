import type { Rule, RuleContext, RuleDefinition } from "../rule.js";
import { type Statement, statement } from "./statement.js";

/** Wakes a rule once for every configuration that is meant for YARN, whatever keys it holds. */
export function onYarn(
  check: (context: RuleContext) => void,
): Required<Pick<RuleDefinition, "problems" | "checkProblem">> {
  return { problems: ["on-yarn"], checkProblem: (_, context) => check(context) };
}

/** A statement about settings that stand in nearly every file: not they wake the rule, but that the file is meant for YARN. */
export function yarnStatement(told: Statement): Rule {
  const { checkEntry, keys: _wakeNothing, ...rule } = statement(told);
  const keys = new Set(told.keys);
  const check = onYarn((context) => {
    for (const bound of context.entries) if (keys.has(bound.entry.key)) checkEntry?.(bound, context);
  });
  return { ...rule, ...check };
}
