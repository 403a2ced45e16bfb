// Quantities of Kubernetes as fabric8's `Quantity` reads them, which is how the operator does.
import { type Decimal, power, readDecimal, times } from "./decimal.js";

/** A quantity as a number, or why it is none: the message of the exception, null where it has none. */
export type QuantityResult =
  | { readonly ok: true; readonly amount: Decimal }
  | { readonly ok: false; readonly message: string | null };

/** Where the unit begins. fabric8 looks for these letters alone, so that `2gb` has no unit and an amount that is no number. */
const UNIT_START = /[eEinumkKMGTP]/;

const BINARY = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18, "": 0 };

/** `Quantity.getAmountInBytes(Quantity.parse(text))`. */
export function readQuantity(text: string): QuantityResult {
  if (text === "") return { ok: false, message: "Invalid quantity string format passed." };
  const value = text.startsWith(".") ? `0${text}` : text;
  const start = value.search(UNIT_START);
  const unit = start === -1 ? "" : value.slice(start);
  const amount = readDecimal(start === -1 ? value : value.slice(0, start));
  if (/[0-9]/.test(unit) && unit.length > 1) {
    const exponent = /^[+-]?[0-9]{1,6}$/.test(unit.slice(1)) ? Number(unit.slice(1)) : undefined;
    if (exponent === undefined) return { ok: false, message: `For input string: "${unit.slice(1)}"` };
    if (!amount.ok) return amount;
    return { ok: true, amount: times(power(10, exponent), amount.value) };
  }
  if (!amount.ok) return amount;
  const binary = BINARY.indexOf(unit);
  if (binary !== -1) return { ok: true, amount: times(amount.value, power(2, (binary + 1) * 10)) };
  const exponent = Object.hasOwn(DECIMAL, unit) ? DECIMAL[unit] : undefined;
  if (exponent === undefined) return { ok: false, message: "Invalid quantity format passed to parse" };
  return { ok: true, amount: times(amount.value, power(10, exponent)) };
}
