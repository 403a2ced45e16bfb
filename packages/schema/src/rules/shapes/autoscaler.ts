import { AUTOSCALER_ENABLED } from "../../operator/autoscaler.js";
import type { EffectiveSetting } from "../../operator/effective-settings.js";

/** The key by which the autoscaler is switched on; undefined while it is off. */
export function enabledKey(settings: ReadonlyMap<string, EffectiveSetting>): string | undefined {
  const keys = [AUTOSCALER_ENABLED.key, ...(AUTOSCALER_ENABLED.others ?? [])];
  const key = keys.find((one) => settings.has(one));
  return key !== undefined && settings.get(key)?.value.toLowerCase() === "true" ? key : undefined;
}
