import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { FixProposal } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { HEAP_KEYS, heapSuccessors, isMegabytes } from "../shapes/heap-keys.js";
import { entryRemoval, keyEdit } from "../shapes/key-edit.js";
import { valueEdit } from "../shapes/value-edit.js";

export default defineRule({
  id: "heap-size-keys-on-2x",
  area: "keys",
  summary: "A heap size of Flink 1.x, which Flink 2 does not read",
  severity: "error",
  proof: { kind: "refusal", flink: "ProcessMemoryUtils", case: "heap-size-on-2x" },
  since: "2.0",
  fix: "mixed",
  keys: HEAP_KEYS,
  messages: {
    alone:
      "{flink} does not start a {process} with it: `{key}` is not read any more, and no other total of its memory is set.",
    unread: "{flink} ignores this line: `{key}` is not read any more.",
    leftOver: "{flink} ignores this line: the memory of the {process} is set by `{total}`.",
    help: "Set `{now}` instead.",
    helpChoose: "Set `{now}` instead on a standalone cluster, `{container}` on YARN and Kubernetes.",
    helpDelete: "Delete the line.",
    fix: "Write `{now}`",
    fixDelete: "Delete the line",
  },
  checkEntry(bound, context) {
    const { entry } = bound;
    if (bound.overridden || (context.target.lines & ~linesBetween("2.0")) !== 0) return;
    const { process, totals, standalone, container } = heapSuccessors(entry.key);
    const total = totals.find((keys) => keys.every((key) => context.effective.has(key)))?.[0];
    const deployment = context.target.deployment?.value;
    const inContainer = deployment === "yarn" || deployment === "kubernetes" || deployment === "kubernetes-operator";
    const now = inContainer ? container : standalone;
    const data = { flink: flinkName(context), key: entry.key, process, now, container, total: total ?? "" };
    const fixes: FixProposal[] = [];
    if (total !== undefined) {
      const edit = entryRemoval(entry, context);
      if (edit !== undefined) fixes.push({ title: "fixDelete", applicability: "safe", edits: [edit] });
    } else {
      const rename = keyEdit(entry, now, context);
      const value = isMegabytes(entry.key) ? valueEdit(entry, `${entry.value}m`) : undefined;
      if (rename !== undefined && (value !== undefined || !isMegabytes(entry.key))) {
        const edits = value === undefined ? [rename] : [rename, value];
        fixes.push({ title: "fix", data, applicability: "unsafe", edits });
      }
    }
    const alone = total === undefined && context.complete;
    context.report({
      message: total !== undefined ? "leftOver" : alone ? "alone" : "unread",
      help: total !== undefined ? "helpDelete" : deployment === undefined ? "helpChoose" : "help",
      data,
      key: entry.key,
      start: entry.keyStart,
      end: entry.keyEnd,
      severity: total !== undefined ? "info" : alone ? "error" : "warning",
      fixes,
    });
  },
});
