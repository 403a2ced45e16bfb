// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import archiveDirEmpty from "./archive-dir-empty.js";
import archiveDirMismatch from "./archive-dir-mismatch.js";
import historyserverDirMissing from "./historyserver-dir-missing.js";
import historyserverRefreshIntervalZero from "./historyserver-refresh-interval-zero.js";
import historyserverRetainedJobs from "./historyserver-retained-jobs.js";
import latencyTrackingOn from "./latency-tracking-on.js";
import log4jSessionFileRenamed from "./log4j-session-file-renamed.js";
import log4j1Syntax from "./log4j1-syntax.js";
import prometheusSinglePortSharedHost from "./prometheus-single-port-shared-host.js";
import pushgatewayFixedJobName from "./pushgateway-fixed-job-name.js";
import pushgatewayHostPortDeprecated from "./pushgateway-host-port-deprecated.js";
import pushgatewayTargetMissing from "./pushgateway-target-missing.js";
import reporterClassRemoved from "./reporter-class-removed.js";
import reporterConfiguredNotListed from "./reporter-configured-not-listed.js";
import reporterFactoryTooEarly from "./reporter-factory-too-early.js";
import reporterFactoryUnknown from "./reporter-factory-unknown.js";
import reporterIntervalOldSyntax from "./reporter-interval-old-syntax.js";
import reporterListedNotConfigured from "./reporter-listed-not-configured.js";
import reporterNativeTypeInConfigYaml from "./reporter-native-type-in-config-yaml.js";
import reporterRequiredParams from "./reporter-required-params.js";
import scopeVariableUnknown from "./scope-variable-unknown.js";

export const rules: readonly Rule[] = [
  archiveDirEmpty,
  archiveDirMismatch,
  historyserverDirMissing,
  historyserverRefreshIntervalZero,
  historyserverRetainedJobs,
  latencyTrackingOn,
  log4jSessionFileRenamed,
  log4j1Syntax,
  prometheusSinglePortSharedHost,
  pushgatewayFixedJobName,
  pushgatewayHostPortDeprecated,
  pushgatewayTargetMissing,
  reporterClassRemoved,
  reporterConfiguredNotListed,
  reporterFactoryTooEarly,
  reporterFactoryUnknown,
  reporterIntervalOldSyntax,
  reporterListedNotConfigured,
  reporterNativeTypeInConfigYaml,
  reporterRequiredParams,
  scopeVariableUnknown,
];
