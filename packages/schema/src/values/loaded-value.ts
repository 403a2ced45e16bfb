/**
 * The Java class that Flink's loader gives to a value. The flink-conf.yaml parser only makes strings; the last four come
 * from the YAML tags `!!binary`, `!!set`, `!!java.util.UUID` and `!!java.util.Optional`.
 */
export type JavaType =
  | "String"
  | "Integer"
  | "Long"
  | "BigInteger"
  | "Double"
  | "Boolean"
  | "byte[]"
  | "LinkedHashSet"
  | "UUID"
  | "Optional";

/** A value as Flink's loader hands it over. */
export interface LoadedValue {
  readonly type: JavaType;
  /** What an option of type String reads: the text itself, or Flink's own rendering of a typed value (`1.10` reads `1.1`). */
  readonly text: string;
}
