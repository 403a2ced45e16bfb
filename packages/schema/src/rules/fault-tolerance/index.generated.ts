// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import cleanupStrategyUnknown from "./cleanup-strategy-unknown.js";
import exponentialDelayInvalid from "./exponential-delay-invalid.js";
import exponentialDelayOrder from "./exponential-delay-order.js";
import exponentialDelayTooEarly from "./exponential-delay-too-early.js";
import failoverStrategyUnknown from "./failover-strategy-unknown.js";
import failureRateInvalid from "./failure-rate-invalid.js";
import failureRateNeverTrips from "./failure-rate-never-trips.js";
import fixedDelayAttemptsDefault from "./fixed-delay-attempts-default.js";
import fixedDelayAttemptsLifetime from "./fixed-delay-attempts-lifetime.js";
import fixedDelayAttemptsNegative from "./fixed-delay-attempts-negative.js";
import restartKeysWithoutType from "./restart-keys-without-type.js";
import restartNoneWithCheckpoints from "./restart-none-with-checkpoints.js";
import restartSubkeysOfOtherType from "./restart-subkeys-of-other-type.js";
import restartTypeUnknown from "./restart-type-unknown.js";
import restartZeroDelayManyAttempts from "./restart-zero-delay-many-attempts.js";
import shutdownOnAttachedExit from "./shutdown-on-attached-exit.js";

export const rules: readonly Rule[] = [
  cleanupStrategyUnknown,
  exponentialDelayInvalid,
  exponentialDelayOrder,
  exponentialDelayTooEarly,
  failoverStrategyUnknown,
  failureRateInvalid,
  failureRateNeverTrips,
  fixedDelayAttemptsDefault,
  fixedDelayAttemptsLifetime,
  fixedDelayAttemptsNegative,
  restartKeysWithoutType,
  restartNoneWithCheckpoints,
  restartSubkeysOfOtherType,
  restartTypeUnknown,
  restartZeroDelayManyAttempts,
  shutdownOnAttachedExit,
];
