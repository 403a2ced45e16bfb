import type { KeyPlaces } from "../key-places.js";

/** The places of the lint table's keys, where a host carries them ready made: its build puts them in place of this module. */
export const LINT_PLACES: KeyPlaces | undefined = undefined;
