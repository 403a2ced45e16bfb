import type { Setting } from "../../effective/effective-config.js";
import { type LineSet, lineSet, linesOf } from "../../text/flink-line.js";
import { oldNameLines } from "../faults/known-key-faults.js";
import type { BoundEntry, RuleContext } from "../rule.js";

/** A setting that an option takes before it looks at a deprecated key of its own. */
export interface Shadow {
  readonly lines: LineSet;
  readonly option: string;
  readonly setting: Setting & { readonly from: "entry" };
}

/** What keeps Flink from reading an entry under a deprecated key: one shadow for each option that would read it. */
export function shadowingSettings({ match }: BoundEntry, { target, effective }: RuleContext): readonly Shadow[] {
  if (match?.how !== "exact") return [];
  const oldNames = oldNameLines(match.option);
  const shadows: Shadow[] = [];
  for (const use of match.option.aliasOf) {
    if (use.kind !== "deprecated") continue;
    let lines: LineSet = 0;
    let found: Shadow["setting"] | undefined;
    for (const line of linesOf(use.lines & target.lines & oldNames)) {
      const setting = effective.read(use.option, line);
      if (setting.from !== "entry" || setting.key === match.option.key) continue;
      lines |= lineSet(line);
      found = setting;
    }
    if (found !== undefined) shadows.push({ lines, option: use.option, setting: found });
  }
  return shadows;
}
