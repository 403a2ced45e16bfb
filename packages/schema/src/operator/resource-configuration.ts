import { type JsonObject, memberOf, numberMember, objectOf, textMember } from "../text/json-value.js";
import { doubleText } from "../values/java-decimal-text.js";
import { decimalNumber } from "./decimal.js";
import type { EffectiveSettings } from "./effective-settings.js";
import { readQuantity } from "./quantity.js";
import { isAtLeast, isFlinkVersionFrom, type OperatorRelease } from "./release.js";
import { readResourceMemory } from "./resource-memory.js";
import { type ProcessField, quantityOf } from "./resources.js";

/** Whether `resources` asks for anything: then `resource` is ignored. */
export function hasRequirements(resources: JsonObject | undefined): boolean {
  return ["requests", "limits"].some((section) => Object.keys(objectOf(resources, section) ?? {}).length > 0);
}

/** Memory, cores and replicas of a process as options; the exception's message where the memory cannot be read. */
export function applyResources(
  field: ProcessField,
  spec: JsonObject,
  version: string | undefined,
  release: OperatorRelease,
  built: EffectiveSettings,
): string | undefined {
  const part = objectOf(spec, field);
  if (part === undefined) return undefined;
  const process = field.toLowerCase();
  const resources = objectOf(part, "resources");
  const usesRequirements = hasRequirements(resources);
  const resource = objectOf(part, "resource");
  const asked = (name: string) => quantityOf(resources, "requests", name) ?? quantityOf(resources, "limits", name);
  const memory = usesRequirements ? asked("memory") : textMember(resource, "memory");
  const path = ["spec", field, usesRequirements ? "resources" : "resource"];
  if (memory !== undefined) {
    const size = readResourceMemory(memory);
    if (!size.ok) return `java.lang.IllegalArgumentException: ${size.message}`;
    built.force(`${process}.memory.process.size`, size.text, ...path);
  }
  const cpu = usesRequirements ? numberOf(asked("cpu")) : numberMember(resource, "cpu");
  if (cpu !== undefined) setCpu(process, cpu, version, release, built, path);
  if (usesRequirements) {
    for (const name of ["cpu", "memory"]) {
      const request = numberOf(quantityOf(resources, "requests", name));
      const limit = numberOf(quantityOf(resources, "limits", name));
      if (request === undefined || limit === undefined || request <= 0) continue;
      built.force(`kubernetes.${process}.${name}.limit-factor`, doubleText(limit / request), ...path);
    }
  }
  if (field === "jobManager") {
    const replicas = memberOf(part, "replicas") ?? 1;
    if (typeof replicas === "number" && replicas > 0) {
      built.force("kubernetes.jobmanager.replicas", String(replicas), "spec", field, "replicas");
    }
  }
  return undefined;
}

function numberOf(quantity: string | undefined): number | undefined {
  const read = quantity === undefined ? undefined : readQuantity(quantity);
  return read?.ok === true ? decimalNumber(read.amount) : undefined;
}

function setCpu(
  process: string,
  cpu: number,
  version: string | undefined,
  release: OperatorRelease,
  built: EffectiveSettings,
  path: readonly string[],
): void {
  const isNew = isFlinkVersionFrom(version, 1, 17);
  // Up to 1.8 the name was chosen by the version; since then the new one is always set.
  if (isNew || isAtLeast(release, "1.9")) built.force(`kubernetes.${process}.cpu.amount`, doubleText(cpu), ...path);
  if (!isNew) built.force(`kubernetes.${process}.cpu`, doubleText(cpu), ...path);
}
