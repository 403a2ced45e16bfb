/** A scalar as snakeyaml-engine constructs it; `text` is what Java's toString gives, for byte[] its Base64. */
export interface JavaScalar {
  readonly type: "String" | "Integer" | "Long" | "BigInteger" | "Double" | "Boolean" | "byte[]" | "UUID";
  readonly text: string;
}

/** What `!!java.util.Optional` gives: the text, or nothing for an empty scalar. */
export interface JavaOptional {
  readonly type: "Optional";
  readonly text: string | undefined;
}

/** A list. It may contain itself. */
export interface JavaList {
  readonly type: "List";
  readonly items: JavaValue[];
}

/** A map in order of insertion. It may contain itself. */
export interface JavaMap {
  readonly type: "Map";
  readonly entries: [JavaValue, JavaValue][];
}

/** What `!!set` gives, in order of insertion. It may contain itself. */
export interface JavaSet {
  readonly type: "Set";
  readonly items: JavaValue[];
}

/** An object as Load.loadFromInputStream of snakeyaml-engine returns it. */
export type JavaValue = JavaScalar | JavaOptional | JavaList | JavaMap | JavaSet | null;

/** Java's full class name, as ClassCastException prints it. */
export function javaClassName(value: NonNullable<JavaValue>): string {
  switch (value.type) {
    case "List":
      return "java.util.ArrayList";
    case "Map":
      return "java.util.LinkedHashMap";
    case "Set":
      return "java.util.LinkedHashSet";
    case "Optional":
    case "UUID":
      return `java.util.${value.type}`;
    case "BigInteger":
      return "java.math.BigInteger";
    case "byte[]":
      return "[B";
    default:
      return `java.lang.${value.type}`;
  }
}

/** Java's toString, as messages about keys print it. Bounded: long and recursive structures are cut. */
export function javaToString(value: JavaValue, depth = 0): string {
  if (value === null) return "null";
  if (depth > 20) return "...";
  const inner = (item: JavaValue) => javaToString(item, depth + 1);
  switch (value.type) {
    case "List":
    case "Set":
      return `[${value.items.slice(0, 100).map(inner).join(", ")}]`;
    case "Map": {
      const entries = value.entries.slice(0, 100);
      return `{${entries.map(([key, item]) => `${inner(key)}=${inner(item)}`).join(", ")}}`;
    }
    case "Optional":
      return value.text === undefined ? "Optional.empty" : `Optional[${value.text}]`;
    default:
      return value.text;
  }
}
