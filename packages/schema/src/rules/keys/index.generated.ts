// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import confKeyCase from "./conf-key-case.js";
import deprecatedKeyAlias from "./deprecated-key-alias.js";
import heapSizeKeysDeprecated from "./heap-size-keys-deprecated.js";
import heapSizeKeysOn2x from "./heap-size-keys-on-2x.js";
import keyRemoved from "./key-removed.js";
import newKeyOnOldVersion from "./new-key-on-old-version.js";
import oldAndNewKeyBothSet from "./old-and-new-key-both-set.js";
import sslEnabledRemoved from "./ssl-enabled-removed.js";
import unknownKey from "./unknown-key.js";

export const rules: readonly Rule[] = [
  confKeyCase,
  deprecatedKeyAlias,
  heapSizeKeysDeprecated,
  heapSizeKeysOn2x,
  keyRemoved,
  newKeyOnOldVersion,
  oldAndNewKeyBothSet,
  sslEnabledRemoved,
  unknownKey,
];
