import { fixFile } from "./fix-loop.js";
import { createLeanLinter, type Linter } from "./lean-linter.js";
import type { LinterParts } from "./linter-core.js";
import { MANIFEST_KIT } from "./manifests/lint-manifests.js";
import { REPORT_KIT } from "./report-kit.js";

export type { Linter, SettingsFor } from "./lean-linter.js";

/** Makes a linter that has everything at hand. Make one and keep it: what it learns about keys and rules serves every further file. */
export function createLinter(parts: LinterParts): Linter {
  return createLeanLinter(parts, {
    report: () => REPORT_KIT,
    repair: () => ({ fixFile }),
    manifests: () => MANIFEST_KIT,
  });
}
