export { parseConfigYaml } from "./formats/config-yaml/parse-config-yaml.js";
export { readYaml } from "./formats/config-yaml/read-yaml.js";
