import { NANOS_PER_SECOND } from "./time-unit.js";

/** A length of time that is not negative, as `java.time.Duration` keeps it. */
export interface JavaDuration {
  /** At most 2^63 - 1. */
  readonly seconds: bigint;
  /** 0 to 999,999,999. */
  readonly nanos: number;
}

/** `Duration.toString` of the JDK: ISO-8601 with hours as the largest unit. */
export function durationText({ seconds, nanos }: JavaDuration): string {
  if (seconds === 0n && nanos === 0) return "PT0S";
  const hours = seconds / 3600n;
  const minutes = (seconds % 3600n) / 60n;
  const rest = seconds % 60n;
  let text = "PT";
  if (hours !== 0n) text += `${hours}H`;
  if (minutes !== 0n) text += `${minutes}M`;
  if (rest === 0n && nanos === 0 && text.length > 2) return text;
  text += rest;
  if (nanos > 0) text += `.${String(nanos).padStart(9, "0").replace(/0+$/, "")}`;
  return `${text}S`;
}

const ISO_DURATION =
  /^([-+]?)P(?:([-+]?[0-9]+)D)?(T(?:([-+]?[0-9]+)H)?(?:([-+]?[0-9]+)M)?(?:([-+]?[0-9]+)(?:[.,]([0-9]{0,9}))?S)?)?$/i;

const MAX_LONG = 2n ** 63n - 1n;
const MIN_LONG = -(2n ** 63n);

/** What `Duration.parse` of the JDK makes of a text: a duration, `negative` for one below zero, undefined where it throws. */
export function parseIsoDuration(text: string): JavaDuration | "negative" | undefined {
  const match = ISO_DURATION.exec(text);
  if (match === null) return undefined;
  const [, sign, days, time, hours, minutes, secondsText, fraction] = match;
  if (time === "T") return undefined;
  if (days === undefined && hours === undefined && minutes === undefined && secondsText === undefined) return undefined;
  const parts = [amount(days, 86400n), amount(hours, 3600n), amount(minutes, 60n), amount(secondsText, 1n)];
  const total = sumOf(parts);
  if (total === undefined) return undefined;
  const billionths = Number((fraction ?? "").padEnd(9, "0"));
  const signedNanos = BigInt(secondsText?.startsWith("-") ? -billionths : billionths);
  let nanos = total * NANOS_PER_SECOND + signedNanos;
  if (!isLong(floorDivide(nanos))) return undefined;
  if (sign === "-") {
    nanos = -nanos;
    // The JDK negates through a decimal number whose whole seconds must fit a long.
    if (!isLong(nanos / NANOS_PER_SECOND)) return undefined;
  }
  if (nanos < 0n) return "negative";
  return { seconds: nanos / NANOS_PER_SECOND, nanos: Number(nanos % NANOS_PER_SECOND) };
}

/** A part of the duration in seconds; undefined when the JDK reports an overflow. */
function amount(digits: string | undefined, seconds: bigint): bigint | undefined {
  if (digits === undefined) return 0n;
  const plain = digits.replace(/^([-+]?)0+(?=[0-9])/, "$1");
  if (plain.length > 20) return undefined;
  const value = BigInt(plain.replace("+", ""));
  const product = value * seconds;
  return isLong(value) && isLong(product) ? product : undefined;
}

/** The sum, added from the right as the JDK does; undefined when a step overflows a long. */
function sumOf(parts: readonly (bigint | undefined)[]): bigint | undefined {
  let sum = 0n;
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i];
    if (part === undefined) return undefined;
    sum += part;
    if (!isLong(sum)) return undefined;
  }
  return sum;
}

function isLong(value: bigint): boolean {
  return value >= MIN_LONG && value <= MAX_LONG;
}

function floorDivide(nanos: bigint): bigint {
  const quotient = nanos / NANOS_PER_SECOND;
  return nanos < 0n && quotient * NANOS_PER_SECOND !== nanos ? quotient - 1n : quotient;
}
