import type { JsonPath } from "../text/json-value.js";
import type { Settings } from "./configuration.js";

/** Where a setting of the configuration comes from that the operator builds. */
export type SettingOrigin =
  /** The operator's own configuration. */
  | { readonly kind: "operator-default" }
  /** `spec.flinkConfiguration`; of a session job perhaps the cluster's. */
  | { readonly kind: "flink-configuration"; readonly of: "resource" | "cluster" }
  /** The operator sets it whatever stands there; `path` is the field it follows, if it follows one. */
  | { readonly kind: "forced"; readonly path?: JsonPath }
  /** The operator sets it where nobody has. */
  | { readonly kind: "added" };

/** A setting with its history. */
export interface EffectiveSetting {
  readonly value: string;
  readonly origin: SettingOrigin;
  /** What was set before and counts no more. */
  readonly replaced?: { readonly value: string; readonly origin: SettingOrigin };
}

/** A configuration in the making. */
export class EffectiveSettings {
  readonly settings = new Map<string, EffectiveSetting>();

  /** Whether one of these names is set; Flink finds an option under its old names as well. */
  has(...keys: readonly string[]): boolean {
    return keys.some((key) => this.settings.has(key));
  }

  value(key: string): string | undefined {
    return this.settings.get(key)?.value;
  }

  set(key: string, value: string, origin: SettingOrigin): void {
    const before = this.settings.get(key);
    const replaced = before === undefined ? undefined : { value: before.value, origin: before.origin };
    this.settings.set(key, replaced === undefined ? { value, origin } : { value, origin, replaced });
  }

  /** Sets what follows a field of the resource. */
  force(key: string, value: string, ...path: readonly (string | number)[]): void {
    this.set(key, value, path.length === 0 ? { kind: "forced" } : { kind: "forced", path });
  }

  /** Sets the first name unless one of them is set. */
  add(value: string, key: string, ...others: readonly string[]): void {
    if (!this.has(key, ...others)) this.set(key, value, { kind: "added" });
  }

  /** The values alone. */
  texts(): Settings {
    return new Map([...this.settings].map(([key, { value }]) => [key, value]));
  }
}
