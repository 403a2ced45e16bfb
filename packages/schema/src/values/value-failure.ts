/** What is wrong with a value that Flink cannot convert. */
export type ValueFailureCode =
  /** Nothing but blanks where a number is needed. */
  | "empty"
  /** A sign in front of a duration or a memory size. */
  | "sign"
  /** A duration or a memory size does not begin with a digit. */
  | "no-number"
  /** A decimal fraction in a duration or a memory size (`1.5g`). */
  | "decimal"
  /** The unit of a duration or a memory size is unknown. */
  | "unit"
  /** The unit `m` of a duration, which Flink knows from 1.15 on. */
  | "unit-m"
  /** An ISO-8601 duration, which Flink reads from 2.1 on. */
  | "iso-duration"
  /** A duration or a memory size is too large. */
  | "overflow"
  /** A whole number is outside the range of its type, or a typed YAML number outside that of a float. */
  | "range"
  /** Not a number. */
  | "number"
  /** Neither `true` nor `false`. */
  | "boolean"
  /** None of the option's constants. */
  | "enum"
  /** A quote that is not closed, or one with text behind it. */
  | "quoting"
  /** An item of a map that is not a key and a value. */
  | "map-item"
  /** A key of a map that stands there twice. */
  | "map-duplicate";

/** Why Flink cannot convert a value. */
export interface ValueFailure {
  readonly ok: false;
  /** The exceptions that Flink throws, outermost first, by their simple class names. */
  readonly exceptions: readonly string[];
  /** The text of the innermost exception. */
  readonly message: string;
  readonly code: ValueFailureCode;
  /** Of a list: which item is refused, from 0. */
  readonly item?: number;
}

/** A value that Flink converts. */
export interface ValueSuccess<T> {
  readonly ok: true;
  readonly value: T;
}

export type Conversion<T> = ValueSuccess<T> | ValueFailure;

export function success<T>(value: T): ValueSuccess<T> {
  return { ok: true, value };
}

export function failure(exception: string, message: string, code: ValueFailureCode): ValueFailure {
  return { ok: false, exceptions: [exception], message, code };
}

/** The failure as the cause of another exception. */
export function causedBy(exception: string, cause: ValueFailure): ValueFailure {
  return { ...cause, exceptions: [exception, ...cause.exceptions] };
}

export const ILLEGAL_ARGUMENT = "IllegalArgumentException";
export const NUMBER_FORMAT = "NumberFormatException";
