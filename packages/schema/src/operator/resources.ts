// What the validator asks of memory, storage and Kubernetes resources of JobManager and TaskManager.

import { jobManagerMemory } from "../memory/job-manager.js";
import { memoryInput } from "../memory/memory-source.js";
import { taskManagerMemory } from "../memory/task-manager.js";
import {
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  memberOf,
  objectOf,
  textMember,
} from "../text/json-value.js";
import { isBlank, type Settings } from "./configuration.js";
import { decimalNumber, signOf } from "./decimal.js";
import { readQuantity } from "./quantity.js";
import { flinkOfOperator, isAtLeast, type OperatorRelease } from "./release.js";
import { readResourceMemory } from "./resource-memory.js";
import { type Check, Findings } from "./verdict.js";

/** The two processes of a cluster, by their fields in a spec. */
export type ProcessField = "jobManager" | "taskManager";

export const PROCESS_NAMES: Readonly<Record<ProcessField, string>> = {
  jobManager: "JobManager",
  taskManager: "TaskManager",
};

/** `spec.*.resources.requests` or `limits`; an int-or-string as text. */
export function quantityOf(
  resources: JsonValue | undefined,
  section: "requests" | "limits",
  name: string,
): string | undefined {
  const value = memberOf(memberOf(resources, section), name);
  return typeof value === "number" || typeof value === "string" ? String(value) : undefined;
}

/** Whether memory of a process stands in the spec, as `resource.memory` or as a request or limit. */
export function isMemoryInSpec(part: JsonObject | undefined): boolean {
  if (part === undefined) return false;
  const resources = memberOf(part, "resources");
  return (
    !isBlank(textMember(memberOf(part, "resource"), "memory")) ||
    quantityOf(resources, "requests", "memory") !== undefined ||
    quantityOf(resources, "limits", "memory") !== undefined
  );
}

/** Why Flink cannot divide the memory that the configuration gives, in its own words; undefined where it can. */
export function memoryRefusal(field: ProcessField, settings: Settings, release: OperatorRelease): string | undefined {
  const input = memoryInput(Object.fromEntries(settings), {
    flink: flinkOfOperator(release),
    deployment: "kubernetes",
  });
  const result = field === "jobManager" ? jobManagerMemory(input) : taskManagerMemory(input);
  return result.ok ? undefined : result.refusal.message;
}

/** Memory of a process, its units, its Kubernetes resources; one check after the other, without the number of replicas. */
export function resourceChecks(
  field: ProcessField,
  part: JsonObject | undefined,
  settings: Settings,
  release: OperatorRelease,
): readonly Check[] {
  return [
    isMemoryInSpec(part) ? [] : missingMemory(field, settings, release),
    unreadable(field, objectOf(part, "resource")),
    requirementFaults(field, objectOf(part, "resources")),
  ];
}

function missingMemory(field: ProcessField, settings: Settings, release: OperatorRelease): Check {
  if (memoryRefusal(field, settings, release) === undefined) return [];
  const second = isAtLeast(release, "1.16") ? ` or \`spec.${field}.resources.requests.memory\`` : "";
  const message = `${PROCESS_NAMES[field]} resource memory must be defined using \`spec.${field}.resource.memory\`${second}`;
  const code = field === "jobManager" ? "job-manager-memory" : "task-manager-memory";
  return [{ code, path: ["spec", field, "resource", "memory"], message }];
}

/** Both in one text without anything between, where neither can be read. */
function unreadable(field: ProcessField, resource: JsonObject | undefined): Check {
  const findings = new Findings();
  const path: JsonPath = ["spec", field, "resource"];
  const memory = textMember(resource, "memory");
  const size = memory === undefined ? undefined : readResourceMemory(memory);
  if (size?.ok === false) {
    const message = `${PROCESS_NAMES[field]} resource memory parse error: ${size.message}`;
    findings.refuse("memory-unreadable", [...path, "memory"], message);
  }
  const storage = textMember(resource, "ephemeralStorage");
  const quantity = storage === undefined ? undefined : readQuantity(storage);
  if (quantity?.ok === false) {
    const message = `${PROCESS_NAMES[field]} resource ephemeral storage parse error: ${quantity.message}`;
    findings.refuse("storage-unreadable", [...path, "ephemeralStorage"], message, { joined: "" });
  }
  return findings.verdicts;
}

function requirementFaults(field: ProcessField, resources: JsonObject | undefined): Check {
  if (resources === undefined) return [];
  const findings = new Findings();
  const joined = "; ";
  const start = `${PROCESS_NAMES[field]} resource requirements`;
  for (const section of ["requests", "limits"] as const) {
    const quantities = memberOf(resources, section);
    if (!isJsonObject(quantities)) continue;
    for (const name of Object.keys(quantities)) {
      const text = quantityOf(resources, section, name);
      if (text === undefined) continue;
      const path = ["spec", field, "resources", section, name];
      const sign = signOfQuantity(name, text);
      if (!sign.ok) {
        findings.refuse("resources-unreadable", path, `${start} ${section} ${name} parse error: ${sign.message}`, {
          joined,
        });
      } else if (name === "memory" || name === "cpu" ? sign.value <= 0 : sign.value < 0) {
        const what = name === "memory" || name === "cpu" ? "must be positive" : "must not be negative";
        findings.refuse("resources-not-positive", path, `${start} ${section} ${name} ${what}: ${text}`, { joined });
      }
    }
  }
  for (const name of ["cpu", "memory"]) {
    const request = quantityOf(resources, "requests", name);
    const limit = quantityOf(resources, "limits", name);
    const [asked, most] = [comparable(name, request), comparable(name, limit)];
    if (asked === undefined || most === undefined || asked <= most) continue;
    const message = `${start} ${name} request (${request}) must not exceed its limit (${limit})`;
    findings.refuse("request-above-limit", ["spec", field, "resources", "requests", name], message, { joined });
  }
  return findings.verdicts;
}

function signOfQuantity(
  name: string,
  text: string,
): { ok: true; value: number } | { ok: false; message: string | null } {
  if (name === "memory") {
    const size = readResourceMemory(text);
    return size.ok ? { ok: true, value: size.bytes === 0n ? 0 : 1 } : size;
  }
  const quantity = readQuantity(text);
  return quantity.ok ? { ok: true, value: signOf(quantity.amount) } : quantity;
}

/** Memory compares in Flink's meaning of a size, though Kubernetes will read it in its own. */
function comparable(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (name === "memory") {
    const size = readResourceMemory(text);
    return size.ok ? Number(size.bytes) : undefined;
  }
  const quantity = readQuantity(text);
  return quantity.ok ? decimalNumber(quantity.amount) : undefined;
}
