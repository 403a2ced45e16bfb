// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import miniBatchIncomplete from "./mini-batch-incomplete.js";
import sqlAggPhaseUnknown from "./sql-agg-phase-unknown.js";
import sqlBuiltinNameBlank from "./sql-builtin-name-blank.js";
import sqlClientDefaultsYaml from "./sql-client-defaults-yaml.js";
import sqlDialectUnknown from "./sql-dialect-unknown.js";
import sqlGatewayAddressMissing from "./sql-gateway-address-missing.js";
import sqlGatewayEndpointUnknown from "./sql-gateway-endpoint-unknown.js";
import sqlGatewayOptionUnknown from "./sql-gateway-option-unknown.js";
import sqlGatewayPortInvalid from "./sql-gateway-port-invalid.js";
import sqlGeneratedCodeLimit from "./sql-generated-code-limit.js";
import sqlRuntimeModeAutomatic from "./sql-runtime-mode-automatic.js";
import sqlTimeZoneInvalid from "./sql-time-zone-invalid.js";
import stateTtlUnset from "./state-ttl-unset.js";
import timezoneContainerUtc from "./timezone-container-utc.js";

export const rules: readonly Rule[] = [
  miniBatchIncomplete,
  sqlAggPhaseUnknown,
  sqlBuiltinNameBlank,
  sqlClientDefaultsYaml,
  sqlDialectUnknown,
  sqlGatewayAddressMissing,
  sqlGatewayEndpointUnknown,
  sqlGatewayOptionUnknown,
  sqlGatewayPortInvalid,
  sqlGeneratedCodeLimit,
  sqlRuntimeModeAutomatic,
  sqlTimeZoneInvalid,
  stateTtlUnset,
  timezoneContainerUtc,
];
