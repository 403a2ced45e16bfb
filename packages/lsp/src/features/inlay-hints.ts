import { newestOf, phrase } from "@flinkconf/schema/host";
import { fileMemory, readableSize } from "@flinkconf/schema/host-memory";
import { type InlayHint, InlayHintKind, type Range } from "vscode-languageserver-protocol";
import type { OpenDocument } from "./open-document.js";

/** Which hints are wanted. */
export interface InlayHintChoice {
  readonly memory: boolean;
  readonly defaults: boolean;
}

/** Beside a total what results from it; beside another value the default that it takes the place of. */
export function inlayHints(document: OpenDocument, range: Range, choice: InlayHintChoice): InlayHint[] {
  const { linted, positions } = document;
  if (linted === undefined || (!choice.memory && !choice.defaults)) return [];
  const { start, end } = positions.offsets(range);
  const newest = newestOf(linted.result.target.lines);
  const memory = choice.memory ? memoryHints(document) : new Map<string, string>();
  const hints: InlayHint[] = [];
  for (const entry of linted.document.entries) {
    if (entry.valueEnd < start || entry.valueStart > end || entry.valueEnd <= entry.valueStart) continue;
    if (linted.effective.winner(entry.key)?.entry !== entry) continue;
    const label = memory.get(entry.key) ?? (choice.defaults ? defaultHint(entry.key, entry.value) : undefined);
    if (label === undefined) continue;
    hints.push({
      position: positions.position(entry.valueEnd),
      label,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
    });
  }
  return hints;

  function defaultHint(key: string, value: string): string | undefined {
    const variant = document.defaultOf(key, newest);
    return variant === undefined || variant === "" || variant === value
      ? undefined
      : phrase("default {value}", { value: variant });
  }
}

/** What results from the total of each process, by the key of that total. */
function memoryHints({ linted }: OpenDocument): Map<string, string> {
  const hints = new Map<string, string>();
  if (linted === undefined) return hints;
  const { jobmanager, taskmanager } = fileMemory(linted);
  const total = (process: string): string[] => [`${process}.memory.process.size`, `${process}.memory.flink.size`];
  if (jobmanager.ok) {
    const heap = jobmanager.parts.find(({ part }) => part === "jvmHeap");
    for (const key of total("jobmanager"))
      hints.set(key, phrase("heap {size}", { size: readableSize(heap?.bytes ?? 0n) }));
  }
  if (taskmanager.ok) {
    const size = (name: string): string =>
      readableSize(taskmanager.parts.find(({ part }) => part === name)?.bytes ?? 0n);
    const label = phrase("task heap {heap}, managed {managed}, network {network}", {
      heap: size("taskHeap"),
      managed: size("managed"),
      network: size("network"),
    });
    for (const key of total("taskmanager")) hints.set(key, label);
  }
  return hints;
}
