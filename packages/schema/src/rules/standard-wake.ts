import { WAKE_TABLE } from "./wake.generated.js";
import type { WakeTable } from "./wake-table.js";

/** What wakes the rules of this package: a function, so that a host can leave the table where it is until the linter is needed. */
export function standardWake(): WakeTable {
  return WAKE_TABLE;
}
