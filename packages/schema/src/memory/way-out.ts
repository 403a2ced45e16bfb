import { parseMemorySize } from "../values/memory-size.js";
import { changedInput, type MemoryChange, MIB, sizeText, wholeMebibytes } from "./changed-input.js";
import { jobManagerMemory } from "./job-manager.js";
import type { MemoryProcess } from "./legacy-heap.js";
import { type MemoryInput, setKey } from "./memory-input.js";
import type { MemoryRefusal } from "./memory-refusal.js";
import {
  allKeys,
  boundFor,
  freshOption,
  type Move,
  mappedInput,
  missing,
  movesFor,
  removable,
  SHIPPED_SIZE,
} from "./moves.js";
import { DEFAULT_FRACTION, DEFAULT_SIZE, defaultNetworkMax, JOB_MANAGER, TASK_MANAGER } from "./options.js";
import { workerMemory } from "./resource-manager.js";
import { taskManagerMemory } from "./task-manager.js";

/** Changes that together make Flink start, found with the model and confirmed by it. */
export interface WayOut {
  readonly changes: readonly MemoryChange[];
}

const MOST_STEPS = 100;
const MOST_CHANGES = 24;
const LARGEST = 1n << 52n;

/** Why a process does not start; undefined when it does. On YARN and Kubernetes the ResourceManager must agree, too. */
export function refusalOf(input: MemoryInput, process: MemoryProcess): MemoryRefusal | undefined {
  if (process === "jobmanager") {
    const result = jobManagerMemory(input);
    return result.ok ? undefined : result.refusal;
  }
  const result = taskManagerMemory(input);
  if (!result.ok) return result.refusal;
  const worker = input.deployment === "standalone" ? result : workerMemory(input);
  return worker.ok ? undefined : worker.refusal;
}

/**
 * The ways out of a refusal, the one to name first in front; empty when Flink starts. Each was confirmed by asking the model
 * again. A size is the least that will do where it is raised and the most where it is lowered, to the mebibyte. Most have
 * one change; where one is not enough there is one way with as many as it takes. Total and pure.
 */
export function waysOut(input: MemoryInput, process: MemoryProcess): readonly WayOut[] {
  const refusal = refusalOf(input, process);
  return refusal === undefined ? [] : search(input, process, refusal);
}

/** The first of {@link waysOut}. */
export function wayOut(input: MemoryInput, process: MemoryProcess): WayOut | undefined {
  return waysOut(input, process)[0];
}

function search(input: MemoryInput, process: MemoryProcess, first: MemoryRefusal): readonly WayOut[] {
  let refusal = first;
  const made: MemoryChange[] = [];
  for (let step = 0; step < MOST_CHANGES; step++) {
    const now = changedInput(input, made);
    const single = singleChanges(now, process, refusal);
    if (single.length > 0) return single.map((change) => ({ changes: merged([...made, change]) }));
    const forward = oneStep(now, process, refusal);
    if (forward === undefined) break;
    made.push(forward.change);
    refusal = forward.refusal;
  }
  return [{ changes: startAfresh(input, process) }];
}

/** Later changes of a key replace earlier ones. */
function merged(changes: readonly MemoryChange[]): readonly MemoryChange[] {
  return [...new Map(changes.map((change) => [change.key, change])).values()];
}

/** Every change of one setting that makes the process start. */
function singleChanges(input: MemoryInput, process: MemoryProcess, refusal: MemoryRefusal): readonly MemoryChange[] {
  const starts = (change: MemoryChange): boolean => refusalOf(changedInput(input, [change]), process) === undefined;
  const found: MemoryChange[] = [];
  const seen = mappedInput(input, process);
  for (const move of movesFor(seen, process, refusal)) {
    const key = setKey(seen, move.option) ?? move.option.key;
    const start = sizeOf(seen, key);
    const change = start === undefined ? undefined : follow(input, process, refusal, { key, start, role: move.role });
    if (change !== undefined) found.push(change);
  }
  const others = [...fractionChanges(input, refusal), ...replacements(input, process, refusal)];
  found.push(...others.filter(starts));
  return found;
}

/** Moves one size by what each refusal says is missing, until none is left or the move cannot help. */
function follow(
  input: MemoryInput,
  process: MemoryProcess,
  first: MemoryRefusal,
  { key, start, role }: { readonly key: string; readonly start: bigint; readonly role: Move["role"] },
): MemoryChange | undefined {
  let size = start;
  let refusal: MemoryRefusal | undefined = first;
  let stride = 1n;
  let last = 0n;
  for (let step = 0; refusal !== undefined && step < MOST_STEPS; step++) {
    const bound = role === "bound" ? boundFor(refusal, key) : undefined;
    const by = role === "bound" ? undefined : missing(refusal);
    // What is missing grows less with every step where a fraction takes its share, so the steps grow.
    stride = by === undefined || by > 0n !== last > 0n || step < 4 ? 1n : stride * 2n;
    last = by ?? 0n;
    const next: bigint | undefined =
      bound ?? (by === undefined ? undefined : role === "total" ? size + by * stride : size - by * stride);
    if (next === undefined || next === size || next < 0n || next > LARGEST) return undefined;
    size = next;
    refusal = refusalOf(changedInput(input, [{ key, action: "set", value: sizeText(size) }]), process);
  }
  if (refusal !== undefined) return undefined;
  const starts = (bytes: bigint): boolean =>
    refusalOf(changedInput(input, [{ key, action: "set", value: sizeText(bytes) }]), process) === undefined;
  // Where the size stands under an old key in other units, the start is a default that nobody was refused for.
  return rounded(key, starts(start) ? 0n : start, size, starts);
}

