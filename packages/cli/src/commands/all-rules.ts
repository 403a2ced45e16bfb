import { RULE_AREAS, type Rule, standardWake } from "@flinkconf/schema/host";
import { loadArea } from "../load/engine-parts.js";

/** Every rule, area by area. */
export function allRules(): readonly Rule[] {
  return RULE_AREAS.flatMap((area) => (standardWake()[area] === undefined ? [] : loadArea(area)));
}
