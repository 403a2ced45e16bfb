import type { Division } from "./memory-input.js";
import { ILLEGAL_CONFIGURATION, refuse } from "./memory-refusal.js";
import { type MemoryOption, shownOption, since } from "./options.js";

/** None of the option sets that Flink can start from is complete: the parts, total Flink, total process. */
export function refuseNothing(
  { line }: Division,
  sets: readonly [readonly MemoryOption[], readonly [MemoryOption], readonly [MemoryOption]],
): never {
  const [parts, [flink], [process]] = sets;
  const message = since(line, "1.11")
    ? `Either required fine-grained memory (${parts.map(({ key }) => key).join(" and ")}), or Total Flink Memory size (${shownOption(flink, line)}), or Total Process Memory size (${shownOption(process, line)}) need to be configured explicitly.`
    : `Either Task Heap Memory size (${parts[0]?.key}) and Managed Memory size (${parts[1]?.key}), or Total Flink Memory size (${flink.key}), or Total Process Memory size (${process.key}) need to be configured explicitly.`;
  return refuse({
    check: "nothing-configured",
    exceptions: [ILLEGAL_CONFIGURATION],
    message,
    keys: [process.key, ...parts.map(({ key }) => key), flink.key],
  });
}
