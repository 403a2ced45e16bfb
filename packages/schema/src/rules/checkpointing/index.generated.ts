// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import alignedTimeoutWithoutUnaligned from "./aligned-timeout-without-unaligned.js";
import approximateLocalRecoveryRefused from "./approximate-local-recovery-refused.js";
import backlogIntervalSmaller from "./backlog-interval-smaller.js";
import batchModeWithCheckpointing from "./batch-mode-with-checkpointing.js";
import changelogBasePathMissing from "./changelog-base-path-missing.js";
import changelogMemoryStorage from "./changelog-memory-storage.js";
import changelogStorageUnknown from "./changelog-storage-unknown.js";
import checkpointConcurrencyWithPause from "./checkpoint-concurrency-with-pause.js";
import checkpointDirInTmp from "./checkpoint-dir-in-tmp.js";
import checkpointDirLocal from "./checkpoint-dir-local.js";
import checkpointDirMissing from "./checkpoint-dir-missing.js";
import checkpointDirNoScheme from "./checkpoint-dir-no-scheme.js";
import checkpointDirRequiredLegacy from "./checkpoint-dir-required-legacy.js";
import checkpointDirRoot from "./checkpoint-dir-root.js";
import checkpointIntervalBelowMinimum from "./checkpoint-interval-below-minimum.js";
import checkpointIntervalMissing from "./checkpoint-interval-missing.js";
import checkpointIntervalTiny from "./checkpoint-interval-tiny.js";
import checkpointMinPauseDominates from "./checkpoint-min-pause-dominates.js";
import checkpointRetentionUnset from "./checkpoint-retention-unset.js";
import checkpointStorageFilesystemWithoutDir from "./checkpoint-storage-filesystem-without-dir.js";
import checkpointStorageJobmanager from "./checkpoint-storage-jobmanager.js";
import checkpointStorageUnknown from "./checkpoint-storage-unknown.js";
import checkpointTimeoutTiny from "./checkpoint-timeout-tiny.js";
import claimModeLegacy from "./claim-mode-legacy.js";
import entropyKeyWithoutMarker from "./entropy-key-without-marker.js";
import entropyMarkerWithoutKey from "./entropy-marker-without-key.js";
import ignoreUnclaimedClusterWide from "./ignore-unclaimed-cluster-wide.js";
import incrementalWithoutRocksdb from "./incremental-without-rocksdb.js";
import inlineThresholdTooBig from "./inline-threshold-too-big.js";
import localBackupWithoutRecovery from "./local-backup-without-recovery.js";
import localRecoveryCrossDevice from "./local-recovery-cross-device.js";
import localRecoveryEphemeral from "./local-recovery-ephemeral.js";
import numRetainedInvalid from "./num-retained-invalid.js";
import restorePathInClusterConf from "./restore-path-in-cluster-conf.js";
import rocksdbNotIncremental from "./rocksdb-not-incremental.js";
import savepointDirMissing from "./savepoint-dir-missing.js";
import savepointEqualsCheckpointDir from "./savepoint-equals-checkpoint-dir.js";
import sortedInputsRequired from "./sorted-inputs-required.js";
import tolerableFailuresNegative from "./tolerable-failures-negative.js";
import unalignedForced from "./unaligned-forced.js";
import unalignedWithAtLeastOnce from "./unaligned-with-at-least-once.js";
import unalignedWithConcurrency from "./unaligned-with-concurrency.js";

export const rules: readonly Rule[] = [
  alignedTimeoutWithoutUnaligned,
  approximateLocalRecoveryRefused,
  backlogIntervalSmaller,
  batchModeWithCheckpointing,
  changelogBasePathMissing,
  changelogMemoryStorage,
  changelogStorageUnknown,
  checkpointConcurrencyWithPause,
  checkpointDirInTmp,
  checkpointDirLocal,
  checkpointDirMissing,
  checkpointDirNoScheme,
  checkpointDirRequiredLegacy,
  checkpointDirRoot,
  checkpointIntervalBelowMinimum,
  checkpointIntervalMissing,
  checkpointIntervalTiny,
  checkpointMinPauseDominates,
  checkpointRetentionUnset,
  checkpointStorageFilesystemWithoutDir,
  checkpointStorageJobmanager,
  checkpointStorageUnknown,
  checkpointTimeoutTiny,
  claimModeLegacy,
  entropyKeyWithoutMarker,
  entropyMarkerWithoutKey,
  ignoreUnclaimedClusterWide,
  incrementalWithoutRocksdb,
  inlineThresholdTooBig,
  localBackupWithoutRecovery,
  localRecoveryCrossDevice,
  localRecoveryEphemeral,
  numRetainedInvalid,
  restorePathInClusterConf,
  rocksdbNotIncremental,
  savepointDirMissing,
  savepointEqualsCheckpointDir,
  sortedInputsRequired,
  tolerableFailuresNegative,
  unalignedForced,
  unalignedWithAtLeastOnce,
  unalignedWithConcurrency,
];
