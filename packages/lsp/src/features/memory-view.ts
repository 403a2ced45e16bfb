import { phrase } from "@flinkconf/schema/host";
import type { Linted } from "@flinkconf/schema/host-editor";
import { derivationText, fileMemory, type ProcessMemory, readableSize } from "@flinkconf/schema/host-memory";
import { PART_NAMES } from "./hover.js";

/** One part of a process in a picture of its memory. */
export interface MemoryViewPart {
  readonly part: string;
  readonly name: string;
  readonly bytes: number;
  readonly size: string;
  readonly derivation: string;
}

/** The memory of one process, or why Flink refuses it. */
export type ProcessView =
  | {
      readonly ok: true;
      readonly total: string;
      readonly bytes: number;
      readonly parts: readonly MemoryViewPart[];
      readonly jvmArguments: string;
    }
  | { readonly ok: false; readonly message: string; readonly keys: readonly string[] };

/** The memory that results from a document. */
export interface MemoryView {
  readonly flink: string;
  readonly jobmanager: ProcessView;
  readonly taskmanager: ProcessView;
}

/** What a picture of the memory shows. */
export function memoryView(linted: Linted): MemoryView {
  const { line, jobmanager, taskmanager } = fileMemory(linted);
  return { flink: line, jobmanager: processView(jobmanager), taskmanager: processView(taskmanager) };
}

function processView(memory: ProcessMemory): ProcessView {
  if (!memory.ok) return { ok: false, message: memory.refusal.message, keys: memory.refusal.keys };
  return {
    ok: true,
    total: readableSize(memory.totalProcess.bytes),
    bytes: Number(memory.totalProcess.bytes),
    parts: memory.parts.map((part) => ({
      part: part.part,
      name: phrase(PART_NAMES[part.part]),
      bytes: Number(part.bytes),
      size: readableSize(part.bytes),
      derivation: derivationText(part),
    })),
    jvmArguments: memory.jvmArguments,
  };
}
