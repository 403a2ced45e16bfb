import type { FileFindings } from "../reporters/reporter.js";
import type { FaultySettings } from "./file-settings.js";

/** What is wrong with a settings file, as it is printed. */
export function settingsReport({ path, source, diagnostics }: FaultySettings): FileFindings {
  return {
    path,
    kind: "settings",
    source,
    target: undefined,
    diagnostics,
    suppressed: [],
    secrets: () => [],
    sourceOf: () => undefined,
    inspect: () => undefined,
  };
}
