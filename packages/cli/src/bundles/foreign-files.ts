export { parseHadoopXml } from "@flinkconf/schema/host-foreign";
