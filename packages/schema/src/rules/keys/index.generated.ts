// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import backendUnknown from "./backend-unknown.js";
import confKeyCase from "./conf-key-case.js";
import deprecatedKeyAlias from "./deprecated-key-alias.js";
import executionTargetUnknown from "./execution-target-unknown.js";
import foreignTargetKeys from "./foreign-target-keys.js";
import heapSizeKeysDeprecated from "./heap-size-keys-deprecated.js";
import heapSizeKeysOn2x from "./heap-size-keys-on-2x.js";
import java8With2x from "./java8-with-2x.js";
import keyRemoved from "./key-removed.js";
import legacyBackendNamesDeprecated from "./legacy-backend-names-deprecated.js";
import mixedVersionMarkers from "./mixed-version-markers.js";
import newKeyOnOldVersion from "./new-key-on-old-version.js";
import oldAndNewKeyBothSet from "./old-and-new-key-both-set.js";
import perJobTarget from "./per-job-target.js";
import sslEnabledRemoved from "./ssl-enabled-removed.js";
import unknownKey from "./unknown-key.js";

export const rules: readonly Rule[] = [
  backendUnknown,
  confKeyCase,
  deprecatedKeyAlias,
  executionTargetUnknown,
  foreignTargetKeys,
  heapSizeKeysDeprecated,
  heapSizeKeysOn2x,
  java8With2x,
  keyRemoved,
  legacyBackendNamesDeprecated,
  mixedVersionMarkers,
  newKeyOnOldVersion,
  oldAndNewKeyBothSet,
  perJobTarget,
  sslEnabledRemoved,
  unknownKey,
];
