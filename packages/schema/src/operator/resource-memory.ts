// `ResourceConfigUtils` of the operator (before 1.16 inside `FlinkConfigBuilder`): memory of a spec in Flink's or Kubernetes' spelling.
import { exactSize } from "../memory/memory-size-text.js";
import { parseMemorySize } from "../values/memory-size.js";
import { decimalText } from "./decimal.js";
import { readQuantity } from "./quantity.js";

/** Memory of a spec: the text that goes into the configuration with its bytes, or why the operator cannot read it. */
export type ResourceMemory =
  | { readonly ok: true; readonly text: string; readonly bytes: bigint; readonly spelling: "flink" | "kubernetes" }
  | { readonly ok: false; readonly message: string | null };

/**
 * Reads `resource.memory`: Flink's MemorySize first (`2048m` is 2048 MiB), else a Kubernetes quantity in capitals without a
 * final B (`2GiB`), whose number must print without a fraction.
 */
export function readResourceMemory(memory: string): ResourceMemory {
  const size = parseMemorySize(memory);
  if (size.ok) return { ok: true, text: exactSize(size.value), bytes: size.value, spelling: "flink" };
  const quantity = readQuantity(kubernetesSpelling(memory));
  if (!quantity.ok) return quantity;
  const text = decimalText(quantity.amount);
  const parsed = parseMemorySize(text);
  if (!parsed.ok) return { ok: false, message: parsed.message };
  return { ok: true, text, bytes: parsed.value, spelling: "kubernetes" };
}

function kubernetesSpelling(memory: string): string {
  let text = memory.replace(/[ \t\n\v\f\r]/g, "").toUpperCase();
  if (text.endsWith("B")) text = text.slice(0, -1);
  return text.endsWith("I") ? `${text.slice(0, -1)}i` : text;
}
