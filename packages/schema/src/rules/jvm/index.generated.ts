// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import envJavaHomeIgnored from "./env-java-home-ignored.js";
import javaOptsDropG1 from "./java-opts-drop-g1.js";
import javaOptsFixedPort from "./java-opts-fixed-port.js";
import javaOptsReplaceModuleFlags from "./java-opts-replace-module-flags.js";
import javaOptsShellExpansion from "./java-opts-shell-expansion.js";
import javaOptsSpecificKeyOrder from "./java-opts-specific-key-order.js";
import javaOptsTwoCollectors from "./java-opts-two-collectors.js";
import parentFirstDefaultOverridden from "./parent-first-default-overridden.js";
import pidDirInTmp from "./pid-dir-in-tmp.js";
import resolveOrderInvalid from "./resolve-order-invalid.js";

export const rules: readonly Rule[] = [
  envJavaHomeIgnored,
  javaOptsDropG1,
  javaOptsFixedPort,
  javaOptsReplaceModuleFlags,
  javaOptsShellExpansion,
  javaOptsSpecificKeyOrder,
  javaOptsTwoCollectors,
  parentFirstDefaultOverridden,
  pidDirInTmp,
  resolveOrderInvalid,
];