/** Two sizes on both sides of where refusals end, not more than `apart` bytes from each other. */
function narrowed(
  refused: bigint,
  accepted: bigint,
  apart: bigint,
  starts: (bytes: bigint) => boolean,
): [bigint, bigint] {
  let [out, good] = [refused, accepted];
  while (good - out > apart || out - good > apart) {
    const middle = (out + good) / 2n;
    if (starts(middle)) good = middle;
    else out = middle;
  }
  return [out, good];
}

/** The size nearest to the one that is refused with which Flink starts: in whole mebibytes if there is such a one. */
function rounded(key: string, refused: bigint, accepted: bigint, starts: (bytes: bigint) => boolean): MemoryChange {
  const raised = accepted > refused;
  const action = raised ? "raise" : "lower";
  const [out, good] = narrowed(refused, accepted, MIB, starts);
  const first = raised ? wholeMebibytes(out + 1n, "up") : out === 0n ? 0n : wholeMebibytes(out - 1n, "down");
  for (const whole of [first, raised ? first + MIB : first - MIB]) {
    if (whole > 0n && starts(whole)) return { key, action, value: sizeText(whole), bytes: whole };
  }
  // Only this very size will do, or one so near that no whole mebibyte lies in the range.
  const [, bytes] = narrowed(out, good, 1n, starts);
  const isOnly = !starts(raised ? bytes + 1n : bytes > 0n ? bytes - 1n : 0n);
  return { key, action: isOnly ? "set" : action, value: sizeText(bytes), bytes };
}

/** The size that counts for a key now: what is set, else the default; undefined where that is no size. */
function sizeOf(input: MemoryInput, key: string): bigint | undefined {
  const text = input.get(key)?.text;
  if (text !== undefined) {
    const size = parseMemorySize(text);
    return size.ok ? size.value : undefined;
  }
  return defaultSize(input, key);
}

function defaultSize({ line }: MemoryInput, key: string): bigint | undefined {
  switch (key) {
    case TASK_MANAGER.networkMin.key:
      return DEFAULT_SIZE.networkMin;
    case TASK_MANAGER.networkMax.key:
      return defaultNetworkMax(line);
    case TASK_MANAGER.overheadMin.key:
    case JOB_MANAGER.overheadMin.key:
      return DEFAULT_SIZE.overheadMin;
    case TASK_MANAGER.overheadMax.key:
    case JOB_MANAGER.overheadMax.key:
    case "jobmanager.heap.size":
      return DEFAULT_SIZE.overheadMax;
    default:
      return undefined;
  }
}

/** A smaller fraction of managed memory, where that is what does not fit. */
function fractionChanges(input: MemoryInput, refusal: MemoryRefusal): readonly MemoryChange[] {
  const { managed, flink } = refusal.sizes;
  const by = missing(refusal);
  if (managed === undefined || flink === undefined || flink === 0n || by === undefined || by > managed) return [];
  if (refusal.check !== "parts-exceed-flink" || setKey(input, TASK_MANAGER.managed) !== undefined) return [];
  const most = Math.floor((Number(managed - by) / Number(flink)) * 10_000) / 10_000;
  return most < DEFAULT_FRACTION.managed || input.get(TASK_MANAGER.managedFraction.key) !== undefined
    ? [{ key: TASK_MANAGER.managedFraction.key, action: "lower", value: String(most) }]
    : [];
}

/** Settings taken out, or put where Flink's default configuration has them. */
function replacements(input: MemoryInput, process: MemoryProcess, refusal: MemoryRefusal): readonly MemoryChange[] {
  const changes: MemoryChange[] = removable(input, process, refusal).map((key) => ({ key, action: "remove" }));
  if (refusal.keys.includes(TASK_MANAGER.slots.key)) {
    changes.unshift({ key: TASK_MANAGER.slots.key, action: "set", value: "1" });
  }
  const set = (key: string): MemoryChange => {
    const bytes = SHIPPED_SIZE[process];
    return { key, action: "set", value: sizeText(bytes), bytes };
  };
  const isVariable = refusal.keys.some((key) => key.startsWith("FLINK_"));
  if (refusal.check === "nothing-configured" || isVariable) changes.unshift(set(freshOption(input, process).key));
  return changes;
}

/** A change that at least leads to another refusal. */
function oneStep(
  input: MemoryInput,
  process: MemoryProcess,
  refusal: MemoryRefusal,
): { readonly change: MemoryChange; readonly refusal: MemoryRefusal } | undefined {
  for (const change of replacements(input, process, refusal)) {
    const next = refusalOf(changedInput(input, [change]), process);
    if (next !== undefined && !sameFault(next, refusal)) return { change, refusal: next };
  }
  return undefined;
}

function sameFault(a: MemoryRefusal, b: MemoryRefusal): boolean {
  return a.check === b.check && a.message === b.message && a.keys.join() === b.keys.join();
}

/** Nothing but the size of the whole process, as Flink ships it. */
function startAfresh(input: MemoryInput, process: MemoryProcess): readonly MemoryChange[] {
  const { key } = freshOption(input, process);
  const bytes = SHIPPED_SIZE[process];
  const removed = allKeys(input, process).filter((other) => other !== key);
  return [
    { key, action: "set", value: sizeText(bytes), bytes },
    ...removed.map((other): MemoryChange => ({ key: other, action: "remove" })),
  ];
}
