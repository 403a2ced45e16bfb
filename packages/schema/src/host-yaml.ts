/*
 * For hosts that bundle the engine: everything that reads YAML. Apart from host.ts, because a flink-conf.yaml is not YAML.
 */
export { parseConfigYaml } from "./formats/config-yaml/parse-config-yaml.js";
export { readYaml } from "./formats/config-yaml/read-yaml.js";
export { readFullSettings } from "./settings/full-reader.js";
