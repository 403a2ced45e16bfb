export { MANIFEST_KIT, parseKubernetes } from "@flinkconf/schema/host-manifests";
