import { parseJavaInt } from "../../values/java-integer.js";
import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen, linesRead } from "../shapes/read-entry.js";

interface Count {
  /** The smallest number that Flink takes. */
  readonly least: number;
  /** Smaller numbers that Flink takes as well. */
  readonly besides?: readonly number[];
  readonly what: string;
  readonly only?: (context: RuleContext) => boolean;
}

const onKubernetes = ({ target }: RuleContext) => target.deployment?.value === "kubernetes";

const COUNTS: Readonly<Record<string, Count>> = {
  "taskmanager.numberOfTaskSlots": { least: 1, what: "a TaskManager needs at least one slot" },
  "parallelism.default": { least: 1, besides: [-1, -2], what: "the parallelism of a job is at least one" },
  "execution.checkpointing.max-concurrent-checkpoints": { least: 1, what: "at least one checkpoint has to be allowed" },
  "cluster.io-pool.size": { least: 1, what: "the pool needs at least one thread" },
  "kubernetes.jobmanager.replicas": { least: 1, what: "at least one JobManager is needed", only: onKubernetes },
};

export default defineRule({
  id: "non-positive-count",
  area: "values",
  summary: "A count of slots, tasks, threads or replicas that is not positive",
  severity: "error",
  proof: { kind: "refusal", flink: "SlotManagerConfiguration", case: "zero-slots" },
  fix: "none",
  faults: ["odd-number"],
  messages: {
    found: "{flink} refuses {value} for `{key}`: {what}.",
    help: "Write a number from {least} on, or delete the line to get the default.",
  },
  checkFault(hint, bound, context) {
    const { entry } = bound;
    const count = hint.of === "value" ? COUNTS[hint.option.key] : undefined;
    const value = parseJavaInt(entry.value);
    if (count === undefined || Number.isNaN(value) || value >= count.least) return;
    if (count.besides?.includes(value) || count.only?.(context) === false || !isSeen(bound, context)) return;
    context.report({
      message: "found",
      help: "help",
      data: { flink: flinkName(context), key: entry.key, value, what: count.what, least: count.least },
      key: entry.key,
      lines: linesRead(bound, context),
      start: entry.valueStart,
      end: entry.valueEnd,
    });
  },
});
