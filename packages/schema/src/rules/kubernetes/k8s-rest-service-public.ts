import { isNativeKubernetes } from "../shapes/native-kubernetes.js";
import { linesPossiblyReadingWord, linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "k8s-rest-service-public",
  area: "kubernetes",
  summary: "The web interface, and with it the submission of jobs, on a public address",
  severity: "warning",
  fix: "unsafe",
  keys: ["kubernetes.rest-service.exposed.type"],
  messages: {
    found:
      "{flink} asks for a load balancer for its REST service: in most clouds this is a public address, and whoever reaches it can run programs in the cluster.",
    help: "Write `ClusterIP` and reach it through a port forward or an ingress with a login; or tell the cloud by `kubernetes.rest-service.annotations` to make it an internal one.",
    fix: "Write `ClusterIP`",
  },
  lines: ({ entry }, context) =>
    isNativeKubernetes(context) && entry.value.trim().toLowerCase() === "loadbalancer"
      ? context.target.lines &
        ~linesSetting("kubernetes.rest-service.annotations", context) &
        ~linesPossiblyReadingWord("web.submit.enable", context, "false") &
        ~linesPossiblyReadingWord("security.ssl.rest.authentication-enabled", context, "true")
      : 0,
  fixes({ entry }) {
    const edit = valueEdit(entry, "ClusterIP");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
