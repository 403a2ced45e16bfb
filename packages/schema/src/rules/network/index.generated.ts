// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import addressWithPort from "./address-with-port.js";
import bindHostLocalhostMultihost from "./bind-host-localhost-multihost.js";
import bindPolicyUnknown from "./bind-policy-unknown.js";
import blobCleanupIntervalNotPositive from "./blob-cleanup-interval-not-positive.js";
import blobOrRpcPortRangeNativeK8s from "./blob-or-rpc-port-range-native-k8s.js";
import blobStorageDirectoryUri from "./blob-storage-directory-uri.js";
import bufferTimeoutZero from "./buffer-timeout-zero.js";
import framesizeFormat from "./framesize-format.js";
import heartbeatRpcThreshold from "./heartbeat-rpc-threshold.js";
import heartbeatTimeoutBelowInterval from "./heartbeat-timeout-below-interval.js";
import heartbeatTooShort from "./heartbeat-too-short.js";
import jobStoreBoundNegative from "./job-store-bound-negative.js";
import nettySettingOutOfRange from "./netty-setting-out-of-range.js";
import networkBuffersOutOfRange from "./network-buffers-out-of-range.js";
import partitionRequestBackoffOrder from "./partition-request-backoff-order.js";
import portCollision from "./port-collision.js";
import registrationTimeoutNotPositive from "./registration-timeout-not-positive.js";
import reporterPortTaken from "./reporter-port-taken.js";
import restAddressWildcard from "./rest-address-wildcard.js";
import restBindLocalhostContainer from "./rest-bind-localhost-container.js";
import restOpenSubmit from "./rest-open-submit.js";
import restPortAndBindPortMismatch from "./rest-port-and-bind-port-mismatch.js";
import restSettingOutOfRange from "./rest-setting-out-of-range.js";
import rpcAddressLocalhostMultihost from "./rpc-address-localhost-multihost.js";
import rpcAddressMissing from "./rpc-address-missing.js";
import rpcSettingOutOfRange from "./rpc-setting-out-of-range.js";
import taskmanagerHostLocalhost from "./taskmanager-host-localhost.js";
import taskmanagerHostSameEverywhere from "./taskmanager-host-same-everywhere.js";
import threadPriorityOutOfRange from "./thread-priority-out-of-range.js";
import tmRegistrationTimeoutTiny from "./tm-registration-timeout-tiny.js";

export const rules: readonly Rule[] = [
  addressWithPort,
  bindHostLocalhostMultihost,
  bindPolicyUnknown,
  blobCleanupIntervalNotPositive,
  blobOrRpcPortRangeNativeK8s,
  blobStorageDirectoryUri,
  bufferTimeoutZero,
  framesizeFormat,
  heartbeatRpcThreshold,
  heartbeatTimeoutBelowInterval,
  heartbeatTooShort,
  jobStoreBoundNegative,
  nettySettingOutOfRange,
  networkBuffersOutOfRange,
  partitionRequestBackoffOrder,
  portCollision,
  registrationTimeoutNotPositive,
  reporterPortTaken,
  restAddressWildcard,
  restBindLocalhostContainer,
  restOpenSubmit,
  restPortAndBindPortMismatch,
  restSettingOutOfRange,
  rpcAddressLocalhostMultihost,
  rpcAddressMissing,
  rpcSettingOutOfRange,
  taskmanagerHostLocalhost,
  taskmanagerHostSameEverywhere,
  threadPriorityOutOfRange,
  tmRegistrationTimeoutTiny,
];
