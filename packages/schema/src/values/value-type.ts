/** The value types of Flink's ConfigOptions, spelt as `flinkconf explain` and the catalogue spell them. */
export type ScalarType =
  | "string"
  | "boolean"
  | "int"
  | "long"
  | "float"
  | "double"
  | "duration"
  | "memory-size"
  | "enum"
  | "map";

/** A value type: a scalar, or a list of one kind of scalar. */
export type ValueType = ScalarType | `list<${ScalarType}>`;

/** One constant of an enum option: its Java name and the text that Flink compares with, ignoring case (`toString()`). */
export interface EnumConstant {
  readonly name: string;
  readonly text: string;
}
