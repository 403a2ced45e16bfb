import { phrase } from "@flinkconf/schema/host";

/** A number with its noun: `1 error`, `3 errors`. */
export function counted(amount: number, noun: string): string {
  const plural = amount === 1 ? noun : `${noun}s`;
  return phrase(`{amount} ${plural}`, { amount: amount.toLocaleString("en-US") });
}
