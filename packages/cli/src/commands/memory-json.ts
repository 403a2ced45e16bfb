import type { FileMemory, ProcessMemory, ProposedMemory } from "@flinkconf/schema/host-memory";
import { json } from "../reporters/json.js";

/** The memory as JSON, sizes in bytes. */
export function memoryJson(
  path: string,
  all: readonly {
    readonly title: string | undefined;
    readonly memory: FileMemory;
    readonly before: FileMemory | undefined;
  }[],
): string {
  const bodies = all.map(({ title, memory, before }) => ({
    ...(title === undefined ? {} : { title }),
    flink: memory.line,
    deployment: memory.deployment,
    ...processesJson(memory),
    ...(before === undefined ? {} : { before: processesJson(before) }),
  }));
  const [first] = all;
  const body = first?.title === undefined ? bodies[0] : { resources: bodies };
  return `${json({ version: 1, path, ...body })}\n`;
}

/** A proposed division as JSON. */
export function proposalJson(path: string, proposed: ProposedMemory): string {
  const { line, deployment, settings, obsolete } = proposed;
  return `${json({ version: 1, path, flink: line, deployment, settings, obsolete, ...processesJson(proposed) })}\n`;
}

/** The memory of both processes. */
export function processesJson({ jobmanager, taskmanager }: FileMemory): object {
  return { jobmanager: processJson(jobmanager), taskmanager: processJson(taskmanager) };
}

function processJson(memory: ProcessMemory): object {
  if (!memory.ok) {
    const { exceptions, message, keys } = memory.refusal;
    const waysOut = memory.waysOut.map(({ changes }) =>
      changes.map(({ key, action, value }) => ({ key, action, value })),
    );
    return { refusal: { message, keys, exceptions, waysOut } };
  }
  const { parts, totalFlink, totalProcess, cpuCores, slots, jvmArguments, dynamicOptions, notices } = memory;
  const components = Object.fromEntries(parts.map(({ part, bytes }) => [part, Number(bytes)]));
  return {
    components: {
      ...components,
      ...(totalFlink === undefined ? {} : { totalFlink: Number(totalFlink.bytes) }),
      totalProcess: Number(totalProcess.bytes),
    },
    ...(cpuCores === undefined ? {} : { cpuCores, slots }),
    jvmArguments,
    dynamicOptions: Object.fromEntries(dynamicOptions),
    derivations: Object.fromEntries(
      parts.map(({ part, derivation }) => [
        part,
        Object.fromEntries(
          Object.entries(derivation).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]),
        ),
      ]),
    ),
    notices,
  };
}
