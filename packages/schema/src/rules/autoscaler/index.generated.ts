// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import autoscalerOptionRefused from "./autoscaler-option-refused.js";

export const rules: readonly Rule[] = [
  autoscalerOptionRefused,
];
