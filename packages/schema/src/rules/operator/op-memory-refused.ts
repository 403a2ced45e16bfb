import { jobManagerMemory } from "../../memory/job-manager.js";
import { memoryInput } from "../../memory/memory-source.js";
import { workerMemory } from "../../memory/resource-manager.js";
import { flatConfiguration } from "../../operator/configuration.js";
import { flinkVersionParts } from "../../operator/release.js";
import { isMemoryInSpec, PROCESS_NAMES, type ProcessField } from "../../operator/resources.js";
import { type FlinkLine, isFlinkLine } from "../../text/flink-line.js";
import { memberOf, objectOf, textMember } from "../../text/json-value.js";
import { parseMemorySize } from "../../values/memory-size.js";
import { inQuotes, resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-memory-refused",
  summary: "Memory of the spec that Flink cannot divide",
  severity: "warning",
  messages: {
    found: '{operator} accepts this, but no {process} starts with it: "{said}".',
    help: "Raise the memory of the process, or lower the part that does not fit.",
  },
  find({ configuration, spec, at, manifest }) {
    const built = configuration();
    const line = lineOf(textMember(spec, "flinkVersion"));
    if (built?.ok !== true || line === undefined || manifest.fragment) return [];
    const own = Object.fromEntries(flatConfiguration(memberOf(spec, "flinkConfiguration")));
    const all = Object.fromEntries([...built.settings].map(([key, { value }]) => [key, value]));
    return (["jobManager", "taskManager"] as const).flatMap((field) => {
      if (!isMemoryInSpec(objectOf(spec, field)) || isAmple(field, built.settings)) return [];
      const said = refusal(field, all, line);
      // Where flinkConfiguration has parts of the memory, the rules about them speak at their lines.
      if (said === undefined || Object.keys(own).some((key) => key.startsWith(`${field.toLowerCase()}.memory.`)))
        return [];
      const where = objectOf(objectOf(spec, field), "resource") === undefined ? "resources" : "resource";
      const path = where === "resource" ? [...at, field, where, "memory"] : [...at, field, where];
      return [
        {
          path,
          at: where === "resource" ? ("value" as const) : ("key" as const),
          data: { process: PROCESS_NAMES[field], said: inQuotes(said) },
        },
      ];
    });
  },
});

const AMPLE = 1280n << 20n;

/** Whether the process is large and nothing but its size is set, which every release divides. */
function isAmple(field: ProcessField, settings: ReadonlyMap<string, { readonly value: string }>): boolean {
  const process = field.toLowerCase();
  const size = parseMemorySize(settings.get(`${process}.memory.process.size`)?.value ?? "");
  if (!size.ok || size.value < AMPLE) return false;
  for (const key of settings.keys()) {
    const isOther = key.startsWith(`${process}.memory.`) && key !== `${process}.memory.process.size`;
    if (isOther || key.startsWith(`${process}.heap.`)) return false;
  }
  return true;
}

function lineOf(version: string | undefined): FlinkLine | undefined {
  const name = version === undefined ? undefined : flinkVersionParts(version)?.join(".");
  return name !== undefined && isFlinkLine(name) ? name : undefined;
}

function refusal(field: ProcessField, config: Readonly<Record<string, string>>, flink: FlinkLine): string | undefined {
  const input = memoryInput(config, { flink, deployment: "kubernetes" });
  const result = field === "jobManager" ? jobManagerMemory(input) : workerMemory(input);
  return result.ok ? undefined : result.refusal.message;
}
