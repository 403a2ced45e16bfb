import { phrase } from "@flinkconf/schema/host";
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
import { counted } from "../print/counted.js";
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
  const heading = phrase("Memory in Flink {line}, {deployment}", { line: memory.line, deployment: memory.deployment });
  return `<section class="memory"><h3>${markup(heading)}</h3>${processes}</section>\n`;
}

type Divided = Extract<ProcessMemory, { readonly ok: true }>;

function processHtml(name: string, memory: ProcessMemory): string {
  if (!memory.ok) {
    const { refusal } = memory;
    // Another layer may say it.
    if (refusal.check === "nothing-configured") return "";
    const wayOut = waysOutText(memory.waysOut);
    const help = wayOut === "" ? "" : `<p>${sentence(wayOut)}</p>`;
    return `<h4>${name}: <span class="error">${phrase("Flink refuses to start it")}</span></h4><p>${markup(refusal.message)}</p>${help}\n`;
  }
  const { totalProcess, totalFlink, slots } = memory;
  const own = totalFlink === undefined ? "" : readableSize(totalFlink.bytes);
  const flink = own === "" ? "" : phrase(", ") + phrase("{flink} of it Flink's own", { flink: own });
  const division = slots === undefined ? "" : phrase(", ") + counted(slots, "slot");
  const process = phrase("{process} for the process", { process: readableSize(totalProcess.bytes) });
  const about = `${process}${flink}${division}`;
  return `<h4>${name}: ${markup(about)}</h4>${bar(name, memory)}${partsTable(memory)}\n`;
}

function bar(name: string, { parts, totalProcess }: Divided): string {
  const pieces = parts
    .filter(({ bytes }) => bytes > 0n)
    .map(({ part, bytes }) => {
      const share = totalProcess.bytes === 0n ? 0 : (Number(bytes) / Number(totalProcess.bytes)) * 100;
      const title = markup(`${phrase(PART_NAMES[part])}: ${readableSize(bytes)}`);
      return `<span class="${kindOf(part)}" style="flex:${share.toFixed(3)}" title="${title}"></span>`;
    });
  return `<div class="bar" role="img" aria-label="${phrase("{name} memory to scale", { name })}">${pieces.join("")}</div>`;
}

function partsTable({ parts }: Divided): string {
  const rows = parts.map((part) => {
    const cells = [
      `<span class="key ${kindOf(part.part)}"></span>${phrase(PART_NAMES[part.part])}`,
      readableSize(part.bytes),
    ];
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
