export { MANIFEST_KIT, parseKubernetes } from "@flinkconf/schema/host-manifests";
export { previousText } from "../files/previous.js";
