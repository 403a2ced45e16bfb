import { type FlinkLine, hasLine, lineSet } from "../text/flink-line.js";
import type { AliasUse, Catalogue, CatalogueKey, DepartedKey, Successor } from "./catalogue.js";
import { DEPARTED_KEYS } from "./tables/departed-keys.js";
import { RENAMED_KEYS } from "./tables/renamed-keys.js";

type Lookup = Pick<Catalogue, "exact" | "variantOn">;

/** Aliases of aliases are three steps deep at most; the bound only keeps a mistake in a table from turning in circles. */
const MOST_STEPS = 5;

/** See {@link Catalogue.successorOn}. */
export function successorOn(
  catalogue: Lookup,
  key: string,
  line: FlinkLine,
  steps = MOST_STEPS,
): Successor | undefined {
  const known = catalogue.exact(key);
  if (steps === 0 || known === undefined) return undefined;
  const own = catalogue.variantOn(known, lineSet(line));
  if (own !== undefined && !own.deprecated) return undefined;
  const readers = known.aliasOf.filter(
    (use) => hasLine(use.lines, line) && (own === undefined || use.kind === "deprecated"),
  );
  if (readers.length > 0) return { option: preferred(catalogue, readers, line), relation: "alias" };
  if (own === undefined && (hasLine(known.accepted, line) || !wasReadBefore(known, line))) return undefined;
  const renamed = RENAMED_KEYS.find((entry) => entry.key === key);
  const option = renamed === undefined ? undefined : presentName(catalogue, renamed.successor, line, steps);
  if (renamed !== undefined && option !== undefined) return { option, relation: renamed.relation };
  return own === undefined ? formerReader(catalogue, known, line, steps) : undefined;
}

/** The option that once read the key as an alias may live on without it. */
function formerReader(catalogue: Lookup, known: CatalogueKey, line: FlinkLine, steps: number): Successor | undefined {
  for (const { option: reader } of newestReaders(known.aliasOf)) {
    const option = presentName(catalogue, reader, line, steps);
    if (option !== undefined) return { option, relation: "renamed" };
    const next = successorOn(catalogue, reader, line, steps - 1);
    if (next !== undefined) return { ...next, relation: next.relation === "alias" ? "renamed" : next.relation };
  }
  return undefined;
}

/** See {@link Catalogue.olderNameOn}. */
export function olderNameOn(catalogue: Lookup, key: string, line: FlinkLine): string | undefined {
  const known = catalogue.exact(key);
  if (known === undefined || hasLine(known.accepted, line)) return undefined;
  if (known.primary === 0 || (known.primary & -known.primary) <= lineSet(line)) return undefined;
  for (const variant of known.variants) {
    for (const alternative of variant.alternatives) {
      if (alternative.kind !== "deprecated") continue;
      const old = catalogue.exact(alternative.key);
      if (old !== undefined && hasLine(old.primary, line)) return old.key;
      const reader = old?.aliasOf.find((use) => use.kind === "deprecated" && hasLine(use.lines, line));
      if (reader !== undefined) return reader.option;
    }
  }
  const renamed = RENAMED_KEYS.find(
    (entry) =>
      entry.successor === key &&
      entry.relation === "renamed" &&
      hasLine(catalogue.exact(entry.key)?.primary ?? 0, line),
  );
  return renamed?.key;
}

/** See {@link Catalogue.departed}. */
export function departed(key: string): DepartedKey | undefined {
  return DEPARTED_KEYS.find((entry) => entry.key === key);
}

/** `option` itself where the line has it, else the option that reads it as an alias there. */
function presentName(catalogue: Lookup, option: string, line: FlinkLine, steps: number): string | undefined {
  const known = catalogue.exact(option);
  if (known === undefined) return undefined;
  if (hasLine(known.primary, line)) return option;
  const next = successorOn(catalogue, option, line, steps - 1);
  return next?.relation === "alias" ? next.option : undefined;
}

/**
 * Of several options that read one old key, the one that the others fall back to: setting it sets them all
 * (`rest.port` for `web.port`, because `rest.bind-port` falls back to it). Else the first that is not deprecated.
 */
function preferred(catalogue: Lookup, readers: readonly AliasUse[], line: FlinkLine): string {
  const set = lineSet(line);
  const names = readers.filter((use) => use.kind === "deprecated").map((use) => use.option);
  const candidates = names.length > 0 ? names : readers.map((use) => use.option);
  const variant = (option: string) => {
    const known = catalogue.exact(option);
    return known === undefined ? undefined : catalogue.variantOn(known, set);
  };
  const common = candidates.find((candidate) =>
    candidates.some((other) =>
      variant(other)?.alternatives.some(({ key, kind }) => key === candidate && kind === "fallback"),
    ),
  );
  return common ?? candidates.find((candidate) => variant(candidate)?.deprecated === false) ?? candidates[0] ?? "";
}

function wasReadBefore(known: CatalogueKey, line: FlinkLine): boolean {
  return (known.accepted & (lineSet(line) - 1)) !== 0;
}

/** The options that read the key on the last line on which any did. */
function newestReaders(uses: readonly AliasUse[]): readonly AliasUse[] {
  const newest = Math.max(0, ...uses.map((use) => use.lines));
  const last = newest === 0 ? 0 : 1 << (31 - Math.clz32(newest));
  return uses.filter((use) => (use.lines & last) !== 0);
}
