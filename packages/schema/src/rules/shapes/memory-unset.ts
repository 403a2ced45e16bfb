import { defineRule } from "../define-rule.js";
import type { Rule, RuleDefinition } from "../rule.js";
import { jobManagerOn, taskManagerOn } from "./divided-memory.js";
import { flinkName } from "./flink-name.js";
import { HEAP_KEYS } from "./heap-keys.js";
import { wholeFile } from "./whole-file.js";

/** A rule about a process for which a whole configuration sets no memory; its messages are `found` and `help`. */
export interface MemoryUnset extends Pick<RuleDefinition, "id" | "summary" | "proof" | "messages"> {
  readonly process: "jobmanager" | "taskmanager";
  readonly since?: "1.11";
}

/** Makes a rule of it. The operator sets the memory from its own resource, so its configurations are never told. */
export function memoryUnset({ process, ...definition }: MemoryUnset): Rule {
  return defineRule({
    ...definition,
    area: "memory",
    severity: "error",
    fix: "none",
    processes: [process],
    when: [
      { complete: true },
      { key: `${process}.memory.process.size`, set: false },
      { key: `${process}.memory.flink.size`, set: false },
    ],
    checkDocument(context) {
      const { complete, target, document } = context;
      if (!complete || target.deployment?.value === "kubernetes-operator" || document.failure !== undefined) return;
      // Flink 2 ignores the old heap sizes, and a rule about them says what follows.
      if (HEAP_KEYS.some((key) => key.startsWith(`${process}.`) && context.effective.has(key))) return;
      const divided = process === "jobmanager" ? jobManagerOn(context) : taskManagerOn(context);
      for (const { lines, result } of divided) {
        if (result.ok || result.refusal.check !== "nothing-configured") continue;
        const data = { flink: flinkName(context, lines) };
        context.report({ message: "found", help: "help", data, lines, ...wholeFile(document) });
      }
    },
  });
}
