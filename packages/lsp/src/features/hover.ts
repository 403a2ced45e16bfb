import { newestOf, phrase } from "@flinkconf/schema/host";
import {
  type ConfigEntry,
  explainKey,
  isSensitiveAnywhere,
  type PackedDescriptions,
} from "@flinkconf/schema/host-editor";
import { derivationText, fileMemory, type ProcessPart, readableSize } from "@flinkconf/schema/host-memory";
import type { Hover } from "vscode-languageserver-protocol";
import { MarkupKind } from "vscode-languageserver-protocol";
import { explainParts } from "./explain-parts.js";
import { keyMarkdown } from "./key-markdown.js";
import type { OpenDocument } from "./open-document.js";

/** What a key or a value means, where the cursor stands. */
export function hover(document: OpenDocument, offset: number, descriptions?: PackedDescriptions): Hover | undefined {
  const { linted, positions } = document;
  const entry = entryAt(document, offset);
  if (linted === undefined || entry === undefined) return undefined;
  const onKey = offset <= entry.keyEnd;
  const { lines } = linted.result.target;
  const paragraphs = [keyMarkdown(explainKey(entry.key, lines, explainParts(descriptions)))];
  const read = readMarkdown(entry, document);
  if (read !== undefined) paragraphs.push(read);
  const memory = memoryMarkdown(entry.key, document);
  if (memory !== undefined) paragraphs.push(memory);
  return {
    contents: { kind: MarkupKind.Markdown, value: paragraphs.join("\n\n") },
    range: positions.range(
      onKey ? { start: entry.keyStart, end: entry.keyEnd } : { start: entry.valueStart, end: entry.valueEnd },
    ),
  };
}

/** The setting whose key or value holds an offset. */
export function entryAt({ linted }: OpenDocument, offset: number): ConfigEntry | undefined {
  return linted?.document.entries.find(
    ({ keyStart, keyEnd, valueStart, valueEnd }) =>
      (offset >= keyStart && offset <= keyEnd) || (valueEnd > valueStart && offset >= valueStart && offset <= valueEnd),
  );
}

/** What Flink reads for the key when this line is not what it reads. */
function readMarkdown(entry: ConfigEntry, { linted }: OpenDocument): string | undefined {
  if (linted === undefined) return undefined;
  const { effective, result } = linted;
  const setting = effective.read(entry.key, newestOf(result.target.lines));
  if (setting.from !== "entry" || setting.placed.entry === entry) return undefined;
  if (isSensitiveAnywhere(entry.key)) return phrase("Flink reads another line for this key.");
  const from = setting.placed.layer.own ? phrase("another line") : setting.placed.layer.name;
  return phrase("Flink reads `{value}` for this key, from {from}.", { value: setting.value, from });
}

const MEMORY_KEY = /^(job|task)manager\.(?:memory|heap)\./;

/** The memory that results, where the key takes part in it. */
export function memoryMarkdown(key: string, { linted }: OpenDocument): string | undefined {
  const process = MEMORY_KEY.exec(key)?.[1];
  if (process === undefined || linted === undefined) return undefined;
  const memory = fileMemory(linted);
  const divided = process === "job" ? memory.jobmanager : memory.taskmanager;
  const name = process === "job" ? "JobManager" : "TaskManager";
  if (!divided.ok) {
    return divided.refusal.check === "nothing-configured"
      ? undefined
      : `**${name}**: ${phrase("Flink {line} refuses to start it.", { line: memory.line })} ${divided.refusal.message}`;
  }
  const rows = divided.parts.map(
    (part: ProcessPart) =>
      `| ${phrase(PART_NAMES[part.part])} | ${readableSize(part.bytes)} | ${derivationText(part)} |`,
  );
  return [
    `**${name}**, Flink ${memory.line}: ${phrase("{process} for the process", { process: readableSize(divided.totalProcess.bytes) })}`,
    "",
    phrase("| part | size | |"),
    "|---|--:|---|",
    ...rows,
  ].join("\n");
}

/** What people call a part of the memory. */
export const PART_NAMES: Readonly<Record<ProcessPart["part"], string>> = {
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
