// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import bufferDebloatInvalid from "./buffer-debloat-invalid.js";
import floatingBuffersZero from "./floating-buffers-zero.js";
import javaOptsOverrideMemoryModel from "./java-opts-override-memory-model.js";
import jmFlinkAndProcessBoth from "./jm-flink-and-process-both.js";
import jmHeapAndProcessBoth from "./jm-heap-and-process-both.js";
import jmHeapBelowMinimum from "./jm-heap-below-minimum.js";
import jmHeapOffheapFlinkMismatch from "./jm-heap-offheap-flink-mismatch.js";
import jmMemoryUnset from "./jm-memory-unset.js";
import jmProcessTooSmall from "./jm-process-too-small.js";
import memoryNotDivisible from "./memory-not-divisible.js";
import metaspaceTooSmall from "./metaspace-too-small.js";
import networkMaxCapsFraction from "./network-max-caps-fraction.js";
import networkMemoryVsParallelism from "./network-memory-vs-parallelism.js";
import overheadCutInContainer from "./overhead-cut-in-container.js";
import segmentSizeNotPowerOfTwo from "./segment-size-not-power-of-two.js";
import tmConsumerWeightsIncomplete from "./tm-consumer-weights-incomplete.js";
import tmFinegrainedNetworkRemainder from "./tm-finegrained-network-remainder.js";
import tmFinegrainedOverheadRemainder from "./tm-finegrained-overhead-remainder.js";
import tmFlinkAndProcessBoth from "./tm-flink-and-process-both.js";
import tmFlinkComponentsExceed from "./tm-flink-components-exceed.js";
import tmFractionIgnored from "./tm-fraction-ignored.js";
import tmFractionsSum from "./tm-fractions-sum.js";
import tmManagedIdleWithHashmap from "./tm-managed-idle-with-hashmap.js";
import tmManagedSizeAndFraction from "./tm-managed-size-and-fraction.js";
import tmManagedZeroWithRocksdb from "./tm-managed-zero-with-rocksdb.js";
import tmMemoryUnset from "./tm-memory-unset.js";
import tmProcessBelowJvmParts from "./tm-process-below-jvm-parts.js";
import tmTaskHeapTiny from "./tm-task-heap-tiny.js";

export const rules: readonly Rule[] = [
  bufferDebloatInvalid,
  floatingBuffersZero,
  javaOptsOverrideMemoryModel,
  jmFlinkAndProcessBoth,
  jmHeapAndProcessBoth,
  jmHeapBelowMinimum,
  jmHeapOffheapFlinkMismatch,
  jmMemoryUnset,
  jmProcessTooSmall,
  memoryNotDivisible,
  metaspaceTooSmall,
  networkMaxCapsFraction,
  networkMemoryVsParallelism,
  overheadCutInContainer,
  segmentSizeNotPowerOfTwo,
  tmConsumerWeightsIncomplete,
  tmFinegrainedNetworkRemainder,
  tmFinegrainedOverheadRemainder,
  tmFlinkAndProcessBoth,
  tmFlinkComponentsExceed,
  tmFractionIgnored,
  tmFractionsSum,
  tmManagedIdleWithHashmap,
  tmManagedSizeAndFraction,
  tmManagedZeroWithRocksdb,
  tmMemoryUnset,
  tmProcessBelowJvmParts,
  tmTaskHeapTiny,
];
