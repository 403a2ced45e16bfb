// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import opBuildFails from "./op-build-fails.js";
import opChangeRefused from "./op-change-refused.js";
import opCheckpointDirMissing from "./op-checkpoint-dir-missing.js";
import opDuplicateResource from "./op-duplicate-resource.js";
import opFieldType from "./op-field-type.js";
import opFieldUnknown from "./op-field-unknown.js";
import opFlinkVersionMissing from "./op-flink-version-missing.js";
import opFlinkVersionUnsupported from "./op-flink-version-unsupported.js";
import opForbiddenKey from "./op-forbidden-key.js";
import opHealthCheckNeedsRecovery from "./op-health-check-needs-recovery.js";
import opImageVersionMismatch from "./op-image-version-mismatch.js";
import opIngressTemplate from "./op-ingress-template.js";
import opJarUri from "./op-jar-uri.js";
import opJmReplicasWithoutHa from "./op-jm-replicas-without-ha.js";
import opLastStateNeedsHa from "./op-last-state-needs-ha.js";
import opLastStateWithoutHa from "./op-last-state-without-ha.js";
import opLogConfigKey from "./op-log-config-key.js";
import opMemoryRefused from "./op-memory-refused.js";
import opMemoryUndefined from "./op-memory-undefined.js";
import opMemoryUnitClash from "./op-memory-unit-clash.js";
import opNameInvalid from "./op-name-invalid.js";
import opNullValue from "./op-null-value.js";
import opOverlappingKeys from "./op-overlapping-keys.js";
import opOverwrittenKey from "./op-overwritten-key.js";
import opParallelismNotPositive from "./op-parallelism-not-positive.js";
import opPeriodicIntervalInvalid from "./op-periodic-interval-invalid.js";
import opPodTemplateContainer from "./op-pod-template-container.js";
import opPodTemplateOverwritten from "./op-pod-template-overwritten.js";
import opQuantityInvalid from "./op-quantity-invalid.js";
import opReplicasOverrideParallelism from "./op-replicas-override-parallelism.js";
import opRequestAboveLimit from "./op-request-above-limit.js";
import opResourceIgnored from "./op-resource-ignored.js";
import opResourceNotPositive from "./op-resource-not-positive.js";
import opRollbackNeedsHa from "./op-rollback-needs-ha.js";
import opSavepointDirMissing from "./op-savepoint-dir-missing.js";
import opServiceAccountMissing from "./op-service-account-missing.js";
import opSessionJobClusterKey from "./op-session-job-cluster-key.js";
import opSessionJobTarget from "./op-session-job-target.js";
import opSharedHaStorage from "./op-shared-ha-storage.js";
import opSnapshotSpec from "./op-snapshot-spec.js";
import opStateInContainer from "./op-state-in-container.js";
import opSystemOption from "./op-system-option.js";
import opUpgradeModeAbsent from "./op-upgrade-mode-absent.js";
import opValueUnreadable from "./op-value-unreadable.js";

export const rules: readonly Rule[] = [
  opBuildFails,
  opChangeRefused,
  opCheckpointDirMissing,
  opDuplicateResource,
  opFieldType,
  opFieldUnknown,
  opFlinkVersionMissing,
  opFlinkVersionUnsupported,
  opForbiddenKey,
  opHealthCheckNeedsRecovery,
  opImageVersionMismatch,
  opIngressTemplate,
  opJarUri,
  opJmReplicasWithoutHa,
  opLastStateNeedsHa,
  opLastStateWithoutHa,
  opLogConfigKey,
  opMemoryRefused,
  opMemoryUndefined,
  opMemoryUnitClash,
  opNameInvalid,
  opNullValue,
  opOverlappingKeys,
  opOverwrittenKey,
  opParallelismNotPositive,
  opPeriodicIntervalInvalid,
  opPodTemplateContainer,
  opPodTemplateOverwritten,
  opQuantityInvalid,
  opReplicasOverrideParallelism,
  opRequestAboveLimit,
  opResourceIgnored,
  opResourceNotPositive,
  opRollbackNeedsHa,
  opSavepointDirMissing,
  opServiceAccountMissing,
  opSessionJobClusterKey,
  opSessionJobTarget,
  opSharedHaStorage,
  opSnapshotSpec,
  opStateInContainer,
  opSystemOption,
  opUpgradeModeAbsent,
  opValueUnreadable,
];
