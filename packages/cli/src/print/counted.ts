import { phrase } from "@flinkconf/schema/host";

/** A number with its noun: `1 error`, `3 errors`, `1,200 files`. */
export function counted(amount: number, noun: string): string {
  const plural = amount === 1 ? noun : `${noun}s`;
  return phrase(`{amount} ${plural}`, { amount: grouped(amount) });
}

/** A whole number with a comma before every three digits; Node's own way loads the data of all languages first. */
export function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
