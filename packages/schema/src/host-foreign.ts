/*
 * For hosts that bundle the engine: everything that reads the files of other programs. Apart from host.ts, because most
 * configurations are linted without them.
 */
export { parseHadoopXml } from "./formats/hadoop-xml/parse-hadoop-xml.js";
export { parseHosts } from "./formats/hosts/parse-hosts.js";
export { parseZooCfg } from "./formats/zoo-cfg/parse-zoo-cfg.js";
