import { type FlinkLine, hasLine, type LineSet, linesBetween } from "../text/flink-line.js";
import { type ConversionContext, convertValue, type FlinkValue, type OptionType } from "./convert.js";
import type { StringMap } from "./convert-map.js";
import type { LoadedValue } from "./loaded-value.js";
import { type Conversion, success } from "./value-failure.js";

/** Lines on which a map option is also read from the keys below its own (`opt.k: v`); before, they are nothing to it. */
export const PREFIX_MAPS: LineSet = linesBetween("1.14");

/** A key that Flink tries when the option's own key is not set. */
export interface LookUpAlternative {
  readonly key: string;
  readonly kind: "deprecated" | "fallback";
}

/** An option as look-up sees it. */
export interface LookUpOption extends OptionType {
  readonly key: string;
  /** In Flink's look-up order. */
  readonly alternatives?: readonly LookUpAlternative[];
}

/** What a look-up found. */
export interface LookUpResult {
  readonly conversion: Conversion<FlinkValue>;
  /** The alternative that was taken; undefined when the option's own key was set. */
  readonly used: LookUpAlternative | undefined;
}

/** One `withDeprecatedKeys` or `withFallbackKeys` of an option's declaration. */
export type DeclaredAlternatives = readonly [kind: "deprecated" | "fallback", ...keys: string[]];

/** Flink's look-up order of declared alternatives: a later fallback call comes first, deprecated keys come last. */
export function lookUpOrder(declared: readonly DeclaredAlternatives[]): readonly LookUpAlternative[] {
  let order: LookUpAlternative[] = [];
  for (const [kind, ...keys] of declared) {
    const added = keys.map((key) => ({ key, kind }));
    order = kind === "fallback" ? [...added, ...order] : [...order, ...added];
  }
  return order;
}

/**
 * What `Configuration.getOptional` reads: the option's own key, then its alternatives in order; the first one that is
 * there wins, whatever its value. A map option without the exact key is read from the keys below it (1.14 and later).
 * Undefined when nothing is set.
 */
export function lookUp(
  settings: ReadonlyMap<string, LoadedValue>,
  option: LookUpOption,
  context: ConversionContext,
): LookUpResult | undefined {
  const own = readKey(settings, option.key, option, context);
  if (own !== undefined) return { conversion: own, used: undefined };
  for (const alternative of option.alternatives ?? []) {
    const conversion = readKey(settings, alternative.key, option, context);
    if (conversion !== undefined) return { conversion, used: alternative };
  }
  return undefined;
}

function readKey(
  settings: ReadonlyMap<string, LoadedValue>,
  key: string,
  option: OptionType,
  context: ConversionContext,
): Conversion<FlinkValue> | undefined {
  const exact = settings.get(key);
  if (exact !== undefined) return convertValue(exact, option, context);
  if (option.type !== "map") return undefined;
  const below = entriesBelow(settings, key, context.line);
  return below.size === 0 ? undefined : success(below);
}

/** The entries below `key.`, as a map option reads them on a line; empty on lines that know no such thing. */
export function entriesBelow(settings: ReadonlyMap<string, LoadedValue>, key: string, line: FlinkLine): StringMap {
  const map = new Map<string, string>();
  if (!hasLine(PREFIX_MAPS, line)) return map;
  const prefix = `${key}.`;
  for (const [candidate, value] of settings) {
    if (candidate.startsWith(prefix)) map.set(candidate.slice(prefix.length), value.text);
  }
  return map;
}
