import { textMember } from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-session-job-cluster-key",
  summary: "An option of the cluster in a session job",
  severity: "warning",
  messages: {
    found: "The cluster `{cluster}` is running already: `{key}` of a session job changes nothing there.",
    help: "Set it in the FlinkDeployment of the cluster.",
    identity: "The operator takes `{key}` from here and looks for the job in another cluster than `{cluster}`.",
  },
  find({ kind, spec }, { entries }) {
    if (kind !== "FlinkSessionJob") return [];
    const cluster = textMember(spec, "deploymentName") ?? "";
    return entries.flatMap(({ entry: { key } }) => {
      const message = IDENTITY.includes(key) ? "identity" : CLUSTER.test(key) ? "found" : undefined;
      if (message === undefined) return [];
      return [{ path: ["spec", "flinkConfiguration"], key, at: "key" as const, message, data: { key, cluster } }];
    });
  },
});

const IDENTITY = ["kubernetes.cluster-id", "kubernetes.namespace", "high-availability.cluster-id"];

/** What processes read when they start. */
const CLUSTER =
  /^(?:(?:jobmanager|taskmanager)\.(?:memory|heap|rpc|host|bind|numberOfTaskSlots|resource-id|cpu)|high-availability|kubernetes\.(?:jobmanager|taskmanager|container|pod-template|service-account|rest-service)|env\.java\.opts|blob\.server|cluster\.|metrics\.reporter)/;
