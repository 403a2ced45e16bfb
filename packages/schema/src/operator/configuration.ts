// The configuration that the validator and the builder see: the operator's defaults below, flinkConfiguration on top.
import { isJsonObject, type JsonValue } from "../text/json-value.js";
import { parseDuration } from "../values/duration.js";
import { doubleText } from "../values/java-decimal-text.js";
import type { JavaDuration } from "../values/java-duration.js";
import { parseJavaDouble } from "../values/java-floating.js";
import { flinkOfOperator, flinkVersionParts, isAtLeast, isFlinkVersionFrom, type OperatorRelease } from "./release.js";

/** Settings by key, as texts. */
export type Settings = ReadonlyMap<string, string>;

/** An option with the names it is read under, its own first. */
export interface OperatorOption {
  readonly key: string;
  readonly others?: readonly string[];
}

/** Reads an option: a value, nothing, or the message of what the operator throws. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T | undefined; readonly key: string | undefined }
  | { readonly ok: false; readonly message: string; readonly key: string };

/** `ConfigObjectNode.asFlatMap`: members joined with dots, lists with `;`, everything as text, `null` as the word. */
export function flatConfiguration(value: JsonValue | undefined): Map<string, string> {
  const flat = new Map<string, string>();
  if (isJsonObject(value)) flatten(value, "", flat, 0);
  return flat;
}

function flatten(value: JsonValue, key: string, flat: Map<string, string>, depth: number): void {
  if (depth > 200) return;
  if (isJsonObject(value)) {
    // The API server hands members over sorted, so that `a.b` comes after `a` and wins over what is nested there.
    const names = Object.keys(value).sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
    for (const name of names) flatten(value[name] ?? null, key === "" ? name : `${key}.${name}`, flat, depth + 1);
  } else if (Array.isArray(value)) {
    if (value.length > 0) flat.set(key, value.map(itemText).join(";"));
  } else flat.set(key, scalarText(value as Exclude<JsonValue, object> | null));
}

function itemText(item: JsonValue): string {
  return typeof item === "object" && item !== null ? "" : scalarText(item);
}

/** `JsonNode.asText`: whole numbers of 64 bits as such, others as Java prints a double. */
function scalarText(value: null | boolean | number | string): string {
  if (typeof value !== "number") return String(value);
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : doubleText(value);
}

/** The operator's own configuration for a namespace and a `flinkVersion`: defaults for one of them lie above the plain ones. */
export function operatorDefaults(
  config: Settings,
  namespace: string | undefined,
  flinkVersion: string | undefined,
  release: OperatorRelease,
): Map<string, string> {
  const settings = new Map(config);
  const prefix = "kubernetes.operator.default-configuration";
  if (namespace !== undefined) applyBelow(config, `${prefix}.namespace.${namespace}.`, settings);
  if (flinkVersion === undefined) return settings;
  if (isAtLeast(release, "1.11")) {
    for (const version of versionsFrom(config, `${prefix}.flink-version.`, flinkVersion)) {
      applyBelow(config, `${prefix}.flink-version.${version}+.`, settings);
    }
  }
  applyBelow(config, `${prefix}.flink-version.${flinkVersion}.`, settings);
  return settings;
}

function applyBelow(config: Settings, prefix: string, settings: Map<string, string>): void {
  for (const [key, value] of config) if (key.startsWith(prefix)) settings.set(key.slice(prefix.length), value);
}

/** The versions of `vX_Y+` defaults that hold for a version, older ones first. */
function versionsFrom(config: Settings, prefix: string, flinkVersion: string): readonly string[] {
  const versions = new Set<string>();
  for (const key of config.keys()) {
    const [, version] = key.startsWith(prefix) ? (/^(v[0-9]+_[0-9]+)\+\./.exec(key.slice(prefix.length)) ?? []) : [];
    const parts = version === undefined ? undefined : flinkVersionParts(version);
    if (version !== undefined && parts !== undefined && isFlinkVersionFrom(flinkVersion, parts[0], parts[1])) {
      versions.add(version);
    }
  }
  return [...versions].sort((left, right) =>
    isFlinkVersionFrom(left, ...(flinkVersionParts(right) ?? [0, 0])) ? 1 : -1,
  );
}

/** The name under which an option is set, its own first; undefined where it is not set. */
export function keyOf(settings: Settings, option: OperatorOption): string | undefined {
  if (settings.has(option.key)) return option.key;
  return option.others?.find((key) => settings.has(key));
}

/** The text that an option is set to. */
export function textOf(settings: Settings, option: OperatorOption): string | undefined {
  const key = keyOf(settings, option);
  return key === undefined ? undefined : settings.get(key);
}

/** Reads a boolean: `true` or `false` in any case, nothing else. */
export function readBoolean(settings: Settings, option: OperatorOption): Reading<boolean> {
  return read(settings, option, (text) => {
    const word = text.toUpperCase();
    return word === "TRUE" ? true : word === "FALSE" ? false : undefined;
  });
}

/** Reads a number as `Double.parseDouble` does. */
export function readDouble(settings: Settings, option: OperatorOption): Reading<number> {
  return read(settings, option, parseJavaDouble);
}

/** Reads a duration as the operator's own Flink does. */
export function readDuration(
  settings: Settings,
  option: OperatorOption,
  release: OperatorRelease,
): Reading<JavaDuration> {
  return read(settings, option, (text) => {
    const parsed = parseDuration(text, flinkOfOperator(release));
    return parsed.ok ? parsed.value : undefined;
  });
}

function read<T>(settings: Settings, option: OperatorOption, convert: (text: string) => T | undefined): Reading<T> {
  const key = keyOf(settings, option);
  const text = key === undefined ? undefined : settings.get(key);
  if (key === undefined || text === undefined) return { ok: true, value: undefined, key: undefined };
  const value = convert(text);
  if (value !== undefined) return { ok: true, value, key };
  // Flink names the option, not the name that it was found under.
  const message = `java.lang.IllegalArgumentException: Could not parse value '${text}' for key '${option.key}'.`;
  return { ok: false, message, key };
}

export const HA_TYPE: OperatorOption = {
  key: "high-availability.type",
  others: ["high-availability", "recovery.mode"],
};

/** `HighAvailabilityMode.isHighAvailabilityModeActivated`: any text but NONE counts, even a class that does not exist. */
export function isHighlyAvailable(settings: Settings): boolean {
  const type = textOf(settings, HA_TYPE);
  return type !== undefined && type.toUpperCase() !== "NONE";
}

/** Where checkpoints go, as the operator's Flink names it: operators up to 1.10 do not know the new spelling. */
export function checkpointDirectory(release: OperatorRelease): OperatorOption {
  return isAtLeast(release, "1.11")
    ? { key: "execution.checkpointing.dir", others: ["state.checkpoints.dir", "state.backend.fs.checkpointdir"] }
    : { key: "state.checkpoints.dir", others: ["state.backend.fs.checkpointdir"] };
}

/** Where savepoints go, as the operator's Flink names it. */
export function savepointDirectory(release: OperatorRelease): OperatorOption {
  return isAtLeast(release, "1.11")
    ? {
        key: "execution.checkpointing.savepoint-dir",
        others: ["state.savepoints.dir", "savepoints.state.backend.fs.dir"],
      }
    : { key: "state.savepoints.dir", others: ["savepoints.state.backend.fs.dir"] };
}

/** `StringUtils.isNullOrWhitespaceOnly`. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || /^[\s\x1c-\x1f]*$/.test(text);
}
