// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import applicationZeroJobId from "./application-zero-job-id.js";
import haApplicationIdReuse from "./ha-application-id-reuse.js";
import haApplicationMultiExecute from "./ha-application-multi-execute.js";
import haClusterIdInvalid from "./ha-cluster-id-invalid.js";
import haClusterIdOnNativeK8s from "./ha-cluster-id-on-native-k8s.js";
import haClusterIdOnYarn from "./ha-cluster-id-on-yarn.js";
import haK8sClusterIdMissing from "./ha-k8s-cluster-id-missing.js";
import haKeysWithoutType from "./ha-keys-without-type.js";
import haKubernetesNotAvailable from "./ha-kubernetes-not-available.js";
import haKubernetesOffCluster from "./ha-kubernetes-off-cluster.js";
import haKubernetesShortcutTooEarly from "./ha-kubernetes-shortcut-too-early.js";
import haQuorumChrootRepeated from "./ha-quorum-chroot-repeated.js";
import haQuorumInvalid from "./ha-quorum-invalid.js";
import haQuorumLocalhost from "./ha-quorum-localhost.js";
import haQuorumSuspicious from "./ha-quorum-suspicious.js";
import haRandomJmPort from "./ha-random-jm-port.js";
import haSameIdentityTwoFiles from "./ha-same-identity-two-files.js";
import haStandaloneClusterIdDefault from "./ha-standalone-cluster-id-default.js";
import haStorageInTmp from "./ha-storage-in-tmp.js";
import haStorageInvalid from "./ha-storage-invalid.js";
import haStorageLocal from "./ha-storage-local.js";
import haStorageMissing from "./ha-storage-missing.js";
import haStorageSameAsCheckpoints from "./ha-storage-same-as-checkpoints.js";
import haTypeUnknown from "./ha-type-unknown.js";
import haZkAclCreatorWithoutSasl from "./ha-zk-acl-creator-without-sasl.js";
import haZkAclUnknown from "./ha-zk-acl-unknown.js";
import haZkQuorumMissing from "./ha-zk-quorum-missing.js";
import haZkSessionShorterThanConnection from "./ha-zk-session-shorter-than-connection.js";
import jobResultStoreLocal from "./job-result-store-local.js";
import submitFailedJobWithoutHa from "./submit-failed-job-without-ha.js";
import yarnOrK8sWithoutHa from "./yarn-or-k8s-without-ha.js";

export const rules: readonly Rule[] = [
  applicationZeroJobId,
  haApplicationIdReuse,
  haApplicationMultiExecute,
  haClusterIdInvalid,
  haClusterIdOnNativeK8s,
  haClusterIdOnYarn,
  haK8sClusterIdMissing,
  haKeysWithoutType,
  haKubernetesNotAvailable,
  haKubernetesOffCluster,
  haKubernetesShortcutTooEarly,
  haQuorumChrootRepeated,
  haQuorumInvalid,
  haQuorumLocalhost,
  haQuorumSuspicious,
  haRandomJmPort,
  haSameIdentityTwoFiles,
  haStandaloneClusterIdDefault,
  haStorageInTmp,
  haStorageInvalid,
  haStorageLocal,
  haStorageMissing,
  haStorageSameAsCheckpoints,
  haTypeUnknown,
  haZkAclCreatorWithoutSasl,
  haZkAclUnknown,
  haZkQuorumMissing,
  haZkSessionShorterThanConnection,
  jobResultStoreLocal,
  submitFailedJobWithoutHa,
  yarnOrK8sWithoutHa,
];
