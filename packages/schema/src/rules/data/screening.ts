import type { ScreenTable } from "../screen-table.js";

/** What wakes the rules of this package, in numbers, where a host carries it ready made: its build puts it in place of this module. */
export const SCREEN_TABLE: ScreenTable | undefined = undefined;
