// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import timezoneContainerUtc from "./timezone-container-utc.js";

export const rules: readonly Rule[] = [
  timezoneContainerUtc,
];
