import type { Circumstance } from "../circumstance.js";
import { defineRule } from "../define-rule.js";
import { COLLISION_MESSAGES, collisionFinding, portCollisions } from "../shapes/opened-ports.js";

const RPC = ["jobmanager.rpc.port", "jobmanager.rpc.bind-port", "high-availability.jobmanager.port"];
const TASKMANAGER_RPC = ["taskmanager.rpc.port", "taskmanager.rpc.bind-port"];
const DATA = ["taskmanager.data.port", "taskmanager.data.bind-port"];
const EITHER = ["metrics.internal.query-service.port", "jmx.server.port"];

/** One server of each group and one of another are in one process. */
const JOBMANAGER = [RPC, ["blob.server.port"], ...EITHER.map((key) => [key]), ["rest.bind-port"]];
const TASKMANAGER = [TASKMANAGER_RPC, ...EITHER.map((key) => [key]), DATA];

const pairs = (groups: readonly (readonly string[])[]): readonly Circumstance[] =>
  groups.flatMap((group, index) =>
    groups
      .slice(index + 1)
      .flat()
      .flatMap((sameAs) => group.map((key) => ({ key, sameAs }))),
  );

/** The ports that Flink takes by default, set for something else. */
const DEFAULTS: readonly Circumstance[] = [
  ...["blob.server.port", ...EITHER].map((key) => ({ key, oneOf: ["8081", "6123"] })),
  ...RPC.map((key) => ({ key, oneOf: ["8081"] })),
  { key: "rest.bind-port", oneOf: ["6123"] },
];

export default defineRule({
  id: "port-collision",
  area: "network",
  summary: "Two servers of one process are given the same port",
  severity: "error",
  proof: { kind: "refusal", flink: "NetUtils", case: "port-collision-1" },
  fix: "none",
  keys: [...RPC, "blob.server.port", ...EITHER, "rest.port", "rest.bind-port", ...TASKMANAGER_RPC, ...DATA],
  when: [{ anyOf: [...pairs(JOBMANAGER), ...pairs(TASKMANAGER), ...DEFAULTS] }],
  messages: { ...COLLISION_MESSAGES },
  checkDocument(context) {
    if (context.target.deployment?.value === "yarn") return;
    for (const collision of portCollisions(context)) {
      // A reporter that takes or loses a port is a finding of its own.
      if ([collision.first, collision.second].some(({ optional }) => optional === "reporter")) continue;
      const finding = collisionFinding(collision, context);
      if (finding !== undefined) context.report(finding);
    }
  },
});
