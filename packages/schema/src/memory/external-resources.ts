import { convertValue } from "../values/convert.js";
import { javaHashOrder } from "./java-hash-order.js";
import { type Division, NO_YAML } from "./memory-input.js";
import { ILLEGAL_ARGUMENT, refuse } from "./memory-refusal.js";
import { since } from "./options.js";

/** A resource such as GPUs that a TaskManager has an amount of. */
export interface ExternalResource {
  readonly name: string;
  /** A whole number above 0. */
  readonly amount: bigint;
}

const LIST = "external-resources";
const NONE = "none";

/**
 * `ExternalResourceUtils.getExternalResourcesCollection`, from 1.13 on part of a TaskManager's memory calculation, in the
 * order in which Flink lists them. A resource without an amount above 0 is left out.
 */
export function externalResources(division: Division): readonly ExternalResource[] {
  if (!since(division.line, "1.13")) return [];
  const names = resourceNames(division);
  if (names.length === 0) return [];
  const amounts = new Map<string, bigint>();
  for (const name of javaHashOrder([...new Set(names)])) {
    const amount = amountOf(division, name);
    if (amount !== undefined && amount > 0n) amounts.set(name, amount);
    else division.notices.push({ code: "external-resource-without-amount", about: name });
  }
  return javaHashOrder([...amounts.keys()]).map((name) => ({ name, amount: amounts.get(name) ?? 0n }));
}

function resourceNames(division: Division): readonly string[] {
  const value = division.get(LIST);
  // Only the bare word means none; in a list it is a name like any other.
  if (value === undefined || value.text === NONE) return [];
  const { line, mode, readYaml = NO_YAML } = division;
  const result = convertValue(value, { type: "list<string>" }, { line, mode, readYaml });
  if (!result.ok) return refuseText(LIST, value.text, result.exceptions, result.message);
  return (result.value as readonly unknown[]).map(String);
}

function amountOf(division: Division, name: string): bigint | undefined {
  const key = `external-resource.${name}.amount`;
  const value = division.get(key);
  if (value === undefined) return undefined;
  const { line, mode, readYaml = NO_YAML } = division;
  const result = convertValue(value, { type: "long" }, { line, mode, readYaml });
  if (!result.ok) return refuseText(key, value.text, result.exceptions, result.message);
  return result.value as bigint;
}

function refuseText(key: string, text: string, exceptions: readonly string[], innermost: string): never {
  return refuse({
    check: "value-unreadable",
    exceptions: exceptions.length === 0 ? [ILLEGAL_ARGUMENT] : exceptions,
    message: `Could not parse value '${text}' for key '${key}'.`,
    innermost,
    keys: [key],
  });
}
