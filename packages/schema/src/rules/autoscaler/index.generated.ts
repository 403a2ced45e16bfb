// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import autoscalerBoundsCrossed from "./autoscaler-bounds-crossed.js";
import autoscalerFlinkTooOld from "./autoscaler-flink-too-old.js";
import autoscalerOptionRefused from "./autoscaler-option-refused.js";
import autoscalerTuningWhileOff from "./autoscaler-tuning-while-off.js";
import autoscalerWithReplicas from "./autoscaler-with-replicas.js";

export const rules: readonly Rule[] = [
  autoscalerBoundsCrossed,
  autoscalerFlinkTooOld,
  autoscalerOptionRefused,
  autoscalerTuningWhileOff,
  autoscalerWithReplicas,
];
