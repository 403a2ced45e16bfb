/*
 * For hosts that bundle the engine: everything that reads Kubernetes resources. Apart from host.ts, because most configurations
 * are linted without them.
 */
export { parseKubernetes } from "./formats/manifests/parse-kubernetes.js";
export { MANIFEST_KIT } from "./linter/manifests/lint-manifests.js";
