import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { HEAP_KEYS, heapSuccessors } from "../shapes/heap-keys.js";

/** The JobManager's memory model came a release after the TaskManager's: before, its heap size is the option itself. */
const JOB_MANAGER_MODEL = linesBetween("1.11");

export default defineRule({
  id: "heap-size-keys-deprecated",
  area: "keys",
  summary: "A heap size of Flink 1.9, whose meaning changed with the memory model",
  severity: "warning",
  until: "1.20",
  fix: "none",
  keys: HEAP_KEYS,
  messages: {
    heap: "{flink} reads `{key}` as the JVM heap of a standalone JobManager, and as all memory of its container on YARN and Kubernetes.",
    flink:
      "{flink} reads `{key}` as the memory that Flink divides in a standalone TaskManager, and as all memory of its container on YARN and Kubernetes.",
    leftOver: "{flink} ignores `{key}`: `{total}` is set.",
    help: "Set `{standalone}` or `{container}`, which say what they mean.",
    helpDelete: "Delete the line.",
  },
  checkEntry(bound, context) {
    const { entry } = bound;
    if (
      bound.overridden ||
      (context.target.lines & ~(bound.match?.how === "exact" ? bound.match.option.accepted : 0)) !== 0
    ) {
      return;
    }
    const { process, standalone, container } = heapSuccessors(entry.key);
    const lines = process === "JobManager" ? context.target.lines & JOB_MANAGER_MODEL : context.target.lines;
    if (lines === 0) return;
    const total = shadowOf(standalone, container, context);
    context.report({
      message: total !== undefined ? "leftOver" : process === "JobManager" ? "heap" : "flink",
      help: total === undefined ? "help" : "helpDelete",
      data: { flink: flinkName(context, lines), key: entry.key, standalone, container, total: total ?? "" },
      key: entry.key,
      lines,
      start: entry.keyStart,
      end: entry.keyEnd,
      tags: ["deprecated"],
      ...(total === undefined ? { severity: "info" } : {}),
    });
  },
});

/** The key that Flink reads instead: the one that it would translate the heap size to, which the deployment decides. */
function shadowOf(standalone: string, container: string, { target, effective }: RuleContext): string | undefined {
  const deployment = target.deployment?.value;
  if (deployment === undefined) return effective.has(standalone) && effective.has(container) ? standalone : undefined;
  const key = deployment === "standalone" || deployment === "docker" ? standalone : container;
  return effective.has(key) ? key : undefined;
}
