export { parseConfigYaml, readFullSettings, readYaml } from "@flinkconf/schema/host-yaml";
