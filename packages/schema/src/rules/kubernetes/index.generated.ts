// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import k8sClusterIdInvalid from "./k8s-cluster-id-invalid.js";
import k8sClusterIdMissing from "./k8s-cluster-id-missing.js";
import k8sCpuNotPositive from "./k8s-cpu-not-positive.js";
import k8sImageVersionMismatch from "./k8s-image-version-mismatch.js";
import k8sJmReplicasWithoutHa from "./k8s-jm-replicas-without-ha.js";
import k8sLimitFactorBelowOne from "./k8s-limit-factor-below-one.js";
import k8sNamespaceInvalid from "./k8s-namespace-invalid.js";
import k8sPodTemplateContainerName from "./k8s-pod-template-container-name.js";
import k8sPodTemplateInvalid from "./k8s-pod-template-invalid.js";
import k8sPodTemplateResources from "./k8s-pod-template-resources.js";
import k8sRestServicePublic from "./k8s-rest-service-public.js";
import k8sServiceAccountDefault from "./k8s-service-account-default.js";
import k8sTolerationKeyUnknown from "./k8s-toleration-key-unknown.js";
import manifestUnreadable from "./manifest-unreadable.js";

export const rules: readonly Rule[] = [
  k8sClusterIdInvalid,
  k8sClusterIdMissing,
  k8sCpuNotPositive,
  k8sImageVersionMismatch,
  k8sJmReplicasWithoutHa,
  k8sLimitFactorBelowOne,
  k8sNamespaceInvalid,
  k8sPodTemplateContainerName,
  k8sPodTemplateInvalid,
  k8sPodTemplateResources,
  k8sRestServicePublic,
  k8sServiceAccountDefault,
  k8sTolerationKeyUnknown,
  manifestUnreadable,
];
