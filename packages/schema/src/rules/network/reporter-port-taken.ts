import { defineRule } from "../define-rule.js";
import { COLLISION_MESSAGES, collisionFinding, portCollisions } from "../shapes/opened-ports.js";

/** The servers with which a reporter shares its process. */
const OTHERS = [
  "jobmanager.rpc.port",
  "jobmanager.rpc.bind-port",
  "high-availability.jobmanager.port",
  "blob.server.port",
  "metrics.internal.query-service.port",
  "jmx.server.port",
  "rest.bind-port",
  "taskmanager.rpc.port",
  "taskmanager.rpc.bind-port",
  "taskmanager.data.port",
  "taskmanager.data.bind-port",
];

export default defineRule({
  id: "reporter-port-taken",
  area: "network",
  summary: "A metrics reporter and another server of its process are given the same port",
  severity: "error",
  proof: { kind: "refusal", flink: "NetUtils", case: "port-collision-3" },
  fix: "none",
  keys: ["metrics.reporter.*"],
  when: [
    {
      anyOf: [{ key: "*", oneOf: ["8081", "6123"] }, ...OTHERS.map((sameAs) => ({ key: "*", sameAs }))],
    },
  ],
  messages: { ...COLLISION_MESSAGES },
  checkDocument(context) {
    if (context.target.deployment?.value === "yarn") return;
    for (const collision of portCollisions(context)) {
      if (collision.first.optional !== "reporter" && collision.second.optional !== "reporter") continue;
      const finding = collisionFinding(collision, context);
      if (finding !== undefined) context.report(finding);
    }
  },
});
