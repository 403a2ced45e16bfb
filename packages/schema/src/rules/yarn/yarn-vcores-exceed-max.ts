import type { BoundEntry, RuleContext } from "../rule.js";
import { type HadoopNumber, propertyPlace } from "../shapes/hadoop.js";
import { yarnStatement } from "../shapes/on-yarn.js";
import { CORE_KEYS, coreLimits, coresAsked, isForJobManager } from "../shapes/yarn-cores.js";

export default yarnStatement({
  id: "yarn-vcores-exceed-max",
  area: "yarn",
  summary: "More cores for a process than YARN gives",
  severity: "error",
  proof: { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-vcores-exceed-max-1" },
  processes: ["yarn"],
  fix: "none",
  keys: CORE_KEYS,
  messages: {
    foundNode:
      "{flink} deploys nothing on YARN: a {process} asks for {asked} cores, more than the {max} of a node (`{property}`).",
    foundJobManager:
      "The ResourceManager refuses the application of {flink}: the JobManager asks for {asked} cores, and `{property}` allows {max}.",
    foundTaskManager:
      "{flink} deploys a JobManager on YARN that gets no TaskManager: each asks for {asked} cores, and `{property}` allows {max}.",
    help: "Ask for fewer cores; `yarn.containers.vcores` need not be the number of slots.",
    related: "`{property}` is {max}",
  },
  lines: (bound, context) => (exceeded(bound, context) === undefined ? 0 : context.target.lines),
  wording(bound, context) {
    const { of } = exceeded(bound, context) ?? {};
    if (of === "node") return { found: "foundNode" };
    return { found: isForJobManager(bound) ? "foundJobManager" : "foundTaskManager" };
  },
  severityOf(bound, context) {
    return exceeded(bound, context)?.of === "container" && !isForJobManager(bound) ? "warning" : undefined;
  },
  data(bound, context) {
    const limit = exceeded(bound, context)?.limit;
    return {
      asked: coresAsked(bound, context) ?? 0,
      max: limit?.value ?? 0,
      property: limit?.property?.name ?? "",
      process: isForJobManager(bound) ? "JobManager" : "TaskManager",
    };
  },
  places(bound, context) {
    const property = exceeded(bound, context)?.limit.property;
    return property === undefined ? [] : [propertyPlace(property)];
  },
});

/** Flink compares with the largest node, the ResourceManager with the largest container. */
function exceeded(
  bound: BoundEntry,
  context: RuleContext,
): { readonly of: "node" | "container"; readonly limit: HadoopNumber } | undefined {
  const asked = coresAsked(bound, context);
  if (asked === undefined) return undefined;
  const { node, container } = coreLimits(context);
  if (node !== undefined && asked > node.value) return { of: "node", limit: node };
  return container !== undefined && asked > container.value ? { of: "container", limit: container } : undefined;
}
