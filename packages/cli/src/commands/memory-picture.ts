import { phrase } from "@flinkconf/schema/host";
import { type MemoryPart, type ProcessMemory, type ProcessPart, readableSize } from "@flinkconf/schema/host-memory";
import { isTerminal, STDOUT } from "../output.js";
import type { Paint } from "../print/paint.js";
import { padded } from "../print/width.js";
import { WIDTH } from "./rows.js";

/** What people call a part. */
export const PART_NAMES: Readonly<Record<MemoryPart, string>> = {
  jvmHeap: "JVM heap",
  offHeap: "Off-heap",
  frameworkHeap: "Framework heap",
  taskHeap: "Task heap",
  managed: "Managed memory",
  frameworkOffHeap: "Framework off-heap",
  taskOffHeap: "Task off-heap",
  network: "Network",
  jvmMetaspace: "JVM metaspace",
  jvmOverhead: "JVM overhead",
};

/** What bars are made of: blocks on a terminal, plain characters for everybody else. */
export function barMark(): string {
  return isTerminal(STDOUT) ? "█" : "#";
}

type Divided = Extract<ProcessMemory, { readonly ok: true }>;

const NAME = 20;
const SIZE = 11;

/**
 * The parts of a process as bars to scale, each beginning where the one before ends, so that together they fill the line.
 * Beside each stands its size, and where `before` is known also what it was.
 */
export function picture(memory: Divided, before: Divided | undefined, mark: string, paint: Paint): string {
  const sizes = memory.parts.map((part) => sizeColumn(part, before));
  const sizeWidth = Math.max(SIZE, ...sizes.map((text) => text.length));
  const width = WIDTH - 2 - NAME - sizeWidth - 2;
  const total = memory.totalProcess.bytes;
  let done = 0n;
  return memory.parts
    .map((part, index) => {
      const start = columnOf(done, total, width);
      done += part.bytes;
      const end = columnOf(done, total, width);
      const length = part.bytes === 0n ? 0 : Math.max(1, end - start);
      const bar = " ".repeat(Math.min(start, width - length)) + colored(part.part, paint)(mark.repeat(length));
      const row = `  ${padded(phrase(PART_NAMES[part.part]), NAME)}${(sizes[index] ?? "").padStart(sizeWidth)}`;
      return `${length === 0 ? row : `${row}  ${bar}`}\n`;
    })
    .join("");
}

function sizeColumn({ part, bytes }: ProcessPart, before: Divided | undefined): string {
  const earlier = before?.parts.find((one) => one.part === part)?.bytes;
  return earlier === undefined || earlier === bytes
    ? readableSize(bytes)
    : `${readableSize(earlier)} -> ${readableSize(bytes)}`;
}

function columnOf(bytes: bigint, total: bigint, width: number): number {
  return total === 0n ? 0 : Math.round((Number(bytes) / Number(total)) * width);
}

/** Heap, direct memory, managed memory and what the JVM needs for itself can be told apart by colour, too. */
function colored(part: MemoryPart, { blue, yellow, green, faint }: Paint): (text: string) => string {
  switch (part) {
    case "jvmHeap":
    case "frameworkHeap":
    case "taskHeap":
      return blue;
    case "managed":
      return green;
    case "jvmMetaspace":
    case "jvmOverhead":
      return faint;
    default:
      return yellow;
  }
}
