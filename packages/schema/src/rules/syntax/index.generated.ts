// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import bothConfFilesPresent from "./both-conf-files-present.js";
import confBomOrCrlf from "./conf-bom-or-crlf.js";
import confDashDLine from "./conf-dash-d-line.js";
import confDuplicateKey from "./conf-duplicate-key.js";
import confEmptyValue from "./conf-empty-value.js";
import confEqualsSeparator from "./conf-equals-separator.js";
import confForeignComment from "./conf-foreign-comment.js";
import confFullwidthOrNbsp from "./conf-fullwidth-or-nbsp.js";
import confHashInsideValue from "./conf-hash-inside-value.js";
import confLineIgnored from "./conf-line-ignored.js";
import confLiteralQuotes from "./conf-literal-quotes.js";
import confMissingSpaceAfterColon from "./conf-missing-space-after-colon.js";
import confNestedYamlInLegacy from "./conf-nested-yaml-in-legacy.js";
import confUnresolvedPlaceholder from "./conf-unresolved-placeholder.js";
import confUtf16 from "./conf-utf-16.js";
import confYamlSequenceInLegacy from "./conf-yaml-sequence-in-legacy.js";
import configYamlBadIndentation from "./config-yaml-bad-indentation.js";
import configYamlBrokenQuotes from "./config-yaml-broken-quotes.js";
import configYamlControlCharacter from "./config-yaml-control-character.js";
import configYamlDuplicateKey from "./config-yaml-duplicate-key.js";
import configYamlFlatVsNestedSameKey from "./config-yaml-flat-vs-nested-same-key.js";
import configYamlNonStringKey from "./config-yaml-non-string-key.js";
import configYamlNumberRespelled from "./config-yaml-number-respelled.js";
import configYamlPrefixKeyConflict from "./config-yaml-prefix-key-conflict.js";
import configYamlRefused from "./config-yaml-refused.js";
import configYamlRootNotMapping from "./config-yaml-root-not-mapping.js";
import configYamlSpaceHashCut from "./config-yaml-space-hash-cut.js";
import configYamlTabIndent from "./config-yaml-tab-indent.js";
import configYamlTooEarly from "./config-yaml-too-early.js";
import configYamlUnquotedSpecial from "./config-yaml-unquoted-special.js";
import envJavaHomeNested from "./env-java-home-nested.js";
import keyWithBlanks from "./key-with-blanks.js";
import legacyConfFileOn2x from "./legacy-conf-file-on-2x.js";
import malformedBytes from "./malformed-bytes.js";

export const rules: readonly Rule[] = [
  bothConfFilesPresent,
  confBomOrCrlf,
  confDashDLine,
  confDuplicateKey,
  confEmptyValue,
  confEqualsSeparator,
  confForeignComment,
  confFullwidthOrNbsp,
  confHashInsideValue,
  confLineIgnored,
  confLiteralQuotes,
  confMissingSpaceAfterColon,
  confNestedYamlInLegacy,
  confUnresolvedPlaceholder,
  confUtf16,
  confYamlSequenceInLegacy,
  configYamlBadIndentation,
  configYamlBrokenQuotes,
  configYamlControlCharacter,
  configYamlDuplicateKey,
  configYamlFlatVsNestedSameKey,
  configYamlNonStringKey,
  configYamlNumberRespelled,
  configYamlPrefixKeyConflict,
  configYamlRefused,
  configYamlRootNotMapping,
  configYamlSpaceHashCut,
  configYamlTabIndent,
  configYamlTooEarly,
  configYamlUnquotedSpecial,
  envJavaHomeNested,
  keyWithBlanks,
  legacyConfFileOn2x,
  malformedBytes,
];
