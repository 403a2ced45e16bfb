import type { EffectiveConfig } from "../effective/effective-config.js";
import { readYaml } from "../formats/config-yaml/read-yaml.js";
import type { FormatId } from "../formats/document.js";
import type { FlinkLine } from "../text/flink-line.js";
import type { LoadedValue } from "../values/loaded-value.js";
import type { MemoryDeployment, MemoryEnvironment, MemoryInput } from "./memory-input.js";
import { since } from "./options.js";

/** Where the settings come from: an effective configuration, or texts by literal key as in a flink-conf.yaml. */
export type MemoryConfig = EffectiveConfig | Readonly<Record<string, string>>;

/** Whose memory is asked for. */
export interface MemoryTarget {
  readonly flink: FlinkLine;
  /** `standalone` by default, which also stands for Docker and for everything that the start scripts start. */
  readonly deployment?: MemoryDeployment;
  /** Variables of the start scripts; none by default. */
  readonly environment?: MemoryEnvironment;
  /** The file that the settings stand in; matters in 1.19 and 1.20, for lists and maps only. By default the line's own. */
  readonly source?: FormatId;
}

/** The input of the memory model. Never throws. */
export function memoryInput(config: MemoryConfig, target: MemoryTarget): MemoryInput {
  const { flink, deployment = "standalone", environment, source } = target;
  const isLegacy = source === undefined ? !since(flink, "1.19") : source !== "config-yaml";
  return {
    line: flink,
    deployment,
    mode: isLegacy && !since(flink, "2.0") ? "legacy" : "standard",
    readYaml,
    get: isEffective(config) ? fromEffective(config) : fromTexts(config),
    environment,
  };
}

function isEffective(config: MemoryConfig): config is EffectiveConfig {
  return typeof config["winner"] === "function";
}

function fromEffective(config: EffectiveConfig): MemoryInput["get"] {
  return (key) => {
    const entry = config.winner(key)?.entry;
    return entry === undefined ? undefined : { type: entry.valueType, text: entry.value };
  };
}

function fromTexts(texts: Readonly<Record<string, string>>): MemoryInput["get"] {
  const settings = new Map<string, LoadedValue>();
  for (const [key, text] of Object.entries(texts)) settings.set(key, { type: "String", text });
  return (key) => settings.get(key);
}
