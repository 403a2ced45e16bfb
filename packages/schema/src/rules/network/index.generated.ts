// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import addressWithPort from "./address-with-port.js";
import bindPolicyUnknown from "./bind-policy-unknown.js";
import blobCleanupIntervalNotPositive from "./blob-cleanup-interval-not-positive.js";
import blobStorageDirectoryUri from "./blob-storage-directory-uri.js";
import framesizeFormat from "./framesize-format.js";
import heartbeatRpcThreshold from "./heartbeat-rpc-threshold.js";
import heartbeatTimeoutBelowInterval from "./heartbeat-timeout-below-interval.js";
import heartbeatTooShort from "./heartbeat-too-short.js";
import jobStoreBoundNegative from "./job-store-bound-negative.js";
import nettySettingOutOfRange from "./netty-setting-out-of-range.js";
import partitionRequestBackoffOrder from "./partition-request-backoff-order.js";
import registrationTimeoutNotPositive from "./registration-timeout-not-positive.js";
import restSettingOutOfRange from "./rest-setting-out-of-range.js";
import rpcSettingOutOfRange from "./rpc-setting-out-of-range.js";
import threadPriorityOutOfRange from "./thread-priority-out-of-range.js";

export const rules: readonly Rule[] = [
  addressWithPort,
  bindPolicyUnknown,
  blobCleanupIntervalNotPositive,
  blobStorageDirectoryUri,
  framesizeFormat,
  heartbeatRpcThreshold,
  heartbeatTimeoutBelowInterval,
  heartbeatTooShort,
  jobStoreBoundNegative,
  nettySettingOutOfRange,
  partitionRequestBackoffOrder,
  registrationTimeoutNotPositive,
  restSettingOutOfRange,
  rpcSettingOutOfRange,
  threadPriorityOutOfRange,
];
