import { phrase } from "@flinkconf/schema/host";
import {
  derivationText,
  type FileMemory,
  noticeText,
  type ProcessMemory,
  type ProcessPart,
  type ProposedMemory,
  readableSize,
  waysOutText,
} from "@flinkconf/schema/host-memory";
import { counted } from "../print/counted.js";
import type { Paint } from "../print/paint.js";
import { PART_NAMES, picture } from "./memory-picture.js";
import { paragraph, type Row, table } from "./rows.js";

export interface MemoryTextOptions {
  readonly paint: Paint;
  /** What bars are made of. */
  readonly mark: string;
  /** The memory without `-D`, when a change is tried. */
  readonly before?: FileMemory | undefined;
  /** Without derivations, flags and options. */
  readonly brief?: boolean;
}

/** Whether a file says enough about memory to be asked what results: a fragment may leave it to other layers. */
export function isAboutMemory({ jobmanager, taskmanager }: FileMemory): boolean {
  return [jobmanager, taskmanager].some((memory) => memory.ok || memory.refusal.check !== "nothing-configured");
}

/** The memory of both processes, for people: a picture, how each part came about, and what the JVM is told. */
export function memoryText(memory: FileMemory, options: MemoryTextOptions): string {
  const { jobmanager, taskmanager } = memory;
  return [
    processText("JobManager", jobmanager, options.before?.jobmanager, withContainer("jobmanager", memory, options)),
    processText("TaskManager", taskmanager, options.before?.taskmanager, withContainer("taskmanager", memory, options)),
  ].join("\n");
}

/** What to write for processes of one size, and what results, beside what the file says now. */
export function proposalText(proposed: ProposedMemory, options: MemoryTextOptions): string {
  const { settings, obsolete, jobmanager, taskmanager } = proposed;
  const told = (
    name: string,
    lines: Readonly<Record<string, string>>,
    memory: ProcessMemory,
    before?: ProcessMemory,
  ) => {
    const written = Object.entries(lines).map(([key, value]) => `  ${key}: ${value}\n`);
    return `${options.paint.bold(phrase("For a {name} write", { name }))}\n${written.join("")}\n${processText(name, memory, before, { ...options, brief: true })}`;
  };
  const rest =
    obsolete.length === 0
      ? ""
      : `\n${paragraph(phrase("Take out what would contradict it: {keys}.", { keys: obsolete.join(", ") }), 0)}`;
  return (
    [
      told("JobManager", settings.jobmanager, jobmanager, options.before?.jobmanager),
      told("TaskManager", settings.taskmanager, taskmanager, options.before?.taskmanager),
    ].join("\n") + rest
  );
}

interface ProcessTextOptions extends MemoryTextOptions {
  /** A sentence about the container. */
  readonly container?: string;
}

function withContainer(
  process: "jobmanager" | "taskmanager",
  { containers, deployment }: FileMemory,
  options: MemoryTextOptions,
): ProcessTextOptions {
  const container = containers?.[process];
  if (container === undefined) return options;
  const { requested, given } = container;
  const text =
    deployment === "yarn"
      ? phrase(
          "{requested} MiB asked for; YARN gives {given} MiB, a multiple of its minimum allocation, which is 1024 MiB by default",
          { requested, given },
        )
      : phrase("request {requested}Mi, limit {given}Mi", { requested, given });
  return { ...options, container: text };
}

function processText(
  name: string,
  memory: ProcessMemory,
  before: ProcessMemory | undefined,
  options: ProcessTextOptions,
): string {
  const { paint } = options;
  if (!memory.ok) return refusalText(name, memory, before, paint);
  const earlier = before?.ok === true ? before : undefined;
  const was =
    before === undefined || before.ok
      ? ""
      : paragraph(phrase("Without the change Flink refuses: {message}", { message: before.refusal.message }), 2);
  const bars = picture(memory, earlier, options.mark, paint);
  const heading = paragraph(`${name}: ${totals(memory, earlier)}`, 0).replace(name, paint.bold(name));
  return `${heading}${was}${bars}${options.brief === true ? "" : details(memory, options)}`;
}

type Divided = Extract<ProcessMemory, { readonly ok: true }>;

function totals(memory: Divided, before: Divided | undefined): string {
  const { totalProcess, totalFlink, slots, cpuCores } = memory;
  const change = (now: bigint, then: bigint | undefined): string =>
    then === undefined || then === now ? readableSize(now) : `${readableSize(then)} -> ${readableSize(now)}`;
  const process = change(totalProcess.bytes, before?.totalProcess.bytes);
  const sizes = [phrase("{process} for the process", { process })];
  if (totalFlink !== undefined) {
    const flink = change(totalFlink.bytes, before?.totalFlink?.bytes);
    sizes.push(phrase("{flink} of it Flink's own", { flink }));
  }
  const list = sizes.join(phrase(", "));
  if (slots === undefined) return phrase("{list}.", { list });
  const data = { list, slots: counted(slots, "slot"), cores: counted(cpuCores ?? 0, "CPU core") };
  return phrase("{list}; {slots}, {cores}.", data);
}

function details(memory: Divided, { paint, container }: ProcessTextOptions): string {
  const { parts, totalFlink, totalProcess, slots, jvmArguments, dynamicOptions, notices } = memory;
  const rows: Row[] = [
    ...(totalFlink === undefined ? [] : [["Flink", derivationText(totalFlink)] as const]),
    ["Process", derivationText(totalProcess)],
    ...parts.map((part): Row => [PART_NAMES[part.part], derivationText(part)]),
    ["Each slot", slots === undefined || slots < 2 ? undefined : slotShares(parts, slots)],
    ["Container", container],
    ...[...new Set(notices.map(noticeText))].map((text): Row => ["Notice", text]),
    ["JVM flags", jvmArguments],
    ...dynamicOptions.map(([key, value]): Row => ["Options", `-D ${key}=${value}`]),
  ];
  return `\n${table(rows, paint, 20)}`;
}

/** What one of several slots has for itself: managed memory is divided by their number, the heap is shared. */
function slotShares(parts: readonly ProcessPart[], slots: number): string | undefined {
  const managed = parts.find(({ part }) => part === "managed")?.bytes;
  if (managed === undefined) return undefined;
  return phrase("{managed} of managed memory; heap, network and direct memory are shared", {
    managed: readableSize(managed / BigInt(slots)),
  });
}

function refusalText(
  name: string,
  { refusal, waysOut }: Extract<ProcessMemory, { readonly ok: false }>,
  before: ProcessMemory | undefined,
  paint: Paint,
): string {
  const worse = before?.ok === true ? phrase(" with this change") : "";
  const rows: Row[] = [
    ["Flink says", `${refusal.exceptions[0] ?? ""}: ${refusal.message}`],
    ["Keys", refusal.keys.join(", ")],
    ["Way out", waysOutText(waysOut)],
  ];
  return `${paint.bold(name)}: ${paint.red(phrase("Flink refuses to start it{worse}.", { worse }))}\n${table(rows, paint, 20)}`;
}
