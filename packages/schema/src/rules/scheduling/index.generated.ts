// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import adaptiveBatchForStreaming from "./adaptive-batch-for-streaming.js";
import adaptiveBatchParallelismBounds from "./adaptive-batch-parallelism-bounds.js";
import adaptiveScalingIntervalOrder from "./adaptive-scaling-interval-order.js";
import adaptiveWithBatch from "./adaptive-with-batch.js";
import applicationSeveralJars from "./application-several-jars.js";
import cancellationWatchdogOff from "./cancellation-watchdog-off.js";
import cpuCoresNotPositive from "./cpu-cores-not-positive.js";
import dockerDefaultSlots113 from "./docker-default-slots-1-13.js";
import externalResourceIncomplete from "./external-resource-incomplete.js";
import hybridConstraintWrongScheduler from "./hybrid-constraint-wrong-scheduler.js";
import jobHistorySizeNegative from "./job-history-size-negative.js";
import maxParallelismOutOfRange from "./max-parallelism-out-of-range.js";
import objectReuseWithHashmap from "./object-reuse-with-hashmap.js";
import parallelismExceedsMaxParallelism from "./parallelism-exceeds-max-parallelism.js";
import parallelismExceedsSlots from "./parallelism-exceeds-slots.js";
import pipelineItemsMalformed from "./pipeline-items-malformed.js";
import pipelineUrlInvalid from "./pipeline-url-invalid.js";
import pipelinedBatchShuffleAdaptive from "./pipelined-batch-shuffle-adaptive.js";
import reactiveUnsupportedTarget from "./reactive-unsupported-target.js";
import reactiveWithFixedParallelism from "./reactive-with-fixed-parallelism.js";
import redundantTaskmanagersNegative from "./redundant-taskmanagers-negative.js";
import rescaleAfterFailuresNotPositive from "./rescale-after-failures-not-positive.js";
import resourceWaitTimeoutZero from "./resource-wait-timeout-zero.js";
import serializationConfigInLegacyFile from "./serialization-config-in-legacy-file.js";
import slotRequestTimeoutZero from "./slot-request-timeout-zero.js";
import slotmanagerBoundsOnStandalone from "./slotmanager-bounds-on-standalone.js";
import slotmanagerMinAboveMax from "./slotmanager-min-above-max.js";
import slotsMaxBelowParallelism from "./slots-max-below-parallelism.js";
import slowTaskDetectorBounds from "./slow-task-detector-bounds.js";

export const rules: readonly Rule[] = [
  adaptiveBatchForStreaming,
  adaptiveBatchParallelismBounds,
  adaptiveScalingIntervalOrder,
  adaptiveWithBatch,
  applicationSeveralJars,
  cancellationWatchdogOff,
  cpuCoresNotPositive,
  dockerDefaultSlots113,
  externalResourceIncomplete,
  hybridConstraintWrongScheduler,
  jobHistorySizeNegative,
  maxParallelismOutOfRange,
  objectReuseWithHashmap,
  parallelismExceedsMaxParallelism,
  parallelismExceedsSlots,
  pipelineItemsMalformed,
  pipelineUrlInvalid,
  pipelinedBatchShuffleAdaptive,
  reactiveUnsupportedTarget,
  reactiveWithFixedParallelism,
  redundantTaskmanagersNegative,
  rescaleAfterFailuresNotPositive,
  resourceWaitTimeoutZero,
  serializationConfigInLegacyFile,
  slotRequestTimeoutZero,
  slotmanagerBoundsOnStandalone,
  slotmanagerMinAboveMax,
  slotsMaxBelowParallelism,
  slowTaskDetectorBounds,
];
