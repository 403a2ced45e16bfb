import { catalogueOf } from "../catalogue/flink-catalogue.js";
import { keyPlacesOf } from "../catalogue/key-places.js";
import { compileScreen } from "./compile-screen.js";
import { packScreening } from "./screen-table.js";
import { WAKE_TABLE } from "./wake.generated.js";

/**
 * The bytes of a screen for the rules of this package, which builds lay beside their bundles.
 * @param text of the lint table
 * @throws {Error} when a rule looks at every entry or every document, so that no file could be waved through
 */
export function screeningOf(text: string): Uint8Array {
  const places = keyPlacesOf(text);
  const table = compileScreen({ wake: WAKE_TABLE, catalogue: catalogueOf(text, places), text, places });
  if (table === undefined) throw new Error("A rule looks at everything: it needs keys or circumstances.");
  return packScreening({ places, table });
}
