// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import confYaml11Boolean from "./conf-yaml11-boolean.js";
import durationMBefore115 from "./duration-m-before-1-15.js";
import durationNoUnit from "./duration-no-unit.js";
import durationUnitInvalid from "./duration-unit-invalid.js";
import durationUnitOnMillisOption from "./duration-unit-on-millis-option.js";
import enumValueInvalid from "./enum-value-invalid.js";
import fractionOutOfRange from "./fraction-out-of-range.js";
import integerWithUnit from "./integer-with-unit.js";
import listWrongSeparator from "./list-wrong-separator.js";
import mapWrongSyntax from "./map-wrong-syntax.js";
import memoryK8sUnit from "./memory-k8s-unit.js";
import memoryNoUnit from "./memory-no-unit.js";
import memoryUnitInvalid from "./memory-unit-invalid.js";
import nonPositiveCount from "./non-positive-count.js";
import portRangeOnSinglePortOption from "./port-range-on-single-port-option.js";
import portValueInvalid from "./port-value-invalid.js";
import rangeMinAboveMax from "./range-min-above-max.js";
import valueTypeInvalid from "./value-type-invalid.js";
import yarnHeartbeatUnitSlip from "./yarn-heartbeat-unit-slip.js";

export const rules: readonly Rule[] = [
  confYaml11Boolean,
  durationMBefore115,
  durationNoUnit,
  durationUnitInvalid,
  durationUnitOnMillisOption,
  enumValueInvalid,
  fractionOutOfRange,
  integerWithUnit,
  listWrongSeparator,
  mapWrongSyntax,
  memoryK8sUnit,
  memoryNoUnit,
  memoryUnitInvalid,
  nonPositiveCount,
  portRangeOnSinglePortOption,
  portValueInvalid,
  rangeMinAboveMax,
  valueTypeInvalid,
  yarnHeartbeatUnitSlip,
];
