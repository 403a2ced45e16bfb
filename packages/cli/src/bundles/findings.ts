export { REPORT_KIT } from "@flinkconf/schema/host-kits";
