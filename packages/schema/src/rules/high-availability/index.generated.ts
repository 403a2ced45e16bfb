// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import haClusterIdInvalid from "./ha-cluster-id-invalid.js";
import haK8sClusterIdMissing from "./ha-k8s-cluster-id-missing.js";
import haKeysWithoutType from "./ha-keys-without-type.js";
import haKubernetesNotAvailable from "./ha-kubernetes-not-available.js";
import haKubernetesShortcutTooEarly from "./ha-kubernetes-shortcut-too-early.js";
import haStorageMissing from "./ha-storage-missing.js";
import haTypeUnknown from "./ha-type-unknown.js";
import haZkAclCreatorWithoutSasl from "./ha-zk-acl-creator-without-sasl.js";
import haZkAclUnknown from "./ha-zk-acl-unknown.js";
import haZkQuorumMissing from "./ha-zk-quorum-missing.js";

export const rules: readonly Rule[] = [
  haClusterIdInvalid,
  haK8sClusterIdMissing,
  haKeysWithoutType,
  haKubernetesNotAvailable,
  haKubernetesShortcutTooEarly,
  haStorageMissing,
  haTypeUnknown,
  haZkAclCreatorWithoutSasl,
  haZkAclUnknown,
  haZkQuorumMissing,
];
