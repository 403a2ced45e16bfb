import { javaTrim } from "../../values/java-text.js";

/** The classes that a list names: its items are separated by semicolons, or stand in brackets with commas between them. */
export function namedClasses(text: string): readonly string[] {
  const inner = /^\s*\[([^[\]]*)\]\s*$/.exec(text)?.[1];
  return (inner === undefined ? text.split(";") : inner.split(","))
    .map((name) => javaTrim(name).replace(/^['"]|['"]$/g, ""))
    .filter((name) => name !== "");
}

/** The first name that can be no class: one without a package, one with a comma, one of Flink's own packages that Flink does not have. */
export function impossibleClass(text: string, packages: string, known: readonly string[]): string | undefined {
  return namedClasses(text).find(
    (name) => !name.includes(".") || name.includes(",") || (name.startsWith(packages) && !known.includes(name)),
  );
}
