// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import internalError from "./internal-error.js";
import invalidDirective from "./invalid-directive.js";
import invalidSettings from "./invalid-settings.js";
import releaseNewerThanKnown from "./release-newer-than-known.js";
import releaseOlderThanKnown from "./release-older-than-known.js";
import suppressionWithoutReason from "./suppression-without-reason.js";
import unknownRuleInSuppression from "./unknown-rule-in-suppression.js";
import unusedSuppression from "./unused-suppression.js";

export const rules: readonly Rule[] = [
  internalError,
  invalidDirective,
  invalidSettings,
  releaseNewerThanKnown,
  releaseOlderThanKnown,
  suppressionWithoutReason,
  unknownRuleInSuppression,
  unusedSuppression,
];
