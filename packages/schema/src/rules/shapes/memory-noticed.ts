import type { JobManagerProcessMemory } from "../../memory/job-manager.js";
import type { TaskManagerMemory } from "../../memory/task-manager.js";
import type { LineSet } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import type { MessageData, Rule, RuleContext, RuleDefinition } from "../rule.js";
import { jobManagerOn, taskManagerOn } from "./divided-memory.js";
import { flinkName } from "./flink-name.js";
import { entryRead } from "./settings-read.js";
import { shownValue } from "./value-edit.js";

interface Noticed<M>
  extends Pick<
    RuleDefinition,
    "id" | "summary" | "severity" | "fix" | "messages" | "since" | "until" | "offByDefault" | "when"
  > {
  /** Keys at one of which the finding stands: the first one that this file sets. They wake the rule. */
  readonly at: readonly string[];
  /** Holes of the message where there is something to say about a division; `key` is the key it would stand at. */
  readonly find: (memory: M, key: string, context: RuleContext) => MessageData | undefined;
  /** Lines on which it matters at all; absent: all. */
  readonly onLines?: (context: RuleContext) => LineSet;
}

/** A rule about memory that Flink does divide: its messages are `found` and `help`; `{flink}`, `{key}` and `{value}` are filled. */
export type MemoryNoticed =
  | (Noticed<TaskManagerMemory> & { readonly process: "taskmanager" })
  | (Noticed<JobManagerProcessMemory> & { readonly process: "jobmanager" });

/** Makes a rule of it. */
export function memoryNoticed(told: MemoryNoticed): Rule {
  const { at, onLines } = told;
  return defineRule({
    id: told.id,
    summary: told.summary,
    severity: told.severity,
    fix: told.fix,
    messages: told.messages,
    ...(told.since === undefined ? {} : { since: told.since }),
    ...(told.until === undefined ? {} : { until: told.until }),
    ...(told.offByDefault === undefined ? {} : { offByDefault: told.offByDefault }),
    ...(told.when === undefined ? {} : { when: told.when }),
    area: "memory",
    keys: at,
    checkDocument(context) {
      const entry = at.map((key) => entryRead(key, context)).find((read) => read?.own === true)?.entry;
      const possible = onLines?.(context) ?? context.target.lines;
      if (entry === undefined || possible === 0) return;
      const { data, lines } = found(told, entry.key, context);
      if (data === undefined || (lines & possible) === 0) return;
      const holds = lines & possible;
      context.report({
        message: "found",
        ...(told.messages["help"] === undefined ? {} : { help: "help" }),
        data: { flink: flinkName(context, holds), key: entry.key, value: shownValue(entry.value), ...data },
        key: entry.key,
        lines: holds,
        start: entry.valueStart,
        end: entry.valueEnd,
      });
    },
  });
}

/** The lines on which there is something to say, and the words for the newest of them. */
function found(
  told: MemoryNoticed,
  key: string,
  context: RuleContext,
): { readonly data: MessageData | undefined; readonly lines: LineSet } {
  let lines: LineSet = 0;
  let data: MessageData | undefined;
  if (told.process === "taskmanager") {
    for (const { lines: on, result } of taskManagerOn(context)) {
      const words = result.ok ? told.find(result.memory, key, context) : undefined;
      if (words === undefined) continue;
      lines |= on;
      data = words;
    }
    return { data, lines };
  }
  for (const { lines: on, result } of jobManagerOn(context)) {
    const words = result.ok && result.memory.model === "process" ? told.find(result.memory, key, context) : undefined;
    if (words === undefined) continue;
    lines |= on;
    data = words;
  }
  return { data, lines };
}
