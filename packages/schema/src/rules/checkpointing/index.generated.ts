// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import alignedTimeoutWithoutUnaligned from "./aligned-timeout-without-unaligned.js";
import backlogIntervalSmaller from "./backlog-interval-smaller.js";
import checkpointDirInTmp from "./checkpoint-dir-in-tmp.js";
import checkpointDirLocal from "./checkpoint-dir-local.js";
import checkpointDirMissing from "./checkpoint-dir-missing.js";
import checkpointDirNoScheme from "./checkpoint-dir-no-scheme.js";
import checkpointDirRequiredLegacy from "./checkpoint-dir-required-legacy.js";
import checkpointDirRoot from "./checkpoint-dir-root.js";
import checkpointIntervalBelowMinimum from "./checkpoint-interval-below-minimum.js";
import checkpointIntervalMissing from "./checkpoint-interval-missing.js";
import checkpointIntervalTiny from "./checkpoint-interval-tiny.js";
import checkpointRetentionUnset from "./checkpoint-retention-unset.js";
import checkpointStorageFilesystemWithoutDir from "./checkpoint-storage-filesystem-without-dir.js";
import checkpointStorageJobmanager from "./checkpoint-storage-jobmanager.js";
import checkpointStorageUnknown from "./checkpoint-storage-unknown.js";
import checkpointTimeoutTiny from "./checkpoint-timeout-tiny.js";
import incrementalWithoutRocksdb from "./incremental-without-rocksdb.js";
import rocksdbNotIncremental from "./rocksdb-not-incremental.js";
import savepointDirMissing from "./savepoint-dir-missing.js";
import savepointEqualsCheckpointDir from "./savepoint-equals-checkpoint-dir.js";
import tolerableFailuresNegative from "./tolerable-failures-negative.js";
import unalignedForced from "./unaligned-forced.js";
import unalignedWithAtLeastOnce from "./unaligned-with-at-least-once.js";
import unalignedWithConcurrency from "./unaligned-with-concurrency.js";

export const rules: readonly Rule[] = [
  alignedTimeoutWithoutUnaligned,
  backlogIntervalSmaller,
  checkpointDirInTmp,
  checkpointDirLocal,
  checkpointDirMissing,
  checkpointDirNoScheme,
  checkpointDirRequiredLegacy,
  checkpointDirRoot,
  checkpointIntervalBelowMinimum,
  checkpointIntervalMissing,
  checkpointIntervalTiny,
  checkpointRetentionUnset,
  checkpointStorageFilesystemWithoutDir,
  checkpointStorageJobmanager,
  checkpointStorageUnknown,
  checkpointTimeoutTiny,
  incrementalWithoutRocksdb,
  rocksdbNotIncremental,
  savepointDirMissing,
  savepointEqualsCheckpointDir,
  tolerableFailuresNegative,
  unalignedForced,
  unalignedWithAtLeastOnce,
  unalignedWithConcurrency,
];
