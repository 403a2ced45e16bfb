export { parseHadoopXml, parseHosts, parseZooCfg } from "@flinkconf/schema/host-foreign";
