import type { Deployment } from "../../effective/target.js";
import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";

/** Families of options that one way of running Flink reads, and the other ways do not. */
const FAMILIES: readonly (readonly [prefix: string, deployments: readonly Deployment[], name: string])[] = [
  ["yarn.", ["yarn"], "YARN"],
  ["kubernetes.operator.", ["kubernetes-operator"], "the Kubernetes operator"],
  ["kubernetes.", ["kubernetes", "kubernetes-operator"], "Kubernetes"],
];

/** High availability of a standalone cluster in pods reads these as well. */
const SHARED =
  /^kubernetes\.(?:cluster-id|namespace|context|config\.file|client\.|leader-election\.|transactional-operation\.|jobmanager\.annotations|hadoop\.)/;

export default defineRule({
  id: "foreign-target-keys",
  area: "keys",
  summary: "Options of a deployment that the file is not meant for",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: ["yarn.*", "kubernetes.*"],
  messages: {
    found: "Flink on {deployment} does not read `{key}`: it is an option of {family}.",
    help: "Delete the line, unless the file serves {family} as well.",
  },
  checkDocument(context) {
    const deployment = context.target.deployment?.value;
    if (deployment === undefined) return;
    for (const { entry } of context.entries) {
      const family = familyOf(entry.key, deployment, context);
      if (family === undefined) continue;
      context.report({
        message: "found",
        help: "help",
        data: { deployment, key: entry.key, family },
        key: entry.key,
        start: entry.keyStart,
        end: entry.keyEnd,
      });
    }
  },
});

function familyOf(key: string, deployment: Deployment, { effective }: RuleContext): string | undefined {
  const family = FAMILIES.find(([prefix]) => key.startsWith(prefix));
  if (family === undefined || family[1].includes(deployment)) return undefined;
  const shared = effective.has("high-availability.type") || effective.has("high-availability");
  return shared && SHARED.test(key) ? undefined : family[2];
}
