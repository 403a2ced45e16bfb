import { RULE_AREAS, type Rule, WAKE_TABLE } from "@flinkconf/schema/host";
import { loadArea } from "../load/engine-parts.js";

/** Every rule, area by area. */
export function allRules(): readonly Rule[] {
  return RULE_AREAS.flatMap((area) => (WAKE_TABLE[area] === undefined ? [] : loadArea(area)));
}
