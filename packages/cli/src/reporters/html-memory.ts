import {
  derivationText,
  fileMemory,
  type MemoryPart,
  type ProcessMemory,
  readableSize,
  waysOutText,
} from "@flinkconf/schema/host-memory";
import { PART_NAMES } from "../commands/memory-picture.js";
import { isAboutMemory } from "../commands/memory-text.js";
import { markup, sentence } from "./markup.js";
import type { FileReport } from "./reporter.js";

/** How Flink divides the memory that a file asks for, as bars and a table; empty where the file says nothing about it. */
export function memoryHtml({ inspect }: FileReport): string {
  const linted = inspect();
  if (linted === undefined) return "";
  const memory = fileMemory(linted);
  if (!isAboutMemory(memory)) return "";
  const processes = [processHtml("JobManager", memory.jobmanager), processHtml("TaskManager", memory.taskmanager)].join(
    "",
  );
  return `<section class="memory"><h3>Memory in Flink ${markup(memory.line)}, ${markup(memory.deployment)}</h3>${processes}</section>\n`;
}

type Divided = Extract<ProcessMemory, { readonly ok: true }>;

function processHtml(name: string, memory: ProcessMemory): string {
  if (!memory.ok) {
    const { refusal } = memory;
    // Another layer may say it.
    if (refusal.check === "nothing-configured") return "";
    const wayOut = waysOutText(memory.waysOut);
    const help = wayOut === "" ? "" : `<p>${sentence(wayOut)}</p>`;
    return `<h4>${name}: <span class="error">Flink refuses to start it</span></h4><p>${markup(refusal.message)}</p>${help}\n`;
  }
  const { totalProcess, totalFlink, slots } = memory;
  const flink = totalFlink === undefined ? "" : `, ${readableSize(totalFlink.bytes)} of it Flink's own`;
  const division = slots === undefined ? "" : `, ${slots} slot${slots === 1 ? "" : "s"}`;
  const about = `${readableSize(totalProcess.bytes)} for the process${flink}${division}`;
  return `<h4>${name}: ${markup(about)}</h4>${bar(name, memory)}${partsTable(memory)}\n`;
}

function bar(name: string, { parts, totalProcess }: Divided): string {
  const pieces = parts
    .filter(({ bytes }) => bytes > 0n)
    .map(({ part, bytes }) => {
      const share = totalProcess.bytes === 0n ? 0 : (Number(bytes) / Number(totalProcess.bytes)) * 100;
      const title = markup(`${PART_NAMES[part]}: ${readableSize(bytes)}`);
      return `<span class="${kindOf(part)}" style="flex:${share.toFixed(3)}" title="${title}"></span>`;
    });
  return `<div class="bar" role="img" aria-label="${name} memory to scale">${pieces.join("")}</div>`;
}

function partsTable({ parts }: Divided): string {
  const rows = parts.map((part) => {
    const cells = [`<span class="key ${kindOf(part.part)}"></span>${PART_NAMES[part.part]}`, readableSize(part.bytes)];
    return `<tr><th scope="row">${cells[0]}</th><td class="size">${cells[1]}</td><td>${sentence(derivationText(part))}</td></tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}

/** Heap, direct memory, managed memory and what the JVM needs for itself can be told apart by colour. */
function kindOf(part: MemoryPart): string {
  switch (part) {
    case "jvmHeap":
    case "frameworkHeap":
    case "taskHeap":
      return "heap";
    case "managed":
      return "managed";
    case "jvmMetaspace":
    case "jvmOverhead":
      return "jvm";
    default:
      return "direct";
  }
}
