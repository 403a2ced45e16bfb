import type { Catalogue, CatalogueKey } from "../../packages/schema/src/catalogue/catalogue.js";
import { groupOf } from "../../packages/schema/src/catalogue/tables/groups.js";
import type { DescribedGroup } from "./described.js";

/** What a group has and lacks. */
export interface Coverage {
  /** Keys that must be described. */
  readonly wanted: readonly string[];
  /** Those that are not. */
  readonly missing: readonly string[];
  /** Those that people really set, without a longer note. */
  readonly withoutNote: readonly string[];
}

/** Options and what scripts read; neither old names of options nor what Flink sets itself. */
export function wantsDescription({ internal, variants, aliasOf }: CatalogueKey): boolean {
  return !internal && (variants.length > 0 || aliasOf.length === 0);
}

export function coverageOf(
  group: string,
  described: DescribedGroup,
  catalogue: Catalogue,
  mostSet: ReadonlySet<string>,
): Coverage {
  const wanted = catalogue
    .all()
    .filter((option) => wantsDescription(option) && groupOf(option.key) === group)
    .map(({ key }) => key);
  return {
    wanted,
    missing: wanted.filter((key) => !Object.hasOwn(described, key)),
    withoutNote: wanted.filter((key) => mostSet.has(key) && described[key]?.longer === undefined),
  };
}
