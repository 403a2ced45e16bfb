export { fixFile } from "@flinkconf/schema/host-kits";
