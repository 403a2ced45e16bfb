/** A number with its noun: `1 error`, `3 errors`. */
export function counted(amount: number, noun: string): string {
  return `${amount.toLocaleString("en-US")} ${noun}${amount === 1 ? "" : "s"}`;
}
