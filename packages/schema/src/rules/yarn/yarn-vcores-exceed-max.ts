import type { BoundEntry, RuleContext } from "../rule.js";
import { type HadoopNumber, propertyPlace } from "../shapes/hadoop.js";
import { yarnStatement } from "../shapes/on-yarn.js";
import { CORE_KEYS, coreLimits, coresAsked, isForJobManager } from "../shapes/yarn-cores.js";

export default yarnStatement({
  id: "yarn-vcores-exceed-max",
  area: "yarn",
  summary: "More cores for a process than YARN gives, or fewer than none",
  severity: "error",
  proof: [
    { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-vcores-exceed-max-1" },
    { kind: "refusal", flink: "YarnClusterDescriptor", case: "yarn-appmaster-negative-cores" },
  ],
  processes: ["yarn"],
  fix: "none",
  keys: CORE_KEYS,
  messages: {
    foundNode:
      "{flink} deploys nothing on YARN: a {process} asks for {asked} cores, more than the {max} of a node (`{property}`).",
    foundJobManager:
      "The ResourceManager refuses the application of {flink}: the JobManager asks for {asked} cores, and `{property}` allows {max}.",
    foundNegative: "The ResourceManager refuses the application of {flink}: the JobManager asks for {asked} cores.",
    foundTaskManager:
      "{flink} deploys a JobManager on YARN that gets no TaskManager: each asks for {asked} cores, and `{property}` allows {max}.",
    help: "Ask for fewer cores; `yarn.containers.vcores` need not be the number of slots.",
    related: "`{property}` is {max}",
  },
  lines(bound, context) {
    return isNegative(bound, context) || exceeded(bound, context) !== undefined ? context.target.lines : 0;
  },
  wording(bound, context) {
    if (isNegative(bound, context)) return { found: "foundNegative" };
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

/** Below zero the cores of a TaskManager stand for the number of its slots, those of a JobManager for nothing. */
function isNegative(bound: BoundEntry, context: RuleContext): boolean {
  return isForJobManager(bound) && (coresAsked(bound, context) ?? 0) < 0;
}

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
