export { parseConfigYaml, readYaml } from "@flinkconf/schema/host-yaml";
