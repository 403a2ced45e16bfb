// Written by `npm run generate` from the rule files; do not edit.
import { rules as syntax } from "./syntax/index.generated.js";
import { rules as values } from "./values/index.generated.js";
import { rules as keys } from "./keys/index.generated.js";
import { rules as memory } from "./memory/index.generated.js";
import { rules as highAvailability } from "./high-availability/index.generated.js";
import { rules as yarn } from "./yarn/index.generated.js";
import { rules as checkpointing } from "./checkpointing/index.generated.js";
import { rules as rocksdb } from "./rocksdb/index.generated.js";
import { rules as faultTolerance } from "./fault-tolerance/index.generated.js";
import { rules as network } from "./network/index.generated.js";
import { rules as scheduling } from "./scheduling/index.generated.js";
import { rules as kubernetes } from "./kubernetes/index.generated.js";
import { rules as operator } from "./operator/index.generated.js";
import { rules as autoscaler } from "./autoscaler/index.generated.js";
import { rules as metrics } from "./metrics/index.generated.js";
import { rules as security } from "./security/index.generated.js";
import { rules as fileSystems } from "./file-systems/index.generated.js";
import { rules as jvm } from "./jvm/index.generated.js";
import { rules as sql } from "./sql/index.generated.js";
import { rules as hosts } from "./hosts/index.generated.js";
import { rules as engine } from "./engine/index.generated.js";
import type { Rule, RuleArea } from "./rule.js";

/** Every rule by its area. */
export const RULES_BY_AREA: Readonly<Partial<Record<RuleArea, readonly Rule[]>>> = {
  syntax,
  values,
  keys,
  memory,
  "high-availability": highAvailability,
  yarn,
  checkpointing,
  rocksdb,
  "fault-tolerance": faultTolerance,
  network,
  scheduling,
  kubernetes,
  operator,
  autoscaler,
  metrics,
  security,
  "file-systems": fileSystems,
  jvm,
  sql,
  hosts,
  engine,
};

/** Every rule. */
export const RULES: readonly Rule[] = Object.values(RULES_BY_AREA).flat();
