// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import fixedDelayAttemptsLifetime from "./fixed-delay-attempts-lifetime.js";
import shutdownOnAttachedExit from "./shutdown-on-attached-exit.js";

export const rules: readonly Rule[] = [
  fixedDelayAttemptsLifetime,
  shutdownOnAttachedExit,
];
