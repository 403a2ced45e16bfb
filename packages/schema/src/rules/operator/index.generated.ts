// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import opCheckpointDirMissing from "./op-checkpoint-dir-missing.js";
import opFieldType from "./op-field-type.js";
import opFlinkVersionMissing from "./op-flink-version-missing.js";
import opFlinkVersionUnsupported from "./op-flink-version-unsupported.js";
import opForbiddenKey from "./op-forbidden-key.js";
import opHealthCheckNeedsRecovery from "./op-health-check-needs-recovery.js";
import opIngressTemplate from "./op-ingress-template.js";
import opJarUri from "./op-jar-uri.js";
import opJmReplicasWithoutHa from "./op-jm-replicas-without-ha.js";
import opLastStateNeedsHa from "./op-last-state-needs-ha.js";
import opLogConfigKey from "./op-log-config-key.js";
import opMemoryUndefined from "./op-memory-undefined.js";
import opNameInvalid from "./op-name-invalid.js";
import opParallelismNotPositive from "./op-parallelism-not-positive.js";
import opQuantityInvalid from "./op-quantity-invalid.js";
import opRequestAboveLimit from "./op-request-above-limit.js";
import opRollbackNeedsHa from "./op-rollback-needs-ha.js";
import opSavepointDirMissing from "./op-savepoint-dir-missing.js";
import opServiceAccountMissing from "./op-service-account-missing.js";
import opSessionJobTarget from "./op-session-job-target.js";
import opSnapshotSpec from "./op-snapshot-spec.js";
import opValueUnreadable from "./op-value-unreadable.js";

export const rules: readonly Rule[] = [
  opCheckpointDirMissing,
  opFieldType,
  opFlinkVersionMissing,
  opFlinkVersionUnsupported,
  opForbiddenKey,
  opHealthCheckNeedsRecovery,
  opIngressTemplate,
  opJarUri,
  opJmReplicasWithoutHa,
  opLastStateNeedsHa,
  opLogConfigKey,
  opMemoryUndefined,
  opNameInvalid,
  opParallelismNotPositive,
  opQuantityInvalid,
  opRequestAboveLimit,
  opRollbackNeedsHa,
  opSavepointDirMissing,
  opServiceAccountMissing,
  opSessionJobTarget,
  opSnapshotSpec,
  opValueUnreadable,
];
