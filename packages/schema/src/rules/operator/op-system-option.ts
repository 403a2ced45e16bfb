import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-system-option",
  summary: "An option of the operator itself inside a resource",
  severity: "warning",
  messages: {
    found: "{operator} reads `{key}` from its own configuration only: the line has no effect here.",
    help: "Set it in `defaultConfiguration` of the Helm chart.",
  },
  find: (_, { entries }) =>
    entries.flatMap(({ entry: { key } }) => {
      const isSystem = key.startsWith(PREFIX) && SYSTEM.includes(key.slice(PREFIX.length));
      return isSystem ? [{ path: ["spec", "flinkConfiguration"], key, at: "key" as const, data: { key } }] : [];
    }),
});

const PREFIX = "kubernetes.operator.";

/** `SECTION_SYSTEM` of the operator's options, as far as nothing reads them for a resource. */
const SYSTEM = [
  "dynamic.config.enabled",
  "dynamic.config.check.interval",
  "dynamic.namespaces.enabled",
  "health.probe.enabled",
  "health.probe.port",
  "label.selector",
  "leader-election.enabled",
  "leader-election.lease-duration",
  "leader-election.lease-name",
  "leader-election.renew-deadline",
  "leader-election.retry-period",
  "rate-limiter.limit",
  "rate-limiter.refresh-period",
  "reconcile.parallelism",
  "retry.initial.interval",
  "retry.interval.multiplier",
  "retry.max.attempts",
  "retry.max.interval",
  "user.artifacts.allowed-schemes",
  "user.artifacts.disallow-restricted-hosts",
  "watched.namespaces",
];
