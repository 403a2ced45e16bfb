// Written by `npm run generate` from the rule files; do not edit.
import { rules as syntax } from "./syntax/index.generated.js";
import { rules as values } from "./values/index.generated.js";
import { rules as keys } from "./keys/index.generated.js";
import { rules as engine } from "./engine/index.generated.js";
import type { Rule, RuleArea } from "./rule.js";

/** Every rule by its area. */
export const RULES_BY_AREA: Readonly<Partial<Record<RuleArea, readonly Rule[]>>> = {
  syntax,
  values,
  keys,
  engine,
};

/** Every rule. */
export const RULES: readonly Rule[] = Object.values(RULES_BY_AREA).flat();
