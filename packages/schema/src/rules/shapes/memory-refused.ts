import type { ConfigEntry } from "../../formats/document.js";
import type { MemoryRefusal } from "../../memory/memory-refusal.js";
import { readableSize } from "../../memory/readable-size.js";
import { type WayOut, waysOut } from "../../memory/way-out.js";
import { waysOutText } from "../../memory/way-out-words.js";
import { type LineSet, newestOf } from "../../text/flink-line.js";
import { phrase } from "../../text/phrase.js";
import { defineRule } from "../define-rule.js";
import type { FixProposal, MessageData, RelatedPlace, Rule, RuleContext, RuleDefinition } from "../rule.js";
import { jobManagerOn, memoryInputOn, taskManagerOn } from "./divided-memory.js";
import { flinkName } from "./flink-name.js";
import { entryRemoval } from "./key-edit.js";
import { MAY_BE_REFUSED } from "./memory-circumstances.js";
import { entryRead } from "./settings-read.js";
import { valueEdit } from "./value-edit.js";

/** Clients that divide the memory of both processes before they ask for a container. */
const DEPLOYING = ["yarn", "kubernetes"] as const;

type ProcessName = "jobmanager" | "taskmanager";

/** Keys that take part in the memory of a JobManager or a TaskManager. */
const KEYS = {
  jobmanager: ["jobmanager.memory.*", "jobmanager.heap.size", "jobmanager.heap.mb"],
  taskmanager: [
    "taskmanager.memory.*",
    "taskmanager.network.memory.*",
    "taskmanager.network.numberOfBuffers",
    "taskmanager.heap.size",
    "taskmanager.heap.mb",
  ],
} as const;

/**
 * A rule about one reason for which Flink refuses to divide the memory of a process. Its messages are told by `wording`; the
 * holes are `{flink}`, `{key}`, `{value}`, every size that the check compared, and what `data` adds. Messages `help` and `related`
 * are used where they exist.
 */
export interface MemoryRefused
  extends Omit<
    RuleDefinition,
    "area" | "severity" | "fix" | "keys" | "checkEntry" | "checkFault" | "checkDocument" | "checkProblem"
  > {
  readonly process: ProcessName | readonly ProcessName[];
  /** Whether the refusal is this rule's; several rules may share a check. */
  readonly concerns: (refusal: MemoryRefusal, context: RuleContext) => boolean;
  /** Keys at which the finding stands before those that the refusal names. */
  readonly firstKeys?: readonly string[];
  /** Id of the message; absent: `found`. */
  readonly wording?: (refusal: MemoryRefusal) => string;
}

/** Makes a rule of one reason for a refusal. */
export function memoryRefused(told: MemoryRefused): Rule {
  const { process, concerns: _concerns, wording: _wording, firstKeys: _firstKeys, ...definition } = told;
  const processes: readonly ProcessName[] = typeof process === "string" ? [process] : process;
  return defineRule({
    ...definition,
    messages: { help: "{wayOut}", fix: "{change}", ...definition.messages },
    area: "memory",
    severity: "error",
    fix: "unsafe",
    keys: processes.flatMap((name) => KEYS[name]),
    when: [
      processes.length === 1 ? MAY_BE_REFUSED[processes[0] ?? "taskmanager"] : { anyOf: Object.values(MAY_BE_REFUSED) },
    ],
    processes: [...processes, ...DEPLOYING],
    checkDocument(context) {
      for (const name of processes) report(name, told, context);
    },
  });
}

function report(process: ProcessName, told: MemoryRefused, context: RuleContext): void {
  const { concerns, wording, firstKeys = [], messages } = told;
  const divided = process === "jobmanager" ? jobManagerOn(context) : taskManagerOn(context);
  for (const { lines, result } of divided) {
    if (result.ok || !concerns(result.refusal, context)) continue;
    const { refusal } = result;
    const keys = new Set([...firstKeys, ...refusal.keys]);
    const [first = anyEntry(process, context), ...others] = [...keys].flatMap((key) => ownEntry(key, context));
    if (first === undefined || isTinyNumber(first)) continue;
    const ways = waysOut(memoryInputOn(newestOf(lines), context), process);
    const data = {
      flink: flinkName(context, lines),
      process: process === "jobmanager" ? "JobManager" : "TaskManager",
      key: first.key,
      value: first.value,
      says: refusal.innermost ?? refusal.message,
      wayOut: waysOutText(ways),
      ...sizesOf(refusal),
    };
    const related: RelatedPlace[] =
      messages["related"] === undefined
        ? []
        : others.map(({ keyStart, valueEnd }) => ({ message: "related", data, start: keyStart, end: valueEnd }));
    context.report({
      message: wording?.(refusal) ?? "found",
      ...(ways.length === 0 && messages["help"] === undefined ? {} : { help: "help" }),
      data,
      key: first.key,
      lines,
      start: first.valueStart,
      end: first.valueEnd,
      related,
      processes: [process, ...DEPLOYING],
      fixes: fixesOf(ways[0], lines, context),
    });
  }
}

/** The first way out as a repair: where it is one change of a line in this file, and the refusal holds on every line of the target. */
function fixesOf(way: WayOut | undefined, lines: LineSet, context: RuleContext): readonly FixProposal[] {
  const [change, ...more] = way?.changes ?? [];
  if (change === undefined || more.length > 0 || lines !== context.target.lines) return [];
  const [entry] = ownEntry(change.key, context);
  if (entry === undefined) return [];
  const edit = change.value === undefined ? entryRemoval(entry, context) : valueEdit(entry, change.value);
  if (edit === undefined) return [];
  const title = waysOutText([{ changes: [change] }]).slice(0, -1);
  return [{ title: "fix", data: { change: title }, applicability: "unsafe", edits: [edit] }];
}

function ownEntry(key: string, context: RuleContext): readonly ConfigEntry[] {
  const read = entryRead(key, context);
  return read === undefined || !read.own ? [] : [read.entry];
}

/** A setting of the process in this file, for refusals that name no key. */
function anyEntry(process: string, { entries }: RuleContext): ConfigEntry | undefined {
  return entries.find(({ entry, overridden }) => !overridden && entry.key.startsWith(`${process}.memory.`))?.entry;
}

/** A number without a unit that makes less than a mebibyte: a rule about units says so. */
function isTinyNumber({ key, value }: ConfigEntry): boolean {
  return key.endsWith(".size") && /^[0-9]{1,6}$/.test(value.trim());
}

/** The parts of Flink memory that a refusal may name, as people call them. */
const PARTS: Readonly<Record<string, string>> = {
  frameworkHeap: "framework heap",
  taskHeap: "task heap",
  frameworkOffHeap: "framework off-heap",
  taskOffHeap: "task off-heap",
  managed: "managed memory",
  network: "network",
};

function sizesOf({ check, sizes }: MemoryRefusal): MessageData {
  const data: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(sizes)) data[name === "flink" ? "flinkTotal" : name] = readableSize(bytes);
  if (check !== "parts-exceed-flink") return data;
  const parts = Object.entries(sizes).filter(([name]) => PARTS[name] !== undefined);
  return {
    ...data,
    needed: readableSize(parts.reduce((sum, [, bytes]) => sum + bytes, 0n)),
    parts: parts
      .filter(([, bytes]) => bytes > 0n)
      .map(([name, bytes]) => `${phrase(PARTS[name] ?? "")} ${readableSize(bytes)}`)
      .join(", "),
  };
}
