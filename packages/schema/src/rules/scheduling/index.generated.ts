// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import adaptiveBatchForStreaming from "./adaptive-batch-for-streaming.js";
import adaptiveScalingIntervalOrder from "./adaptive-scaling-interval-order.js";
import adaptiveWithBatch from "./adaptive-with-batch.js";
import hybridConstraintWrongScheduler from "./hybrid-constraint-wrong-scheduler.js";
import maxParallelismOutOfRange from "./max-parallelism-out-of-range.js";
import parallelismExceedsMaxParallelism from "./parallelism-exceeds-max-parallelism.js";
import parallelismExceedsSlots from "./parallelism-exceeds-slots.js";
import pipelinedBatchShuffleAdaptive from "./pipelined-batch-shuffle-adaptive.js";
import reactiveUnsupportedTarget from "./reactive-unsupported-target.js";
import reactiveWithFixedParallelism from "./reactive-with-fixed-parallelism.js";
import rescaleAfterFailuresNotPositive from "./rescale-after-failures-not-positive.js";

export const rules: readonly Rule[] = [
  adaptiveBatchForStreaming,
  adaptiveScalingIntervalOrder,
  adaptiveWithBatch,
  hybridConstraintWrongScheduler,
  maxParallelismOutOfRange,
  parallelismExceedsMaxParallelism,
  parallelismExceedsSlots,
  pipelinedBatchShuffleAdaptive,
  reactiveUnsupportedTarget,
  reactiveWithFixedParallelism,
  rescaleAfterFailuresNotPositive,
];
